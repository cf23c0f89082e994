import type { CaseState, Context } from '@onewindow/casework/case-state'
import { refuse } from '@onewindow/casework/errors'
import type { Refusal } from '@onewindow/casework/refusal'
import { openClock, openSubs } from '@onewindow/casework/case-state'
import type { z } from 'zod'
import { causeOf, keptBy, knobsOn } from '../in-force.ts'
import { isBarred } from '../matter/amount.ts'
import { namedFault } from '../matter/pair.ts'
import { atPlaceOf, beginsUnder } from '../powers.ts'
import { onTheSpot } from '../rules/on-the-spot.ts'
import { filingFaults } from '../rules/power.ts'
import { refuseSimple } from '../simple-case/errors.ts'
import { refuseClue } from './errors.ts'
import type { ClueFacts, goSimpleInput, sketch } from './schemas.ts'

export type Clue = CaseState<ClueFacts>
type Reason = Refusal | null

/** R15: power, a party, facts that need a penalty, and time (行政处罚法 §54). The case it becomes keeps the causes of today, so they are the ones that count. */
export function filingFault(c: Pick<Clue, 'unitId' | 'regionCode'>, asked: z.output<typeof sketch>, ctx: Pick<Context, 'settings' | 'today'>): Reason {
  const [fault] = filingFaults({ partyClear: asked.partyClear && asked.party !== null, factsNeedPenalty: asked.factsNeedPenalty, hasPower: beginsUnder(asked.causeCode, atPlaceOf(asked.act, c), ctx), barred: isBarred(asked.act) })
  return fault ? refuseClue[fault]({}) : null
}

/** The conditions of filing are looked at again in the moment of the decision. */
export const mayFile = (c: Clue, ctx: Context): Reason => (c.facts.proposed !== 'file' || !c.facts.proposal ? refuseClue.notProposed({}) : filingFault(c, c.facts.proposal, ctx))
export const mayNotFile = (c: Clue): Reason => (c.facts.proposed === null ? refuseClue.notProposed({}) : null)

/** Things held stay with a case that goes on: first released, or filed with it. */
export const nothingHeld = (c: Clue): Reason => {
  const held = ['coerciveMeasure', 'preservation'].flatMap((type) => openSubs(c, type))
  return held.length === 0 ? null : refuse.openParts({ list: held.map(({ topic }) => topic) })
}

export const noTestRuns = (c: Clue): Reason => (c.facts.testing ? refuseClue.testRunning({}) : null)
export const testRuns = (c: Clue): Reason => (c.facts.testing ? null : refuseClue.noTest({}))

/** A named reporter is told here once, unless the desk that took the report tells. */
export const hasToTell = (c: Clue): Reason => (openClock(c, 'tellReporter') ? null : refuseClue.notToldHere({}))

/** Whoever is told here hears what became of the case too, unless the first telling is still owed and says it with the rest. */
export const outcomeToTell = (c: Clue): Reason => (c.facts.reporterNamed && c.facts.reporterToldHere && !openClock(c, 'tellReporter') ? null : refuseClue.notToldHere({}))

/** The other outcome: nobody here is owed a word about the end, which only goes on to the clues merged into this one. */
export const nothingToTell = (c: Clue): Reason => (outcomeToTell(c) ? null : refuseClue.notToldHere({}))

/** The end of a case is that of this clue too where it comes from the clue this one was merged into; others it is linked with are other matters. */
export const fromTarget = (c: Clue, { from }: { from?: string }): Reason => (c.facts.mergedInto !== null && from === c.facts.mergedInto ? null : refuseClue.otherMatter({}))

/** R15, and R3 as far as it is known before the visit: clear facts, no test, an amount is chosen there. */
export function notSimple(c: Clue, { causeCode, party, factsClear, needsTest, leasedNumber }: z.output<typeof goSimpleInput>, ctx: Context): Reason {
  // The clue would be handed to a case that cannot begin.
  if (ctx.known.numberTaken === true) return refuseSimple.numberTaken({ number: leasedNumber })
  if (!beginsUnder(causeCode, atPlaceOf(c.facts.act, c), ctx)) return refuseClue.noPower({})
  const { reasons } = onTheSpot({ partyKind: party.kind, factsClear, needsTest, warning: true }, knobsOn(ctx))
  return reasons[0] ? refuseClue.notOnTheSpot({ reason: reasons[0] }) : null
}

/** R14: the same origin and reference is the same clue. A message that tells it again finds it there and changes nothing. */
export function isNew(_c: Clue, _input: unknown, { known, actor }: Context): Reason {
  if (typeof known.sameClue !== 'string') return null
  return actor.kind === 'system' ? refuse.taken({ list: [known.sameClue] }) : refuseClue.sameClue({ number: known.sameClue })
}

/** Merged only into an open clue about the same party and act. */
export const sameMatter = (_c: Clue, _input: unknown, { known }: Context): Reason => (known.mergeTarget === true ? null : refuseClue.otherMatter({}))

/** Two officers at least with certificates in force for the field; a certificate that is not names its officer. */
export const officersValid = (c: Clue, { officerIds }: { officerIds: string[] }, ctx: Context): Reason => namedFault(c, officerIds, ctx)

/** A law gives the power to seize for one of the suspected causes (行政强制法 §10). */
export const hasCoerciveBasis = (c: Clue, ctx: Context): Reason => (c.facts.causes.some((code) => causeOf(code, keptBy(c, ctx))?.coercion) ? null : refuseClue.noCoerciveBasis({ reason: 'noCoerciveBasis' }))
