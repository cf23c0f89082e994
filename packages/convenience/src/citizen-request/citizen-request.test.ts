import { asShipped, shippedSettings, whenOpened, type Settings } from '@onewindow/casework/configuration/settings'
import { addDays, addMinutes, dayOf } from '@onewindow/calendar/day'
import { openClock, type CaseState, type Performer } from '@onewindow/casework/case-state'
import { factsView } from '@onewindow/casework/facts-view'
import { CaseError } from '@onewindow/casework/refusal'
import { answer, begin, elapse, live, type Life } from '@onewindow/casework/simulate'
import { pick } from '@onewindow/testing/walk'
import { describe, expect, it } from 'vitest'
import { AT, citizen, expectWalked, file, lived, opening, reporterPart, staff, stageOf, system, type Act, type Staged } from '../../test/request-walk.ts'
import { withAutoDispatch } from '../../test/auto-dispatch.ts'
import { categoriesSet } from '../configuration/sets.ts'
import { citizenRequestType } from './case-type.ts'
import type { Master } from './checks.ts'
import { factsOf } from './facts-of.ts'
import { CENTRE } from '../in-force.ts'
import type { RequestFacts } from './schemas.ts'

type Case = CaseState<RequestFacts>
type Kind = RequestFacts['kind']

const PLACE = { regionCode: '640104001', address: '宁夏回族自治区银川市兴庆区凤凰北街街道湖滨西街12号', latE7: 384_870_000, lonE7: 1_062_780_000 }
const TEXT = '小区门口井盖缺失一个，老人晚上走路很危险'
const said = { kind: 'help' as Kind, category: '030101' as string | null, text: TEXT, place: PLACE as typeof PLACE | null, sealed: false, contactWay: 'phone' as RequestFacts['contactWay'], againstId: null as string | null, anonymous: false, reporter: { name: '马晓燕', phone: '13900000000', onBehalfOf: null } }
const registering = { ...said, channel: 'phone', record: '通话20260302-001', consent: '', urgentReason: '', partyId: null }

const MASTER_ID = '019d0000-0000-7000-8000-00000000beef'
const masterFor = (c: Case): Master => ({ id: MASTER_ID, number: 'GD202603020000022', open: true, round: 0, state: 'processing', openedAt: AT, promisedAt: AT, facts: { kind: c.facts.kind, category: c.facts.category, place: c.facts.place, extract: c.facts.extract, sealed: false, reply: null, order: { unitId: 'D:UM:640104', unitName: '兴庆区综合执法局', assistIds: [], rule: null, why: '', at: AT } } })
const staged: Staged<RequestFacts> = { type: citizenRequestType, kind: 'case', known: (c) => ({ master: masterFor(c), masterEnded: false, item: { slug: 'food-operation-licence-new', name: '食品经营许可(新办)' } }) }
const stage = stageOf(staged)

/** The knob is on, and one rule is marked: rubbish goes to its township, or to the county where no more is known (convenience §5.1). */
const alone: Staged<RequestFacts> = { ...staged, settings: withAutoDispatch('ST-0302') }
const RUBBISH = { text: '垃圾三天没有清运', category: null }

const operator = staff('requestOperator', CENTRE)
const [dispatcher, second] = [staff('dispatcher', CENTRE), staff('dispatcher', CENTRE, 'second')]
const [handler, head] = [staff('unitHandler', 'D:UM:640104'), staff('departmentHead', 'D:UM:640104')]
const county = staff('centreCoordinator', 'C:640104')
const visitor = staff('returnVisitor', CENTRE)
const arbitrator = staff('arbitrator', CENTRE)
const supervisor = staff('supervisor', CENTRE)
const people = [
  citizen, system, operator, dispatcher, second, staff('dispatcher', CENTRE, 'third'), handler, head, county, visitor, arbitrator, supervisor, staff('unitHandler', 'D:UM:640100'), staff('departmentHead', 'D:UM:640100'), staff('unitHandler', 'T:640104001'), staff('departmentHead', 'T:640104001'),
  staff('unitHandler', 'V:640104001001'), staff('unitHandler', 'D:HURD:640104'), staff('departmentHead', 'D:HURD:640104'), staff('unitHandler', 'D:AAS:640104'), staff('windowClerk', CENTRE), staff('communityWorker', CENTRE),
]

const begins = (event: string, { by = citizen, input = {}, ...more }: { by?: Act['by']; input?: unknown } & Partial<typeof said> = {}): Life<RequestFacts> => lived(staged, opening(staged, factsOf({ ...said, ...more }, asShipped), { parts: [reporterPart] }), [{ event, input: Object.keys(input as object).length > 0 ? input : { ...said, ...more }, by }])

const plus = (minutes: number): string => addMinutes(AT, minutes)
const dispatching = { unitId: 'D:UM:640104', extract: '', assistIds: [] }
const reply = { resultCode: 'explained' as const, found: '井盖确实缺失', done: '已经更换新井盖并加固', basis: '', next: '', openAssistsReason: '' }
const visit = { reached: true, solved: false, level: 1, deniesContact: false, evidenceVerified: false, answerLawful: false }
const handled = (minute: number): Act[] => [
  { event: 'contactReporter', input: { way: 'call', outcome: '已电话联系' }, by: handler, at: plus(minute) }, { event: 'reply', input: reply, by: handler, at: plus(minute + 1) }, { event: 'acceptReply', by: dispatcher, at: plus(minute + 2) },
]
const toProcessing: readonly [Act, ...Act[]] = [
  { event: 'report', input: said, by: citizen }, { event: 'accept', input: { category: '030101', place: PLACE, urgentReason: '' }, by: operator, at: plus(5) }, { event: 'dispatch', input: dispatching, by: dispatcher, at: plus(10) }, { event: 'sign', by: handler, at: plus(15) },
]
const asked = (acts: readonly [Act, ...Act[]], facts: Partial<typeof said> = {}): Life<RequestFacts> => lived(staged, opening(staged, factsOf({ ...said, ...facts }, asShipped), { parts: [reporterPart] }), acts)
const inSecondRound: readonly [Act, ...Act[]] = [...toProcessing, ...handled(20), { event: 'recordVisit', input: visit, by: visitor, at: plus(30) }, ...handled(40), { event: 'recordVisit', input: visit, by: visitor, at: plus(50) }]

const away = { ...visit, reached: false, solved: null, level: null }
const unreached: readonly [Act, ...Act[]] = [...toProcessing, ...handled(20), ...[30, 300, 1700].map((minute) => ({ event: 'recordVisit', input: away, by: visitor, at: plus(minute) }))]

const UNITS = ['D:UM:640104', 'T:640104001', 'D:HURD:640104', 'D:UM:640100']
const longText = '现场已经查看，情况属实，按职责安排处理'
const inputs = (event: string, c: Case, random: () => number): unknown => {
  const yes = (share: number): boolean => random() < share
  switch (event) {
    case 'submit': return said
    case 'supplement': case 'askSupplement': case 'reportProgress': case 'answerSupervision': return { text: longText }
    case 'answerOnSpot': return { text: longText, article: 'KB-0101' }
    case 'transferEmergency': return { line: '110', receivedBy: '110指挥中心' }
    case 'divert': return { channel: 'petition', how: '请向区信访局提出，窗口在湖滨西街' }
    case 'refuse': return { code: pick(['secret', 'unlawful', 'outsideCompetence'], random), earlierNumber: '' }
    case 'accept': return { category: pick(['030101', '030201', '040301', '030301'], random), place: c.facts.place ?? PLACE, urgentReason: '' }
    case 'thank': return { unitId: pick(UNITS, random) }
    case 'dispatch': return { unitId: yes(0.5) ? pick(UNITS, random) : null, extract: '', assistIds: [] }
    case 'coordinate': return { unitId: 'C:640104', extract: '', assistIds: [] }
    case 'dispatchDown': return { unitId: pick(['T:640104001', 'D:UM:640104', 'D:HURD:640104'], random), extract: '', assistIds: [] }
    case 'handBack': return { reason: '此处道路由住建部门移交维护，不属于我单位职责', belongsTo: '兴庆区住建局' }
    case 'escalateDuty': return { unitIds: ['D:UM:640104', 'D:HURD:640104'] }
    case 'designate': return { unitId: pick(UNITS, random), assistIds: ['D:HURD:640104'], heard: '已听取两个单位意见', duty: '三定规定第三条' }
    case 'contactReporter': return { way: 'call', outcome: '已电话联系，约定明天上门' }
    case 'transfer': return { unitId: pick(['D:UM:640104', 'V:640104001001'], random) }
    case 'requestAssist': return { unitId: 'D:AAS:640104', need: '请提供该路段的移交资料', dueOn: openClock(c, 'resolve')?.dueOn ?? '2029-01-01' }
    case 'blowWhistle': return { why: '涉及多个部门，单独无法处理', level: 'general', units: [{ unitId: 'D:UM:640104', task: '到场拆除违建' }] }
    case 'requestExtension': return { days: 3, reason: '备件正在采购，三天后到货' }
    case 'suspend': return { code: 'season', plan: '冬季不能施工，四月恢复', until: addDays(dayOf(c.acts.at(-1)?.at ?? AT), pick([10, 40, 80], random)) }
    case 'handOver': return { to: pick(['consumerComplaint', 'violationReport', 'enforcement', 'mediation'], random), subject: '某商店', uscc: null, publishedInformation: false }
    case 'split': return { matters: [{ text: '路灯也不亮，请一并处理', category: '030103' }] }
    case 'merge': return { masterId: MASTER_ID }
    case 'unmerge': case 'masterClosed': return { from: yes(0.8) ? MASTER_ID : c.id }
    case 'caseAnswered': return { number: 'TS-640104-20260302-000001-0', text: '' }
    case 'proposeTermination': return { ground: 'notCooperating', text: '三次约定均未配合，无法办理' }
    case 'offerApplication': return { item: '食品经营许可(新办)', why: '这件事可以直接申请办理' }
    case 'reply': return { resultCode: pick(['solved', 'explained'], random), found: '井盖确实缺失', done: '已经更换新井盖并加固', basis: '', next: '', openAssistsReason: '' }
    case 'recordVisit': return yes(0.3) ? { reached: false, solved: null, level: null, deniesContact: false, evidenceVerified: false, answerLawful: false } : { reached: true, solved: yes(0.4), level: pick([1, 3, 5], random), deniesContact: false, evidenceVerified: false, answerLawful: yes(0.3) }
    case 'correct': return yes(0.5) ? { addition: '补充：在三号门旁边', category: null, kind: null, place: null } : { addition: '', category: pick(['030101', '030201', '030203'], random), kind: null, place: null }
    case 'mark': return { ground: 'media', note: '媒体关注此事' }
    default: return {}
  }
}

const WITH_UNIT: ReadonlySet<string> = new Set(['coordinating', 'dispatched', 'processing', 'suspended'])
function watch(here: Case, event: string, before: Case): void {
  if (here.state === 'archived') expect(here.clocks.filter(({ state }) => state === 'running' || state === 'paused')).toEqual([])
  if (citizenRequestType.lifecycle.states[here.state]?.is === 'ended') expect(here.clocks.filter(({ state, kind }) => (state === 'running' || state === 'paused') && kind !== 'contestWindow' && kind !== 'reopenWindow').map(({ kind }) => kind)).toEqual([])
  if (citizenRequestType.lifecycle.states[here.state]?.is === 'open') expect(here.unitId.length).toBeGreaterThan(0)
  if (WITH_UNIT.has(here.state)) expect([here.facts.order?.unitId, here.facts.parentId === null ? here.facts.order?.unitId : here.unitId]).toContain(here.unitId)
  if (event === 'handBack') expect(before.facts.designated).toBe(false)
  if (event === 'transfer' || event === 'returnToParent') expect(openClock(here, 'resolve')?.startAt).toBe(openClock(before, 'resolve')?.startAt)
  if (here.state === 'closed' && before.state !== 'closed') expect(['recordVisit', 'confirmSolved', 'answerOnSpot', 'visitUnreachable', 'noContactWay', 'convert']).toContain(event)
  if (here.facts.order) expect(here.facts.order.unitId).not.toBe(here.facts.againstId)
  if (here.state === 'merged') expect(here.parts.some(({ part }) => part === 'reporter')).toBe(before.parts.some(({ part }) => part === 'reporter'))
}

it('R21: random lives execute every row, reach every state and keep the invariants of the page', () => {
  const ways: readonly ((kind: Kind) => Life<RequestFacts>)[] = [
    (kind) => begins('report', { kind }), (kind) => begins('register', { by: operator, input: registering, kind }), (kind) => begins('receive', { by: system, kind }), (kind) => begins('saveDraft', { kind }), (kind) => begins('report', { kind, anonymous: true }), () => asked(toProcessing, { sealed: true }), () => asked(twice),
    () => begins('report', { kind: 'help', category: '0001' }), () => asked(toProcessing), () => asked(inSecondRound), () => asked(unreached), () => asked(toProcessing, { category: '040201' }), (kind) => begins('report', { kind, category: '040201' }),
  ]
  // By itself, to the township and to the county's centre.
  const goingAlone = [PLACE, { ...PLACE, regionCode: '640104' }].map((place) => () => lived(alone, opening(alone, factsOf({ ...said, ...RUBBISH, place }, asShipped), { parts: [reporterPart] }), [{ event: 'report', input: { ...said, ...RUBBISH, place }, by: citizen }]))
  const kinds: readonly Kind[] = ['help', 'complaint', 'consult', 'praise', 'suggestion', 'report']
  const way = (seed: number) => (seed % 10 === 0 ? goingAlone[(seed / 10) % 2] : ways[seed % ways.length]) as (typeof ways)[number]
  const trace = expectWalked({ staged: alone, people, typed: inputs, watch, begins: (seed) => way(seed)(kinds[seed % kinds.length] as Kind) })
  expect(trace.steps).toBeGreaterThanOrEqual(2000)
})

const refusal = (deed: () => unknown): string => {
  try {
    deed()
    return 'done'
  } catch (error) {
    return error instanceof CaseError ? error.refusal.code : String(error)
  }
}
const handBack = { reason: '此处道路由住建部门移交维护，不属于我单位职责', belongsTo: '兴庆区住建局' }
const order = toProcessing.slice(0, 3) as [Act, ...Act[]]
const returned = (unit: string, from: number): Act[] => [
  { event: 'dispatch', input: { unitId: unit, extract: '', assistIds: [] }, by: dispatcher, at: plus(from) }, { event: 'handBack', input: handBack, by: staff('departmentHead', unit), at: plus(from + 1) }, { event: 'approveHandBack', by: second, at: plus(from + 2) },
]
const twice = [...order.slice(0, 2), ...returned('D:UM:640104', 10), ...returned('D:HURD:640104', 20)] as unknown as [Act, ...Act[]]

describe('what the page promises', () => {
  it('CS-04: a hand-back is possible for 24 hours from the order, never after a designation (安阳 §50, 潍坊 §22)', () => {
    const back = (minute: number, input = handBack) => asked([...order, { event: 'handBack', input, by: head, at: plus(minute) }])
    expect(back(10 + 24 * 60).state.state).toBe('handBackReview')
    expect(refusal(() => back(11 + 24 * 60))).toBe('case.tooLate')
    expect(refusal(() => back(20, { ...handBack, reason: '不归我们' }))).toBe('case.reasonNeeded')
    const dispute: Act = { event: 'escalateDuty', input: { unitIds: ['D:UM:640104', 'D:HURD:640104'] }, by: dispatcher, at: plus(30) }
    const designate: Act = { event: 'designate', input: { unitId: 'D:UM:640104', assistIds: [], heard: '已听取两个单位意见', duty: '三定规定第三条' }, by: arbitrator, at: plus(40) }
    expect(refusal(() => asked([...order, { event: 'handBack', input: handBack, by: head, at: plus(20) }, dispute, designate, { event: 'handBack', input: handBack, by: head, at: plus(50) }]))).toBe('citizenRequest.designated')
  })

  it('the third hand-back goes to arbitration; who dispatched does not approve it', () => {
    const third = asked([...twice, { event: 'dispatch', input: { unitId: 'D:UM:640100', extract: '', assistIds: [] }, by: dispatcher, at: plus(30) }, { event: 'handBack', input: handBack, by: staff('departmentHead', 'D:UM:640100'), at: plus(31) }])
    expect(third.state).toMatchObject({ state: 'arbitration', unitId: CENTRE })
    expect(refusal(() => asked([...twice.slice(0, 4) as unknown as [Act, ...Act[]], { event: 'approveHandBack', by: dispatcher, at: plus(15) }]))).toBe('case.sameOfficer')
  })

  it('CS-05: a street complained about does not get the order and cannot see it; its county centre does', () => {
    const against = asked([...order.slice(0, 2) as unknown as [Act, ...Act[]], { event: 'correct', input: { addition: '', category: '030201', kind: null, place: null }, by: operator, at: plus(6) }, { event: 'dispatch', input: { unitId: null, extract: '', assistIds: [] }, by: dispatcher, at: plus(10) }], { againstId: 'T:640104001' })
    expect(against.state).toMatchObject({ state: 'dispatched', unitId: 'C:640104', regionCode: '640104' })
    expect(against.state.parts.map(({ unitId }) => unitId)).not.toContain('T:640104001')
    expect(refusal(() => asked([...order.slice(0, 2) as unknown as [Act, ...Act[]], { event: 'dispatch', input: { unitId: 'V:640104001001', extract: '', assistIds: [] }, by: dispatcher, at: plus(10) }], { againstId: 'T:640104001' }))).toBe('citizenRequest.unitAccused')
  })

  it('CS-06: dispatched on Thursday 30 April 2026 at 16:00, a complaint is due on 11 May', () => {
    const on = '2026-04-30T15:50:00+08:00'
    const begun = begin(stage, opening(staged, factsOf({ ...said, kind: 'complaint', category: '040301' }, asShipped), { parts: [reporterPart] }), { event: 'report', input: said, by: citizen, at: on })
    const acts: Act[] = [{ event: 'accept', input: { category: '040301', place: PLACE, urgentReason: '' }, by: operator, at: '2026-04-30T15:55:00+08:00' }, { event: 'dispatch', input: dispatching, by: dispatcher, at: '2026-04-30T16:00:00+08:00' }]
    const life = acts.reduce((here, { event, input, by, at = on }) => live(stage, here, { event, input, by, at }), begun)
    expect(openClock(life.state, 'resolve')?.dueOn).toBe('2026-05-11')
  })

  it('CS-07: an extension moves the day only when unit head and centre both said yes', () => {
    const usual = { category: '030201' }
    const acts = [toProcessing[0], { event: 'accept', input: { category: '030201', place: PLACE, urgentReason: '' }, by: operator, at: plus(5) }, ...toProcessing.slice(2), { event: 'requestExtension', input: { days: 3, reason: '备件正在采购，三天后到货' }, by: handler, at: plus(20) }, { event: 'approveExtension', by: head, at: plus(30) }] as unknown as [Act, ...Act[]]
    const proposed = asked(acts, usual)
    expect({ due: openClock(proposed.state, 'resolve')?.dueOn, flags: proposed.state.flags }).toEqual({ due: '2026-03-09', flags: ['extensionPending'] })
    const both = answer(stage, proposed, { proposalId: proposed.state.tasks[0]?.id ?? '', yes: true, by: dispatcher, at: plus(40) })
    expect({ due: openClock(both.state, 'resolve')?.dueOn, flags: both.state.flags }).toEqual({ due: '2026-03-12', flags: ['extended'] })
  })

  it('CS-09: unsolved in the first round, rework opens by itself with three working days', () => {
    const first = asked([...toProcessing, ...handled(20), { event: 'recordVisit', input: visit, by: visitor, at: plus(30) }])
    expect(first.state.state).toBe('returnVisit')
    const again = elapse(stage, first, plus(40))
    expect(again.state).toMatchObject({ state: 'processing', round: 1, unitId: 'D:UM:640104' })
    expect(openClock(again.state, 'rework')?.dueOn).toBe('2026-03-05')
  })

  it('a reply needs contact, and proof where it says solved; a complaint also its head', () => {
    const replying = (input: object): string => refusal(() => asked([...toProcessing, { event: 'reply', input: { ...reply, ...input }, by: handler, at: plus(20) }]))
    expect(replying({})).toBe('citizenRequest.replyLacks')
    const proof = { event: 'contactReporter', input: { way: 'visit', outcome: '到场查看' }, by: handler, at: plus(20), files: [file('photo')] }
    expect(asked([...toProcessing, proof, { event: 'reply', input: { ...reply, resultCode: 'solved' }, by: handler, at: plus(21) }]).state.state).toBe('replied')
    expect(asked([...toProcessing, proof, { event: 'reply', input: reply, by: handler, at: plus(21) }], { kind: 'complaint' }).state).toMatchObject({ state: 'processing', tasks: [{ kind: 'proposal' }] })
  })

  it('a place outside the city is refused, by its pin and by its region, whoever names it', () => {
    const there = { ...PLACE, latE7: 401_000_000 }
    const elsewhere = { ...PLACE, regionCode: '640221' }
    const reports = (place: typeof PLACE) => refusal(() => begins('report', { place, input: { ...said, place } }))
    expect([reports(PLACE), reports(there), reports(elsewhere)]).toEqual(['done', 'case.outsideCity', 'case.outsideCity'])
    expect(refusal(() => asked([toProcessing[0], { event: 'accept', input: { category: '030101', place: there, urgentReason: '' }, by: operator, at: plus(5) }]))).toBe('case.outsideCity')
    const corrects: Act = { event: 'correct', input: { addition: '补充：在三号门旁边', category: null, kind: null, place: there }, by: operator, at: plus(20) }
    expect(refusal(() => asked([...toProcessing, corrects]))).toBe('case.outsideCity')
  })

  it('CS-11: confirmed by the reporter before the centre looked at the reply, it still tells those merged into it', () => {
    const confirmed = asked([...toProcessing, ...handled(20).slice(0, 2), { event: 'confirmSolved', by: citizen, at: plus(30) }])
    expect(confirmed.decisions.at(-1)?.tells).toContainEqual({ to: 'linked', type: 'citizenRequest', message: 'masterClosed' })
  })

  it('CS-11: a master that ends with no reply of a unit lets those merged into it go on by themselves, and their reporters hear of it', () => {
    const usual = { category: '030201' }
    const acts = [toProcessing[0], { event: 'accept', input: { ...usual, place: PLACE, urgentReason: '' }, by: operator, at: plus(5) }, ...toProcessing.slice(2)] as unknown as [Act, ...Act[]]
    const offered: Act = { event: 'offerApplication', input: { item: '食品经营许可(新办)', why: '这件事可以直接申请办理' }, by: handler, at: plus(20) }
    const ends = [
      asked([...acts, offered, { event: 'convert', by: citizen, at: plus(30) }], usual), asked([...acts, { event: 'withdraw', by: citizen, at: plus(30) }], usual),
      asked([acts[0], { event: 'refuse', input: { code: 'secret', earlierNumber: '' }, reason: '涉及国家秘密', by: dispatcher, at: plus(30) }], usual),
    ]
    for (const { decisions } of ends) expect(decisions.at(-1)?.tells, decisions.at(-1)?.event).toContainEqual({ to: 'linked', type: 'citizenRequest', message: 'masterGone' })
    const merged = asked([...acts, { event: 'merge', input: { masterId: MASTER_ID }, by: dispatcher, at: plus(20) }], usual)
    const heard = (from: string) => live(stage, merged, { event: 'unmerge', input: { from }, by: system, at: plus(60) })
    const { state, decisions } = heard(MASTER_ID)
    expect({ state: state.state, merged: state.facts.merged, resolve: openClock(state, 'resolve')?.state, told: decisions.at(-1)?.notices.length }).toEqual({ state: 'processing', merged: null, resolve: 'running', told: 1 })
    expect(refusal(() => heard(state.id))).toBe('citizenRequest.masterOpen')
  })

  it.each([['processing', 'done'], ['replied', 'citizenRequest.masterReplied'], ['returnVisit', 'citizenRequest.masterReplied']])('CS-11: into a master that is %s: %s, since its reply goes out once', (state, answered) => {
    const into: Staged<RequestFacts> = { ...staged, known: (c) => ({ master: { ...masterFor(c), state }, masterEnded: false }) }
    expect(refusal(() => lived(into, opening(into, factsOf(said, asShipped), { parts: [reporterPart] }), [...toProcessing, { event: 'merge', input: { masterId: MASTER_ID }, by: dispatcher, at: plus(20) }]))).toBe(answered)
  })

  it('a sealed reporter stands in no title, party or paper of the unit', () => {
    const sealed = asked(order, { sealed: true, text: '马晓燕举报对面商店卖过期食品13900000000' })
    const shown = JSON.stringify([sealed.state.title, sealed.state.party, sealed.state.facts.extract, sealed.state.parts.map(({ name }) => name), sealed.decisions.flatMap(({ documents, body }) => [documents.map(({ data }) => data), body])])
    expect(shown).not.toMatch(/马晓燕|13900000000/)
  })

  it('a category the law protects, found later, seals the reporter after the fact, also of a matter split off (食品安全法 §115)', () => {
    const PROTECTED = '050201'
    const named = { kind: 'complaint' as Kind, text: '我是湖滨西街的马晓燕，对面商店卖过期食品' }
    const seen = ({ state }: Life<RequestFacts>) => JSON.stringify([state.title, state.party, state.facts.extract, state.parts.map(({ name }) => name)])
    const plain = asked(order, named)
    expect(seen(plain)).toMatch(/马晓燕.*马\*\*/)
    const corrected = asked([...order, { event: 'correct', input: { addition: '', category: PROTECTED, kind: null, place: null }, by: operator, at: plus(20) }], named)
    expect({ sealed: corrected.state.facts.sealed, party: corrected.state.party, seen: seen(corrected) }).toEqual({ sealed: true, party: '保密', seen: expect.not.stringMatching(/马/) })
    const split = asked([...toProcessing, { event: 'split', input: { matters: [{ text: '还有过期食品，请一并处理', category: PROTECTED }] }, by: handler, at: plus(20) }])
    const [part] = split.decisions.at(-1)?.opens ?? []
    expect({ sealed: (part?.opening.facts as RequestFacts | undefined)?.sealed, party: part?.opening.party, names: part?.opening.parts?.map(({ name }) => name) }).toEqual({ sealed: true, party: '保密', names: ['保密'] })
  })

  it('what a sealed reporter adds stays with the centre, on no paper of the unit', () => {
    const adds: Act = { event: 'correct', input: { addition: '我家就在那家商店楼上', category: null, kind: null, place: null }, by: citizen, at: plus(20) }
    const life = asked([...order, adds], { sealed: true })
    expect(JSON.stringify(life.decisions.flatMap(({ documents }) => documents.map(({ data }) => data)))).not.toContain('楼上')
    const shown = (by: Performer, reveal: boolean) => factsView(citizenRequestType, life.state.facts, by, reveal).find(({ key }) => key === 'corrections')
    expect({ unit: shown(handler, true), unasked: shown(dispatcher, false), stated: JSON.stringify(shown(dispatcher, true)) }).toEqual({
      unit: { key: 'corrections', value: null, covered: true }, unasked: { key: 'corrections', value: null, covered: true }, stated: expect.stringContaining('楼上'),
    })
  })

  it('who reports under secrecy is opened by two of the centre, to the one who asked (convenience §9)', () => {
    const opens: Act = { event: 'openReporter', by: dispatcher, at: plus(20) }
    const asking = asked([...order, opens], { sealed: true })
    const both = answer(stage, asking, { proposalId: asking.state.tasks[0]?.id ?? '', yes: true, by: visitor, at: plus(21) })
    const name = (life: Life<RequestFacts>, by: Performer) => JSON.stringify(factsView(citizenRequestType, life.state.facts, by, true).find(({ key }) => key === 'reporter'))
    expect([name(asking, dispatcher), name(both, second), name(both, visitor), name(both, handler)].filter((one) => one.includes('马晓燕'))).toEqual([])
    expect(name(both, dispatcher)).toContain('马晓燕')
    expect(refusal(() => asked([...order, opens]))).toBe('citizenRequest.notSealed')
    expect(refusal(() => asked([...order, { ...opens, by: handler }], { sealed: true }))).toBe('case.roleMissing')
  })

  it('a draft is received under the policy of the day it is handed in, and keeps that one', () => {
    const old = shippedSettings.on(categoriesSet, '2026-03-02')
    const settings: Settings = { ...shippedSettings, on: (set, day) => (set.key === categoriesSet.key && day > '2026-03-02' ? old.map((one) => (one.code === '030201' ? { ...one, sealed: true } : one)) as never : shippedSettings.on(set, day)) }
    const here = { ...stage, settings }
    const asking = { ...said, category: '030201' }
    const draft = begin(here, opening(staged, factsOf(asking, asShipped), { parts: [reporterPart] }), { event: 'saveDraft', input: asking, by: citizen, at: AT })
    expect(draft.state.facts.sealed).toBe(false)
    const sent = live(here, draft, { event: 'submit', input: asking, by: citizen, at: '2026-03-03T10:00:00+08:00' })
    expect(sent.state).toMatchObject({ party: '保密', parts: [{ name: '保密' }], receivedAt: '2026-03-03T10:00:00+08:00', facts: { sealed: true } })
    expect(whenOpened(sent.state, { settings, today: '2026-04-01' }).today).toBe('2026-03-03')
  })
})

describe('convenience §5.1: nothing goes without a person unless knob, rule, kind and words all say so', () => {
  const sent = (here: Staged<RequestFacts>, facts: Partial<typeof said> = {}) => {
    const all = { ...said, ...RUBBISH, ...facts }
    const begun = lived(here, opening(here, factsOf(all, asShipped), { parts: [reporterPart] }), [{ event: 'report', input: all, by: citizen }])
    return elapse(stageOf(here), begun, plus(2)).state
  }

  it('words, rule and unit are clear: it goes a minute later, with the category its words name, why, and the mark of the machine', () => {
    const { state, facts, unitId, topic, flags, acts } = sent(alone)
    expect({ state, category: facts.category, topic, unitId, rule: facts.order?.rule, flags, last: acts.at(-1) }).toMatchObject({ state: 'dispatched', category: '030201', topic: '030201', unitId: 'T:640104001', rule: 'ST-0302', flags: ['autoDispatched'], last: { event: 'dispatch', actorId: null, at: plus(1) } })
  })

  it('only the county is known: its centre coordinates', () => expect(sent(alone, { place: { ...PLACE, regionCode: '640104' } })).toMatchObject({ state: 'coordinating', unitId: 'C:640104' }))

  it.each<[string, Staged<RequestFacts>, Partial<typeof said>]>([
    ['the knob is off', staged, {}],
    ['the rule is not marked', { ...staged, settings: withAutoDispatch('ST-0301') }, {}],
    ['it is a complaint', alone, { kind: 'complaint' }],
    ['the words leave a doubt', alone, { text: '垃圾堆在路灯下面没有清运' }],
    ['the reporter chose another category', alone, { category: '030203' }],
    ['the reporter asked to stay unknown', alone, { sealed: true }],
    ['the words speak of an emergency', alone, { text: '垃圾没有清运，着火' }],
    ['the unit is the accused', alone, { againstId: 'T:640104001' }],
  ])('%s: it waits for the dispatcher', (_why, here, facts) => expect(sent(here, facts)).toMatchObject({ state: 'submitted', flags: expect.not.arrayContaining(['autoDispatched']) }))

  it('an operator who accepted it leaves it to the list all the same; what came back goes to a person', () => {
    const accepted = lived(alone, opening(alone, factsOf({ ...said, ...RUBBISH }, asShipped), { parts: [reporterPart] }), [
      { event: 'report', input: { ...said, ...RUBBISH }, by: citizen }, { event: 'accept', input: { category: '030201', place: PLACE, urgentReason: '' }, by: operator, at: plus(0) },
    ])
    const gone = elapse(stageOf(alone), accepted, plus(2))
    expect(gone.state.state).toBe('dispatched')
    const back = [{ event: 'handBack', input: handBack, by: staff('departmentHead', 'T:640104001'), at: plus(10) }, { event: 'approveHandBack', by: dispatcher, at: plus(20) }].reduce((life, deed) => live(stageOf(alone), life, { input: {}, ...deed }), gone)
    expect(elapse(stageOf(alone), back, plus(60)).state.state).toBe('triage')
  })
})
