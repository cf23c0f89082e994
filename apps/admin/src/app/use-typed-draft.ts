import { useKept } from '@onewindow/screens/kept'
import { refusalOf } from '@onewindow/screens/refusals'
import { useState } from 'react'

type Draft<T> = T & { revision: number }

export interface TypedDraft<T> {
  typed: Draft<T>
  type: (change: Partial<T> | ((now: T) => Partial<T>)) => void
  /** The draft was changed elsewhere since this was typed; nothing is saved before the reader has chosen. */
  isOld: boolean
  saved: (revision: number) => void
  keepMine: () => void
  takeTheirs: () => void
  /** Grows when everything typed was replaced: what is drawn from it is drawn anew. */
  taken: number
  replaced: () => void
}

/** Saved over a revision that is no longer the newest: the draft is asked for again, and the reader chooses (`isOld`). */
export const isStale = (error: unknown): boolean => refusalOf(error)?.code === 'case.stale'

/** What is typed into a draft, over the revision it was read in: kept in this tab until it is saved, and never put over somebody's newer one unseen. */
export function useTypedDraft<T extends object>(place: string, stored: Draft<T>): TypedDraft<T> {
  const [typed, keep, forget] = useKept<Draft<T>>(place, () => stored)
  const [taken, setTaken] = useState(0)
  const replaced = () => setTaken((n) => n + 1)
  return {
    typed, taken, replaced, isOld: stored.revision > typed.revision,
    type: (change) => keep((now) => ({ ...now, ...(typeof change === 'function' ? change(now) : change) })),
    saved: (revision) => { keep((now) => ({ ...now, revision })); forget() },
    keepMine: () => keep((now) => ({ ...now, revision: stored.revision })),
    takeTheirs: () => { keep(stored); forget(); replaced() },
  }
}
