import { systemPerformer, type CaseState } from '@onewindow/casework/case-state'
import { elapse } from '@onewindow/casework/simulate'
import { describe, expect, it } from 'vitest'
import { addDays } from '@onewindow/calendar/day'
import { onDay } from '../../test/shipped.ts'
import { citizen, clerk, decider, expectWalked, head, lead, lived, partner, staff, stageOf, type Typed } from '../../test/sub-walk.ts'
import { executionType } from './case-type.ts'
import { lateOf, openFen } from './owed.ts'
import { paymentCodeOf } from './payment-code.ts'
import type { ExecutionFacts } from './schemas.ts'

const penalty = { kinds: ['fine'], fineFen: 1_000_000, gainsFen: 0, goodsFen: 0, restrictMonths: 0 }
const facts = { procedure: 'ordinary', penalty, servedOn: '2026-03-06', partyName: '马晓燕', lateClauseStated: true } as unknown as ExecutionFacts
const served = { paper: 'execution.reminder', documentId: 'x', servedOn: '2026-07-14' }
const staged = { type: executionType, facts, known: () => ({ goodsSeized: true, served, remedy: null }) }
const START = '2026-03-06T10:00:00+08:00'
const pay = (amountFen: number, on: string, serial = on) => ({ event: 'pay', input: { amountFen, serial, paidOn: on }, at: `${on}T09:00:00+08:00` })
const at = (day: string, event: string, by = systemPerformer, input: unknown = {}) => ({ event, by, input, at: `${day}T10:00:00+08:00` })

describe('money', () => {
  it('EN-15: served on 6 March, due on 23 March, three percent from the 24th', () => {
    const life = lived(staged, 'open', [], START)
    expect(life.state.clocks.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([['payment', '2026-03-23']])
    const late = elapse(stageOf(staged), life, '2026-03-24T12:00:00+08:00')
    expect({ state: late.state.state, late: lateOf(late.state, onDay('2026-03-24')).accruedFen }).toEqual({ state: 'overdue', late: 30_000 })
  })

  it('is counted once by its serial, pays the fine first, then what was late; the rest opens a refund', () => {
    const life = lived(staged, 'open', [pay(1_000_000, '2026-03-24')], START)
    expect({ state: life.state.state, open: openFen(life.state, onDay('2026-03-24')) }).toEqual({ state: 'paid', open: { principal: 0, late: 30_000 } })
    expect(() => lived(staged, 'open', [pay(400_000, '2026-03-10'), pay(400_000, '2026-03-11', '2026-03-10')], START)).toThrow('execution.serialKnown')
    const rest = lived(staged, 'open', [pay(1_000_000, '2026-03-24'), pay(30_000, '2026-03-25')], START)
    expect(rest.state.state).toBe('done')
    const over = lived(staged, 'open', [pay(1_000_100, '2026-03-20')], START)
    expect({ refund: over.state.facts.refundFen, tasks: over.state.tasks.map(({ kind, body }) => [kind, body.amountFen]) }).toEqual({ refund: 100, tasks: [['refund', 100]] })
    expect(elapse(stageOf(staged), over, '2026-03-21T10:00:00+08:00').state.state).toBe('paid')
  })

  it('paid in time is done by itself a moment later; an officer of the case never enters a payment', () => {
    const life = lived(staged, 'open', [pay(1_000_000, '2026-03-20')], START)
    expect(elapse(stageOf(staged), life, '2026-03-20T09:00:01+08:00').state.state).toBe('done')
    expect(() => lived(staged, 'open', [at('2026-03-10', 'payByHand', lead, { amountFen: 1, serial: 'x', paidOn: '2026-03-10' })], START)).toThrow('case.roleMissing')
  })

  it('the payment code is the decision’s; an execution whose decision named none makes its own in the same way', () => {
    const own = lived(staged, 'open', [], START).state
    expect(own.facts.paymentCode).toBe(paymentCodeOf(own))
    expect(lived({ ...staged, facts: { ...facts, paymentCode: 'FK1' } }, 'open', [], START).state.facts.paymentCode).toBe('FK1')
  })

  it('I10: nothing accrues between the day a remedy opens and the day it ends', () => {
    const life = lived(staged, 'open', [at('2026-03-26', 'stopLate'), at('2026-05-26', 'resumeLate')], START)
    expect([lateOf(life.state, onDay('2026-03-25')), lateOf(life.state, onDay('2026-05-26')), lateOf(life.state, onDay('2026-05-27'))].map(({ lateDays }) => lateDays)).toEqual([2, 2, 3])
  })
})

describe('a decision that changes', () => {
  const change = (event: string, fineFen: number) => lived({ ...staged, known: () => ({ goodsSeized: false, served, remedy: null, decision: { fineFen, servedOn: '2026-05-08' } }) }, 'open', [pay(400_000, '2026-03-20'), at('2026-05-08', event)], START)
  it('行政复议法 §63: a smaller fine has a new day, what was paid counts, what is too much goes back', () => {
    const less = change('replaceAmount', 600_000)
    expect({ state: less.state.state, dues: less.state.facts.dues, open: openFen(less.state, onDay('2026-05-08')) }).toEqual({ state: 'due', dues: [{ date: '2026-05-25', amountFen: 600_000 }], open: { principal: 200_000, late: 0 } })
    const least = change('replaceAmount', 100_000)
    expect({ state: least.state.state, refund: least.state.facts.refundFen }).toEqual({ state: 'paid', refund: 300_000 })
  })
  it('EN-18: annulled, all that was paid goes back', () => {
    const gone = change('endExec', 0)
    expect({ state: gone.state.state, refund: gone.state.facts.refundFen, flags: gone.state.flags, tasks: gone.state.tasks.map(({ kind }) => kind) }).toEqual({ state: 'paid', refund: 400_000, flags: ['revoked'], tasks: ['refund'] })
    expect(lived(staged, 'open', [at('2026-03-10', 'endExec')], START).state.state).toBe('ended')
  })
})

describe('deferral (行政处罚法 §66)', () => {
  const dues = [{ date: '2026-04-20', amountFen: 600_000 }, { date: '2026-05-20', amountFen: 400_000 }]
  const ask = at('2026-03-10', 'askDefer', citizen, { hardship: '店铺歇业，无收入', dues })

  it('a schedule must sum to the fine', () => {
    expect(() => lived(staged, 'open', [at('2026-03-10', 'askDefer', citizen, { hardship: '店铺歇业', dues: dues.slice(0, 1) })], START)).toThrow('execution.schedule')
  })

  it('replaces the one day; a missed instalment is marked and late from its own day, a kept one is not', () => {
    const granted = lived(staged, 'open', [ask, at('2026-03-11', 'grantDefer', decider)], START)
    expect(granted.state.clocks.map(({ kind, dueOn, state }) => `${kind} ${dueOn} ${state}`)).toEqual(['payment 2026-03-23 cancelled', 'instalment 2026-04-20 running'])
    const missed = elapse(stageOf(staged), granted, '2026-04-22T00:00:00+08:00')
    expect({ flags: missed.state.flags, next: missed.state.clocks.at(-1)?.dueOn, late: lateOf(missed.state, onDay('2026-04-22')).lateDays }).toEqual({ flags: ['instalmentMissed'], next: '2026-05-20', late: 2 })
    const kept = lived(staged, 'open', [ask, at('2026-03-11', 'grantDefer', decider), pay(600_000, '2026-04-01')], START)
    expect(elapse(stageOf(staged), kept, '2026-04-22T00:00:00+08:00').state.flags).toEqual([])
  })
})

describe('the court (行政强制法 §53, §54)', () => {
  const early = { ...facts, servedOn: '2026-01-12' } as ExecutionFacts
  const court = (day: string) => at(day, 'applyCourt', decider, { facts: '未缴纳罚款', partyOpinion: '无', files: ['处罚决定书'] })
  const until = (day: string) => [at('2026-07-13', 'remind', lead), at('2026-07-15', 'reminderServed'), court(day)]

  it('EN-17: served on 12 January, reminder served on 14 July: from 29 July to 13 October', () => {
    const one = { ...staged, facts: early }
    expect(() => lived(one, 'open', until('2026-07-28'), '2026-01-12T10:00:00+08:00')).toThrow('execution.reminderRunning')
    expect(lived(one, 'open', until('2026-07-29'), '2026-01-12T10:00:00+08:00').state.state).toBe('atCourt')
    expect(lived(one, 'open', until('2026-10-13'), '2026-01-12T10:00:00+08:00').state.state).toBe('atCourt')
    expect(() => lived(one, 'open', until('2026-10-14'), '2026-01-12T10:00:00+08:00')).toThrow('execution.courtTooLate')
  })

  it('not without a reminder, nor while a remedy runs', () => {
    const one = { ...staged, facts: early }
    expect(() => lived(one, 'open', [at('2026-07-13', 'remind', lead), court('2026-08-10')], '2026-01-12T10:00:00+08:00')).toThrow('execution.reminderNotServed')
    expect(() => lived(one, 'open', [at('2026-06-01', 'stopLate'), ...until('2026-08-10')], '2026-01-12T10:00:00+08:00')).toThrow('execution.remedyOpen')
  })

  it('the three months that nobody used are a red card', () => {
    const life = elapse(stageOf(staged), lived({ ...staged, facts: early }, 'open', [], '2026-01-12T10:00:00+08:00'), '2026-10-14T00:00:00+08:00')
    expect(life.decisions.filter(({ emits }) => emits.includes('clockMissed')).map(({ body }) => `${String(body.clock)} ${String(body.colour)}`)).toEqual(['courtWindow red'])
  })
})

describe('own execution (行政强制法 §43, §44)', () => {
  const early = { ...staged, facts: { ...facts, servedOn: '2026-01-12' } as ExecutionFacts }
  const input = { power: '有关法律', way: '拆除', reasons: '逾期未履行', startsAt: '2026-08-05T10:00:00+08:00', urgent: false, cutsHouseholdSupply: false, building: false, publicNoticeGiven: false }
  const executing = (more: object) => lived(early, 'open', [at('2026-07-13', 'remind', lead), at('2026-07-15', 'reminderServed'), at('2026-08-04', 'executeSelf', decider, { ...input, ...more })], '2026-01-12T10:00:00+08:00')

  it.each([
    [{ startsAt: '2026-08-05T23:00:00+08:00' }, 'execution.executionTime'], [{ startsAt: '2026-08-08T10:00:00+08:00' }, 'execution.executionTime'], [{ cutsHouseholdSupply: true, urgent: true }, 'execution.executionTime'], [{ building: true }, 'execution.buildingNotice'],
  ])('%o is refused', (more, code) => expect(() => executing(more)).toThrow(code))

  it('a weekday by day, and in urgent cases any hour', () => {
    expect(executing({}).state.state).toBe('executing')
    expect(executing({ startsAt: '2026-08-05T23:00:00+08:00', urgent: true }).state.state).toBe('executing')
  })
})

it('行政强制法 §51, §52: others perform after a reminder of three working days; what must be cleared at once does not wait', () => {
  const ordered = (urgent: boolean, day: string) => lived(staged, 'open', [
    at('2026-03-10', 'performByOthers', decider, { object: '清除堆放物', estimateFen: 20_000, performer: '保洁公司', urgent }), at(day, 'performed', lead, { findings: '已清除', costs: '无', signed: true, refusal: '' })], START)
  expect(() => ordered(false, '2026-03-13')).toThrow('execution.reminderRunning')
  expect(ordered(false, '2026-03-14').state.facts.performance).toBe(null)
  expect(ordered(true, '2026-03-10').state.facts.performance).toBe(null)
})

const soon = (c: CaseState<ExecutionFacts>, days: number): string => addDays(c.changedAt.slice(0, 10), days)
let serial = 0
const typed: Typed<ExecutionFacts> = (event, c, random) => {
  const { principal, late } = openFen(c, onDay(c.changedAt.slice(0, 10)))
  const whole = random() < 0.3
  const amountFen = Math.max(1, whole ? (c.state === 'paid' ? late + (random() < 0.3 ? 5000 : 0) : principal + (random() < 0.4 ? 5000 : 0)) : Math.floor(principal / 3))
  const money = { amountFen, serial: `S${(serial += 1)}`, paidOn: c.changedAt.slice(0, 10) }
  const record = { findings: '已按决定执行', costs: '无', signed: random() < 0.5, refusal: '' }
  const inputs: Record<string, unknown> = {
    pay: money, payByHand: money, collectRemote: { amountFen, receiptNumber: money.serial, ground: '交通不便', partyAsked: true },
    askDefer: { hardship: '经济困难', dues: [{ date: soon(c, 30), amountFen: 600_000 }, { date: soon(c, 90), amountFen: 400_000 }] }, agree: { stages: [{ date: soon(c, 30), amountFen: principal || 1 }], waiveLate: random() < 0.5, remedied: '已整改' },
    executeSelf: { power: '有关法律', way: '拆除', reasons: '逾期未履行', startsAt: c.changedAt, urgent: true, cutsHouseholdSupply: false, building: random() < 0.3, publicNoticeGiven: true },
    applyCourt: { facts: '未缴纳罚款', partyOpinion: '无', files: ['处罚决定书'] }, executed: record, stopped: record, performed: record, courtAccepts: { ruling: '准予执行' }, courtRefuses: { ruling: '不准予执行' }, courtDone: { ruling: '执行完毕' },
    auctionSeized: { things: ['烤炉'], way: '公开拍卖' }, performByOthers: { object: '清除堆放物', estimateFen: 20_000, performer: '保洁公司', urgent: random() < 0.5 }, suspendExec: { ground: 'unableNow' }, endExec: random() < 0.5 ? { ground: 'death' } : {},
  }
  return inputs[event]
}

it('R21: random lives execute every row; the late penalty never exceeds the fine, no serial counts twice, sums stay right', () => {
  const walked = { ...staged, known: (c: CaseState<ExecutionFacts>) => ({ goodsSeized: true, served: { ...served, servedOn: c.changedAt.slice(0, 10) }, remedy: { kind: 'reconsideration', state: 'upheld', effectiveOn: c.changedAt.slice(0, 10) }, decision: { fineFen: Math.min(c.facts.penalty.fineFen, 600_000), servedOn: c.changedAt.slice(0, 10) } }) }
  const cashiers = [staff('financeClerk'), staff('financeClerk', 'second'), partner('court'), head, clerk]
  const watch = (after: CaseState<ExecutionFacts>): void => {
    const { payments, dues, penalty: { fineFen } } = after.facts
    expect(new Set(payments.map((one) => one.serial)).size).toBe(payments.length)
    expect(lateOf(after, onDay(after.changedAt.slice(0, 10))).accruedFen).toBeLessThanOrEqual(fineFen)
    expect(dues.reduce((sum, one) => sum + one.amountFen, 0)).toBe(fineFen)
  }
  const warned = { ...facts, penalty: { ...penalty, kinds: ['warning'], fineFen: 0 } } as unknown as ExecutionFacts
  const atCourt = lived({ ...staged, facts: { ...facts, servedOn: '2026-01-12' } as ExecutionFacts }, 'open', [
    at('2026-07-13', 'remind', lead), at('2026-07-15', 'reminderServed'), at('2026-07-29', 'applyCourt', decider, { facts: '未缴纳罚款', partyOpinion: '无', files: ['处罚决定书'] })], '2026-01-12T10:00:00+08:00')
  const late = lived(staged, 'open', [pay(1_000_000, '2026-03-24')], START)
  const ask = () => at('2026-03-10', 'askDefer', citizen, { hardship: '店铺歇业', dues: [{ date: '2026-04-20', amountFen: 600_000 }, { date: '2026-05-20', amountFen: 400_000 }] })
  const deferred = elapse(stageOf(staged), lived(staged, 'open', [ask(), at('2026-03-11', 'grantDefer', decider)], START), '2026-05-22T00:00:00+08:00')
  const reminded = [at('2026-07-13', 'remind', lead), at('2026-07-15', 'reminderServed')]
  const agreed = lived(staged, 'open', [...reminded, at('2026-07-20', 'agree', decider, { stages: [{ date: '2026-08-20', amountFen: 1_000_000 }], waiveLate: true, remedied: '已整改' })], START)
  const executing = lived(staged, 'open', [...reminded, at('2026-08-04', 'executeSelf', decider, { power: '有关法律', way: '拆除', reasons: '逾期未履行', startsAt: '2026-08-05T10:00:00+08:00', urgent: false, cutsHouseholdSupply: false, building: false, publicNoticeGiven: false })], START)
  expectWalked({ ...walked, people: cashiers, facts }, ['open'], typed, watch, undefined, { otherFacts: [warned], begun: [atCourt, late, deferred, agreed, executing, lived(staged, 'open', [ask(), at('2026-03-11', 'grantDefer', decider)], START)] })
})
