import { useApi } from '@onewindow/screens/api'
import { Button } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { DataTable } from '@onewindow/ui/data-table'
import type { Column } from '@onewindow/ui/data-table'
import { Confirm } from '@onewindow/ui/dialog'
import { useText } from '@onewindow/ui/i18n'
import { StatusTag } from '@onewindow/ui/status-tag'
import { toast } from '@onewindow/ui/toast'
import { InstantText } from '@onewindow/ui/when'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Refused } from '../app/refused.tsx'
import { adminTexts } from '../texts.ts'
import type { PartnerDetail } from './partner-page.tsx'

type Key = PartnerDetail['keys'][number]

/** Its keys, newest first; never a secret. */
export function KeysTable({ partner, mayEnd }: { partner: PartnerDetail; mayEnd: boolean }) {
  const text = useText(adminTexts)
  const { trpc, queryClient } = useApi()
  const [ending, setEnding] = useState<Key | null>(null)
  const end = useMutation(trpc.admin.partners.endKey.mutationOptions({ onSuccess: () => { setEnding(null); toast(text('keyEndedDone')); return queryClient.invalidateQueries() } }))
  const columns: Column<Key>[] = [
    { key: 'id', head: text('keyId'), phone: 'lead', cell: (row) => <code>{row.id}</code> },
    { key: 'made', head: text('keyMade'), width: '11rem', cell: (row) => <InstantText at={row.createdAt} form="short" /> },
    { key: 'ends', head: text('keyEnds'), width: '11rem', cell: (row) => row.endsAt ? <InstantText at={row.endsAt} form="short" /> : text('openEnd') },
    { key: 'state', head: text('personState'), width: '8rem', cell: (row) => <StatusTag role={row.standing === 'ended' ? 'waiting' : row.standing === 'ending' ? 'near' : 'done'}>{text(`keyState.${row.standing}`)}</StatusTag> },
    ...(mayEnd ? [{ key: 'act', head: text('messageAct'), width: '7rem', cell: (row: Key) => row.standing !== 'ended' && <Button size="small" kind="danger" onClick={() => setEnding(row)}>{text('keyEnd')}</Button> }] : []),
  ]
  return (
    <Card title={text('partnerKeysOf')} flush>
      {end.isError && <Refused error={end.error} />}
      <DataTable label={text('partnerKeysOf')} columns={columns} rows={partner.keys} rowKey={(row) => row.id} rowLabel={(row) => row.id} empty={{ title: text('keysEmpty'), text: text('keysEmptyText') }} />
      <Confirm open={ending !== null} title={text('keyEndAsk')} text={text('keyEndText')} act={text('keyEnd')} safe={text('cancel')} busy={end.isPending} onAct={() => ending && end.mutate({ partnerId: partner.id, keyId: ending.id })} onClose={() => setEnding(null)} />
    </Card>
  )
}
