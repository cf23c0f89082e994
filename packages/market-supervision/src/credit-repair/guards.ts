import type { CaseState, Context } from '@onewindow/casework/case-state'
import { knobs } from '../inspection-matter/in-force.ts'
import { repairFrom, repairGrounds, type RepairGround } from '../rules/credit-repair.ts'
import { refuseRepair } from './errors.ts'
import type { RepairFacts } from './schemas.ts'

type Case = CaseState<RepairFacts>

/** Everything that stands against the repair today, as shown beside each condition. */
export const groundsAgainst = ({ facts }: Pick<Case, 'facts'>, today: string): RepairGround[] => repairGrounds({ ...facts, appliedOn: today }, knobs.repair)

function firstOf(c: Case, ctx: Context, asked: readonly RepairGround[]) {
  const against = groundsAgainst(c, ctx.today).find((ground) => asked.includes(ground))
  if (!against) return null
  return against === 'TOO_EARLY' ? refuseRepair.TOO_EARLY({ day: repairFrom(c.facts.publishedOn, c.facts.weight, knobs.repair) }) : refuseRepair[against]({})
}

/** What the firm itself must have done before it asks (公示规定 §14). */
export const conditionsMet = (c: Case, ctx: Context) => firstOf(c, ctx, ['DUTY_OPEN', 'HARM_OPEN', 'SAME_PENALTY', 'LISTED'])
/** Kinds of penalty that are never repaired early (公示规定 §14(3)). */
export const repairable = (c: Case, ctx: Context) => firstOf(c, ctx, ['EXCLUDED_KIND'])
/** All conditions, and the minimum time in public is over. */
export const grantable = (c: Case, ctx: Context) => firstOf(c, ctx, ['EXCLUDED_KIND', 'DUTY_OPEN', 'HARM_OPEN', 'SAME_PENALTY', 'LISTED', 'TOO_EARLY'])
