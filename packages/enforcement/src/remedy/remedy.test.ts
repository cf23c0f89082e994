import type { CaseState } from '@onewindow/casework/case-state'
import { answer } from '@onewindow/casework/simulate'
import { describe, expect, it } from 'vitest'
import { clerk, expectWalked, head, lived, stageOf, type Typed } from '../../test/sub-walk.ts'
import { remedyType } from './case-type.ts'
import type { RemedyFacts } from './schemas.ts'

const penalty = { kinds: ['fine'], fineFen: 1_000_000, gainsFen: 0, goodsFen: 0, restrictMonths: 0 }
const facts = { kind: 'reconsideration', body: '兴庆区人民政府', filedOn: '2026-03-02', decisionPenalty: penalty } as unknown as RemedyFacts
const staged = { type: remedyType, facts }
const at = (day: string, event: string, input: unknown = {}) => ({ event, input, by: clerk, at: `${day}T10:00:00+08:00` })
const accepted = at('2026-03-03', 'accept', { replyBy: '2026-03-13' })
const said = { effectiveOn: '2026-04-10', outcome: '维持原决定' }

/** The clerk writes the outcome down, the head confirms it. */
function ended(event: string, input: unknown, facts_ = facts) {
  const life = lived({ ...staged, facts: facts_ }, 'file', [accepted, at('2026-04-13', event, input)])
  return answer(stageOf(staged), life, { proposalId: life.state.tasks[0]?.id ?? '', yes: true, by: head, at: '2026-04-13T11:00:00+08:00' })
}

describe('行政复议法 §63, 行政诉讼法 §77: never worse', () => {
  it('a heavier penalty is refused, a lighter one stands', () => {
    expect(() => ended('modify', { ...said, penalty: { ...penalty, fineFen: 1_000_001 } })).toThrow('remedy.heavier')
    const { state } = ended('modify', { ...said, penalty: { ...penalty, fineFen: 600_000 } })
    expect({ state: state.state, fine: state.facts.newPenalty?.fineFen }).toEqual({ state: 'modified', fine: 600_000 })
  })
})

it('行政诉讼法 §45: fifteen days from service of the reconsideration decision to go to court, which opens a suit', () => {
  const life = ended('uphold', said)
  expect(life.state.clocks.find(({ kind }) => kind === 'suitAfterReview')?.dueOn).toBe('2026-04-27')
  const sued = (day: string) => lived(staged, 'file', [at('2026-03-03', 'reject', { ...said, effectiveOn: '2026-03-03' }), at(day, 'sue', { court: '兴庆区人民法院', filedOn: day })])
  expect(sued('2026-03-18').decisions.at(-1)?.opens.map(({ type, opening }) => [type, (opening.facts as RemedyFacts).kind])).toEqual([['remedy', 'litigation']])
  expect(() => sued('2026-03-19')).toThrow('remedy.suitLate')
})

it('行政处罚法 §73(3): the late penalty is told to stop and to go on', () => {
  const tells = ended('uphold', said).decisions.flatMap(({ event, tells: told }) => told.map(({ message }) => `${event} ${message}`))
  expect(tells).toEqual(['file stopLate', 'uphold resumeLate', 'uphold stayLifted'])
})

it('a suit leaves no suit after it', () => {
  const life = ended('uphold', said, { ...facts, kind: 'litigation' })
  expect(life.state.clocks.map(({ kind }) => kind)).toEqual(['reply'])
})

it('R21: random lives execute every row', () => {
  const typed: Typed<RemedyFacts> = (event, c) => {
    const day = c.changedAt.slice(0, 10)
    return ({ accept: { replyBy: '2030-01-01' }, stayOrdered: { ground: '执行将造成难以弥补的损失' }, stayLifted: { ground: '情形消失' }, sue: { court: '兴庆区人民法院', filedOn: day }, modify: { effectiveOn: day, outcome: '变更', penalty: { ...penalty, fineFen: 600_000 } } } as Record<string, unknown>)[event]
      ?? { effectiveOn: day, outcome: '决定如下' }
  }
  expectWalked(staged, ['file'], typed, (after: CaseState<RemedyFacts>) => expect(after.facts.newPenalty !== null).toBe(after.state === 'modified'), undefined, { openClocks: ['suitAfterReview'] })
})
