import { useMixedTexts } from '@onewindow/screens/case-texts'
import { Card } from '@onewindow/ui/card'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { adminTexts } from '../texts.ts'
import type { SetAnswer } from './configuration-view.ts'

const MOST_COUNTED = 20_000

/** Which cases a new version reaches: those that keep theirs, and those measured by it from its day. */
export function TouchesCard({ touches }: Pick<SetAnswer, 'touches'>) {
  const text = useText(adminTexts)
  const format = useFormat()
  const mixed = useMixedTexts()
  const nameOf = (name: string): string => text.find(`caseType.${name}`) ?? mixed.of(name).find(`caseType.${name}`) ?? name
  if (touches.length === 0) return null
  return (
    <Card title={text('touchesTitle')}>
      <ul className="ad-touches">
        {touches.map(({ caseType, pins, open }) => <li key={caseType}><b>{nameOf(caseType)}</b> {text(pins ? 'touchesKept' : 'touchesMeasured', { n: format.count(open, open >= MOST_COUNTED) })}</li>)}
      </ul>
    </Card>
  )
}
