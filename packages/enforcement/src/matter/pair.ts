import { holdersOf, type CaseState, type Context } from '@onewindow/casework/case-state'
import type { Db } from '@onewindow/casework/case-type'
import { refuse } from '@onewindow/casework/errors'
import type { Refusal } from '@onewindow/casework/refusal'
import { certificatesOf } from '@onewindow/identity/certificates'
import type { OrganType } from '../configuration/cause.ts'
import { fieldOf } from '../powers.ts'
import { certificateFault, pairFault, type OfficerOnSite } from '../rules/officer-pair.ts'

// I4 for a case: two officers, each with a certificate of the field of the matter, valid in this moment. Source: 行政处罚法 §42, §55.

/** An officer by name with the certificates held; `certificates` empty: none. */
export type Holder = { accountId: string; name: string; certificates: readonly Omit<OfficerOnSite, 'accountId'>[] }

/** Officers of the case and those asked for, with their certificates. */
export const loadPair = (db: Db, c: Pick<CaseState<unknown>, 'parts'>, seat: string, asked: readonly string[] = []): Promise<Holder[]> => certificatesOf(db, [...new Set([...holdersOf(c, seat), ...asked])])

/** The officers as they were loaded; that a case type forgot to load them is a mistake in the program, never a reason to let anybody act. */
function heldBy({ known }: Pick<Context, 'known'>): readonly Holder[] {
  if (!known.pair) throw new Error('the certificates of the officers (`known.pair`) are not loaded with this case')
  return known.pair as Holder[]
}

/** The certificate an officer acts with: one that is good for the field now, else the newest. */
const actsWith = ({ certificates }: Holder, field: OrganType, at: string) => certificates.find((one) => certificateFault(one, field, at) === null) ?? certificates[0]

function whyNot(holder: Holder, field: OrganType, at: string): Refusal | null {
  const certificate = actsWith(holder, field, at)
  const why = certificate ? certificateFault(certificate, field, at) : 'noCertificate'
  return why && refuse.officerInvalid({ officer: holder.name, why })
}

/** Why these accounts cannot act together in the organ’s field: too few, or which of them and why; who acts is named first. An organ without a field asks for no certificate of one. */
function faultAmong(unitId: string, ids: readonly string[], ctx: Context): Refusal | null {
  const { at, actor, known } = ctx
  const field = fieldOf(unitId, ctx)
  if (field === null) return null
  const holders = heldBy({ known }).filter(({ accountId }) => ids.includes(accountId)).toSorted((a, b) => Number(b.accountId === actor.accountId) - Number(a.accountId === actor.accountId))
  const good = holders.filter((holder) => whyNot(holder, field, at) === null)
  const onSite = good.flatMap((holder) => [actsWith(holder, field, at)].flatMap((one) => (one ? [{ ...one, accountId: holder.accountId }] : [])))
  const actorFails = holders[0]?.accountId === actor.accountId && !good.includes(holders[0])
  if (pairFault(onSite, field, at) === null && !actorFails) return null
  return holders.map((holder) => whyNot(holder, field, at)).find((refusal) => refusal !== null) ?? refuse.officerInvalid({})
}

/** Why the officers of this seat cannot act. @throws Error where `known.pair` is not loaded */
export const seatFault = (c: Pick<CaseState<unknown>, 'unitId' | 'parts'>, seat: string, ctx: Context): Refusal | null => faultAmong(c.unitId, holdersOf(c, seat), ctx)

/** Officers who are named for a case: at least two, each of them good for it. */
export function namedFault({ unitId }: Pick<CaseState<unknown>, 'unitId'>, ids: readonly string[], ctx: Context): Refusal | null {
  const certified = (ctx.known.certifiedAsked ?? []) as string[]
  return faultAmong(unitId, ids, ctx) ?? (new Set(ids.filter((id) => certified.includes(id))).size < 2 ? refuse.officerInvalid({}) : null)
}
