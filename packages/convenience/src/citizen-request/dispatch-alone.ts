import { addMinutes } from '@onewindow/calendar/day'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import type { Moment } from '@onewindow/casework/case-type'
import { whenOpened } from '@onewindow/casework/configuration/settings'
import type { Refusal } from '@onewindow/casework/refusal'
import { categoriesOn, categoryOf, dispatchListOn, knobsOn } from '../in-force.ts'
import { mayDispatchAlone, suggestCategories } from '../rules/category-suggestion.ts'
import { refuseRequest as refuse } from './errors.ts'
import { isComplete } from './guards.ts'
import type { RequestFacts } from './schemas.ts'
import { listedFor, unfit } from './units.ts'
import { isSealed } from './words-of.ts'

type Case = CaseState<RequestFacts>
type Outcome = 'dispatch' | 'coordinate'

const WAITING: ReadonlySet<string> = new Set(['submitted', 'triage'])
/** Once a person has judged where it goes, or its words alone did not say everything, the order is a person's. */
const JUDGED: ReadonlySet<string> = new Set(['dispatch', 'coordinate', 'contest', 'correct', 'askSupplement'])

const fresh = (c: Case): boolean => WAITING.has(c.state) && !c.acts.some(({ event }) => JUDGED.has(event))
/** Where words speak of an emergency a person looks first, and of what is kept secret a person writes the extract (食品安全法 §115). */
const plain = (c: Case): boolean => !c.facts.sealed && !c.flags.includes('emergencyWords')

/**
 * The request with the category its words name, where nobody needs to confirm it: the knob is on today, it is a request for help, and the best suggestion reaches the
 * score and is what the reporter or an operator chose, if anybody did (convenience §5.1). Null where a person dispatches.
 */
export function namedAlone(c: Case, moment: Moment): Case | null {
  const { value: knob } = knobsOn(moment).autoDispatch
  if (!knob.on || !fresh(c) || !plain(c)) return null
  const on = whenOpened(c, moment)
  const [best] = suggestCategories(c.facts.text, categoriesOn(on).filter(({ code }) => code.length === 6))
  if (!best || !mayDispatchAlone(best, c.facts.kind, knob) || isSealed(best.code, false, on)) return null
  const { category, urgent } = c.facts
  if (category !== null) return category === best.code ? c : null
  return { ...c, facts: { ...c.facts, category: best.code, urgent: urgent || (categoryOf(best.code, on)?.urgent ?? false) } }
}

/** Whether the list of its day sends it by a rule marked `auto` to the one unit that comes first: no rule before it lost, and nobody is accused. */
function goesAlone(c: Case, outcome: Outcome, moment: Moment): boolean {
  const listed = listedFor(c, moment)
  if (listed.outcome !== outcome || listed.recused || listed.losing.length > 0) return false
  return dispatchListOn(whenOpened(c, moment)).rules.some(({ id, auto }) => id === listed.rule && auto)
}

/** When a request goes by itself: a minute after it came to where it waits, so that it follows what somebody did; null where it stays with the dispatcher. */
export const aloneAt = (outcome: Outcome) => (c: Case, ctx: Context): string | null => {
  const named = namedAlone(c, ctx)
  return named && goesAlone(named, outcome, ctx) ? addMinutes(c.enteredAt, 1) : null
}

/** Nothing is dispatched by the machine but what the list marks, to a unit of the register that may take it (个人信息保护法 §24: why here stands with the order). */
export const mayGoAlone = (outcome: Outcome) => (c: Case, ctx: Context): Refusal | null => {
  const named = namedAlone(c, ctx)
  if (!named || !goesAlone(named, outcome, ctx)) return refuse.listSays({ outcome: 'triage' })
  const listed = listedFor(named, ctx)
  return isComplete(named, ctx) ?? ('unit' in listed ? unfit(named, ctx, listed.unit) : null)
}
