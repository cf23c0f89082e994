import { useText } from '@onewindow/ui/i18n'
import { PageBar } from '@onewindow/ui/page-parts'
import { createFileRoute } from '@tanstack/react-router'
import { Frame } from '../../../app/frame.tsx'
import { SignedIn } from '../../../app/signed-in.tsx'
import { LooksPage } from '../../../wallet/looks-page.tsx'
import { walletTexts } from '../../../wallet/texts.ts'

export const Route = createFileRoute('/wallet/$licenceId/looks')({ component: Looks })

function Looks() {
  const text = useText(walletTexts)
  const { licenceId } = Route.useParams()
  return (
    <Frame current="licences" bar={<PageBar back={`/wallet/${licenceId}`} title={text('looks')} />}>
      <SignedIn>{() => <LooksPage licenceId={licenceId} />}</SignedIn>
    </Frame>
  )
}
