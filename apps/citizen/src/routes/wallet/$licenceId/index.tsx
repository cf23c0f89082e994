import { createFileRoute } from '@tanstack/react-router'
import { Frame } from '../../../app/frame.tsx'
import { SignedIn } from '../../../app/signed-in.tsx'
import { WalletPage } from '../../../wallet/wallet-page.tsx'

export const Route = createFileRoute('/wallet/$licenceId/')({ component: OneLicence })

function OneLicence() {
  const { licenceId } = Route.useParams()
  return (
    <Frame current="licences">
      <SignedIn>{() => <WalletPage licenceId={licenceId} />}</SignedIn>
    </Frame>
  )
}
