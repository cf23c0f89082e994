import { addDays } from '@onewindow/calendar/day'
import { nationalCalendar } from '@onewindow/calendar/shipped'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asShipped } from '@onewindow/casework/configuration/settings'
import { creditModelOn, foodModelOn, frequencyOn, knobOn, limitsOn } from '../in-force.ts'
import { screenPool, type PoolSubject } from './candidates.ts'
import { creditScore, fullMonths, type CreditEvent } from './credit-score.ts'
import { foodGrade } from './food-grade.ts'
import { marketNumber } from './register-numbers.ts'
import { recusalGrounds, teamFaults } from './team-check.ts'
import { clueSources, decideFrequency, type Visit, type VisitRequest } from './visit-frequency.ts'

const calendar = nationalCalendar()
const [clocks, credit, food, frequency] = [limitsOn(asShipped), creditModelOn(asShipped), foodModelOn(asShipped), frequencyOn(asShipped)]
const asOf = '2026-03-31'
const eventNames = credit.dimensions.flatMap(({ indicators }) => indicators.filter(({ kind }) => kind === 'event').map(({ id }) => id))
const day = fc.integer({ min: 0, max: 1800 }).map((n) => addDays('2022-01-01', n))
const events: fc.Arbitrary<CreditEvent[]> = fc.array(fc.record({ indicator: fc.constantFrom(...eventNames), on: day }), { maxLength: 40 })

describe('credit-risk class, 市场主体登记管理条例 §38', () => {
  it('MS-24: every line is shown, and the lines of credit-09 sum to 54.0 points', () => {
    const { lines, scoreTenths } = creditScore(credit, {
      asOf, states: ['licenceExpired'], events: [
        { indicator: 'penaltySerious', on: '2025-09-01' }, { indicator: 'penaltyGeneral', on: '2025-09-02' },
        { indicator: 'disclosureFalse', on: '2025-12-01' }, { indicator: 'rectificationOverdue', on: '2025-12-01' },
      ],
    })
    expect([scoreTenths, lines.reduce((sum, { tenths }) => sum + tenths, 0)]).toEqual([540, 540])
    expect(lines.find(({ indicator }) => indicator === 'cap')).toMatchObject({ dimension: 'enforcement', tenths: -70 })
    expect(lines.find(({ indicator }) => indicator === 'penaltySerious')).toMatchObject({ tenths: 250, shareBp: 10_000, nextStepOn: '2026-09-01' })
  })
  it('one more event never betters the class, time alone never worsens it, future events are nothing', () => {
    fc.assert(fc.property(events, fc.constantFrom(...eventNames), day, (list, indicator, on) => {
      const score = (at: string, all: CreditEvent[]) => creditScore(credit, { asOf: at, events: all }).scoreTenths
      expect(score(asOf, [...list, { indicator, on }])).toBeGreaterThanOrEqual(score(asOf, list))
      const past = list.filter((event) => event.on <= asOf)
      expect(score('2027-03-31', past)).toBeLessThanOrEqual(score(asOf, past))
      expect(score(asOf, list)).toBe(score(asOf, past))
    }))
  })
  it('dimensions keep to their caps and the score to the scale', () => {
    fc.assert(fc.property(events, fc.nat(9), (list, creditRepairCompleted) => {
      const { dimensions, scoreTenths, reduction } = creditScore(credit, { asOf, events: list, positives: { creditRepairCompleted } })
      for (const { id, capTenths } of credit.dimensions) expect(dimensions[id]).toBeLessThanOrEqual(capTenths)
      expect(reduction).toBeLessThanOrEqual(60)
      expect(scoreTenths >= 0 && scoreTenths <= 1000).toBe(true)
    }))
  })
  it.each([['2026-01-31', '2026-02-28', 1], ['2026-01-31', '2026-02-27', 0], ['2024-02-29', '2025-02-28', 12]])(
    'from %s to %s are %i full months', (from, to, months) => expect(fullMonths(from, to)).toBe(months))
  it('an indicator the model does not know is a bug', () => {
    expect(() => creditScore(credit, { asOf, events: [{ indicator: 'unknown', on: asOf }] })).toThrow('knows no event unknown')
  })
})

describe('food grades, 食品安全法 §109', () => {
  it('a worse score never gives a better grade or fewer visits', () => {
    fc.assert(fc.property(fc.nat(400), fc.nat(600), fc.nat(100), (staticTenths, dynamicTenths, more) => {
      const graded = (dynamic: number) =>
        foodGrade(food, { staticTenths, dynamicTenths: Math.min(600, dynamic), role: 'seller' }, clocks, calendar)
      const [better, worse] = [graded(dynamicTenths), graded(dynamicTenths + more)]
      if ('error' in better || 'error' in worse) throw new Error('in range')
      expect(worse.grade >= better.grade).toBe(true)
      expect(worse.checksPerYear[0]).toBeGreaterThanOrEqual(better.checksPerYear[0])
    }))
  })
})

const visit = fc.record({
  visitId: fc.constantFrom('V1', 'V2', 'V3', 'V4'), year: fc.constantFrom(2025, 2026), status: fc.constantFrom('done', 'cancelled', 'void'),
  onSite: fc.boolean(), source: fc.constantFrom('plan', 'special', ...clueSources), reinspection: fc.boolean(),
}) as fc.Arbitrary<Visit>

describe('yearly cap over all departments, 国办发〔2024〕54号', () => {
  const request: VisitRequest = { year: 2026, source: 'plan', planId: 'P1', plannedOn: '2026-05-11', class: 'A' }
  const done = (visitId: string, source: Visit['source'] = 'plan'): Visit => ({ visitId, year: 2026, status: 'done', onSite: true, source })
  it('MS-11: class A, one planned visit done: a second plan is refused, a report-based visit possible', () => {
    const history = [done('V1')]
    expect(decideFrequency({ ...request, history }, frequency, calendar)).toMatchObject({ decision: 'refuse', why: 'CAP_REACHED' })
    expect(decideFrequency({ ...request, source: 'report', history }, frequency, calendar)).toMatchObject({ decision: 'allow', counted: 1, cap: 1 })
  })
  it('MS-12: another department comes within 15 working days, before or after: merge or give a reason', () => {
    const near = (plannedOn: string) => decideFrequency({ ...request, openElsewhere: [{ taskNo: 'T', plannedOn }] }, frequency, calendar).decision
    expect(['2026-06-01', '2026-06-02', '2026-04-16'].map(near)).toEqual(['merge', 'allow', 'merge'])
  })
  it('I7: re-checks, off-site checks and clue visits use nothing up; a combined visit counts once', () => {
    fc.assert(fc.property(fc.array(visit, { maxLength: 12 }), visit, (history, one) => {
      const counted = (visits: Visit[]) => decideFrequency({ ...request, history: visits }, frequency, calendar).counted
      const uses = one.year === 2026 && one.onSite && one.status === 'done' && !one.reinspection && ['plan', 'special'].includes(one.source)
      const fresh = { ...one, visitId: 'V9' }
      expect(counted([...history, fresh])).toBe(counted(history) + (uses ? 1 : 0))
      expect(counted([...history, fresh, fresh])).toBe(counted([...history, fresh]))
    }))
  })
})

describe('candidates of a draw', () => {
  const subject = fc.record({
    status: fc.constantFrom('active', 'active', 'active', 'suspended', 'revoked', 'deregistered', 'annulled', 'movedOut', 'merged'),
    risk: fc.constantFrom('A', 'B', 'C', 'D'), listed: fc.boolean(), visits: fc.array(visit, { maxLength: 3 }),
    inspections: fc.array(fc.record({ on: day, items: fc.constantFrom(['food.catering'], ['price']), upperLevel: fc.boolean() }), { maxLength: 2 }),
    openTaskItems: fc.constantFrom([], ['food.catering']), waived: fc.boolean(),
  }) as fc.Arbitrary<Omit<PoolSubject, 'id'>>
  const rules = { recentMonths: knobOn('recentMonths', asShipped), upperLevelMonths: knobOn('upperLevelMonths', asShipped), frequency }
  const scope = { on: asOf, items: ['food.catering'] }
  const plain: PoolSubject = { id: 'S1', status: 'active', risk: 'A', listed: false, inspections: [], visits: [], openTaskItems: [] }
  it('MS-02: counts by class and by reason sum to the pool', () => {
    fc.assert(fc.property(fc.array(subject, { maxLength: 60 }), (list) => {
      const pool = screenPool(list.map((one, i) => ({ ...one, id: `S${i}` })), scope, rules)
      const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, n) => all + n, 0)
      expect(sum(pool.byClass) + sum(pool.byCode)).toBe(list.length)
      expect([sum(pool.byClass), sum(pool.byCode)]).toEqual([pool.candidates.length, pool.excluded.length])
    }))
  })
  it.each([
    ['recentlyInspected', { inspections: [{ on: '2025-04-01', items: ['food.catering', 'price'] }] }],
    [null, { inspections: [{ on: '2025-03-31', items: ['food.catering'] }] }],
    [null, { inspections: [{ on: '2025-12-31', items: ['food.catering'], upperLevel: true }] }],
    ['recentlyInspected', { inspections: [{ on: '2026-01-01', items: ['food.catering'], upperLevel: true }] }],
    [null, { listed: true, inspections: [{ on: '2026-03-01', items: ['food.catering'] }] }],
    [null, { inspections: [{ on: '2026-03-01', items: ['price'] }] }],
    ['openTaskSameItems', { openTaskItems: ['food.catering'] }], ['waiver', { waived: true }], ['suspended', { status: 'suspended' }],
  ] as const)('%s: %j', (code, facts) => {
    expect(screenPool([{ ...plain, ...facts } as PoolSubject], scope, rules).excluded).toEqual(code === null ? [] : [{ id: 'S1', code }])
  })
})

describe('who may stand at the door, 行政处罚法 §42–43, §55', () => {
  const member = (inspector: string, more = {}) => ({ inspector, certNo: inspector, certUntil: '2026-12-31', present: true, ...more })
  it('MS-13: one inspector alone does not arrive, nor two of whom one does not count', () => {
    const faults = (...team: ReturnType<typeof member>[]) =>
      teamFaults(team, (one) => (one === 'W' ? [{ kind: 'shares' }] : []), asOf).map(({ fault }) => fault)
    expect(faults(member('J1'))).toEqual(['FEWER_THAN_TWO'])
    expect(faults(member('J1'), member('J2', { certUntil: '2026-03-30' }))).toEqual(['CERTIFICATE_EXPIRED', 'FEWER_THAN_TWO'])
    expect(faults(member('J1'), member('W'))).toEqual(['RECUSED', 'FEWER_THAN_TWO'])
    expect(faults(member('J1'), member('J1'))).toEqual(['FEWER_THAN_TWO'])
    expect(faults(member('J1'), member('J2', { certUntil: asOf }))).toEqual([])
  })
  it('work at the subject counts for three years', () => {
    expect(recusalGrounds([{ kind: 'worked', until: '2023-03-31' }], asOf)).toEqual(['worked'])
    expect(recusalGrounds([{ kind: 'worked', until: '2023-03-30' }], asOf)).toEqual([])
  })
})

describe('numbers of plans and draws', () => {
  it('carry area, kind and year', () => {
    expect(marketNumber('CQ', '640100', 2026, 123)).toBe('YC-SCJG-CQ-2026-000123')
    expect(marketNumber('JH', '640104001', 2026, 7)).toBe('XQ-SCJG-JH-2026-0007')
    expect(() => marketNumber('JH', '110101', 2026, 1)).toThrow('No JH number')
  })
})
