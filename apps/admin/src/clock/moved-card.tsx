import type { AppRouter } from '@onewindow/api/router'
import { Callout } from '@onewindow/ui/banner'
import { Card } from '@onewindow/ui/card'
import { DescriptionList } from '@onewindow/ui/description-list'
import { useFormat, useText } from '@onewindow/ui/i18n'
import type { inferRouterOutputs } from '@trpc/server'
import { useActionName } from '../audit/action-name.ts'
import { adminTexts } from '../texts.ts'

export type Moved = inferRouterOutputs<AppRouter>['admin']['demo']['clock']['move']

/** What the move brought about: which events, how often, and how many deadlines still follow. */
export function MovedCard({ moved: { from, at, fired, waiting } }: { moved: Moved }) {
  const text = useText(adminTexts)
  const format = useFormat()
  const nameOf = useActionName()
  return (
    <Card title={text('clockDone', { from: format.instant(from), at: format.instant(at) })}>
      {fired.length === 0 && <p className="ow-second">{text('clockNothingHappened')}</p>}
      <DescriptionList rows={fired.map(({ caseType, event, n }) => ({ key: `${caseType} ${event}`, term: nameOf(`${caseType}.${event}`), value: text('clockTimes', { n: format.number(n) }) }))} />
      {waiting > 0 && <Callout tone="near"><p>{text('clockWaiting', { n: format.number(waiting) })}</p></Callout>}
    </Card>
  )
}
