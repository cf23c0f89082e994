import { createFileRoute } from '@tanstack/react-router'
import { Frame } from '../app/frame.tsx'
import { StatementPage } from '../me/statement-page.tsx'

export const Route = createFileRoute('/privacy')({
  component: () => (
    <Frame>
      <StatementPage title="privacyPageTitle" parts="privacyParts" />
    </Frame>
  ),
})
