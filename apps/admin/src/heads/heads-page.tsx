import type { AppRouter } from '@onewindow/api/router'
import { useApi } from '@onewindow/screens/api'
import { QueryView } from '@onewindow/screens/query-view'
import { Callout } from '@onewindow/ui/banner'
import { Button } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { DataTable } from '@onewindow/ui/data-table'
import type { Column } from '@onewindow/ui/data-table'
import { DeskHead, DeskPage } from '@onewindow/ui/desk-parts'
import { Empty } from '@onewindow/ui/empty'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { Pager } from '@onewindow/ui/pager'
import { StatusTag } from '@onewindow/ui/status-tag'
import { InstantText } from '@onewindow/ui/when'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { ShieldCheck } from 'lucide-react'
import { addressOf } from '../app/address.ts'
import { Refused } from '../app/refused.tsx'
import { useSession } from '../app/session.ts'
import { useFilters } from '../app/use-filters.ts'
import { shortHash } from '../audit/proof-path.ts'
import { useHeadCheck } from '../audit/signed-root.tsx'
import { adminTexts } from '../texts.ts'
import { durationOf } from '../status/duration.ts'
import { growsFrom } from './consistency.ts'

type Head = inferRouterOutputs<AppRouter>['admin']['audit']['heads']['rows'][number]
type Keys = inferRouterOutputs<AppRouter>['public']['audit']['publicKeys']['keys']

/** The signed roots of the log: each signature is checked here, and each is shown to continue the one before. */
export function HeadsPage() {
  const text = useText(adminTexts)
  const isAuditor = useSession().grants.some(({ role }) => role === 'auditor')
  return (
    <>
      <DeskHead title={text('page.heads')} text={text('headsText')} />
      <DeskPage>{isAuditor ? <Heads /> : <Empty icon={<ShieldCheck aria-hidden />} title={text('auditOnlyAuditor')} text={text('auditOnlyAuditorText')} />}</DeskPage>
    </>
  )
}

function Heads() {
  const text = useText(adminTexts)
  const { trpc } = useApi()
  const { filters } = useFilters<{ before?: string | undefined }>()
  const heads = useQuery(trpc.admin.audit.heads.queryOptions({ before: filters.before ? Number(filters.before) : null, limit: 30 }))
  const keys = useQuery({ ...trpc.public.audit.publicKeys.queryOptions(), staleTime: 300_000 })
  return (
    <QueryView query={heads} lines={8} shape="row">{({ rows, before, ageSeconds, health }) => (
      <>
        <Callout tone={health === 'fresh' ? 'done' : 'near'}><p>{text(health === 'fresh' ? 'headsFresh' : `statusHead.${health}`)} {ageSeconds > 0 && text('headsWaiting', { for: durationOf(ageSeconds, text) })}</p></Callout>
        <QueryView query={keys} lines={8} shape="row">{(known) => <HeadTable rows={rows} keys={known.keys} />}</QueryView>
        <Pager next={before === null ? undefined : addressOf('/heads', { before })} previous={filters.before ? addressOf('/heads') : undefined} />
      </>
    )}</QueryView>
  )
}

function HeadTable({ rows, keys }: { rows: readonly Head[]; keys: Keys }) {
  const text = useText(adminTexts)
  const format = useFormat()
  const columns: Column<Head>[] = [
    { key: 'size', head: text('headSize'), width: '8rem', phone: 'lead', cell: (row) => <b>{format.number(row.size)}</b> },
    { key: 'at', head: text('headAt'), width: '14rem', cell: (row) => <InstantText at={row.at} form="short" /> },
    { key: 'root', head: text('headRoot'), cell: (row) => <code className="ow-mono" title={row.root}>{shortHash(row.root)}</code> },
    { key: 'key', head: text('headKey'), cell: (row) => <code className="ow-mono" title={row.keyId}>{shortHash(row.keyId)}</code> },
    { key: 'signature', head: text('headSignature'), width: '9rem', cell: (row) => <Signature head={row} keys={keys} /> },
    { key: 'grows', head: text('headGrows'), width: '13rem', cell: (row) => { const earlier = rows[rows.indexOf(row) + 1]; return earlier ? <Growth first={earlier} second={row} /> : '' } },
  ]
  return <Card flush><DataTable label={text('page.heads')} columns={columns} rows={rows} rowKey={(row) => String(row.size)} rowLabel={(row) => String(row.size)} empty={{ title: text('headsEmpty'), text: text('headsEmptyText') }} /></Card>
}

function Signature({ head, keys }: { head: Head; keys: Keys }) {
  const text = useText(adminTexts)
  const good = useHeadCheck(head, keys)
  return good === undefined ? text('verifying') : <StatusTag role={good ? 'done' : 'refused'}>{text(good ? 'signatureGood' : 'signatureBad')}</StatusTag>
}

/** On demand: asks for the proof between two heads and checks it here. */
function Growth({ first, second }: { first: Head; second: Head }) {
  const text = useText(adminTexts)
  const { client } = useApi()
  const check = useMutation({
    mutationFn: async () => growsFrom(first, second, (await client.admin.audit.consistency.query({ first: first.size, second: second.size })).proof),
  })
  if (check.isError) return <Refused error={check.error} />
  if (check.data !== undefined) return <StatusTag role={check.data ? 'done' : 'refused'}>{text(check.data ? 'growsGood' : 'growsBad')}</StatusTag>
  return <Button size="small" busy={check.isPending} onClick={() => check.mutate()}>{text('growsCheck')}</Button>
}
