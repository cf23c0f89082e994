import type { AnswerDocument } from '../definition/answers.ts'
import { mergeDrafts, takeTheirs } from '../definition/drafts.ts'

/** A draft as the server holds it; `savedAt` is an instant with offset, `device` how the other device is named, if it is. */
export type StoredDraft = { document: AnswerDocument; version: number; savedAt: string; device?: string }

/** Answer of the server: saved as a new version, or somebody saved another one since `baseVersion`. */
export type SaveAnswer = { saved: true; version: number; savedAt: string } | { saved: false; theirs: StoredDraft }

/** Saves on top of `baseVersion`. Throws when the server cannot be reached or will not take it; it is then tried again. */
export type SaveDraft = (document: AnswerDocument, baseVersion: number) => Promise<SaveAnswer>

/** What lies on this device until the server has it. */
export type DraftCopy = { document: AnswerDocument; base: AnswerDocument; version: number }

export type DraftStatus = 'saved' | 'waiting' | 'saving' | 'offline' | 'conflict'

export type DraftState = {
  document: AnswerDocument
  status: DraftStatus
  savedAt: string
  version: number
  /** Present while `status` is conflict: the other device's draft and the keys both sides changed. */
  conflict?: { theirs: StoredDraft; clashes: readonly string[] }
  /** Why the last attempt failed; the app may know it (signed out, case already submitted). */
  failure?: unknown
}

export type DraftSaver = {
  getState: () => DraftState
  subscribe: (listener: () => void) => () => void
  change: (update: (document: AnswerDocument) => AnswerDocument) => void
  /** Saves now what waits; resolves when nothing waits or it failed. */
  flush: () => Promise<void>
  /** Ends a conflict: my answers stand, or those of the other device for the clashing keys. */
  settle: (side: 'mine' | 'theirs') => void
  stop: () => void
}

export type DraftSaverOptions = {
  stored: StoredDraft
  /** What this device kept when it last closed before the server had it. */
  copy?: DraftCopy | undefined
  save: SaveDraft
  /** Puts the unsaved draft aside on this device; null when the server has everything. */
  keep: (copy: DraftCopy | null) => void
}

/** Quiet time after the last key; with the way to the server it stays within the promised 2 s. */
const SAVE_AFTER_MS = 1000
const FIRST_RETRY_MS = 2000
const LAST_RETRY_MS = 60_000

/** Saves a draft while it is typed: after a pause, again when the line comes back, merged when another device was faster. */
export function createDraftSaver({ stored, copy, save, keep }: DraftSaverOptions): DraftSaver {
  let base = copy?.base ?? stored.document
  let state: DraftState = {
    document: copy?.document ?? stored.document,
    status: 'saved',
    savedAt: stored.savedAt,
    version: copy?.version ?? stored.version,
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let retryMs = FIRST_RETRY_MS
  let stopped = false
  const listeners = new Set<() => void>()

  const put = (next: DraftState) => {
    state = next
    for (const listener of listeners) listener()
  }
  const later = (ms: number) => {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(() => void flush(), ms)
  }
  const putAside = () => keep({ document: state.document, base, version: state.version })

  async function saveOnce(): Promise<void> {
    const sent = state.document
    put({ ...without(state), status: 'saving' })
    const answer = await save(sent, state.version).catch((failure: unknown) => ({ failure }))
    if ('failure' in answer) {
      put({ ...state, status: 'offline', failure: answer.failure })
      later(retryMs)
      retryMs = Math.min(retryMs * 2, LAST_RETRY_MS)
      return
    }
    retryMs = FIRST_RETRY_MS
    if (!answer.saved) return meet(answer.theirs)
    base = sent
    const changedMeanwhile = state.document !== sent
    put({ ...state, status: changedMeanwhile ? 'waiting' : 'saved', version: answer.version, savedAt: answer.savedAt })
    if (changedMeanwhile) {
      putAside()
      later(SAVE_AFTER_MS)
    } else keep(null)
  }

  function meet(theirs: StoredDraft): void {
    const { document, clashes } = mergeDrafts(base, state.document, theirs.document)
    base = theirs.document
    const met = { ...without(state), document, version: theirs.version, savedAt: theirs.savedAt }
    put(clashes.length > 0 ? { ...met, status: 'conflict', conflict: { theirs, clashes } } : { ...met, status: 'waiting' })
    putAside()
    if (clashes.length === 0) later(0)
  }

  async function flush(): Promise<void> {
    clearTimeout(timer)
    if (running) await running
    if (stopped || state.status === 'saved' || state.status === 'conflict') return
    running = saveOnce().finally(() => {
      running = undefined
    })
    await running
  }

  if (copy) {
    put({ ...state, status: 'waiting' })
    if (copy.version !== stored.version) meet(stored)
    else later(0)
  }

  return {
    flush,
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    change: (update) => {
      const document = update(state.document)
      if (document === state.document) return
      put({ ...state, document, status: state.status === 'conflict' || state.status === 'saving' ? state.status : 'waiting' })
      putAside()
      if (state.status === 'waiting') later(SAVE_AFTER_MS)
    },
    settle: (side) => {
      if (!state.conflict) return
      const { theirs, clashes } = state.conflict
      const document = side === 'mine' ? state.document : takeTheirs(state.document, theirs.document, clashes)
      put({ ...without(state), document, status: 'waiting' })
      putAside()
      later(0)
    },
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}

function without({ conflict: _conflict, failure: _failure, ...state }: DraftState): DraftState {
  return state
}
