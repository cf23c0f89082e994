import type { CaseReceipt } from '@onewindow/casework/commit'

/** What has been begun, as far as it could be read: without its number where the line broke after it was received. */
export interface Begun {
  id: string
  number: string | null
  queryCode: string | null
  actions: readonly { event: string; primary: boolean; refusal: unknown }[]
}

interface Steps {
  send: () => Promise<CaseReceipt>
  read: (caseId: string) => Promise<Begun>
  onBegun: (begun: Begun) => void
}

/**
 * How something is begun: the opening alone is the command. What a broken line repeats is the command with its key; the case is read after
 * it was received, and a reading that fails begins nothing a second time.
 */
export const beginning = ({ send, read, onBegun }: Steps) => ({
  mutationFn: send,
  onSuccess: async ({ caseId }: CaseReceipt) => onBegun(await read(caseId).catch(() => ({ id: caseId, number: null, queryCode: null, actions: [] }))),
})
