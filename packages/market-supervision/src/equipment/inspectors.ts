import type { Context } from '@onewindow/casework/case-state'
import type { Db } from '@onewindow/casework/case-type'
import { refuse } from '@onewindow/casework/errors'
import type { Refusal } from '@onewindow/casework/refusal'
import { certifiedAmong, officersNamed } from '@onewindow/identity/certificates'

// 特种设备安全法 §65: at least two inspectors supervise, each with a certificate in force.

/** Names and certificates of those named with an order; nothing for events that name nobody. */
export async function loadInspectors(db: Db, { today }: { today: string }, input: unknown): Promise<{ officers: string[]; certifiedAsked: string[] }> {
  const { officerIds = [] } = (input ?? {}) as { officerIds?: string[] }
  return { officers: await officersNamed(db, officerIds), certifiedAsked: await certifiedAmong(db, officerIds, today) }
}

/** Two different people, all certified today, who writes it down among them. */
export function byTwo({ officerIds }: { officerIds: readonly string[] }, { actor: { accountId }, known }: Context): Refusal | null {
  const certified = (known['certifiedAsked'] ?? []) as readonly string[]
  const named = new Set(officerIds)
  return named.size >= 2 && accountId !== null && named.has(accountId) && [...named].every((id) => certified.includes(id)) ? null : refuse.officerInvalid({})
}
