import { openTasks } from '@onewindow/casework/case-state'
import { refuse } from '@onewindow/casework/errors'
import type { Refusal } from '@onewindow/casework/refusal'
import { goesBeyond, type ImposedPenalty } from '../rules/imposed-penalty.ts'
import { refuseCase } from './errors.ts'
import type { Case } from './gate.ts'

// Which of two rows an event means, from what was typed or from the sub-case that moved.

/** The paper that was served is this one, in its last version. */
export const isServed = (paper: string) => (c: Case, { subId }: { subId?: string }): Refusal | null =>
  (subId !== undefined && c.subs.findLast(({ caseType, topic }) => caseType === 'documentService' && topic === paper)?.id === subId ? null : refuse.outOfOrder({}))

export const goesBack = (state: string) => (_c: Case, { to }: { to: string }): Refusal | null => (to === state ? null : refuseCase.wrongOutcome({}))

/** A change of a decision never makes it heavier (行政复议法 §63, 行政诉讼法 §77). */
export function notHeavier(c: Case, input: { penalty?: ImposedPenalty | undefined }, { known }: { known: Readonly<Record<string, unknown>> }): Refusal | null {
  const penalty = newPenalty(input, known)
  const { decision } = c.facts
  if (!penalty || decision?.kind !== 'penalty') return refuseCase.wrongOutcome({})
  return goesBeyond(penalty, decision.penalty) ? refuseCase.heavierThanNotified({}) : null
}

/** What replaces the penalty: typed by the organ, or what the remedy's outcome says. */
export const newPenalty = ({ penalty }: { penalty?: ImposedPenalty | undefined }, known: Readonly<Record<string, unknown>>): ImposedPenalty | null =>
  penalty ?? ((known.sub as { newPenalty?: ImposedPenalty } | undefined)?.newPenalty ?? null)

/** Refuses where the decision is of that kind; with `compensation`, where no compensation is open. */
export function decidesNothing(c: Case, what: 'penalty' | 'noPenalty' | 'compensation'): Refusal | null {
  const holds = what === 'compensation' ? openTasks(c, 'compensation').length === 0 : c.facts.decision?.kind === what
  return holds ? refuseCase.wrongOutcome({}) : null
}
