import { createFileRoute } from '@tanstack/react-router'
import { Frame } from '../../app/frame.tsx'
import { AskDrawPage } from '../../draws/ask-page.tsx'

export const Route = createFileRoute('/draws/')({ component: Draws })

function Draws() {
  return (
    <Frame bare>
      <AskDrawPage />
    </Frame>
  )
}
