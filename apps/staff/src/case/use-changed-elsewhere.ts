import type { CaseView } from '@onewindow/casework/definition/views'
import { useApi } from '@onewindow/screens/api'
import { useEffect, useEffectEvent, useState } from 'react'
import { useLive } from '../app/live.ts'

const SETTLE_MS = 800

/** Whether somebody changed the case since it was read; asked beside what is shown when the live line says that something changed. */
export function useChangedElsewhere(view: CaseView): { changed: boolean; reload: () => void } {
  const { client, queryClient } = useApi()
  const live = useLive()
  const [newest, setNewest] = useState(view.version)
  const look = useEffectEvent(async (signal: AbortSignal) => {
    const found = await client.staff.case.get.query({ caseId: view.id }, { signal }).catch(() => null)
    if (found) setNewest(found.version)
  })
  useEffect(() => {
    if (live.changes === 0) return
    const stop = new AbortController()
    const timer = setTimeout(() => { void look(stop.signal) }, SETTLE_MS)
    return () => { clearTimeout(timer); stop.abort() }
  }, [live.changes])
  return { changed: newest > view.version, reload: () => { void queryClient.invalidateQueries() } }
}
