import { openClock, type CaseState, type Context } from '@onewindow/casework/case-state'
import type { InForce } from '@onewindow/casework/configuration/settings'
import { causeOf, keptBy } from '../in-force.ts'
import { handledOf } from '../matter/handled.ts'
import { coercesAs } from '../powers.ts'
import { mayCoerce, type MeasureFacts as Circumstances } from '../rules/coercion.ts'
import { refuseMeasure } from './errors.ts'
import type { ImposeInput, MeasureFacts } from './schemas.ts'

type Case = CaseState<MeasureFacts>

/** R15b: a law gives the power for this cause and its condition is met. */
export function coercible({ causeCode, conditions }: Pick<MeasureFacts, 'causeCode' | 'conditions'>, on: InForce, more: Circumstances = {}) {
  const answer = mayCoerce({ coercion: causeOf(causeCode, on)?.coercion }, { ...more, conditions })
  return answer.allowed ? null : refuseMeasure.notAllowed({ reason: answer.reason })
}
/** The article that gives the power, for papers; empty where there is none. */
export const basisOf = ({ causeCode, conditions }: MeasureFacts, on: InForce): string => {
  const answer = mayCoerce({ coercion: causeOf(causeCode, on)?.coercion }, { conditions })
  return answer.allowed ? answer.basis : ''
}

/** An organ that acts for another, or without power, never seals or seizes (行政强制法 §17(1)). */
const asActs = (c: Case, ctx: Context): Circumstances => coercesAs(handledOf(c, ctx), keptBy(c, ctx))

export const lawful = (c: Case, ctx: Context) => coercible(c.facts, keptBy(c, ctx), asActs(c, ctx))
/** Not living necessities, not sealed by another organ (行政强制法 §23); the party is there, or a named witness (§18). */
export const onTheSpot = (c: Case, { livingNecessity, alreadySealed, present, witness }: ImposeInput, ctx: Context) =>
  coercible(c.facts, keptBy(c, ctx), { ...asActs(c, ctx), livingNecessity, alreadySealed }) ?? (present === 'witness' && witness === '' ? refuseMeasure.witnessMissing({}) : null)

export const isUrgent = (c: Case) => (openClock(c, 'urgentApproval') ? null : refuseMeasure.notUrgent({}))
export const noTest = (c: Case) => (c.facts.test ? refuseMeasure.testRunning({}) : null)
export const testOut = (c: Case) => (c.facts.test ? null : refuseMeasure.noTest({}))

const held = (c: Case): string[] => c.facts.holdings.filter(({ state }) => state === 'held').map(({ line }) => line)
export const linesHeld = (c: Case, { lines }: { lines: readonly string[] }) => (lines.every((line) => held(c).includes(line)) ? null : refuseMeasure.nothingThere({}))
/** Letting everything go is a release, not part of one. */
export const someStay = (c: Case, input: { lines: readonly string[] }) => linesHeld(c, input) ?? (held(c).some((line) => !input.lines.includes(line)) ? null : refuseMeasure.nothingLeft({}))
