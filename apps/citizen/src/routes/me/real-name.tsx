import { useText } from '@onewindow/ui/i18n'
import { PageBar } from '@onewindow/ui/page-parts'
import { createFileRoute } from '@tanstack/react-router'
import { Frame } from '../../app/frame.tsx'
import { safeAddress } from '../../app/safe-address.ts'
import { onlyGiven, textIn } from '../../app/search-values.ts'
import { SignedIn } from '../../app/signed-in.tsx'
import { RealNamePage } from '../../me/real-name-page.tsx'
import { meTexts } from '../../me/texts.ts'

export const Route = createFileRoute('/me/real-name')({
  validateSearch: (search: Record<string, unknown>) => onlyGiven({ to: textIn(search, 'to', 500) }),
  component: RealName,
})

function RealName() {
  const text = useText(meTexts)
  const { to } = Route.useSearch()
  return (
    <Frame current="me" bar={<PageBar back="/me" title={text('realNameTitle')} />}>
      <SignedIn>{(me) => <RealNamePage me={me} to={to === undefined ? '/me' : safeAddress(to)} />}</SignedIn>
    </Frame>
  )
}
