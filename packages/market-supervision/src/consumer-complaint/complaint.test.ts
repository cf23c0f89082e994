import { expect, it } from 'vitest'
import { latestClock, openClock } from '@onewindow/casework/case-state'
import { asShipped } from '@onewindow/casework/configuration/settings'
import { elapse } from '@onewindow/casework/simulate'
import { acceptComplaintBy, mediationEndsOn } from '../rules/complaint.ts'
import { limitsOn } from '../in-force.ts'
import { calendar, citizen, expectWalked, lived, placeOf, staff, stageOf, type Deed, type Staged } from '../../test/others-walk.ts'
import { consumerComplaintType } from './case-type.ts'
import { complaintFacts, END_GROUNDS, REFUSAL_GROUNDS, type ComplaintFacts } from './schemas.ts'

const desk = staff('complaintOfficer')
const head = staff('departmentHead')
const complainant = citizen('complainant')
const firm = citizen('handler')
const facts = (more: Partial<ComplaintFacts> = {}): ComplaintFacts =>
  complaintFacts.parse({ firm: { name: '银川某电器商行' }, claim: '电饭煲漏电,要求退货并赔偿', amountFen: 29_900, knewOn: '2023-03-01', receivedAt: '2026-03-02T10:00:00+08:00', complainantName: '马晓燕', contact: { phone: '13800000001' }, ...more })
const staged = (more: Partial<ComplaintFacts> = {}): Staged<ComplaintFacts> => ({ type: consumerComplaintType, facts: facts(more), parts: [placeOf('complainant'), placeOf('handler')], people: [desk, head, complainant, firm, staff('complaintOfficer', 'desk-2')] })

const accept: Deed = { event: 'accept', input: { bothAsked: true }, by: desk }
const invite: Deed = { event: 'invite', input: { meetAt: '2026-03-10T15:00:00+08:00', place: '投诉调解室', online: false, persons: ['马晓燕', '李强'] }, by: desk }
const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T

const typed = (event: string, _c: unknown, random: () => number): unknown => ({
  askMissing: { missing: ['购物凭证'] }, accept: accept.input, refuse: { ground: pick(REFUSAL_GROUNDS, random) }, handBack: { competentOrgan: '金凤区市场监督管理局' }, invite: invite.input, meet: { minutes: '双方各自陈述' },
  askRecusal: { ground: '调解人员与商家有亲属关系' }, decideRecusal: random() < 0.5 ? { granted: false } : { granted: true, mediatorId: '019d0000-0000-7000-8000-0000000000e2' }, sendToTest: { body: '宁夏计量质量检验检测研究院', cost: '商家承担', bothAgreed: true },
  testBack: { reportNumber: 'J-1', result: '绝缘不合格' }, agree: { terms: '退货并赔偿三倍价款', performBy: '2026-04-01', fulfilledAtOnce: random() < 0.3, complainantSigned: random() < 0.7, firmSigned: true }, withdrawOrSettle: { settled: true },
  terminate: { ground: 'noAgreement' }, clueFound: { suspicion: '商家销售不合格电器' }, breach: { evidence: '到期未退款' }, bothTold: { toldOn: '2026-03-01' },
} as Record<string, unknown>)[event]

it('R21: random lives reach every row and state; mediation runs only while nothing stops it', () => {
  expectWalked(staged(), {
    openings: [{ event: 'receive' }], typed, runOn: ['notice', 'competence'],
    watch: (c) => {
      const mediation = openClock(c, 'mediation')
      if (c.state === 'mediating' || c.state === 'accepted') expect(mediation?.state).toBe(c.facts.testOpen || c.facts.recusalOpen ? 'paused' : 'running')
      if (c.state === 'terminated') expect(END_GROUNDS).toContain(c.facts.endGround)
      if (c.state === 'refused' && c.facts.refusalGround === 'limitation') expect(c.facts.knewOn).not.toBeNull()
    },
  })
})

it('投诉举报处理暂行办法 §14: received on 11 Feb 2026, to accept or refuse by 27 Feb; silence accepts nothing', () => {
  const one = { ...staged({ receivedAt: '2026-02-11T09:00:00+08:00' }), at: '2026-02-11T09:00:00+08:00' }
  const life = lived(one, { event: 'receive' })
  expect(latestClock(life.state, 'accept')?.dueOn).toBe('2026-02-27')
  expect(acceptComplaintBy('2026-02-11', limitsOn(asShipped), calendar)).toBe('2026-02-27')
  const late = elapse(stageOf(one), life, '2026-03-01T00:00:00+08:00')
  expect({ state: late.state.state, flags: late.state.flags, red: late.decisions.some(({ emits }) => emits.includes('clockMissed')) }).toEqual({ state: 'received', flags: ['acceptOverdue'], red: true })
})

it('§20, §21(5): accepted on 20 Jan 2026 with testing from 2 to 13 Feb (the report is back on the 14th), mediation ends by itself on 14 April', () => {
  const one = { ...staged({ receivedAt: '2026-01-19T09:00:00+08:00' }), at: '2026-01-19T09:00:00+08:00' }
  const life = lived(one, { event: 'receive' }, [
    { ...accept, at: '2026-01-20T09:00:00+08:00' }, { ...invite, at: '2026-01-21T09:00:00+08:00' }, { event: 'sendToTest', input: typed('sendToTest', null, () => 0), by: desk, at: '2026-02-02T10:00:00+08:00' },
    { event: 'testBack', input: typed('testBack', null, () => 0), by: desk, at: '2026-02-14T09:00:00+08:00' },
  ])
  expect(openClock(life.state, 'mediation')?.dueOn).toBe('2026-04-14')
  expect(mediationEndsOn('2026-01-20', [['2026-02-02', '2026-02-13']], limitsOn(asShipped), calendar)).toBe('2026-04-14')
  const ended = elapse(stageOf(one), life, '2026-04-15T00:00:01+08:00')
  expect({ state: ended.state.state, result: ended.state.result, papers: ended.decisions.at(-1)?.documents.map(({ doc }) => doc) }).toEqual({ state: 'terminated', result: 'timeOver', papers: ['consumerComplaint.terminationNotice'] })
})

it('§15(4): refusing for limitation needs three years and a day', () => {
  const refuse: Deed = { event: 'refuse', input: { ground: 'limitation' }, by: desk }
  expect(() => lived(staged({ knewOn: '2023-03-02' }), { event: 'receive' }, [refuse])).toThrow('consumerComplaint.notBarred')
  expect(() => lived(staged({ knewOn: null }), { event: 'receive' }, [refuse])).toThrow('consumerComplaint.knewOnMissing')
  expect(lived(staged({ knewOn: '2023-02-27' }), { event: 'receive' }, [refuse]).state.tasks.map(({ kind }) => kind)).toEqual(['proposal'])
})

it('§19: nothing is agreed while a recusal is open', () => {
  const asked = [accept, invite, { event: 'askRecusal', input: { ground: '有亲属关系' }, by: firm }]
  expect(() => lived(staged(), { event: 'receive' }, [...asked, { event: 'agree', input: { terms: '退货退款', performBy: '2026-04-01', fulfilledAtOnce: true, complainantSigned: true, firmSigned: true }, by: desk }])).toThrow('consumerComplaint.recusalOpen')
})

it('§19: the decision on a recusal names who asked, why, and who takes over', () => {
  const asked = [accept, invite, { event: 'askRecusal', input: { ground: '调解人员与商家有亲属关系' }, by: firm }]
  const decided = (input: object) => lived(staged(), { event: 'receive' }, [...asked, { event: 'decideRecusal', input, by: head }]).decisions.at(-1)?.documents[0]?.data
  expect(decided({ granted: true, mediatorId: '019d0000-0000-7000-8000-0000000000e2' })).toMatchObject({ asked: firm.name, ground: '调解人员与商家有亲属关系', replacement: '另行指定的调解人员' })
  expect(decided({ granted: false })).toMatchObject({ asked: firm.name, replacement: expect.stringContaining('马国') as string })
})

it('§23: a finding opens a report that names the firm and not the complainant', () => {
  const life = lived(staged(), { event: 'receive' }, [accept, { event: 'clueFound', input: { suspicion: '销售不合格电器' }, by: desk }])
  const order = life.decisions.at(-1)?.opens[0]
  expect(order).toMatchObject({ type: 'violationReport', on: 'receive', link: 'causedBy', opening: { party: '银川某电器商行' } })
  expect(JSON.stringify(order)).not.toContain('马晓燕')
})
