import { openTasks, type CaseState } from '@onewindow/casework/case-state'
import { formValues } from './answers.ts'
import type { ApplicationFacts } from './schemas.ts'

/** What an item of a one-thing application hands to it: what was answered and given, the number of its certificate, why its clocks stand still. */
export type HandedUp = { slug: string; values: Record<string, unknown>; certificateNumber: string | null; special: string | null; on: string | null }

/** The special procedure under way; a hearing is one, by its task alone. */
function specialOf({ facts, tasks }: Pick<CaseState<ApplicationFacts>, 'facts' | 'tasks'>): string | null {
  const kind = facts.special.findLast(({ to }) => to === null)?.kind ?? openTasks({ tasks }, 'special').at(-1)?.body['kind']
  return typeof kind === 'string' ? kind : null
}

export const handsUp = ({ topic, facts, tasks, endedAt, changedAt }: CaseState<ApplicationFacts>): HandedUp => ({
  slug: topic, values: { ...formValues(facts), ...facts.given }, certificateNumber: facts.certificateNumber, special: specialOf({ facts, tasks }), on: endedAt ?? changedAt,
})
