import { useText } from '@onewindow/ui/i18n'
import { Link } from '@onewindow/ui/link'
import { ChevronLeft } from 'lucide-react'
import { adminTexts } from '../texts.ts'

/** Where the panes stand one under the other, a chosen entry takes the place of its list; this leads back. Not shown beside the list. */
export function BackToList({ href, title }: { href: string; title?: string }) {
  const text = useText(adminTexts)
  return <>{title !== undefined && <h1 className="ad-back-title">{title}</h1>}<Link className="ad-back" href={href}><ChevronLeft aria-hidden />{text('backToList')}</Link></>
}
