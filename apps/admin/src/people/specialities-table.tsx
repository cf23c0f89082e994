import type { AppRouter } from '@onewindow/api/router'
import { specialities } from '@onewindow/identity/definition'
import { useApi } from '@onewindow/screens/api'
import { QueryView } from '@onewindow/screens/query-view'
import { Button } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { DataTable } from '@onewindow/ui/data-table'
import type { Column } from '@onewindow/ui/data-table'
import { Dialog } from '@onewindow/ui/dialog'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import { StatusTag } from '@onewindow/ui/status-tag'
import { toast } from '@onewindow/ui/toast'
import { InstantText } from '@onewindow/ui/when'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { usePlatform } from '../app/frame.tsx'
import { Refused } from '../app/refused.tsx'
import { adminTexts } from '../texts.ts'
import type { PersonDetail } from './person-page.tsx'
import { SpecialityDialog } from './speciality-dialog.tsx'

type Held = inferRouterOutputs<AppRouter>['admin']['people']['specialities'][number]

/** Where it stands today. */
const stateOf = ({ withdrawnAt, validFrom, validTo }: Held, today: string) => (withdrawnAt ? 'TakenBack' : validFrom > today ? 'Future' : validTo !== null && validTo < today ? 'Ended' : 'Stands')

/** What an inspector is trained in (专业特长): leads of drawn teams are taken by it. */
export function SpecialitiesTable({ person, mayEnter }: { person: PersonDetail; mayEnter: boolean }) {
  const text = useText(adminTexts)
  const format = useFormat()
  const { language } = useLanguage()
  const { trpc } = useApi()
  const today = usePlatform()?.today ?? ''
  const held = useQuery(trpc.admin.people.specialities.queryOptions({ accountId: person.id }))
  const [entering, setEntering] = useState(false)
  const [leaving, setLeaving] = useState<Held | null>(null)
  const nameOf = ({ speciality }: Held): string => specialities.find(({ code }) => code === speciality)?.[language] ?? speciality
  const columns: Column<Held>[] = [
    { key: 'speciality', head: text('speciality'), phone: 'lead', cell: (row) => <b>{nameOf(row)}</b> },
    { key: 'days', head: text('specialityDays'), width: '14rem', cell: (row) => `${format.dayPlain(row.validFrom)} – ${row.validTo ? format.dayPlain(row.validTo) : text('openEnd')}` },
    { key: 'basis', head: text('specialityBasis'), cell: (row) => <span className="ow-cell-two"><span>{row.basis}</span><small><InstantText at={row.enteredAt} form="short" /></small></span> },
    { key: 'state', head: text('personState'), width: '7.5rem', cell: (row) => <StatusTag role={stateOf(row, today) === 'Stands' ? 'done' : 'waiting'}>{text(`speciality${stateOf(row, today)}`)}</StatusTag> },
    ...(mayEnter ? [{ key: 'act', head: text('specialityWithdraw'), width: '7rem', cell: (row: Held) => row.withdrawnAt === null && <Button size="small" kind="danger" aria-label={text('specialityWithdrawOf', { speciality: nameOf(row) })} onClick={() => setLeaving(row)}>{text('specialityWithdraw')}</Button> }] : []),
  ]
  return (
    <Card title={text('specialities')} flush {...(mayEnter ? { action: <Button size="small" icon={<Plus aria-hidden />} onClick={() => setEntering(true)}>{text('specialityEnter')}</Button> } : {})}>
      <QueryView query={held} lines={3} shape="row">
        {(rows) => <DataTable label={text('specialities')} columns={columns} rows={rows} rowKey={(row) => row.id} rowLabel={nameOf} empty={{ title: text('specialitiesEmpty'), text: text('specialitiesEmptyText') }} />}
      </QueryView>
      <SpecialityDialog person={person} open={entering} onClose={() => setEntering(false)} />
      {leaving && <WithdrawDialog id={leaving.id} name={nameOf(leaving)} onClose={() => setLeaving(null)} />}
    </Card>
  )
}

/** Asks once; why it was not done stands where it was asked, and is gone with the window. */
function WithdrawDialog({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const text = useText(adminTexts)
  const { trpc, queryClient } = useApi()
  const withdraw = useMutation(trpc.admin.people.withdrawSpeciality.mutationOptions({ onSuccess: () => { onClose(); toast(text('specialityWithdrawn')); return queryClient.invalidateQueries() } }))
  return (
    <Dialog open onClose={onClose} title={text('specialityWithdrawAsk', { speciality: name })}>
      <p>{text('specialityWithdrawText')}</p>
      {withdraw.isError && <Refused error={withdraw.error} />}
      <div className="ow-dialog-acts"><Button autoFocus onClick={onClose}>{text('cancel')}</Button><Button kind="destroy" busy={withdraw.isPending} onClick={() => withdraw.mutate({ specialityId: id })}>{text('specialityWithdraw')}</Button></div>
    </Dialog>
  )
}
