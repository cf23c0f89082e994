import type { CaseState, Context } from '@onewindow/casework/case-state'
import { whenOpened, type InForce } from '@onewindow/casework/configuration/settings'
import { knobOn } from '../in-force.ts'
import { repairFrom, repairGrounds, type RepairGround, type RepairRules } from '../rules/credit-repair.ts'
import { refuseRepair } from './errors.ts'
import type { AcceptInput, RepairFacts } from './schemas.ts'

type Case = CaseState<RepairFacts>

/** What a repair needs by the settings of the day it was asked for. */
const repairRules = (c: Case, ctx: InForce): RepairRules => knobOn('repair', whenOpened(c, ctx))

/** First day on which the publicity may end early: the one its publication fixed, else the least time of the class the desk found; null while neither is known. */
export function repairDay(c: Case, ctx: InForce): string | null {
  const { publishedOn, weight, repairFrom: fixed } = c.facts
  return fixed ?? (publishedOn && weight ? repairFrom(publishedOn, weight, repairRules(c, ctx)) : null)
}

/** Everything that stands against the repair today, as shown beside each condition; of what is not known yet, nothing. */
export const groundsAgainst = (c: Case, ctx: InForce): RepairGround[] => {
  const { facts } = c
  const { today } = ctx
  const { publishedOn, weight, dutyDone, samePenaltySince } = facts
  const grounds = repairGrounds({ ...facts, publishedOn: publishedOn ?? today, weight: weight ?? 'light', dutyDone: dutyDone ?? true, samePenaltySince: samePenaltySince ?? false, appliedOn: today }, repairRules(c, ctx))
  return repairDay(c, ctx) ? grounds : grounds.filter((ground) => ground !== 'TOO_EARLY')
}

function firstOf(c: Case, ctx: Context, asked: readonly RepairGround[]) {
  const against = groundsAgainst(c, ctx).find((ground) => asked.includes(ground))
  if (!against) return null
  return against === 'TOO_EARLY' ? refuseRepair.TOO_EARLY({ day: repairDay(c, ctx) ?? ctx.today }) : refuseRepair[against]({})
}

/** What the firm itself must have done before it asks (公示规定 §14). */
const OWN_CONDITIONS: readonly RepairGround[] = ['DUTY_OPEN', 'HARM_OPEN', 'SAME_PENALTY', 'LISTED']
export const conditionsMet = (c: Case, ctx: Context) => firstOf(c, ctx, OWN_CONDITIONS)
/** Kinds of penalty that are never repaired early (公示规定 §14(3)). */
export const repairable = (c: Case, ctx: Context) => firstOf(c, ctx, ['EXCLUDED_KIND'])
/** All conditions, and the minimum time in public is over. */
export const grantable = (c: Case, ctx: Context) => firstOf(c, ctx, ['EXCLUDED_KIND', ...OWN_CONDITIONS, 'TOO_EARLY'])

const isKnown = ({ publishedOn, weight, repairFrom: fixed }: Pick<RepairFacts, 'publishedOn' | 'weight' | 'repairFrom'>): boolean => publishedOn !== null && (weight ?? fixed ?? null) !== null
/** The penalty as the platform knows it, else as the desk found it in its register. */
export const withRegister = ({ facts }: Case, found: AcceptInput): RepairFacts => (isKnown(facts) ? facts : { ...facts, ...found })
/** A penalty that nobody knows is accepted by nobody; one that the desk looked up meets the conditions as one of the platform does. */
export function registered(c: Case, found: AcceptInput, ctx: Context) {
  const facts = withRegister(c, found)
  return isKnown(facts) && facts.kinds.length > 0 ? firstOf({ ...c, facts }, ctx, ['EXCLUDED_KIND', ...OWN_CONDITIONS]) : refuseRepair.UNKNOWN_PENALTY({})
}
