import { LinkButton } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { useText } from '@onewindow/ui/i18n'
import { Megaphone } from 'lucide-react'
import { reportTexts } from './texts.ts'

/** The way for whoever wants to report and not to sign in. */
export function ReportLink() {
  const text = useText(reportTexts)
  return (
    <Card title={text('offer')} icon={<Megaphone aria-hidden />}>
      <p className="ow-second">{text('offerText')}</p>
      <div>
        <LinkButton href="/report">{text('title')}</LinkButton>
      </div>
    </Card>
  )
}
