import type { CaseRow, Page } from '@onewindow/casework/definition/views'
import { useApi } from '@onewindow/screens/api'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { useLive } from '../app/live.ts'
import type { ListSearch } from './list-search.ts'

export const PAGE_ROWS = 30
const SETTLE_MS = 800
const NONE: ReadonlySet<string> = new Set()

export interface Worklist {
  query: UseQueryResult<Page<CaseRow>, unknown>
  /** Rows the server has and the page does not show yet. */
  waiting: number
  /** Brings them in. */
  showNew: () => void
  /** Keys brought in last: their ground fades. */
  fresh: ReadonlySet<string>
}

/**
 * One page of a worklist. The live line makes it ask again beside what is shown: rows that changed change in place, rows that are new wait
 * to be called, so nothing moves under the pointer.
 */
export function useWorklist(search: ListSearch): Worklist {
  const { client, queryClient, trpc } = useApi()
  const live = useLive()
  const input = { scope: search.scope ?? 'mine', queue: search.queue, due: search.due, caseType: search.type, topic: search.topic, text: search.text, after: search.after, limit: PAGE_ROWS }
  const options = trpc.staff.case.worklist.queryOptions(input)
  const query = useQuery({ ...options, staleTime: 30_000 })
  const key = JSON.stringify(input)
  const [peeked, setPeeked] = useState<{ key: string; page: Page<CaseRow> } | null>(null)
  const [fresh, setFresh] = useState<{ key: string; ids: ReadonlySet<string> } | null>(null)
  const peek = useEffectEvent(async (signal: AbortSignal) => {
    const page = await client.staff.case.worklist.query(input, { signal }).catch(() => null)
    if (!page) return
    const now = new Map(page.rows.map((row) => [row.id, row]))
    queryClient.setQueryData(options.queryKey, (shown: Page<CaseRow> | undefined) => shown && { ...shown, rows: shown.rows.map((row) => now.get(row.id) ?? row) })
    setPeeked({ key, page })
  })
  useEffect(() => {
    if (live.changes === 0) return
    const stop = new AbortController()
    const timer = setTimeout(() => { void peek(stop.signal) }, SETTLE_MS)
    return () => { clearTimeout(timer); stop.abort() }
  }, [live.changes])
  const shown = new Set(query.data?.rows.map(({ id }) => id))
  const page = peeked?.key === key ? peeked.page : null
  const arrived = page?.rows.filter(({ id }) => !shown.has(id)) ?? []
  const showNew = (): void => {
    if (!page) return
    setFresh({ key, ids: new Set(arrived.map(({ id }) => id)) })
    queryClient.setQueryData(options.queryKey, page)
    setPeeked(null)
  }
  return { query, waiting: query.data ? arrived.length : 0, showNew, fresh: fresh?.key === key ? fresh.ids : NONE }
}
