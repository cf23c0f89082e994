import type { CaseReceipt } from '@onewindow/casework/commit'
import type { AnswerDocument } from '@onewindow/forms/definition'
import type { SaveAnswer, SaveDraft } from '@onewindow/forms/react'
import { useApi } from '@onewindow/screens/api'
import { failureKind } from '@onewindow/screens/refusals'
import { getUntypedClient } from '@trpc/client'
import { useCallback } from 'react'
import type { DraftView } from '../app/answers.ts'
import { draftOptions, useDraftKind } from './draft-kind.ts'

/** What one save changes of a draft; files are added to and taken from those that are there. */
export interface DraftChange {
  answers?: AnswerDocument
  consents?: string[]
  deferrals?: string[]
  commitments?: string[]
  commitmentChosen?: boolean
  delivery?: DraftView['delivery']
  files?: { fileId: string; key: string; label: string; sha256: string }[]
  removed?: string[]
}

/** Saves of one draft go one after the other, also when a page is left while one is on its way. */
const queues = new Map<string, Promise<unknown>>()

function inTurn<T>(caseId: string, work: () => Promise<T>): Promise<T> {
  const turn = (queues.get(caseId) ?? Promise.resolve()).then(work, work)
  queues.set(
    caseId,
    turn.catch(() => undefined),
  )
  return turn
}

const partsOf = ({ answers, consents, deferrals, commitments, commitmentChosen, delivery }: DraftView) => ({
  answers: answers as AnswerDocument,
  consents,
  deferrals,
  commitments,
  commitmentChosen,
  delivery,
})

/** Sends one version of the draft and notes the new one in what the pages show. */
function useSend(caseId: string) {
  const { client, trpc, queryClient } = useApi()
  const kind = useDraftKind(caseId) ?? 'application'
  return useCallback(
    async (view: DraftView, change: DraftChange): Promise<CaseReceipt> => {
      const { files = [], removed = [], ...parts } = change
      const receipt = (await getUntypedClient(client).mutation(`citizen.${kind}.saveDraft`, {
        caseId,
        version: view.version,
        input: { ...partsOf(view), ...parts, files, removed },
      })) as CaseReceipt
      const key = draftOptions(trpc, kind, caseId).queryKey
      queryClient.setQueryData<DraftView>(key, (now) => now && { ...now, ...(parts as Partial<DraftView>), version: receipt.version })
      // What may be done changes with every save; the next page asks again.
      for (const queryKey of [key, trpc.citizen.case.get.queryKey({ caseId })])
        void queryClient.invalidateQueries({ queryKey, refetchType: 'none' })
      return receipt
    },
    [caseId, kind, client, trpc, queryClient],
  )
}

/** Reads the draft as it stands: from what is shown, or anew. */
function useRead(caseId: string) {
  const { trpc, queryClient } = useApi()
  const kind = useDraftKind(caseId) ?? 'application'
  return useCallback(
    // Without a line the question must fail and say so; a paused one would let the page say "saving" for ever.
    (anew: boolean): Promise<DraftView> =>
      queryClient.fetchQuery({
        ...draftOptions(trpc, kind, caseId),
        staleTime: anew ? 0 : Infinity,
        networkMode: 'always',
      }),
    [caseId, kind, trpc, queryClient],
  )
}

/**
 * Saves choices and files. `change` gets the draft as it stands, so that a change made on another device meanwhile is kept: the save is
 * then made once more on top of it.
 */
export function useChangeDraft(caseId: string): (change: (view: DraftView) => DraftChange) => Promise<void> {
  const { trpc, queryClient } = useApi()
  const kind = useDraftKind(caseId) ?? 'application'
  const send = useSend(caseId)
  const read = useRead(caseId)
  return useCallback(
    (change) =>
      inTurn(caseId, async () => {
        const view = await read(false)
        await send(view, change(view)).catch(async (error: unknown) => {
          if (failureKind(error) !== 'conflict') throw error
          const fresh = await read(true)
          await send(fresh, change(fresh))
        })
        await queryClient.invalidateQueries({ queryKey: draftOptions(trpc, kind, caseId).queryKey })
      }),
    [caseId, kind, read, send, trpc, queryClient],
  )
}

/** Saves answers for `useDraft`: on top of the version they were made on, or answers with what another device has saved since. */
export function useSaveAnswers(caseId: string): SaveDraft {
  const send = useSend(caseId)
  const read = useRead(caseId)
  return useCallback(
    (document, baseVersion) =>
      inTurn(caseId, async (): Promise<SaveAnswer> => {
        const view = await read(false)
        try {
          const { version, at } = await send({ ...view, version: baseVersion }, { answers: document })
          return { saved: true, version, savedAt: at }
        } catch (error) {
          if (failureKind(error) !== 'conflict') throw error
          const fresh = await read(true)
          return {
            saved: false,
            theirs: { document: fresh.answers as AnswerDocument, version: fresh.version, savedAt: fresh.changedAt },
          }
        }
      }),
    [caseId, read, send],
  )
}
