import { CardList } from '@onewindow/ui/card'
import { useText } from '@onewindow/ui/i18n'
import { Dices } from 'lucide-react'
import { verifyTexts } from './texts.ts'

/** The way from a paper of a draw, and from what can be verified, to recomputing a draw. */
export function DrawsLink() {
  const text = useText(verifyTexts)
  return <CardList rows={[{ key: 'draws', icon: <Dices aria-hidden />, title: text('draws'), text: text('drawsText'), href: '/draws' }]} />
}
