import { stageLeaf } from '@onewindow/audit/stage'
import type { WriteContext } from './write-context.ts'

/** Logs a change in the transaction that makes it: `event` is proved by its digest and kept beside the log, never in the leaf. */
export async function logChange(
  { on, moment, actor, purpose }: WriteContext,
  action: string,
  subject: string,
  event: unknown,
): Promise<void> {
  await stageLeaf(on, { at: moment.at, actor, action, subject, purpose, event })
}
