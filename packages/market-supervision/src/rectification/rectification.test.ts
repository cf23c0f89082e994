import { type CaseState, seatOf } from '@onewindow/casework/case-state'
import { elapse, live } from '@onewindow/casework/simulate'
import { expect, describe, it } from 'vitest'
import { citizen, expectWalked, file, lived, placeOf, staff, stageOf, type Deed, type Staged } from '../../test/others-walk.ts'
import { LEAD, TEAM } from '../inspection-matter/seats.ts'
import { taskFacts } from '../inspection-task/schemas.ts'
import { rectificationType } from './case-type.ts'
import { rectificationFacts, type RectificationFacts } from './schemas.ts'

const lead = staff('inspector', 'lead')
const mate = staff('inspector', 'mate')
const head = staff('departmentHead')
const owner = citizen('handler')
const id = (n: number): string => `019d0000-0000-7000-8000-00000000000${n}`

const facts = rectificationFacts.parse({
  taskId: id(1), visitId: id(2), subject: { uscc: '91640100MA7600000X', name: '银川某餐饮店', address: '兴庆区新华东街66号', risk: 'B' }, what: 'correction', fact: '健康证明过期', days: 5, orderedOn: '2026-09-21',
  items: [{ id: 'FC-2', text: '从业人员健康证明有效', basis: '食品安全法 §45', kind: 'general' }],
})
const staged: Staged<RectificationFacts> = {
  type: rectificationType, facts, at: '2026-09-21T10:00:00+08:00', parts: [seatOf(LEAD, 'lead'), seatOf(TEAM, 'lead'), seatOf(TEAM, 'mate'), placeOf('handler')], people: [lead, mate, head, owner],
}
const report = { items: [{ item: 'FC-2', text: '已重新体检取得健康证明' }] }
const later = (days: number): string => `2026-09-${21 + days}T10:00:00+08:00`

function typed(event: string): unknown {
  const table: Record<string, unknown> = {
    correctedOnSpot: { finding: '当场改正' }, askExtension: { days: 3, why: '需要时间' }, grantExtension: { words: '情况属实' }, refuseExtension: { words: '理由不足' }, report, withdrawOrder: { wrong: '事实认定有误' }, proposeClue: { provision: '食品安全法第四十五条' },
    requireSiteVisit: { plannedOn: '2026-10-09' }, passOnPaper: { finding: '材料齐全' }, pass: { finding: '已改正' }, fail: { finding: '未改正', failed: [] }, reorder: { days: 5, why: '部分未改正' }, reopen: { evidence: '材料不实', days: 5 },
  }
  return table[event] ?? {}
}

describe('an order to correct (行政处罚法 §28)', () => {
  it('R21: random lives execute every row; ordered anew at most once; one extension in each round; one clue', () => {
    const watch = (after: CaseState<RectificationFacts>, event: string, before: CaseState<RectificationFacts>): void => {
      expect(after.clocks.filter(({ kind }) => kind === 'rectification').every(({ extensions }) => extensions.length <= 1)).toBe(true)
      expect(after.acts.filter((act) => act.event === 'reorder').length).toBeLessThanOrEqual(1)
      if (event === 'proposeClue') expect(before.facts.clueSentOn).toBeNull()
    }
    expect(expectWalked(staged, { openings: [{ event: 'order' }], typed, watch }).steps).toBeGreaterThanOrEqual(2000)
  })

  it('MS-15: an order of 21 September with five working days is due on the 29th and overdue on the 30th; the lead is asked for a clue', () => {
    const life = lived(staged, { event: 'order' })
    expect(life.state.clocks[0]?.dueOn).toBe('2026-09-29')
    expect(elapse(stageOf(staged), life, '2026-09-29T23:59:59+08:00').state.state).toBe('ordered')
    const overdue = elapse(stageOf(staged), life, '2026-09-30T00:00:00+08:00')
    expect({ state: overdue.state.state, flags: overdue.state.flags, clocks: overdue.state.clocks.map(({ kind, state }) => [kind, state]) }).toMatchObject({ state: 'overdue', flags: ['overdue'] })
    expect(overdue.state.clocks.some(({ kind, state }) => kind === 'clue' && state === 'running')).toBe(true)
  })

  it('MS-D18: the paper of a re-check says of each item whether it is in order now, with its photos', () => {
    const two = { ...staged, facts: { ...facts, items: [...facts.items, { id: 'FC-4', text: '没有过期食品', basis: '食品安全法 §34', kind: 'key' as const }] } }
    const both = { items: [...report.items, { item: 'FC-4', text: '已下架' }] }
    const life = lived(two, { event: 'order' }, [{ event: 'report', by: owner, input: both, at: later(1) }, { event: 'requireSiteVisit', by: lead, input: { plannedOn: '2026-09-24' }, at: later(2) }, { event: 'fail', by: lead, input: { finding: '一项未改正', failed: ['FC-4'] }, files: [file('photo:FC-4')], at: later(3) }])
    expect(life.decisions.at(-1)?.documents[0]?.data.results).toEqual([{ item: 'FC-2 从业人员健康证明有效', value: '合格', note: '未附照片' }, { item: 'FC-4 没有过期食品', value: '不合格', note: `photo:FC-4：${'a'.repeat(64)}` }])
  })

  it.each([
    ['more days than the order gave', { days: 6, why: '需要时间' }, later(1), 'case.extensionTooLong'],
    ['as many days as the order gave', { days: 5, why: '需要时间' }, later(8), null],
    ['after the due day', { days: 1, why: '需要时间' }, later(9), 'case.illegalEvent'],
  ] as const)('an extension: %s', (_name, input, at, code) => {
    const asked = (): unknown => {
      try {
        live(stageOf(staged), lived(staged, { event: 'order' }), { event: 'askExtension', by: owner, input, at })
        return null
      } catch (error) {
        return (error as { refusal: { code: string } }).refusal.code
      }
    }
    expect(asked()).toBe(code)
  })

  it('a granted extension is added on; the report starts ten working days for the re-check, which the same team makes', () => {
    const life = lived(staged, { event: 'order' }, [
      { event: 'askExtension', by: owner, input: { days: 5, why: '需要时间' }, at: later(1) }, { event: 'grantExtension', by: head, input: { words: '情况属实' }, at: later(1) }, { event: 'report', by: owner, input: report, at: later(2) },
      { event: 'requireSiteVisit', by: lead, input: { plannedOn: '2026-09-28' }, at: later(3) },
    ])
    expect(life.state.clocks.map(({ kind, dueOn, state }) => [kind, dueOn, state])).toEqual([['rectification', '2026-10-12', 'met'], ['reinspection', '2026-10-14', 'running']])
    const [order] = life.decisions.at(-1)?.opens ?? []
    expect({ type: order?.type, parts: order?.opening.parts.map(({ part }) => part) }).toEqual({ type: 'inspectionTask', parts: ['lead', 'team', 'team', 'handler'] })
    expect(taskFacts.safeParse(order?.opening.facts).error?.issues).toBeUndefined()
  })

  it.each([
    ['reorder', { event: 'fail', by: lead, input: { finding: '未改正', failed: [] } }, { days: 61, why: '部分未改正' }], ['reopen', { event: 'pass', by: lead, input: { finding: '已改正' } }, { days: 61, evidence: '材料不实' }],
  ] as [string, Deed, object][])('%s sets no more days than the bureau allows', (event, found, input) => {
    const reported: Deed[] = [{ event: 'report', by: owner, input: report }, { event: 'requireSiteVisit', by: lead, input: { plannedOn: '2026-09-22' } }]
    expect(() => lived(staged, { event: 'order' }, [...reported, found, { event, by: head, input }])).toThrow('rectification.daysOutside')
  })

  it('every item is answered in the report', () => {
    expect(() => lived(staged, { event: 'order' }, [{ event: 'report', by: owner, input: { items: [{ item: 'FC-9', text: '已改正' }] } }])).toThrow('rectification.itemsMissing')
  })
})
