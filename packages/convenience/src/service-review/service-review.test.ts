import { systemPerformer } from '@onewindow/casework/case-state'
import { describe, expect, it } from 'vitest'
import { AT, citizen, expectWalked, lived, partner, person, seat, staff, stranger, type Staged } from '../../test/service-walk.ts'
import { serviceReviewType } from './case-type.ts'
import type { ReviewFacts } from './schemas.ts'

const AREA = { unitId: 'S:640100', unitPath: 'S:640100', regionCode: '640100' }
const clerk = staff('unitHandler', 'clerk')
const colleague = staff('unitHandler', 'colleague')
const head = staff('departmentHead')
const supervisor = staff('supervisor', 'supervisor', AREA)
const second = staff('supervisor', 'second', AREA)
const insider = staff('supervisor', 'insider')
const visitor = staff('returnVisitor', 'visitor', AREA)

const staged: Staged<ReviewFacts> = {
  type: serviceReviewType, parts: [person('rater'), seat('reviewed', 'clerk')], people: [citizen, stranger, clerk, colleague, head, supervisor, second, insider, visitor, partner('ratingDevice')],
  facts: { serviceCaseId: '019d0000-0000-7000-8000-000000000001', serviceType: 'application', serviceRound: 0, raterId: '019d0000-0000-7000-8000-0000000000aa', matter: '食品经营许可' },
}
const invite = { event: 'invite' }
const bad = { event: 'rate', by: citizen, input: { level: 1, text: '跑了三趟，电话13912345678没人接' } }
const finding = { way: 'phone', outcome: 'valid', finding: '材料要求没有一次说清', complexity: 'simple' }
const verified = { event: 'contactVerify', by: head, input: finding }

const inputs: Record<string, (random: () => number) => unknown> = {
  rate: (random) => ({ level: 1 + Math.floor(random() * 5), text: random() < 0.3 ? '电话13912345678，13912345679，邮箱a@b.cn' : '窗口很耐心' }),
  changeRating: (random) => ({ level: 1 + Math.floor(random() * 5), text: '再想了想' }),
  contactVerify: (random) => ({ ...finding, outcome: random() < 0.5 ? 'valid' : 'doubt' }),
  rectified: () => ({ measure: '改为一次性告知', evidence: '告知单样张', inCharge: '李主任' }),
  extendRectify: () => ({ days: 10 }), secondRate: () => ({ level: 4 }), objection: () => ({ statement: '评价的不是本窗口' }), exclude: () => ({ code: 'wrongUnit' }), contestExclusion: () => ({ statement: '我确实在这里办的' }),
  revisitUnreachable: () => ({ tries: ['2026-03-02T09:00:00+08:00', '2026-03-02T14:00:00+08:00', '2026-03-03T09:00:00+08:00'] }),
}

describe('好差评', () => {
  it('R21: random lives execute every row; the first level is never lost and nobody of the unit reviews', () => {
    const trace = expectWalked(staged, [{ event: 'invite', by: systemPerformer }], (event, _c, _by, random) => inputs[event]?.(random), (after, event, before) => {
      if (before.facts.given && event !== 'changeRating') expect(after.facts.given).toEqual(before.facts.given)
      if (event === 'changeRating') expect(after.facts.earlier.at(-1)).toEqual(before.facts.given)
      if (event === 'contactVerify') expect(after.acts.at(-1)?.actorId).not.toBe('clerk')
      if (event === 'exclude' || event === 'uphold') expect(after.acts.findLast((act) => act.event === event)?.actorId).not.toBe('insider')
      if (after.state === 'lapsed') expect(after.facts.given).toBeNull()
    })
    expect(trace.refusals).toBeGreaterThan(20)
  })

  it.each([['invited', 'clerk', clerk], ['invited', 'head', head], ['invited', 'supervisor', supervisor]] as const)('CS-19: %s: no member of staff can enter a review (%s)', (_state, _who, by) => {
    expect(() => lived(staged, invite, [{ ...bad, by }])).toThrow('case.roleMissing')
  })

  it('a bad review on Friday 17:00 is contacted by the end of Monday, then a red card (CS-18; 上海市优化营商环境条例 §30)', () => {
    const at = '2026-03-06T17:00:00+08:00'
    const life = lived(staged, invite, [{ ...bad, at }])
    expect(life.state.clocks.find(({ kind }) => kind === 'verifyBad')).toMatchObject({ dueOn: '2026-03-09', dueAt: '2026-03-10T00:00:00+08:00' })
    const late = lived(staged, invite, [{ ...bad, at }, { ...verified, at: '2026-03-10T09:00:00+08:00' }])
    expect(late.decisions.map(({ event, body }) => `${event} ${String(body.colour ?? '')}`.trim())).toEqual(['invite', 'rate', 'clockMissed red', 'verifyExpire', 'contactVerify'])
    expect(late.state.flags).toEqual(['verifyOverdue'])
  })

  it('who is reviewed does not verify the own review (S7)', () => {
    expect(() => lived(staged, invite, [bad, { ...verified, by: clerk }])).toThrow('case.sameOfficer')
    expect(lived(staged, invite, [bad, { ...verified, by: colleague }]).state.state).toBe('rectifying')
  })

  it('an objection stops the rectification and no second one runs beside it', () => {
    const life = lived(staged, invite, [bad, verified, { event: 'objection', by: clerk, input: { statement: '评价的不是本窗口' }, at: '2026-03-03T10:00:00+08:00' }, { event: 'uphold', by: supervisor, at: '2026-03-05T10:00:00+08:00' }])
    expect(life.state.state).toBe('objectionReview')
    expect(life.state.clocks.filter(({ kind }) => kind === 'rectify')).toMatchObject([{ state: 'paused' }])
  })

  it('a text is published without numbers of persons; others learn of the level at once', () => {
    const life = lived(staged, invite, [{ ...bad, input: { level: 4, text: '窗口很耐心，电话13912345678' } }])
    expect(life.decisions.at(-1)).toMatchObject({ emits: ['ratingGiven'], body: { level: 4, text: '窗口很耐心，电话[电话]' } })
  })

  it('the first level stays, the second stands beside it', () => {
    const life = lived(staged, invite, [bad, verified, { event: 'rectified', by: head, input: inputs.rectified?.(() => 0) }, { event: 'secondRate', by: visitor, input: { level: 4 } }])
    expect({ state: life.state.state, first: life.state.facts.given?.level, second: life.state.facts.second?.level, at: life.state.facts.given?.at }).toEqual({ state: 'closedReview', first: 1, second: 4, at: AT })
  })
})
