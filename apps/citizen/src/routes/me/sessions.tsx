import { useText } from '@onewindow/ui/i18n'
import { PageBar } from '@onewindow/ui/page-parts'
import { createFileRoute } from '@tanstack/react-router'
import { Frame } from '../../app/frame.tsx'
import { SignedIn } from '../../app/signed-in.tsx'
import { SessionsPage } from '../../me/sessions-page.tsx'
import { meTexts } from '../../me/texts.ts'

export const Route = createFileRoute('/me/sessions')({ component: Sessions })

function Sessions() {
  const text = useText(meTexts)
  return (
    <Frame current="me" bar={<PageBar back="/me" title={text('sessionsTitle')} />}>
      <SignedIn>{() => <SessionsPage />}</SignedIn>
    </Frame>
  )
}
