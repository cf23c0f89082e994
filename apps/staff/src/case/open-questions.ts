import type { TimelineItem } from '@onewindow/casework/definition/views'

/** A citizen's request about the case: its number, what it says, and whether its reporter is a party here. */
export type Question = { requestId: string; number: string; byParty: boolean; said: string }

const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What a question waits for: an answer, or the end of the request that asked. */
const SETTLES: ReadonlySet<string> = new Set(['requestAnswered', 'requestEnded'])

/** Questions nobody answered yet, the oldest first. */
export function openQuestions(timeline: readonly Pick<TimelineItem, 'event' | 'body'>[]): Question[] {
  const settled = new Set(timeline.flatMap(({ event, body }) => (SETTLES.has(event) ? [body['requestId']] : [])))
  return timeline.flatMap(({ event, body }) => (event === 'requestNoted' && !settled.has(body['requestId']) ? [{ requestId: asText(body['requestId']), number: asText(body['number']), byParty: body['byParty'] === true, said: asText(body['text']) }] : [])).toReversed()
}
