import { useApi } from '@onewindow/screens/api'
import { Button } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { DataTable } from '@onewindow/ui/data-table'
import type { Column } from '@onewindow/ui/data-table'
import { Dialog } from '@onewindow/ui/dialog'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import { StatusTag } from '@onewindow/ui/status-tag'
import { TextArea } from '@onewindow/ui/text-area'
import { toast } from '@onewindow/ui/toast'
import { InstantText } from '@onewindow/ui/when'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { usePlatform } from '../app/frame.tsx'
import { Refused } from '../app/refused.tsx'
import { adminTexts } from '../texts.ts'
import { LEAST_REASON } from './grant-dialog.tsx'
import type { PersonDetail } from './person-page.tsx'

type Grant = PersonDetail['grants'][number]

/** Every role the account holds or held: where, from when to when, by whom and why. */
export function GrantsTable({ person, mayRevoke }: { person: PersonDetail; mayRevoke: boolean }) {
  const text = useText(adminTexts)
  const { language } = useLanguage()
  const format = useFormat()
  const today = usePlatform()?.today
  const [revoking, setRevoking] = useState<Grant | null>(null)
  const standing = (grant: Grant) => grant.revokedAt ? 'grantRevoked' : grant.inForce ? 'grantInForce' : today !== undefined && grant.validFrom > today ? 'grantFuture' : 'grantEnded'
  const columns: Column<Grant>[] = [
    { key: 'role', head: text('role'), width: '16%', phone: 'lead', cell: (row) => <b>{language === 'zh' ? row.zh : row.en}</b> },
    { key: 'unit', head: text('unit'), cell: (row) => (language === 'zh' ? row.unitZh : row.unitEn) ?? row.regionCode },
    { key: 'days', head: text('grantDays'), width: '17rem', cell: (row) => text('fromTo', { from: format.dayPlain(row.validFrom), to: row.validTo ? format.dayPlain(row.validTo) : text('openEnd') }) },
    { key: 'state', head: text('personState'), width: '7.5rem', cell: (row) => { const key = standing(row); return <StatusTag role={key === 'grantInForce' ? 'done' : 'waiting'}>{text(key)}</StatusTag> } },
    { key: 'why', head: text('reason'), cell: (row) => <span className="ow-cell-two"><span>{row.reason}</span><small>{row.grantedByName ?? text('system')} · <InstantText at={row.grantedAt} form="short" /></small></span> },
    ...(mayRevoke ? [{ key: 'act', head: text('revoke'), width: '7rem', cell: (row: Grant) => row.revokedAt === null && <Button size="small" kind="danger" aria-label={text('revokeOf', { role: language === 'zh' ? row.zh : row.en })} onClick={() => setRevoking(row)}>{text('revoke')}</Button> }] : []),
  ]
  return (
    <Card title={text('grants')} flush>
      <DataTable label={text('grants')} columns={columns} rows={person.grants} rowKey={(row) => row.id} rowLabel={(row) => row.role} empty={{ title: text('grantsEmpty'), text: text('grantsEmptyText') }} />
      {revoking && <RevokeDialog grant={revoking} name={person.displayName} onClose={() => setRevoking(null)} />}
    </Card>
  )
}

function RevokeDialog({ grant, name, onClose }: { grant: Grant; name: string; onClose: () => void }) {
  const text = useText(adminTexts)
  const { language } = useLanguage()
  const { trpc, queryClient } = useApi()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const revoke = useMutation(trpc.admin.roles.revoke.mutationOptions({ onSuccess: () => { toast(text('revoked')); onClose(); return queryClient.invalidateQueries() } }))
  const short = reason.trim().length < LEAST_REASON
  const submit = () => { setTried(true); if (!short) revoke.mutate({ grantId: grant.id, reason: reason.trim() }) }
  return (
    <Dialog open onClose={onClose} title={text('revokeAsk', { name, role: language === 'zh' ? grant.zh : grant.en })}>
      <p>{text('revokeText')}</p>
      {revoke.isError && <Refused error={revoke.error} />}
      <TextArea name="revokeReason" label={text('reason')} value={reason} onChange={setReason} maxLength={500} error={tried && short ? text('reasonNeeded', { n: LEAST_REASON }) : undefined} />
      <div className="ow-dialog-acts"><Button onClick={onClose}>{text('cancel')}</Button><Button kind="destroy" busy={revoke.isPending} onClick={submit}>{text('revoke')}</Button></div>
    </Dialog>
  )
}
