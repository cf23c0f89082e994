import { useApi } from '@onewindow/screens/api'
import { FailureNote } from '@onewindow/screens/query-view'
import { Callout } from '@onewindow/ui/banner'
import { Button } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { RouterOutputs } from '../app/api-types.ts'
import { staffTexts } from '../texts.ts'
import { servedFor } from './served-for.ts'
import type { FoundPerson } from './window-page.tsx'

export type Served = RouterOutputs['staff']['application']['atWindow'][number]

/** How often the list of called tickets is read again. */
const EVERY_MS = 10_000

/** Whose ticket was called: one press brings the person to the counter, with what they drew the number for. The look is on record like every other. */
export function AtWindowCard({ onOpen }: { onOpen: (person: FoundPerson, served: Served) => void }) {
  const text = useText(staffTexts)
  const { language } = useLanguage()
  const { trpc } = useApi()
  const served = useQuery({ ...trpc.staff.application.atWindow.queryOptions(), refetchInterval: EVERY_MS }).data ?? []
  const halls = useQuery({ ...trpc.public.halls.list.queryOptions(), staleTime: Infinity, enabled: language === 'en' && served.length > 0 }).data
  const find = useMutation(trpc.staff.people.find.mutationOptions())
  if (served.length === 0) return null
  const open = (one: Served): void => find.mutate({ by: { kind: 'party', value: one.partyId }, purpose: text('windowPurpose') }, { onSuccess: (person) => { if (person) onOpen(person, one) } })
  return (
    <Card title={text('atWindowTitle')} className="st-narrow">
      {find.error && <FailureNote error={find.error} />}
      {find.data === null && <Callout tone="near">{text('atWindowGone')}</Callout>}
      <ul className="st-plain">
        {served.map((one) => (
          <li key={one.ticketId} className="ow-split">
            <span>{text('atWindowTicket', { ticket: one.ticket ?? '', item: servedFor(one, halls ?? [], language) })}</span>
            <Button size="small" kind="primary" busy={find.isPending} onClick={() => open(one)}>{text('atWindowOpen')}</Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
