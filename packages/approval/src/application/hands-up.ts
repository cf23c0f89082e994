import type { CaseState } from '@onewindow/casework/case-state'
import { formValues } from './answers.ts'
import type { ApplicationFacts } from './schemas.ts'

/** What an item of a one-thing application hands to it: what was answered and given, the number of its certificate, why its clocks stand still. */
export type HandedUp = { slug: string; values: Record<string, unknown>; certificateNumber: string | null; special: string | null; on: string | null }

export const handsUp = ({ topic, facts, endedAt, changedAt }: CaseState<ApplicationFacts>): HandedUp => ({
  slug: topic, values: { ...formValues(facts), ...facts.given }, certificateNumber: facts.certificateNumber, special: facts.special.findLast(({ to }) => to === null)?.kind ?? null, on: endedAt ?? changedAt,
})
