import { expect, it } from 'vitest'
import { en } from './en.ts'
import { zh } from './zh.ts'

const REASONS = { notOnTheSpot: ['factsNotClear', 'kindNotAllowed', 'nothingToImpose', 'officersMissing', 'testNeeded'], noCoerciveBasis: ['noCoerciveBasis', 'conditionMissing', 'entrustedOrgan', 'livingNecessity', 'alreadySealed'] }

it.each([['clue', 'notOnTheSpot'], ['simpleCase', 'notOnTheSpot'], ['clue', 'noCoerciveBasis'], ['ordinaryCase', 'noCoerciveBasis']] as const)('%s.%s says why in words, never by a code', (type, refusal) => {
  for (const words of [zh, en] as unknown as Record<string, (p: { reason: string }) => string>[]) {
    for (const reason of REASONS[refusal]) expect(words[`${type}.${refusal}`]?.({ reason })).not.toMatch(new RegExp(reason))
  }
})
