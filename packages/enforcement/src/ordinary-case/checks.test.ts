import { expect, it } from 'vitest'
import { NO_PENALTY } from '../rules/imposed-penalty.ts'
import { notHeavier } from './checks.ts'
import type { Case } from './gate.ts'

const decided = (kind: 'penalty' | 'noPenalty', fineFen: number): Case => ({ facts: { decision: { kind, penalty: { ...NO_PENALTY, fineFen } } } }) as unknown as Case
const changedTo = (c: Case, fineFen: number): string | null => notHeavier(c, { penalty: { ...NO_PENALTY, fineFen } }, { known: {} })?.code ?? null

it.each([
  ['a milder one', decided('penalty', 500_000), 300_000, null],
  ['a heavier one (行政复议法 §63)', decided('penalty', 500_000), 500_001, 'ordinaryCase.heavierThanNotified'],
  ['nothing was imposed, so nothing is changed: that decision is annulled instead', decided('noPenalty', 0), 0, 'ordinaryCase.wrongOutcome'],
])('a penalty is changed to %s', (_what, c, fineFen, refusal) => {
  expect(changedTo(c, fineFen)).toBe(refusal)
})
