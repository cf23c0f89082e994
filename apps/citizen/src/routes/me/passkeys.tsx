import { useText } from '@onewindow/ui/i18n'
import { PageBar } from '@onewindow/ui/page-parts'
import { createFileRoute } from '@tanstack/react-router'
import { Frame } from '../../app/frame.tsx'
import { SignedIn } from '../../app/signed-in.tsx'
import { PasskeysPage } from '../../me/passkeys-page.tsx'
import { meTexts } from '../../me/texts.ts'

export const Route = createFileRoute('/me/passkeys')({ component: Passkeys })

function Passkeys() {
  const text = useText(meTexts)
  return (
    <Frame current="me" bar={<PageBar back="/me" title={text('passkeysTitle')} />}>
      <SignedIn>{() => <PasskeysPage />}</SignedIn>
    </Frame>
  )
}
