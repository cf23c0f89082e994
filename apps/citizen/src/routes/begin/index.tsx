import { createFileRoute } from '@tanstack/react-router'
import { Frame } from '../../app/frame.tsx'
import { WaysPage } from '../../begin/ways-page.tsx'

export const Route = createFileRoute('/begin/')({ component: Ways })

function Ways() {
  return (
    <Frame current="services">
      <WaysPage />
    </Frame>
  )
}
