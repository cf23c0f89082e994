import { instantOf } from '@onewindow/calendar/day'
import { dayTyped } from '@onewindow/calendar/day-typed'
import { useApi } from '@onewindow/screens/api'
import { QueryView } from '@onewindow/screens/query-view'
import { Button } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { DateField } from '@onewindow/ui/date-field'
import { DeskHead, DeskPage } from '@onewindow/ui/desk-parts'
import { Confirm } from '@onewindow/ui/dialog'
import { Empty } from '@onewindow/ui/empty'
import { Suggestions } from '@onewindow/ui/filter-chips'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { NativeSelect } from '@onewindow/ui/native-select'
import { toast } from '@onewindow/ui/toast'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Clock } from 'lucide-react'
import { useState } from 'react'
import { Refused } from '../app/refused.tsx'
import { useSession } from '../app/session.ts'
import { adminTexts } from '../texts.ts'
import { ForeseenTable } from './foreseen-table.tsx'
import { leapsFrom } from './leaps.ts'
import { MovedCard, type Moved } from './moved-card.tsx'

const TIMES = ['00:00', '09:00', '12:00', '18:00']

/** The clock of a demonstration: what it shows, what will happen until a moment ahead, and the way there. */
export function ClockPage() {
  const text = useText(adminTexts)
  const format = useFormat()
  const { trpc } = useApi()
  const clock = useQuery({ ...trpc.admin.demo.clock.get.queryOptions(), refetchInterval: 30_000 })
  return (
    <>
      <DeskHead title={text('page.clock')} text={clock.data ? text('clockNow', { at: format.instant(clock.data.at) }) : text('clockText')} />
      <DeskPage>
        <QueryView query={clock} lines={4} shape="card">
          {({ movable, at }) => (movable ? <Mover at={at} /> : <Empty icon={<Clock aria-hidden />} title={text('clockNotDemo')} text={text('clockNotDemoText')} />)}
        </QueryView>
      </DeskPage>
    </>
  )
}

function Mover({ at }: { at: string }) {
  const text = useText(adminTexts)
  const format = useFormat()
  const { trpc, queryClient } = useApi()
  const mayMove = useSession().grants.some(({ role }) => role === 'administrator')
  const [day, setDay] = useState('')
  const [time, setTime] = useState('09:00')
  const [asking, setAsking] = useState(false)
  const [moved, setMoved] = useState<Moved | null>(null)
  const chosen = dayTyped(day)
  const to = chosen ? instantOf(chosen, time) : null
  const ahead = to !== null && to > at
  const foreseen = useQuery({ ...trpc.admin.demo.clock.foresee.queryOptions({ to: to ?? at }), enabled: ahead })
  const move = useMutation(trpc.admin.demo.clock.move.mutationOptions({
    // A move whose answer was lost may have happened: the page looks where the clock stands and does not send it again.
    retry: false, onSettled: () => { setAsking(false); return queryClient.invalidateQueries() },
    onSuccess: (answer) => { setMoved(answer); setDay(''); toast(text('clockMoved', { at: format.instant(answer.at) })) },
  }))
  const leaps = leapsFrom(at)
  const wrong = day !== '' && !chosen ? text('dayNotUnderstood') : to !== null && !ahead ? text('clockOnlyAhead') : undefined
  return (
    <>
      {moved && <MovedCard moved={moved} />}
      <Card title={text('clockWhere')} note={text('clockWhereText')}>
        <div className="ad-form">
          {move.isError && <Refused error={move.error} />}
          <Suggestions label={text('clockLeaps')} words={leaps.map(({ key }) => text(`clockLeap.${key}`))} onPick={(word) => { const leap = leaps.find(({ key }) => text(`clockLeap.${key}`) === word); if (leap) { setDay(leap.day); setTime('09:00') } }} />
          <div className="ad-pair">
            <DateField name="clock-day" label={text('clockDay')} value={day} onChange={setDay} error={wrong} />
            <NativeSelect name="clock-time" label={text('clockTime')} options={TIMES.map((one) => ({ value: one, label: one }))} value={time} onChange={setTime} />
          </div>
          {ahead && <QueryView query={foreseen} lines={3} shape="row">{({ rows }) => <ForeseenTable rows={rows} />}</QueryView>}
          <div><Button kind="primary" busy={move.isPending} {...(!mayMove ? { why: text('clockOnlyAdministrator') } : !ahead ? { why: text('clockChooseFirst') } : {})} onClick={() => setAsking(true)}>{text('clockMove')}</Button></div>
        </div>
      </Card>
      <Confirm open={asking} title={text('clockAsk', { at: to ? format.instant(to) : '' })} text={text('clockAskText')} act={text('clockMove')} safe={text('cancel')} busy={move.isPending} onAct={() => { if (to) move.mutate({ to }) }} onClose={() => setAsking(false)} />
    </>
  )
}
