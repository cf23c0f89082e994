import { stageLeaf } from '@onewindow/audit/stage'
import type { Persist } from '@onewindow/casework/case-type'
import type { DrawBatchFacts } from './schemas.ts'

/** Whoever speaks for a firm that challenges a draw: the account, and the party it acts for. */
export type Spoke = { accountId: string | null; partyId: string }

/**
 * The batch names the firm as its list does and nobody who acts for it, so that the office cannot tell from it who that is; the log says so to auditors, in the commit of the challenge. What a
 * supervisor challenges has its own name in the course of the draw.
 */
export const whoChallenged: Persist<DrawBatchFacts> = async (db, { after, input, ctx }) => {
  const { by, spoke } = input as { by?: string; spoke?: Spoke }
  if (by && spoke) await stageLeaf(db, { at: ctx.at, actor: `account:${spoke.accountId}`, action: 'draw.challenge', subject: after.id, purpose: 'case', event: { caseId: after.id, by, ...spoke } })
}
