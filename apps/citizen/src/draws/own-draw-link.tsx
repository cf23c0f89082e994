import { CardList } from '@onewindow/ui/card'
import { useText } from '@onewindow/ui/i18n'
import { ListChecks } from 'lucide-react'
import { drawTexts } from './texts.ts'

/** The way to the own entry of a draw: from the visit it led to, and from its public page. */
export function OwnDrawLink({ drawNo }: { drawNo: string }) {
  const text = useText(drawTexts)
  return <CardList rows={[{ key: 'own', icon: <ListChecks aria-hidden />, title: text('seeOwn'), text: text('seeOwnText'), href: `/draws/${encodeURIComponent(drawNo)}/mine` }]} />
}
