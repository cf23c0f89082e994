import { createFileRoute } from '@tanstack/react-router'
import { Frame } from '../app/frame.tsx'
import { ReportPage } from '../report/report-page.tsx'

export const Route = createFileRoute('/report')({
  component: () => (
    <Frame current="services">
      <ReportPage />
    </Frame>
  ),
})
