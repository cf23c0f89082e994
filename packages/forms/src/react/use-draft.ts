import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { AnswerDocument } from '../definition/answers.ts'
import { createDraftSaver, type DraftSaver, type DraftState, type SaveDraft, type StoredDraft } from './draft-saver.ts'
import { type DraftVault, openDraftVault } from './draft-vault.ts'

export type UseDraftOptions = {
  /** The draft's id, the person it belongs to, and optionally that person's secret from the server (see openDraftVault). */
  draftId: string
  owner: string
  secret?: string | undefined
  stored: StoredDraft
  save: SaveDraft
}

/** `ready` is false until this device has looked for unsaved typing of its own; show the form only then. */
export type Draft = DraftState & Pick<DraftSaver, 'change' | 'flush' | 'settle'> & { ready: boolean }

/**
 * Keeps what is typed: on this device at once and encrypted, on the server within 2 s after typing stops, again when the
 * line returns. Survives reload, crash and sign-out. `stored` counts when the draft is opened; later ones are learnt by saving.
 */
export function useDraft({ draftId, owner, secret, stored, save }: UseDraftOptions): Draft {
  const latestSave = useRef(save)
  useEffect(() => {
    latestSave.current = save
  })
  const [saver, setSaver] = useState<DraftSaver>(() => quietSaver(stored.document, stored))
  const [ready, setReady] = useState(false)
  const first = useRef(stored)

  useEffect(() => {
    let gone = false
    let open: DraftSaver | undefined
    const start = async () => {
      const vault = await openDraftVault({ owner, secret }).catch(() => undefined)
      const copy = await vault?.read(draftId).catch(() => undefined)
      if (gone) return
      open = createDraftSaver({
        stored: first.current,
        copy,
        save: (document, version) => latestSave.current(document, version),
        keep: keepIn(vault, draftId),
      })
      setSaver(open)
      setReady(true)
    }
    void start()
    const now = () => void open?.flush()
    const hidden = () => {
      if (document.visibilityState === 'hidden') now()
    }
    addEventListener('online', now)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      gone = true
      removeEventListener('online', now)
      document.removeEventListener('visibilitychange', hidden)
      void open?.flush().then(() => open?.stop())
    }
  }, [draftId, owner, secret])

  const state = useSyncExternalStore(saver.subscribe, saver.getState, saver.getState)
  return { ...state, change: saver.change, flush: saver.flush, settle: saver.settle, ready }
}

/** Writes one after the other, so that an older copy never lands on a newer one. A device that cannot write leaves it to the server. */
function keepIn(vault: DraftVault | undefined, draftId: string) {
  let last = Promise.resolve()
  return (copy: Parameters<DraftVault['write']>[1]) => {
    last = last.then(() => vault?.write(draftId, copy)).catch(() => undefined)
  }
}

/** Stands in until the device has been asked; nothing can be typed yet. */
function quietSaver(document: AnswerDocument, { savedAt, version }: StoredDraft): DraftSaver {
  const state: DraftState = { document, status: 'saved', savedAt, version }
  return {
    getState: () => state,
    subscribe: () => () => undefined,
    change: () => undefined,
    flush: async () => undefined,
    settle: () => undefined,
    stop: () => undefined,
  }
}
