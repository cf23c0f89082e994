import type { CaseRow, Page } from '@onewindow/casework/definition/views'
import { useApi } from '@onewindow/screens/api'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { useLive } from '../app/live.ts'
import type { ListSearch } from './list-search.ts'

export const PAGE_ROWS = 30
const SETTLE_MS = 800

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
  const input = { scope: search.scope ?? 'mine', queue: search.queue, due: search.due, topic: search.topic, text: search.text, after: search.after, limit: PAGE_ROWS }
  const options = trpc.staff.case.worklist.queryOptions(input)
  const query = useQuery({ ...options, staleTime: 30_000 })
  const [peeked, setPeeked] = useState<Page<CaseRow> | null>(null)
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const key = JSON.stringify(input)
  useEffect(() => { setPeeked(null); setFresh(new Set()) }, [key])
  useEffect(() => {
    if (live.changes === 0) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      void client.staff.case.worklist.query(input, { signal: stop.signal }).then((page) => {
        const now = new Map(page.rows.map((row) => [row.id, row]))
        queryClient.setQueryData(options.queryKey, (shown: Page<CaseRow> | undefined) => shown && { ...shown, rows: shown.rows.map((row) => now.get(row.id) ?? row) })
        setPeeked(page)
      }, () => undefined)
    }, SETTLE_MS)
    return () => { clearTimeout(timer); stop.abort() }
  }, [live.changes, key])
  const shown = new Set(query.data?.rows.map(({ id }) => id))
  const arrived = peeked?.rows.filter(({ id }) => !shown.has(id)) ?? []
  const showNew = useCallback(() => {
    if (!peeked) return
    setFresh(new Set(arrived.map(({ id }) => id)))
    queryClient.setQueryData(options.queryKey, peeked)
    setPeeked(null)
  }, [peeked, key])
  return { query, waiting: query.data ? arrived.length : 0, showNew, fresh }
}
