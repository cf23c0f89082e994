import { systemPerformer, type CaseState } from '@onewindow/casework/case-state'
import { addDays } from '@onewindow/calendar/day'
import { describe, expect, it } from 'vitest'
import { decider, expectWalked, lived, parts, staff, type Typed } from '../../test/sub-walk.ts'
import { hearingType } from './case-type.ts'
import type { HearingFacts } from './schemas.ts'

const facts = { causeCode: 'MS02', partyName: '马晓燕', refusedFor: '逾期提出，没有正当理由' } as unknown as HearingFacts
const host = staff('hearingOfficer')
const session = { on: '2026-03-20', time: '09:00', place: '三楼听证室', clerk: '王宁', open: true, whyClosed: '', bothAgree: false }
const hold = { representatives: [], present: ['马晓燕'], minutes: '当事人陈述了意见', signed: true, refusal: '' }
const notice = { hearing: true, waived: false, servedOn: '2026-02-25' }
const late = { state: 'notified', notice, askUntil: '2026-03-02T00:00:00+08:00' }
const staged = (servedOn = '2026-03-10') => ({ type: hearingType, facts, known: () => ({ served: { paper: 'hearing.notice', servedOn }, request: late }) })
const START = '2026-03-09T10:00:00+08:00'
const at = (day: string, event: string, input: unknown = {}, by = host) => ({ event, input, by, at: `${day}T10:00:00+08:00` })

describe('行政处罚法 §64(二): seven clear working days between service of the notice and the hearing', () => {
  it('EN-10: a notice of 10 March cannot call to the 19th, it can to the 20th', () => {
    expect(() => lived(staged(), 'accept', [at('2026-03-10', 'schedule', { ...session, on: '2026-03-19' })], START)).toThrow('hearing.hearingTooEarly')
    expect(lived(staged(), 'accept', [at('2026-03-10', 'schedule', session)], START).state.state).toBe('scheduled')
  })

  it.each([['2026-03-10', null], ['2026-03-11', 'hearing.hearingTooEarly'], [null, 'hearing.noticeNotServed']] as const)('notice served on %s: %s', (servedOn, code) => {
    const deeds = [at('2026-03-10', 'schedule', session), ...(servedOn ? [at('2026-03-12', 'noticeServed', {}, systemPerformer)] : []), at('2026-03-20', 'hold', hold)]
    const live = () => lived(staged(servedOn ?? undefined), 'accept', deeds, START)
    if (code) expect(live).toThrow(code)
    else expect(live().state.state).toBe('held')
  })

  it('both may agree on an earlier day; a closed hearing says why', () => {
    expect(lived(staged(), 'accept', [at('2026-03-10', 'schedule', { ...session, on: '2026-03-12', bothAgree: true }), at('2026-03-12', 'hold', hold)], START).state.state).toBe('held')
    expect(() => lived(staged(), 'accept', [at('2026-03-10', 'schedule', { ...session, open: false })], START)).toThrow('hearing.whyClosed')
  })
})

it('EN-12: neither an officer of the case nor who reviewed it hosts its hearing', () => {
  expect(() => lived({ ...staged(), known: () => ({ reviewers: [host.accountId] }) }, 'accept', [at('2026-03-10', 'schedule', session)], START)).toThrow('case.sameOfficer')
  const lead = { ...host, accountId: 'lead' }
  expect(() => lived(staged(), 'accept', [at('2026-03-10', 'schedule', session, lead)], START)).toThrow('case.sameOfficer')
})

it.each([
  ['too late', {}, null], ['in time', { askUntil: '2026-03-10T00:00:00+08:00' }, 'hearing.inTime'], ['the notice is on its way', { notice: { ...notice, servedOn: null }, askUntil: null }, 'hearing.inTime'],
  ['a notice given anew is on its way, the days of the first are over', { notice: { ...notice, servedOn: null } }, 'hearing.inTime'], ['no right to one', { notice: { ...notice, hearing: false }, askUntil: null }, null],
  ['waived', { notice: { ...notice, waived: true }, askUntil: '2026-03-10T00:00:00+08:00' }, null], ['waived before it came', { notice: { ...notice, waived: true, servedOn: null }, askUntil: null }, null], ['a hearing goes on', { state: 'hearingPending' }, 'hearing.nothingToRefuse'], ['no notice', { notice: null }, 'hearing.nothingToRefuse'],
])('行政处罚法 §63, §64(一): a request is refused where it is late or there is no right (%s)', (_what, more, code) => {
  const refused = () => lived({ ...staged(), known: () => ({ request: { ...late, ...more } }) }, 'refuse', [], START, {}, decider)
  if (code) expect(refused).toThrow(code)
  else expect(refused().decisions[0]?.documents).toMatchObject([{ doc: 'hearing.refusal', data: { reasons: facts.refusedFor } }])
})

it('while it is suspended the twenty days stand still', () => {
  const life = lived(staged(), 'accept', [at('2026-03-10', 'schedule', session), at('2026-03-11', 'suspendHearing'), at('2026-03-25', 'resume', { ...session, on: '2026-04-10' })], START)
  expect(life.state.clocks.find(({ kind }) => kind === 'hold')?.dueOn).toBe('2026-04-21')
})

it('R21: random lives execute every row; nothing is held without a notice in time', () => {
  const typed: Typed<HearingFacts> = (event, c, random) => {
    const day = c.changedAt.slice(0, 10)
    const inputs: Record<string, unknown> = { hold, abandon: { ground: 'absent' }, report: { opinion: '建议维持原处罚意见' } }
    return inputs[event] ?? { ...session, on: addDays(day, random() < 0.7 ? 0 : 16), bothAgree: random() < 0.7 }
  }
  expectWalked({ ...staged(), parts, people: [host] }, ['accept', 'accept', 'refuse'], typed, (after: CaseState<HearingFacts>, event) => {
    if (event === 'hold') expect(after.facts.session?.on).toBe(after.enteredAt.slice(0, 10))
  }, undefined, { opener: decider })
})
