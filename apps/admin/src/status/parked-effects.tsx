import type { AppRouter } from '@onewindow/api/router'
import { useApi } from '@onewindow/screens/api'
import { QueryView } from '@onewindow/screens/query-view'
import { Button } from '@onewindow/ui/button'
import { Card } from '@onewindow/ui/card'
import { DataTable } from '@onewindow/ui/data-table'
import type { Column } from '@onewindow/ui/data-table'
import { useText } from '@onewindow/ui/i18n'
import { Pager } from '@onewindow/ui/pager'
import { toast } from '@onewindow/ui/toast'
import { InstantText } from '@onewindow/ui/when'
import type { inferRouterOutputs } from '@trpc/server'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { addressOf } from '../app/address.ts'
import { Refused } from '../app/refused.tsx'
import { useSession } from '../app/session.ts'
import { useFilters } from '../app/use-filters.ts'
import { adminTexts } from '../texts.ts'
import { effectName } from './effect-name.ts'

export interface ParkedFilters extends Record<string, unknown> { after?: number | undefined }
type Parked = inferRouterOutputs<AppRouter>['admin']['status']['parked']['rows'][number]

/** What should have followed from an event and was given up, with the reason; the administrator has it tried again. */
export function ParkedEffects() {
  const text = useText(adminTexts)
  const { trpc, queryClient } = useApi()
  const { filters: { after: before } } = useFilters<ParkedFilters>()
  const isAdministrator = useSession().grants.some(({ role }) => role === 'administrator')
  const parked = useQuery({ ...trpc.admin.status.parked.queryOptions(before ? { before } : {}), placeholderData: keepPreviousData })
  const revive = useMutation(trpc.admin.status.revive.mutationOptions({ onSuccess: () => { toast(text('effectRevived')); return queryClient.invalidateQueries() } }))
  const columns: Column<Parked>[] = [
    { key: 'at', head: text('effectAt'), width: '8.5rem', cell: (row) => <InstantText at={row.at} form="short" /> },
    { key: 'what', head: text('jobName'), phone: 'lead', cell: (row) => <span className="ow-cell-two"><b>{effectName(row.kind, text)}</b><small>{row.caseNumber ?? text('effectNoNumber')}</small></span> },
    { key: 'why', head: text('effectWhy'), cell: (row) => <span className="ow-cell-two"><span>{row.fault}</span><small>{text('messageTried', { n: row.tries })}</small></span> },
    ...(isAdministrator ? [{ key: 'act', head: text('messageAct'), width: '7rem', cell: (row: Parked) => <Button size="small" busy={revive.isPending && revive.variables.id === row.id} onClick={() => revive.mutate({ id: row.id })}>{text('effectRevive')}</Button> }] : []),
  ]
  return (
    <>
      {revive.isError && <Refused error={revive.error} />}
      <QueryView query={parked} lines={4} shape="card">{({ rows, after }) => (
        <>
          <Card title={text('effectsParked')} note={text('effectsParkedNote')} flush>
            <DataTable label={text('effectsParked')} columns={columns} rows={rows} rowKey={(row) => String(row.id)} rowLabel={(row) => effectName(row.kind, text)} empty={{ title: text('effectsParkedEmpty'), text: text('effectsParkedEmptyText') }} />
          </Card>
          <Pager next={after ? addressOf('/status', { after: String(after) }) : undefined} previous={before ? addressOf('/status') : undefined} />
        </>
      )}</QueryView>
    </>
  )
}
