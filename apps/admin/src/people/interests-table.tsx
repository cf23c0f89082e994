import { useApi } from '@onewindow/screens/api'
import { QueryView } from '@onewindow/screens/query-view'
import { Button } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { DataTable } from '@onewindow/ui/data-table'
import type { Column } from '@onewindow/ui/data-table'
import { Dialog } from '@onewindow/ui/dialog'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { StatusTag } from '@onewindow/ui/status-tag'
import { toast } from '@onewindow/ui/toast'
import { InstantText } from '@onewindow/ui/when'
import type { AppRouter } from '@onewindow/api/router'
import type { inferRouterOutputs } from '@trpc/server'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Refused } from '../app/refused.tsx'
import { adminTexts } from '../texts.ts'
import { InterestDialog } from './interest-dialog.tsx'
import type { PersonDetail } from './person-page.tsx'

type Interest = inferRouterOutputs<AppRouter>['admin']['people']['interests'][number]

/** 回避: what the officer declared to hold with organisations; cases of theirs are closed to the officer. */
export function InterestsTable({ person, mayDeclare }: { person: PersonDetail; mayDeclare: boolean }) {
  const text = useText(adminTexts)
  const format = useFormat()
  const { trpc } = useApi()
  const interests = useQuery(trpc.admin.people.interests.queryOptions({ accountId: person.id }))
  const [declaring, setDeclaring] = useState(false)
  const [leaving, setLeaving] = useState<Interest | null>(null)
  const columns: Column<Interest>[] = [
    { key: 'party', head: text('interestParty'), phone: 'lead', cell: (row) => <span className="ow-cell-two"><b>{row.partyName}</b><small>{row.uscc}</small></span> },
    { key: 'kind', head: text('interestKind'), width: '9rem', cell: (row) => text(`interest.${row.kind}`) },
    { key: 'until', head: text('interestUntil'), width: '10rem', cell: (row) => (row.endedOn ? format.dayPlain(row.endedOn) : text('openEnd')) },
    { key: 'note', head: text('interestNote'), cell: (row) => <span className="ow-cell-two"><span>{row.note}</span><small><InstantText at={row.declaredAt} form="short" /></small></span> },
    { key: 'state', head: text('personState'), width: '7.5rem', cell: (row) => <StatusTag role={row.withdrawnAt ? 'waiting' : 'done'}>{text(row.withdrawnAt ? 'interestTakenBack' : 'interestStands')}</StatusTag> },
    ...(mayDeclare ? [{ key: 'act', head: text('interestWithdraw'), width: '7rem', cell: (row: Interest) => row.withdrawnAt === null && <Button size="small" kind="danger" aria-label={text('interestWithdrawOf', { party: row.partyName })} onClick={() => setLeaving(row)}>{text('interestWithdraw')}</Button> }] : []),
  ]
  return (
    <Card title={text('interests')} flush {...(mayDeclare ? { action: <Button size="small" icon={<Plus aria-hidden />} onClick={() => setDeclaring(true)}>{text('interestDeclare')}</Button> } : {})}>
      <QueryView query={interests} lines={3} shape="row">
        {(rows) => <DataTable label={text('interests')} columns={columns} rows={rows} rowKey={(row) => row.id} rowLabel={(row) => row.partyName} empty={{ title: text('interestsEmpty'), text: text('interestsEmptyText') }} />}
      </QueryView>
      <InterestDialog person={person} open={declaring} onClose={() => setDeclaring(false)} />
      {leaving && <WithdrawDialog interest={leaving} onClose={() => setLeaving(null)} />}
    </Card>
  )
}

/** Asks once; why it was not done stands where it was asked, and is gone with the window. */
function WithdrawDialog({ interest, onClose }: { interest: Interest; onClose: () => void }) {
  const text = useText(adminTexts)
  const { trpc, queryClient } = useApi()
  const withdraw = useMutation(trpc.admin.people.withdrawInterest.mutationOptions({ onSuccess: () => { onClose(); toast(text('interestWithdrawn')); return queryClient.invalidateQueries() } }))
  return (
    <Dialog open onClose={onClose} title={text('interestWithdrawAsk', { party: interest.partyName })}>
      <p>{text('interestWithdrawText')}</p>
      {withdraw.isError && <Refused error={withdraw.error} />}
      <div className="ow-dialog-acts"><Button autoFocus onClick={onClose}>{text('cancel')}</Button><Button kind="destroy" busy={withdraw.isPending} onClick={() => withdraw.mutate({ interestId: interest.id })}>{text('interestWithdraw')}</Button></div>
    </Dialog>
  )
}
