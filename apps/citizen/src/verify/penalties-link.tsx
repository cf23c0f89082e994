import { CardList } from '@onewindow/ui/card'
import { useText } from '@onewindow/ui/i18n'
import { Scale } from 'lucide-react'
import { verifyTexts } from './texts.ts'

/** The way from the paper of a penalty to what is published of it. */
export function PenaltiesLink({ href }: { href: string }) {
  const text = useText(verifyTexts)
  return <CardList rows={[{ key: 'penalties', icon: <Scale aria-hidden />, title: text('penalties'), text: text('penaltiesText'), href }]} />
}
