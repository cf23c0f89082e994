import { addSeconds } from '@onewindow/calendar/day'
import { findLiveConsent, grantConsent, withdrawConsent } from '@onewindow/identity/consents'
import type { Queryable, WriteContext } from '@onewindow/identity/write-context'

/** Consent to be asked for facts nobody keeps (个人信息保护法 §14): without it only what is known is matched. */
export const ASK_FACTS = { purpose: 'benefitMatch', subject: 'facts' } as const
/** Days for which it is given: the longest a consent may last (common vocabulary §4). */
const ASKING_DAYS = 90

/** Until when the person may be asked, null when it may not. */
export async function askedUntil(on: Queryable, partyId: string, at: string): Promise<string | null> {
  return (await findLiveConsent(on, { partyId, ...ASK_FACTS }, at))?.until ?? null
}

/** One change of it at a time, so that said twice it is one consent. */
const lock = (on: Queryable, partyId: string): Promise<unknown> => on.query('select id from party where id = $1 for update', [partyId])

/** The person may be asked from now on; who said so already is asked until the same day as before. */
export async function allowAsking(context: WriteContext, partyId: string): Promise<string | null> {
  const { on, moment: { at } } = context
  await lock(on, partyId)
  if (!(await askedUntil(on, partyId, at))) await grantConsent(context, { partyId, ...ASK_FACTS, until: addSeconds(at, ASKING_DAYS * 86_400) })
  return askedUntil(on, partyId, at)
}

/** Nothing is asked any more (个人信息保护法 §15); what was offered already stays. */
export async function stopAsking(context: WriteContext, partyId: string): Promise<void> {
  const { on, moment: { at } } = context
  await lock(on, partyId)
  const live = await findLiveConsent(on, { partyId, ...ASK_FACTS }, at)
  if (live) await withdrawConsent(context, partyId, live.id)
}
