import type { CaseState } from '@onewindow/casework/case-state'
import { followUps, visitResult, type ResultClass, type SiteOutcome, type VisitResult } from '../rules/visit-result.ts'
import type { TaskFacts } from './schemas.ts'

export type Case = CaseState<TaskFacts>
type Answer = TaskFacts['answers'][number]

/** Records of all devices, newest of each device last: what each says about an item. */
function said({ streams }: TaskFacts): Map<string, Map<string, Answer>> {
  const byItem = new Map<string, Map<string, Answer>>()
  for (const { id, records } of streams) {
    for (const { item, value, affectsSafety, note } of records) {
      const bySteam = byItem.get(item) ?? new Map<string, Answer>()
      bySteam.set(id, { item, value, affectsSafety, note })
      byItem.set(item, bySteam)
    }
  }
  return byItem
}

/** Items that two devices answered differently and that nobody has settled (market supervision §5.9). */
export const conflictsOf = (facts: TaskFacts): string[] =>
  [...said(facts)].filter(([item, answers]) => !facts.answers.some((one) => one.item === item) && new Set([...answers.values()].map(({ value, affectsSafety }) => `${value} ${affectsSafety}`)).size > 1).map(([item]) => item).sort()

/** The answers that hold: what the lead gave or chose, else what the devices say alike. */
export function answersOf(facts: TaskFacts): Answer[] {
  const open = new Set(conflictsOf(facts))
  const given = new Set(facts.answers.map(({ item }) => item))
  return [...facts.answers, ...[...said(facts)].filter(([item]) => !given.has(item) && !open.has(item)).map(([, answers]) => [...answers.values()][0] as Answer)]
}

/** The result that follows from the answers (§5.5), or what is missing. */
export const resultOf = (facts: TaskFacts, site: SiteOutcome | null = facts.site): VisitResult =>
  visitResult({ items: facts.items, answers: answersOf(facts), ...(facts.kind === 'flying' ? { mode: 'flying' } : {}), ...(site ? { site } : {}) })

/** The facts with the result as the answers give it. */
export function withResult(facts: TaskFacts, on: string, site: SiteOutcome | null = facts.site): TaskFacts {
  const found = resultOf(facts, site)
  if (!found.complete) return { ...facts, site, result: null }
  const { result, classes, violations, toCorrect } = found
  return { ...facts, site, foundOn: facts.foundOn ?? on, result: { result, classes, violations, toCorrect, deviation: '', version: facts.result?.version ?? 1 } }
}

/** A class the head sets instead of the one that follows; it is all that was found then. */
export const setResult = (result: TaskFacts['result'], as: ResultClass, deviation: string, version: number): NonNullable<TaskFacts['result']> => ({
  classes: as === result?.result ? result.classes : [as], violations: result?.violations ?? [], toCorrect: result?.toCorrect ?? [], result: as, deviation, version,
})

/** Whether what was found points to a violation that enforcement has to look at. */
export const needsClue = ({ result }: TaskFacts): boolean => followUps(result?.classes ?? []).some(({ opens }) => opens === 'clue')
