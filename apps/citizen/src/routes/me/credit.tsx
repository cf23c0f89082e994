import { useText } from '@onewindow/ui/i18n'
import { PageBar } from '@onewindow/ui/page-parts'
import { createFileRoute } from '@tanstack/react-router'
import { Frame } from '../../app/frame.tsx'
import { onlyGiven, textIn } from '../../app/search-values.ts'
import { SignedIn } from '../../app/signed-in.tsx'
import { CreditPage } from '../../credit/credit-page.tsx'
import { creditTexts } from '../../credit/texts.ts'

export const Route = createFileRoute('/me/credit')({
  validateSearch: (search: Record<string, unknown>) => onlyGiven({ firm: textIn(search, 'firm', 40) }),
  component: Credit,
})

function Credit() {
  const text = useText(creditTexts)
  const { firm } = Route.useSearch()
  return (
    <Frame current="me" bar={<PageBar back="/me" title={text('bar')} />}>
      <SignedIn>{(me) => <CreditPage me={me} firm={firm} />}</SignedIn>
    </Frame>
  )
}
