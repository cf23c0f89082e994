import type { AppRouter } from '@onewindow/api/router'
import { useApi } from '@onewindow/screens/api'
import { QueryView } from '@onewindow/screens/query-view'
import { Button } from '@onewindow/ui/button'
import { Figures } from '@onewindow/ui/card'
import { DataTable } from '@onewindow/ui/data-table'
import type { Column } from '@onewindow/ui/data-table'
import { DeskHead, DeskPage } from '@onewindow/ui/desk-parts'
import { Empty } from '@onewindow/ui/empty'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { Pager } from '@onewindow/ui/pager'
import { StatusTag } from '@onewindow/ui/status-tag'
import type { StatusRole } from '@onewindow/ui/status-roles'
import { toast } from '@onewindow/ui/toast'
import { InstantText } from '@onewindow/ui/when'
import type { inferRouterOutputs } from '@trpc/server'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { MessageSquareText } from 'lucide-react'
import { addressOf } from '../app/address.ts'
import { FilterSelect } from '../app/filter-select.tsx'
import { usePlatform } from '../app/frame.tsx'
import { Refused } from '../app/refused.tsx'
import { useSession } from '../app/session.ts'
import { useFilters } from '../app/use-filters.ts'
import { adminTexts } from '../texts.ts'

export type MessageStatus = 'queued' | 'sent' | 'failed' | 'parked'
export interface MessageFilters extends Record<string, unknown> { status?: MessageStatus | undefined; channel?: 'sms' | 'email' | undefined; case?: string | undefined; after?: string | undefined }
type Message = inferRouterOutputs<AppRouter>['admin']['messages']['list']['rows'][number]

const STATUSES: readonly MessageStatus[] = ['queued', 'sent', 'failed', 'parked']
const roleOf: Record<MessageStatus, StatusRole> = { queued: 'progress', sent: 'done', failed: 'near', parked: 'over' }
/** While messages wait, the page looks again. */
const LOOK_AGAIN_MS = 10_000

/** What left the house and what did not. In the demo this page is the telephone: texts and codes can be read. */
export function MessagesPage() {
  const text = useText(adminTexts)
  const demo = usePlatform()?.demo ?? false
  const isAdministrator = useSession().grants.some(({ role }) => role === 'administrator')
  return (
    <>
      <DeskHead title={text('page.messages')} text={text(demo ? 'messagesTextDemo' : 'messagesText')} />
      <DeskPage>{isAdministrator ? <Messages /> : <Empty icon={<MessageSquareText aria-hidden />} title={text('messagesOnlyAdministrator')} text={text('messagesOnlyAdministratorText')} />}</DeskPage>
    </>
  )
}

function Messages() {
  const text = useText(adminTexts)
  const format = useFormat()
  const { trpc, queryClient } = useApi()
  const { filters, change } = useFilters<MessageFilters>()
  const [at, id] = filters.after?.split('|') ?? []
  const counts = useQuery({ ...trpc.admin.messages.counts.queryOptions(), refetchInterval: LOOK_AGAIN_MS })
  const messages = useQuery({
    ...trpc.admin.messages.list.queryOptions({ limit: 50, ...(filters.status ? { status: filters.status } : {}), ...(filters.channel ? { channel: filters.channel } : {}), ...(filters.case ? { caseId: filters.case } : {}), ...(at && id ? { after: { at, id } } : {}) }),
    refetchInterval: filters.after ? false : LOOK_AGAIN_MS, placeholderData: keepPreviousData,
  })
  const revive = useMutation(trpc.admin.messages.revive.mutationOptions({ onSuccess: () => { toast(text('messageRevived')); return queryClient.invalidateQueries() } }))
  const columns: Column<Message>[] = [
    { key: 'at', head: text('messageAt'), width: '8.5rem', cell: (row) => <InstantText at={row.at} form="short" /> },
    { key: 'to', head: text('messageTo'), width: '9rem', cell: (row) => <span className="ow-cell-two"><span>{row.addressMasked}</span><small>{text(`channel.${row.channel}`)} · {text(row.locale === 'en' ? 'languageEn' : 'languageZh')}</small></span> },
    { key: 'what', head: text('messageWhat'), phone: 'lead', cell: (row) => <Words message={row} /> },
    { key: 'status', head: text('messageStatus'), width: '8rem', cell: (row) => <StatusTag role={roleOf[row.status]}>{text(`messageStatus.${row.status}`)}</StatusTag> },
    { key: 'tries', head: text('messageTries'), width: '12rem', cell: (row) => <span className="ow-cell-two"><span>{text('messageTried', { n: row.tries })}</span><small title={row.lastError ?? undefined}>{row.lastError ?? (row.sentAt ? format.instantShort(row.sentAt) : '')}</small></span> },
    { key: 'act', head: text('messageAct'), width: '7rem', cell: (row) => row.status === 'parked' && <Button size="small" busy={revive.isPending && revive.variables.messageId === row.id} onClick={() => revive.mutate({ messageId: row.id })}>{text('messageRevive')}</Button> },
  ]
  const figure = (status: 'queued' | 'failed' | 'parked', role?: 'near' | 'over') => ({ key: status, label: text(`messageStatus.${status}`), value: format.number(counts.data?.[status] ?? 0), href: addressOf('/messages', { status }), ...(role && (counts.data?.[status] ?? 0) > 0 ? { role } : {}) })
  return (
    <>
      <Figures figures={[figure('queued'), figure('failed', 'near'), figure('parked', 'over')]} />
      <div className="ad-filters">
        <FilterSelect name="status" label={text('messageStatus')} options={STATUSES.map((status) => ({ value: status, label: text(`messageStatus.${status}`) }))} value={filters.status} onChange={(status) => change({ status })} />
        <FilterSelect name="channel" label={text('messageChannel')} options={(['sms', 'email'] as const).map((channel) => ({ value: channel, label: text(`channel.${channel}`) }))} value={filters.channel} onChange={(channel) => change({ channel })} />
      </div>
      {revive.isError && <Refused error={revive.error} />}
      <QueryView query={messages} lines={10} shape="row">{({ rows, after }) => (
        <>
          <DataTable label={text('page.messages')} columns={columns} rows={rows} rowKey={(row) => row.id} rowLabel={(row) => row.template} empty={{ title: text('messagesEmpty'), text: text(filters.status || filters.channel ? 'emptyFiltered' : 'messagesEmptyText') }} />
          <Pager
            next={after ? addressOf('/messages', { status: filters.status, channel: filters.channel, after: `${after.at}|${after.id}` }) : undefined}
            previous={filters.after ? addressOf('/messages', { status: filters.status, channel: filters.channel }) : undefined}
          />
        </>
      )}</QueryView>
    </>
  )
}

/** The words that were sent, as far as the log keeps them: a notice's title and text; a code only in the demo. */
function Words({ message }: { message: Message }) {
  const text = useText(adminTexts)
  const { title, text: sentence, code } = message.params
  if (code !== undefined) return <span className="ow-cell-two"><b>{text('messageCode', { code: String(code) })}</b><small>{text('messageSignIn')}</small></span>
  if (title === undefined) return <span>{text.find(`template.${message.template}`) ?? message.template}</span>
  return <span className="ow-cell-two ad-words"><b>{title}</b><small>{sentence}</small></span>
}
