import type { CaseState, PartRecord, Performer } from './case-state.ts'
import type { CaseType } from './case-type.ts'

type Kind<F> = Pick<CaseType<F>, 'unnamed'>

/** The name under which the office knows who acted: none where the case keeps its citizens unnamed. What was written before a case became such a case is read through this as well. */
export const nameOfActor = <F>({ unnamed }: Kind<F>, facts: F, { kind, name }: Pick<Performer, 'kind' | 'name'>): string => (kind === 'citizen' && unnamed?.(facts) ? '' : name)

/** The same for the place a party has in the case. */
export const nameOfParty = <F>({ unnamed }: Kind<F>, facts: F, { partyId, name }: PartRecord): string => (partyId && unnamed?.(facts) ? '' : name)

/** One act more, by whoever acts now. */
export const actOf = <F>(type: Kind<F>, { facts, round }: Pick<CaseState<F>, 'facts' | 'round'>, event: string, { actor, at }: { actor: Performer; at: string }) =>
  ({ event, actorId: actor.accountId, actorName: nameOfActor(type, facts, actor), role: actor.grants[0]?.role ?? null, at, round })
