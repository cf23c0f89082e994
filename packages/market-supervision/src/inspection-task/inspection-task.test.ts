import { type CaseState, seatOf } from '@onewindow/casework/case-state'
import { asShipped } from '@onewindow/casework/configuration/settings'
import { answer, elapse, live, told, type Life } from '@onewindow/casework/simulate'
import { WALKED_STEPS } from '@onewindow/testing/often'
import { pick } from '@onewindow/testing/walk'
import { describe, expect, it } from 'vitest'
import { AT, citizen, expectWalked, lived, placeOf, staff, stageOf, type Staged } from '../../test/others-walk.ts'
import { listingFacts } from '../abnormal-listing/schemas.ts'
import { pinned } from '../inspection-matter/openings.ts'
import { LEAD, TEAM } from '../inspection-matter/seats.ts'
import { chainOf } from '../rules/offline-stream.ts'
import { inspectionTaskType } from './case-type.ts'
import type { Case } from './found.ts'
import { taskFacts, type TaskFacts } from './schemas.ts'

const id = (n: number): string => `019d0000-0000-7000-8000-00000000000${n}`
const [LEADER, MATE, SPARE] = [id(1), id(2), id(3)] as const
const USCC = '91640100MA7600000X'
const leader = staff('inspector', LEADER)
const mate = { ...staff('inspector', MATE), grants: [...staff('inspector').grants, ...staff('enforcementOfficer').grants] }
const head = staff('departmentHead')
const owner = citizen('handler')
const desk = staff('creditOfficer')

const facts = taskFacts.parse({
  subject: { uscc: USCC, name: '银川某餐饮店', address: '兴庆区新华东街66号', risk: 'B', at: { lat: 38.47, lng: 106.28, accuracy: 10 } }, kind: 'clue', source: 'complaint', originId: id(9), visitId: id(8), why: '投诉后厨卫生', plannedOn: '2026-03-05', areas: ['food.catering'],
  objectId: 'c1', ...pinned(['food.catering'], asShipped),
})
const parts = [seatOf(LEAD, LEADER), seatOf(TEAM, LEADER), seatOf(TEAM, MATE), seatOf('proposer', LEADER), placeOf('handler')]
const staged: Staged<TaskFacts> = {
  type: inspectionTaskType, facts, parts, people: [leader, mate, head, staff('departmentHead', 'head-1'), staff('decisionMaker'), owner, desk, staff('inspectionPlanner'), staff('supervisor'), staff('complaintOfficer')],
  known: (_c, _moment, asked) => ({ replaced: [(asked?.input as { objectId?: string } | undefined)?.objectId ?? ''], certified: [LEADER, MATE, SPARE], certifiedAsked: [LEADER, MATE, SPARE], officers: ['马国（NX001）', '李华（NX002）'], openSamplings: 1, openRectifications: 0, history: [], openElsewhere: [] }),
}

const passAll = facts.items.map(({ id: item }) => ({ item, value: 'pass' as const }))
const failing = (item: string, affectsSafety = false) => [...passAll.filter((one) => one.item !== item), { item, value: 'fail' as const, affectsSafety }]
const entriesOf = (value: 'pass' | 'fail') => {
  const record = { item: 'FC-1', value, affectsSafety: false, note: '', at: '2026-03-02T10:00:00+08:00' }
  return [{ seq: 1, hash: chainOf([record])[0] as string, record }]
}
const arrive = { present: [LEADER, MATE], code: USCC, shown: 'taskCode' as const, place: { lat: 38.47, lng: 106.28, accuracy: 20 }, placeReason: '' }
const leave = { answers: passAll.map((one) => ({ affectsSafety: false, note: '', ...one })), facts: '现场检查情况正常', statement: '', signed: true, refusal: '', witness: '' }
const submit = { chosen: [] }
const concluding = (result: string, more: object = {}) => ({ result, deviation: '', provision: '食品安全法第三十四条', ...more })

const RESULTS = ['noProblem', 'orderedToCorrect', 'suspectedViolation', 'noSuchActivity'] as const

function typed(event: string, c: Case, random: () => number): unknown {
  const table: Record<string, () => unknown> = {
    approve: () => ({ team: { leadId: LEADER, memberIds: [MATE] }, teamReason: '就近指派' }), declareConflict: () => ({ ground: '曾在该单位任职' }), supplement: () => ({ accountId: pick([LEADER, MATE, SPARE], random), asLead: random() < 0.5, why: '抽取补充' }),
    requestRecusal: () => ({ accountId: random() < 0.5 ? null : MATE, ground: '有利害关系' }), decideRecusal: () => ({ granted: random() < 0.2, finding: '经核查' }), prepare: () => ({ packLoadedAt: c.changedAt }), postpone: () => ({ days: 5, ground: 'subjectAsked' }), cancel: () => ({ code: 'other' }),
    replaceObject: () => ({ objectId: pick(['c1', 'c2'], random) }), arrive: () => arrive, notFound: () => ({ neighbours: '邻居称已搬走', place: null }), refused: () => ({ what: '拒绝入内', witness: random() < 0.5 ? '邻店店主' : '' }), noActivity: () => ({ what: '停业装修' }),
    leave: () => ({ ...leave, answers: pick([leave.answers, failing('FC-2'), failing('FC-1')], random).map((one) => ({ affectsSafety: false, note: '', ...one })), signed: random() < 0.7, refusal: '负责人不在' }), takeSample: () => ({ product: '凉皮', quantity: '2份' }),
    orderOnSpot: () => ({ items: ['FC-2'], fact: '健康证明过期', days: 5 }), seizeOrPreserve: () => ({ what: '过期食品', caseNumber: '' }), interrupt: () => ({ ground: 'danger' }), sync: () => ({ stream: pick(['d1', 'd2'], random), entries: entriesOf(pick(['pass', 'fail'], random)) }),
    submit: () => ({ chosen: [{ item: 'FC-1', value: 'pass', affectsSafety: false, note: '', reason: '以现场照片为准' }] }), return: () => ({ items: [{ item: 'FC-1', reason: '缺照片' }] }), conclude: () => concluding(random() < 0.6 ? (c.facts.result?.result ?? 'noProblem') : pick(RESULTS, random), { deviation: '情节轻微已改正' }),
    correct: () => ({ wrong: '录入有误', since: '2026-03-02', result: pick(RESULTS, random) }), publish: () => (random() < 0.5 ? { text: '检查结果公示内容' } : { text: '订单号 13800138000', override: true }), object: () => ({ claim: '对结果有异议' }), uphold: () => ({ finding: '异议成立', result: pick(RESULTS, random) }), dismiss: () => ({ finding: '异议不成立' }),
    transferClue: () => ({ provision: '食品安全法第三十四条', place: '新华东街66号' }), transferOut: () => ({ authority: '西夏区市场监督管理局', acceptedAs: 'JC-1' }), reopen: () => ({ evidence: '发现新证据' }),
  }
  return table[event]?.() ?? {}
}

describe('a visit', () => {
  it('R21: random visits execute every row and reach every state; papers can be issued; one clue at most per result; nobody of the team concludes', () => {
    const watch = (after: CaseState<TaskFacts>, event: string, before: CaseState<TaskFacts>): void => {
      if (event === 'publish') expect(after.facts.publishedOn).not.toBeNull()
      if (['conclude', 'dismiss', 'uphold'].includes(event)) expect(after.parts.some(({ part, accountId }) => part === TEAM && accountId === after.acts.at(-1)?.actorId)).toBe(false)
      if (before.facts.clueSentOn) expect(after.facts.clueSentOn).toBe(before.facts.clueSentOn)
      if (after.state === 'published') expect(after.facts.publishedOn).not.toBeNull()
      if (['concluded', 'published'].includes(after.state)) expect(after.facts.result).not.toBeNull()
    }
    const trace = expectWalked(staged, { openings: [{ event: 'issue' }, { event: 'propose', by: leader }, { event: 'urgentStart', by: leader }], typed, watch, steps: 3 * WALKED_STEPS, runOn: ['resultObjectionWindow', 'clue'], elsewhere: ['reopen', 'seatDrawn', 'arriveTogether', 'arrivalRefused'] })
    expect(trace.steps).toBeGreaterThanOrEqual(2000)
  })
})

describe('a seat that was drawn (market supervision §3.3, MS-07, MS-08)', () => {
  const drawn = { ...staged, facts: { ...facts, drawNo: 'XQ-SCJG-CQ-2026-000001' } }
  const open = () => lived(drawn, { event: 'issue' }, [{ event: 'declareConflict', by: leader, input: { ground: '曾在该单位任职' } }])

  it('is filled by what the supplementary draw of the batch drew, not by a name', () => {
    expect(refusal(() => live(stageOf(drawn), open(), { event: 'supplement', by: staff('inspectionPlanner'), input: { accountId: SPARE, asLead: true, why: '就近' }, at: AT }))).toBe('inspectionTask.seatIsDrawn')
    const hear = (object: string) => told(stageOf(drawn), open(), { waits: (when) => 'message' in when && when.message === 'seatDrawn', input: { seats: [{ object, accountId: SPARE, asLead: true, insteadOf: null }] }, at: AT })
    expect(hear('c2').state.parts.filter(({ accountId }) => accountId === SPARE)).toEqual([])
    expect(hear('c1').state.parts.filter(({ accountId }) => accountId === SPARE).map(({ part }) => part).sort()).toEqual([LEAD, TEAM])
  })
})

const AT_DOOR = [{ event: 'prepare', by: leader, input: { packLoadedAt: '2026-03-02T09:00:00+08:00' } }, { event: 'arrive', by: leader, input: arrive }]
const lifeOf = (deeds: Parameters<typeof lived>[2] = []): Life<TaskFacts> => lived(staged, { event: 'issue' }, deeds)
const refusal = (deed: () => unknown): unknown => {
  try {
    deed()
    return null
  } catch (error) {
    return (error as { refusal?: { code: string } }).refusal?.code ?? error
  }
}

describe('at the door (行政处罚法 §42, §55)', () => {
  it('two of the team with certificates stand there, before the right firm', () => {
    const tried = (change: object) => refusal(() => lifeOf([AT_DOOR[0]!, { event: 'arrive', by: leader, input: { ...arrive, ...change } }]))
    expect(tried({})).toBeNull()
    expect(tried({ code: '91640100MA7600001X' })).toBe('inspectionTask.wrongSubject')
    expect(tried({ present: [LEADER, SPARE] })).toBe('inspectionTask.notOfTheTeam')
    expect(tried({ present: [LEADER, LEADER] })).toBe('case.officerInvalid')
    expect(tried({ place: null })).toBe('inspectionTask.placeMissing')
  })

  it('an old list of certificates is loaded again (72 hours)', () => {
    expect(refusal(() => lifeOf([AT_DOOR[0]!, { ...AT_DOOR[1]!, at: '2026-03-06T10:00:00+08:00' }]))).toBe('inspectionTask.packOld')
    const later = '2026-03-06T10:00:00+08:00'
    const again = lifeOf([AT_DOOR[0]!, { event: 'prepare', by: leader, input: { packLoadedAt: '2026-03-06T09:30:00+08:00' }, at: later }, { ...AT_DOOR[1]!, at: later }])
    expect(again.state.state).toBe('onSite')
    expect(again.decisions.flatMap(({ documents }) => documents.filter(({ doc }) => doc === 'inspectionTask.visitNotice'))).toHaveLength(1)
  })

  it('MS-D11: the firm reads how many visits of this year there were, and how many there may be', () => {
    const made = { history: [{ visitId: id(7), year: 2026, status: 'published', onSite: true, source: 'plan' }], openElsewhere: [] }
    const notice = lived({ ...staged, known: (c, moment, asked) => ({ ...staged.known?.(c, moment, asked), ...made }) }, { event: 'issue' }, [AT_DOOR[0]!]).decisions.flatMap(({ documents }) => documents)[0]
    expect(notice).toMatchObject({ doc: 'inspectionTask.visitNotice', data: { visits: '本年度已检查1次，上限2次' } })
  })

  it('three hundred metres away nobody was looked for', () => {
    const looked = (lat: number) => refusal(() => lifeOf([...AT_DOOR, { event: 'notFound', by: leader, input: { neighbours: '邻居称已搬走', place: { lat, lng: 106.28, accuracy: 10 } } }]))
    expect(looked(38.4726)).toBeNull()
    expect(looked(38.4728)).toBe('inspectionTask.tooFar')
  })
})

it('an unannounced visit stays unknown to the firm until somebody stands at the door, whatever becomes of it (国办发〔2024〕54号)', () => {
  const told = (deeds: Parameters<typeof lived>[2], kind: TaskFacts['kind'] = 'flying') => lived({ ...staged, facts: { ...facts, kind } }, { event: 'issue' }, deeds).state.parts.find(({ part }) => part === 'handler')?.told === true
  const out = { event: 'transferOut', by: head, input: typed('transferOut', {} as Case, () => 0) }
  const [prepare] = AT_DOOR as [(typeof AT_DOOR)[number]]
  expect([told([out]), told([prepare, out]), told([prepare, { event: 'cancel', by: head, input: {} }])]).toEqual([false, false, false])
  expect([told([out], 'clue'), told(AT_DOOR)]).toEqual([true, true])
})

describe('records of several devices (MS-09, MS-10)', () => {
  const recording = (deeds: Parameters<typeof lived>[2] = []) => lifeOf([...AT_DOOR, ...deeds])
  const sync = (stream: string, value: 'pass' | 'fail') => ({ event: 'sync', by: mate, input: { stream, entries: entriesOf(value) } })

  it('sending the same again adds nothing; another history under the same number is refused', () => {
    const twice = recording([sync('d1', 'pass'), sync('d1', 'pass')])
    expect(twice.state.facts.streams).toEqual([{ id: 'd1', hashes: [entriesOf('pass')[0]?.hash], records: [entriesOf('pass')[0]?.record] }])
    expect(refusal(() => recording([sync('d1', 'pass'), sync('d1', 'fail')]))).toBe('inspectionTask.chainFork')
    expect(refusal(() => recording([{ event: 'sync', by: mate, input: { stream: 'd1', entries: [{ ...entriesOf('pass')[0], hash: 'a'.repeat(64) }] } }]))).toBe('inspectionTask.chainBroken')
  })

  it('two devices that differ block the hand-in until the lead chooses with a reason', () => {
    const rest = { ...leave, answers: leave.answers.filter(({ item }) => item !== 'FC-1') }
    const differing = [sync('d1', 'pass'), sync('d2', 'fail'), { event: 'leave', by: leader, input: rest }]
    expect(refusal(() => recording([...differing, { event: 'submit', by: leader, input: submit }]))).toBe('inspectionTask.conflictsOpen')
    const settled = recording([...differing, { event: 'submit', by: leader, input: { chosen: [{ item: 'FC-1', value: 'fail', affectsSafety: false, note: '', reason: '照片显示过期' }] } }])
    expect(settled.state).toMatchObject({ state: 'submitted', facts: { result: { result: 'suspectedViolation' } } })
  })
})

describe('the result (MS-14, MS-16)', () => {
  const handedIn = (item: string | null) => lifeOf([...AT_DOOR, { event: 'leave', by: leader, input: { ...leave, answers: (item ? failing(item) : passAll).map((one) => ({ affectsSafety: false, note: '', ...one })) } }, { event: 'submit', by: leader, input: submit }])
  const after = (item: string | null, input: object) => lived(staged, { event: 'issue' }, [...AT_DOOR, { event: 'leave', by: leader, input: { ...leave, answers: (item ? failing(item) : passAll).map((one) => ({ affectsSafety: false, note: '', ...one })) } }, { event: 'submit', by: leader, input: submit }, { event: 'conclude', by: head, input }])

  it.each([[null, 'noProblem'], ['FC-2', 'orderedToCorrect'], ['FC-1', 'suspectedViolation']] as const)('failing %s gives %s', (item, result) => {
    expect(handedIn(item).state.facts.result?.result).toBe(result)
  })

  it('a general item opens one order to correct, a key item one clue with the finding day', () => {
    const ordered = after('FC-2', concluding('orderedToCorrect')).decisions.at(-1)
    expect({ opens: ordered?.opens.map(({ type, opening }) => [type, (opening.facts as { items: { id: string }[] }).items.map(({ id: item }) => item)]), emits: ordered?.emits }).toEqual({ opens: [['rectification', ['FC-2']]], emits: ['visitConcluded'] })
    const clue = after('FC-1', concluding('suspectedViolation')).decisions.at(-1)
    expect({ opens: clue?.opens.length, emits: clue?.emits, body: clue?.body }).toMatchObject({ opens: 0, emits: ['clueTransferred', 'visitConcluded'], body: { foundOn: '2026-03-02', itemsFailed: ['FC-1'], uscc: USCC } })
  })

  it('a missing annual report and a falsehood propose the abnormal list, the falsehood a clue too', () => {
    const registration = { ...staged, facts: { ...facts, areas: ['registration'], ...pinned(['registration'], asShipped) } }
    const answers = registration.facts.items.map(({ id: item }) => ({ item, value: ['RG-4', 'RG-6'].includes(item) ? 'fail' as const : 'pass' as const, affectsSafety: false, note: '' }))
    const life = lived(registration, { event: 'issue' }, [...AT_DOOR, { event: 'leave', by: leader, input: { ...leave, answers } }, { event: 'submit', by: leader, input: submit }, { event: 'conclude', by: head, input: concluding('disclosureFalse') }])
    const { opens = [], emits } = life.decisions.at(-1) ?? {}
    expect(emits).toEqual(['clueTransferred', 'visitConcluded'])
    expect(opens.map(({ type, opening }) => [type, listingFacts.parse(opening.facts).cause, listingFacts.parse(opening.facts).reportYear])).toEqual([['abnormalListing', 'annualReport', 2024], ['abnormalListing', 'falseInformation', null]])
  })

  it('what was ordered on the spot is not ordered again', () => {
    expect(() => lived(staged, { event: 'issue' }, [...AT_DOOR, { event: 'orderOnSpot', by: mate, input: { items: ['FC-2'], fact: '健康证明过期', days: 61 } }])).toThrow('rectification.daysOutside')
    const life = lived(staged, { event: 'issue' }, [...AT_DOOR, { event: 'orderOnSpot', by: mate, input: { items: ['FC-2'], fact: '健康证明过期', days: 5 } }, { event: 'leave', by: leader, input: { ...leave, answers: failing('FC-2').map((one) => ({ affectsSafety: false, note: '', ...one })) } }, { event: 'submit', by: leader, input: submit }, { event: 'conclude', by: head, input: concluding('orderedToCorrect') }])
    expect(life.decisions.map(({ opens }) => opens.length).filter((n) => n > 0)).toEqual([1])
  })

  it('another result than follows from the answers needs its reason; publication is due twenty working days on', () => {
    expect(refusal(() => after('FC-2', concluding('noProblem')))).toBe('inspectionTask.deviationReason')
    const life = after(null, concluding('noProblem'))
    expect(life.state.clocks.find(({ kind }) => kind === 'publication')?.dueOn).toBe('2026-03-30')
  })

  it('what only looks like a number of a person goes public with a reason and the word of the head, nobody’s else', () => {
    const publishes = (input: object) => lived(staged, { event: 'issue' }, [...AT_DOOR, { event: 'leave', by: leader, input: leave }, { event: 'submit', by: leader, input: submit }, { event: 'conclude', by: head, input: concluding('noProblem') }, { event: 'publish', by: desk, input }])
    const asked = publishes({ text: '订单号 13800138000', override: true })
    expect(asked.state).toMatchObject({ state: 'concluded', tasks: [{ kind: 'proposal' }] })
    const agreed = answer(stageOf(staged), asked, { proposalId: asked.state.tasks[0]?.id ?? '', yes: true, by: head, at: '2026-03-02T11:00:00+08:00' })
    expect(agreed.state).toMatchObject({ state: 'published', facts: { publicText: '订单号 13800138000' } })
    expect(publishes({ text: '未发现问题', override: true }).state.state).toBe('published')
  })

  it('an identity number does not go public', () => {
    const life = after(null, concluding('noProblem'))
    expect(life.state.state).toBe('concluded')
    expect(refusal(() => lived(staged, { event: 'issue' }, [...AT_DOOR, { event: 'leave', by: leader, input: leave }, { event: 'submit', by: leader, input: submit }, { event: 'conclude', by: head, input: concluding('noProblem') }, { event: 'publish', by: desk, input: { text: '负责人 640104198504120012 在场' } }]))).toBe('inspectionTask.personalDataFound')
  })
})

describe('after sixty days in public (market supervision §3.4)', () => {
  const published = (at: string) => {
    const life = lived(staged, { event: 'issue' }, [...AT_DOOR, { event: 'leave', by: leader, input: leave }, { event: 'submit', by: leader, input: submit }, { event: 'conclude', by: head, input: concluding('noProblem') }, { event: 'publish', by: desk, input: { text: '未发现问题' } }])
    return elapse(stageOf(staged), life, at)
  }
  const reopen = (at: string) => {
    const wish = live(stageOf(staged), published('2026-06-01T00:00:00+08:00'), { event: 'reopen', by: head, input: { evidence: '发现新证据' }, at })
    return answer(stageOf(staged), wish, { proposalId: wish.state.tasks[0]?.id ?? '', yes: true, by: staff('decisionMaker'), at })
  }

  it('the file is closed; new evidence within two years of the visit opens it again, with two persons', () => {
    expect(published('2026-04-30T00:00:00+08:00').state.state).toBe('published')
    expect(published('2026-06-01T00:00:00+08:00').state.state).toBe('archived')
    expect(reopen('2028-03-02T10:00:00+08:00').state).toMatchObject({ state: 'concluded', facts: { result: { version: 2 } } })
    expect(refusal(() => reopen('2028-03-03T10:00:00+08:00'))).toBe('case.tooLate')
  })
})

describe('how often (国办发〔2024〕54号, MS-11, MS-12)', () => {
  const made = { visitId: id(7), year: 2026, status: 'published', onSite: true, source: 'plan' as const }
  const asking = (change: Partial<TaskFacts>, known: object) => refusal(() => lived({ ...staged, facts: { ...facts, ...change }, known: () => ({ ...staged.known?.({} as never, {} as never, {} as never), ...known }) }, { event: 'propose', by: leader }))
  it.each([
    ['a clue is not counted', {}, { history: [made, { ...made, visitId: id(6) }] }, null],
    ['no plan', { source: 'special' }, {}, 'inspectionTask.noPlan'],
    ['the cap of class B is two', { source: 'special', planNo: 'P' }, { history: [made, { ...made, visitId: id(6) }] }, 'inspectionTask.capReached'],
    ['another department comes soon', { source: 'special', planNo: 'P' }, { openElsewhere: [{ taskNo: 'JC-2', plannedOn: '2026-03-10' }] }, 'inspectionTask.mergeOrReason'],
    ['merged with a reason', { source: 'special', planNo: 'P', mergeAnswer: '内容不同，无法合并' }, { openElsewhere: [{ taskNo: 'JC-2', plannedOn: '2026-03-10' }] }, null],
    ['a clue names its origin', { originId: null }, {}, 'inspectionTask.noClue'],
  ] as const)('%s', (_name, change, known, code) => {
    expect(asking(change, known)).toBe(code)
  })
})
