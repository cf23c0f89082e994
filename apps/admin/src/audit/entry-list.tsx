import type { AppRouter } from '@onewindow/api/router'
import { Empty } from '@onewindow/ui/empty'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { Link, useNavigateTo } from '@onewindow/ui/link'
import { useShortcuts } from '@onewindow/ui/shortcuts'
import type { inferRouterOutputs } from '@trpc/server'
import { useMemo } from 'react'
import { adminTexts } from '../texts.ts'
import { kindOfAction, useActionName } from './action-name.ts'
import { useActorName } from './actor-name.ts'

export type Entry = inferRouterOutputs<AppRouter>['admin']['audit']['search']['rows'][number]

/** Entries of the log, newest first; j and k open the next and the one before. */
export function EntryList({ rows, current, hrefOf }: { rows: readonly Entry[]; current: string | undefined; hrefOf: (row: Entry) => string }) {
  const text = useText(adminTexts)
  const format = useFormat()
  const nameOf = useActionName()
  const actorOf = useActorName()
  const navigate = useNavigateTo()
  const keys = useMemo(() => {
    const at = rows.findIndex((row) => String(row.seq) === current)
    const go = (to: number) => { const row = rows[Math.max(0, Math.min(to, rows.length - 1))]; if (row) navigate(hrefOf(row)) }
    return { j: () => go(at + 1), k: () => go(at - 1) }
  }, [rows, current, hrefOf, navigate])
  useShortcuts(keys)
  if (rows.length === 0) return <Empty title={text('auditEmpty')} text={text('auditEmptyText')} />
  return (
    <ul className="ad-entries" aria-label={text('page.audit')}>
      {rows.map((row) => (
        <li key={row.seq}>
          <Link href={hrefOf(row)} aria-current={String(row.seq) === current ? 'true' : undefined}>
            <time dateTime={row.at}>{format.instantShort(row.at)}</time>
            <span className="ad-kind" aria-hidden>{text(`actionKind.${kindOfAction(row.action)}`)}</span>
            <span className="ow-cell-two"><b>{nameOf(row.action)}</b><small>{[...new Set([actorOf(row), row.subjectName])].filter(Boolean).join(' · ')}</small></span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
