import { createFileRoute } from '@tanstack/react-router'
import { Frame } from '../../app/frame.tsx'
import { SignedIn } from '../../app/signed-in.tsx'
import { MePage } from '../../me/me-page.tsx'

export const Route = createFileRoute('/me/')({
  component: () => (
    <Frame current="me">
      <SignedIn>{(me) => <MePage me={me} />}</SignedIn>
    </Frame>
  ),
})
