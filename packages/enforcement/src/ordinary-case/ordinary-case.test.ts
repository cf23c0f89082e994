import { systemPerformer, type CaseState } from '@onewindow/casework/case-state'
import { asShipped, shippedSettings, type Settings } from '@onewindow/casework/configuration/settings'
import { contextAt, elapse, live } from '@onewindow/casework/simulate'
import { WALKED_STEPS } from '@onewindow/testing/often'
import { describe, expect, it } from 'vitest'
import { archivist, FILES, legal, lived, panel, REASON, reviewer, sub, walkedCase, type Cast, type Deed } from '../../test/case-walk.ts'
import { closing, model, onDay } from '../../test/shipped.ts'
import { AT, citizen, decider, head, holding, lead, mate, PARTY_ID, stageOf } from '../../test/sub-walk.ts'
import { knobsSet } from '../configuration/sets.ts'
import { lawfulRange, weighed } from '../matter/amount.ts'
import { goesBeyond } from '../rules/imposed-penalty.ts'
import { ordinaryCaseType } from './case-type.ts'
import { amountOf } from './gate.ts'
import { freshFacts, type OrdinaryCaseFacts, type Report } from './schemas.ts'

const act = { actId: 'a1', place: '解放西街12号', point: null, conduct: '未建立进货查验记录，责令改正后拒不改正', pattern: 'single', from: '2026-02-01', to: '2026-02-01', discoveredOn: '2026-02-20', lifeHealthFinance: false, harm: false } as const
const party = { partyId: PARTY_ID, kind: 'individualBusiness', name: '马晓燕', address: '新华东街66号', uscc: '92640104MA00000001', minor: false } as const
const facts = freshFacts({ organType: 'marketSupervision', origin: 'inspection', clueId: '019d0000-0000-7000-8000-0000000000c1', reporterNamed: false, causeCode: 'MS04', party, partyIdNumber: null, act })

const subs = [
  sub('s-notice', 'documentService', 'ordinaryCase.penaltyNotice', 'served'), sub('s-decision', 'documentService', 'ordinaryCase.penaltyDecision', 'served'), sub('s-spared', 'documentService', 'ordinaryCase.noPenaltyDecision', 'served'),
  sub('s-amended', 'documentService', 'ordinaryCase.amendedDecision', 'served'), sub('s-hearing', 'hearing', 'MS04', 'reported'), sub('s-execution', 'execution', 'ordinary', 'done'),
  sub('s-sent', 'criminalTransfer', 'crime', 'sent', 'open'), sub('s-returned', 'criminalTransfer', 'crime', 'returned'),
]
const papers = ['EN-D01', 'EN-D02', 'EN-D20', 'EN-D22', 'EN-D23', 'EN-D24', 'EN-D29', 'EN-D31', 'EN-D32', 'EN-D33', 'EN-D36']
const cast: Cast<OrdinaryCaseFacts> = {
  type: ordinaryCaseType, facts, subs, first: ['open'],
  known: (c, _moment, { input }) => ({
    papers, filed: papers.map((code) => ({ id: code, code, issuedOn: '2026-03-02', sha256: 'ab'.repeat(32) })), certifiedAsked: (input as { officerIds?: string[] }).officerIds ?? [], panel: ['甲', '乙', '丙'],
    sub: { servedOn: c.clocks[0]?.startAt.slice(0, 10) === undefined ? undefined : c.acts.at(-1)?.at.slice(0, 10), newPenalty: c.facts.decision && { ...c.facts.decision.penalty, fineFen: 0 } },
  }),
}
const stage = stageOf(cast)

const range = { goodsValue: null, illegalGain: null, adFee: null, constructionCost: null, serious: false, flaw: false, refusal: true }
const spared = { age: null, unableToDiscern: false, noFaultProved: true, slight: false, corrected: false, harm: null, first: false }
const guilty = { ...spared, noFaultProved: false }

/** A report whose amount is the sheet's own. */
function reportWith(fault: number, more: Partial<Report> = {}, evidenceIds: string[] = ['证1']): Report {
  const sheet = more.sheet ?? { factors: { fault, scale: fault, duration: 0, consequence: 0, record: 0, correction: 0 }, circumstances: [], mitigationDegree: null }
  const weight = weighed({ causeCode: 'MS04', partyKind: party.kind, range, sheet }, asShipped)
  const fineFen = 'sheet' in weight ? weight.sheet.amountFen : 0
  return {
    summary: '事实清楚，证据确凿', law: '食品安全法第一百二十六条', facts: [{ id: 'f1', text: '未建立进货查验记录', evidenceIds }], range, sheet, punishability: guilty, result: 'penalty', penalty: { kinds: ['fine'], fineFen, gainsFen: 0, goodsFen: 0, restrictMonths: 0 },
    amountReason: '按裁量基准计算', publicInterest: false, complex: false, legalReviewByLaw: false, hearingByLaw: false, measuresPlan: '查封物品待决定后处理', ...more,
  }
}
const nothing = (): Report => reportWith(0, { punishability: spared, result: 'noPenalty', penalty: { kinds: [], fineFen: 0, gainsFen: 0, goodsFen: 0, restrictMonths: 0 } })
const item = { kind: 'documentary', title: '进货台账', source: '当事人', original: true, capturedAt: AT }
const thing = { name: '烤炉', quantity: 2, unit: '台', place: '店内', valueFen: 10_000 }

const SUB_OF: Readonly<Record<string, string>> = { noticeServed: 's-notice', served: 's-decision', servedSpared: 's-spared', resumeExecution: 's-amended' }
const inputs: Readonly<Record<string, unknown>> = {
  addEvidence: item, inspect: { shown: true, place: '店内', from: '10:00', to: '11:00', present: ['马晓燕'], findings: '未见台账', partyWords: '忘记了', refusal: '' }, interview: { shown: true, person: '马晓燕', role: '经营者', place: '店内', from: '10:00', to: '11:00', questions: [{ question: '台账在哪里', answer: '没有记录' }] },
  sample: { things: [thing], sealNumber: 'F1', body: '检验院', item: '微生物' }, orderCorrection: { what: '建立台账', law: '食品安全法', days: 7 }, preserve: { why: '可能灭失', keeper: '店主', things: [thing] },
  changeOfficers: { officerIds: ['lead', 'mate'] }, askRecusal: { officerId: '019d0000-0000-7000-8000-0000000000ff', why: '有利害关系' }, recuse: { officerId: '019d0000-0000-7000-8000-0000000000ff', granted: true }, seatPanel: { memberIds: ['p1', 'p2', 'p3'] },
  pauseForTest: { body: '检验院', item: '微生物', days: 10 }, suspend: { ground: 'lawAnswer' }, extend: { days: 30 }, extendFurther: { days: 20 }, returnForWork: { defects: ['证据不足'] }, pass: { opinion: '同意' }, passWithStandingNotice: { opinion: '同意' },
  state: { text: '请求从轻' }, legalReview: { passed: true, opinion: '合法' }, toDecision: { answer: '不予采纳，理由如下' }, discuss: { opinion: '同意处罚意见' }, decideNoPenalty: { code: 'APL33(2)', education: '依法经营' }, transferOut: { receiver: '金凤区市场监督管理局', files: ['卷宗'] },
  correctClerical: { wrong: '二〇二五', right: '二〇二六' }, redo: { ground: 'procedureOnly' },
}

function typed(event: string, c: CaseState<OrdinaryCaseFacts>, random: () => number): unknown {
  const penalty = c.facts.report?.penalty ?? facts.report
  const lower = { ...(c.facts.decision?.penalty ?? penalty), ...(random() < 0.5 ? { fineFen: 0 } : {}) }
  switch (event) {
    case 'conclude':
      return random() < 0.3 ? nothing() : reportWith(random() < 0.5 ? 0 : 10, random() < 0.2 ? { legalReviewByLaw: true } : {}, c.facts.evidence.filter(({ state }) => state === 'verified').map(({ id }) => id))
    case 'checkEvidence':
      return { evidenceId: c.facts.evidence.at(-1)?.id ?? '证1', state: random() < 0.8 ? 'verified' : 'unlawful', note: '' }
    case 'coerce':
      return { kind: 'seize', why: '证据可能灭失', conditions: ['evidenceOfViolation'], urgent: random() < 0.5, things: [thing] }
    case 'renotify':
    case 'modify':
      return { penalty: lower }
    case 'accept':
      return { penalty: c.facts.report?.penalty, answer: '采纳部分意见' }
    case 'sendBack':
      return { to: random() < 0.5 ? 'investigating' : 'defenceReview' }
    case 'terminate':
      return { ground: 'noSuccessor' }
    default:
      return SUB_OF[event] ? { subId: SUB_OF[event] } : inputs[event]
  }
}

const at = (day: string): string => `${day}T10:00:00+08:00`
const found: Deed[] = [
  { event: 'addEvidence', by: lead, input: item }, { event: 'checkEvidence', by: lead, input: { evidenceId: '证1', state: 'verified', note: '' } },
]
const concluded = (report: Report): Deed[] => [...found, { event: 'conclude', by: mate, input: report, confirmedBy: [head] }, { event: 'submitReview', by: head }]
const notified = (report: Report): Deed[] => [
  ...concluded(report), { event: 'pass', by: legal, input: inputs.pass }, { event: 'notify', by: lead }, { event: 'noticeServed', by: systemPerformer, input: { subId: 's-notice' } },
]
const small = reportWith(0)
const large = reportWith(10)
const decidedBy = (report: Report): Deed[] => [...notified(report), { event: 'waive', by: citizen }, { event: 'defenceEnded', by: lead }, { event: 'toDecision', by: head, input: { answer: '' } }, { event: 'decidePenalty', by: decider }]
const refusalOf = (deed: () => unknown): string | null => {
  try {
    deed()
    return null
  } catch (error) {
    return (error as { refusal?: { code: string } }).refusal?.code ?? String(error)
  }
}

describe('普通程序 (enforcement §3.3)', () => {
  it('R21: every row, every state; no decision without notice and defence, none heavier than notified, none by who took part, none outside the range', () => {
    const panelled: Deed[] = [{ event: 'seatPanel', by: decider, input: inputs.seatPanel }, { event: 'extend', by: decider, input: { days: 30 } }, { event: 'extendFurther', by: head, input: { days: 20 }, confirmedBy: panel.slice(0, 2) }]
    const scripts = [
      lived(cast, [...decidedBy(small), { event: 'served', by: systemPerformer, input: { subId: 's-decision' } }]),
      lived(cast, [...panelled, ...notified(large), { event: 'requestHearing', by: citizen }, { event: 'hearingClosed', by: systemPerformer, at: at('2026-03-20') }, { event: 'legalReview', by: legal, input: inputs.legalReview }, { event: 'toDecision', by: head, input: { answer: '' } },
        { event: 'discuss', by: decider, input: inputs.discuss, confirmedBy: panel.slice(0, 2) }, { event: 'decidePenalty', by: decider }]),
      lived(cast, decidedBy({ ...small, penalty: { ...small.penalty, kinds: ['fine', 'confiscateGoods'], goodsFen: 5000 } })),
      lived(cast, [...concluded(nothing()), { event: 'passWithStandingNotice', by: reviewer, input: inputs.pass }, { event: 'decideNoPenalty', by: decider, input: inputs.decideNoPenalty }, { event: 'servedSpared', by: systemPerformer, input: { subId: 's-spared' } }]),
      lived(cast, [...notified(large), { event: 'requestHearing', by: citizen }]),
      lived(cast, [...notified(small), { event: 'waive', by: citizen }, { event: 'defenceEnded', by: lead }, { event: 'toDecision', by: head, input: { answer: '' } }]),
      lived(cast, [...notified(large), { event: 'waive', by: citizen }]),
    ]
    const left = walkedCase(cast, {
      typed, scripts, steps: 1.5 * WALKED_STEPS,
      afterwards: (life) => live(stage, life, { event: 'reopenFile', by: decider, at: life.state.acts.at(-1)?.at ?? AT, reason: REASON }),
      watch: (c, event, actorId) => {
        if (event === 'decidePenalty' && c.state === 'decided') {
          const { notice, decision } = c.facts
          expect(notice?.servedOn).not.toBeNull()
          expect(notice && decision ? goesBeyond(decision.penalty, notice.penalty) : true).toBe(false)
          expect(c.clocks.filter(({ kind, state }) => (kind === 'defence' || kind === 'hearingRequest') && state === 'running')).toEqual([])
          expect(['lead', 'mate', 'reviewer', 'legalReviewer']).not.toContain(actorId)
          const amount = amountOf(c, onDay(c.changedAt.slice(0, 10)))
          if (amount && 'range' in amount) expect(decision?.penalty.fineFen).toBeLessThanOrEqual(lawfulRange(amount).maxFen)
        }
      },
    })
    expect({ rows: left.rows, states: left.states }).toEqual({ rows: [], states: [] })
    expect(left.refusals).toBeGreaterThan(50)
  })

  it('行政处罚法 §48(1): what the report says is of social impact goes over to the publication, with the paper that was served', () => {
    const documentId = '019d0000-0000-7000-8000-0000000000d1'
    const papered = { ...cast, known: (...asked: Parameters<NonNullable<typeof cast.known>>) => ({ ...cast.known?.(...asked), sub: { servedOn: '2026-03-20', documentId } }) }
    const opened = lived(papered, [...decidedBy({ ...small, socialImpact: true }), { event: 'served', by: systemPerformer, input: { subId: 's-decision' } }]).decisions.at(-1)?.opens
    expect(opened?.find(({ type }) => type === 'publication')?.opening.facts).toMatchObject({ socialImpact: true, documentId, procedure: 'ordinary' })
  })

  it('行政处罚法 §60: ninety days, thirty more once, then the panel says how many; not after it is over', () => {
    const dueOn = (life: ReturnType<typeof lived<OrdinaryCaseFacts>>) => life.state.clocks.find(({ kind }) => kind === 'decision')?.dueOn
    const once = lived(cast, [{ event: 'extend', by: decider, input: { days: 30 } }])
    expect([dueOn(lived(cast, [])), dueOn(once)]).toEqual(['2026-05-31', '2026-06-30'])
    expect(refusalOf(() => lived(cast, [{ event: 'extend', by: decider, input: { days: 1 } }], { from: once }))).toBe('case.limitReached')
    expect(refusalOf(() => lived(cast, [{ event: 'extend', by: decider, input: { days: 31 } }]))).toBe('case.extensionTooLong')
    expect(refusalOf(() => lived(cast, [{ event: 'extend', by: decider, input: { days: 30 }, at: at('2026-06-01') }]))).toBe('case.extensionAfterDue')
    expect(refusalOf(() => lived(cast, [{ event: 'seatPanel', by: decider, input: inputs.seatPanel }, { event: 'extendFurther', by: head, input: { days: 9 } }]))).toBe('ordinaryCase.notExtended')
  })

  it('行政处罚法 §44, §62: no decision before the notice is served and the time to defend is over; nobody notified means nobody fined', () => {
    const open = lived(cast, [...concluded(small), { event: 'pass', by: legal, input: inputs.pass }, { event: 'notify', by: lead }])
    expect(refusalOf(() => lived(cast, [{ event: 'defenceEnded', by: lead }], { from: open }))).toBe('ordinaryCase.noticeNotServed')
    const served = lived(cast, [{ event: 'noticeServed', by: systemPerformer, input: { subId: 's-notice' } }], { from: open })
    expect(refusalOf(() => lived(cast, [{ event: 'defenceEnded', by: lead }], { from: served }))).toBe('ordinaryCase.defenceRunning')
    expect(served.state.clocks.find(({ kind }) => kind === 'defence')?.dueOn).toBe('2026-03-09')
    expect(elapse(stage, served, at('2026-03-09')).state.state).toBe('notified')
    expect(elapse(stage, served, at('2026-03-10')).state.state).toBe('defenceReview')
  })

  it('a case that is there is decided, also where its cause was closed on the day it was opened: its order was filed the day before', () => {
    expect(lived(cast, decidedBy(small), { stage: { ...stage, settings: closing('MS04') } }).state.state).toBe('decided')
  })

  it('the time to defend is what the notice says, however long it was on its way and whatever was published meanwhile', () => {
    const { defenceDays, ...rest } = shippedSettings.on(knobsSet, '2026-03-02')
    const settings: Settings = { ...shippedSettings, on: (set, day) => (set.key === knobsSet.key && day > '2026-03-02' ? { ...rest, defenceDays: { ...defenceDays, value: 9 } } as never : shippedSettings.on(set, day)) }
    const here = { stage: { ...stage, settings } }
    const arriving = [...concluded(small), { event: 'pass', by: legal, input: inputs.pass }, { event: 'notify', by: lead }, { event: 'noticeServed', by: systemPerformer, input: { subId: 's-notice' }, at: at('2026-03-04') }]
    const told = lived(cast, arriving, here)
    expect(told.decisions.flatMap(({ documents }) => documents).find(({ doc }) => doc === 'ordinaryCase.penaltyNotice')?.data['rights']).toContain('5个工作日内')
    expect(told.state.clocks.find(({ kind }) => kind === 'defence')?.spec.length).toBe(5)
    const anew = lived(cast, [{ event: 'renotify', by: lead, input: { penalty: small.penalty }, at: at('2026-03-05') }, { event: 'noticeServed', by: systemPerformer, input: { subId: 's-notice' }, at: at('2026-03-05') }], { ...here, from: told })
    expect(anew.state.clocks.findLast(({ kind }) => kind === 'defence')?.spec.length).toBe(9)
  })

  it('行政处罚法 §63: a hearing from 10,000 CNY for an individual business in market supervision, not below; asked late it is for the decision maker', () => {
    const hearingOf = (fineFen: number) => lived(cast, notified({ ...large, penalty: { ...large.penalty, fineFen }, amountReason: '偏离裁量基准的理由：初次违法，积极配合调查，主动赔偿损失，情节较轻，符合从轻处罚条件' })).state.facts.notice?.hearing
    expect([hearingOf(999_900), hearingOf(1_000_000)]).toEqual([false, true])
    const late = elapse(stage, lived(cast, [...notified(large)]), at('2026-03-09'))
    expect(refusalOf(() => lived(cast, [{ event: 'requestHearing', by: decider }], { from: late }))).toBe('ordinaryCase.hearingInTime')
    expect(lived(cast, [{ event: 'requestHearing', by: citizen, at: at('2026-03-09') }], { from: late }).state.state).toBe('hearingPending')
  })

  it('行政处罚法 §45: a defence never makes it heavier; what is notified anew may not exceed what was reviewed (EN-11)', () => {
    const heavier = { ...small.penalty, fineFen: small.penalty.fineFen + 100 }
    const served = lived(cast, [...notified(small), { event: 'state', by: citizen, input: inputs.state }])
    expect(refusalOf(() => lived(cast, [{ event: 'renotify', by: lead, input: { penalty: heavier } }], { from: served }))).toBe('ordinaryCase.heavierThanNotified')
    const over = elapse(stage, served, at('2026-03-10'))
    expect(refusalOf(() => lived(cast, [{ event: 'accept', by: head, input: { penalty: heavier, answer: '采纳' }, at: at('2026-03-10') }], { from: over }))).toBe('ordinaryCase.heavierThanNotified')
    expect(refusalOf(() => lived(cast, [{ event: 'toDecision', by: head, input: { answer: '' }, at: at('2026-03-10') }], { from: over }))).toBe('ordinaryCase.defenceUnanswered')
  })

  it('I3, S2: officers neither review nor decide; who reviewed does not decide (EN-12)', () => {
    const inReview = lived(cast, concluded(small))
    const both = { ...legal, accountId: 'lead' }
    expect(refusalOf(() => lived(cast, [{ event: 'pass', by: both, input: inputs.pass }], { from: inReview }))).toBe('case.sameOfficer')
    const deciding = lived(cast, [...notified(small), { event: 'waive', by: citizen }, { event: 'defenceEnded', by: lead }, { event: 'toDecision', by: head, input: { answer: '' } }])
    expect(refusalOf(() => lived(cast, [{ event: 'decidePenalty', by: { ...decider, accountId: 'legalReviewer' } }], { from: deciding }))).toBe('case.sameOfficer')
    expect(refusalOf(() => lived(cast, [{ event: 'decidePenalty', by: { ...decider, accountId: 'mate' } }], { from: deciding }))).toBe('case.sameOfficer')
    expect(lived(cast, [{ event: 'decidePenalty', by: decider }], { from: deciding }).state.state).toBe('decided')
  })

  it('R4: outside the band takes thirty characters, outside the range nothing helps; a mitigated penalty waits for the panel (EN-13, EN-14)', () => {
    const conclude = (report: Report): string | null => refusalOf(() => lived(cast, concluded(report)))
    const other = (fineFen: number, amountReason: string): Report => ({ ...small, penalty: { ...small.penalty, fineFen }, amountReason })
    expect([conclude(other(4_000_000, '太短的理由')), conclude(other(4_000_000, '理'.repeat(30))), conclude(other(5_000_001, '理'.repeat(60))), conclude(other(499_999, '理'.repeat(60)))])
      .toEqual(['ordinaryCase.amountReasonNeeded', null, 'ordinaryCase.outOfRange', 'ordinaryCase.outOfRange'])
    const sheet = { ...small.sheet, circumstances: ['remedied' as const], mitigationDegree: 5 }
    const mitigated = lived(cast, [...notified(reportWith(0, { sheet })), { event: 'waive', by: citizen }, { event: 'defenceEnded', by: lead }, { event: 'toDecision', by: head, input: { answer: '' } }])
    expect(mitigated.state.facts.report?.penalty.fineFen).toBe(250_000)
    expect(refusalOf(() => lived(cast, [{ event: 'decidePenalty', by: decider }], { from: mitigated }))).toBe('ordinaryCase.panelMissing')
    expect(model.factors).toHaveLength(6)
  })

  it('I9: a fact without verified evidence or with excluded evidence founds no decision', () => {
    const deciding = lived(cast, [...notified(small), { event: 'waive', by: citizen }, { event: 'defenceEnded', by: lead }, { event: 'checkEvidence', by: legal, input: { evidenceId: '证1', state: 'unlawful', note: '非法取得' } }, { event: 'toDecision', by: head, input: { answer: '' } }])
    expect(refusalOf(() => lived(cast, [{ event: 'decidePenalty', by: decider }], { from: deciding }))).toBe('ordinaryCase.factUnproven')
  })

  it('行政处罚法 §29: the act is claimed by the fine, freed when the decision is undone; another organ that fined it stands in the way (EN-23)', () => {
    const decided = lived(cast, decidedBy(small))
    expect(decided.decisions.at(-1)?.claims).toEqual([{ kind: 'finedAct', key: `${PARTY_ID}|a1|2026-02-01|2026-02-01` }])
    expect(lived(cast, [{ event: 'annul', by: decider }], { from: decided }).decisions.at(-1)?.releases).toBe('all')
    const fined: Cast<OrdinaryCaseFacts> = { ...cast, known: (c, moment, asked) => ({ ...cast.known?.(c, moment, asked), finedBy: '凤凰北街街道办事处' }) }
    expect(refusalOf(() => lived(fined, decidedBy(small)))).toBe('ordinaryCase.alreadyFined')
  })

  it('行政处罚法 §42: one officer alone, or a certificate out of force, does nothing', () => {
    const alone: Cast<OrdinaryCaseFacts> = { ...cast, known: () => ({ certified: ['lead'], pair: [holding('lead'), holding('mate', [])] }) }
    expect(refusalOf(() => lived(alone, [{ event: 'inspect', by: lead, input: inputs.inspect }]))).toBe('case.officerInvalid')
    expect(FILES).toHaveLength(3)
  })

  it.each(['inspect', 'interview'] as const)('行政处罚法 §55: what the record of “%s” says of the certificates is what the officers ticked, and unticked it is no record', (on) => {
    const { state, decisions } = lived(cast, [{ event: on, by: lead, input: inputs[on] }])
    expect(state.facts.shown).toEqual([{ step: on, at: AT }])
    const paper = decisions.at(-1)?.documents[0]
    expect(String(paper?.data[on === 'inspect' ? 'shown' : 'rights'])).toContain('已主动出示执法证件')
    const unsaid = { ...state, facts: { ...state.facts, shown: [{ step: on, at: '2026-03-01T10:00:00+08:00' }] } }
    const context = contextAt(stage, unsaid, lead, AT, { event: on })
    expect(JSON.stringify(ordinaryCaseType.documents?.[paper?.doc ?? '']?.(unsaid, context, inputs[on] as never, ''))).toContain('未记录出示执法证件')
    const schema = ordinaryCaseType.events[on]?.input
    for (const untold of [{ ...(inputs[on] as object), shown: false }, { ...(inputs[on] as object), shown: undefined }]) expect(schema?.safeParse(untold).error?.issues.map(({ path }) => path.join('.'))).toEqual(['shown'])
  })

  it('EN-08: where no law gives the power, nothing is seized', () => {
    const shop: Cast<OrdinaryCaseFacts> = { ...cast, facts: { ...facts, causeCode: 'MS08' } }
    expect(refusalOf(() => lived(shop, [{ event: 'coerce', by: lead, input: { kind: 'seal', why: '可能灭失', conditions: [], urgent: false, things: [thing] } }]))).toBe('ordinaryCase.noCoerciveBasis')
  })

  it('R16: a file that lacks a paper is not archived', () => {
    const bare: Cast<OrdinaryCaseFacts> = { ...cast, known: (c, moment, asked) => ({ ...cast.known?.(c, moment, asked), papers: ['EN-D02'] }) }
    const withdrawn = lived(bare, [...concluded(small), { event: 'withdraw', by: decider }])
    expect(refusalOf(() => lived(bare, [{ event: 'archive', by: archivist }], { from: withdrawn }))).toBe('ordinaryCase.fileIncomplete')
    expect(lived(cast, [{ event: 'archive', by: archivist }], { from: withdrawn }).state.state).toBe('archived')
  })
})

describe('行政处罚法 §29: one act that broke several norms is fined once, by the highest', () => {
  const concludes = (more: Partial<Report>) => refusalOf(() => lived(cast, [...found, { event: 'conclude', by: mate, input: { ...small, ...more } }]))
  // MS04 after a refusal: 5,000–50,000 yuan; MS12: 200,000–1,000,000; MS09: up to 5,000; MS05 after a refusal: as MS04.
  it.each<[string, string[], string, string | null]>([
    ['no other norm', [], '按裁量基准计算', null],
    ['another with a lower fine', ['MS09'], '按裁量基准计算', null],
    ['another with a higher fine', ['MS09', 'MS12'], '按裁量基准计算', 'ordinaryCase.lowerFine'],
    ['an equal one, without a reason', ['MS05'], '按裁量基准计算', 'ordinaryCase.equalFines'],
    ['an equal one, with a reason', ['MS05'], '查验义务是本案主要的违法行为，证据充分', null],
    ['one that does not exist', ['MS99'], '按裁量基准计算', 'ordinaryCase.sheetWrong'],
  ])('%s', (_what, otherCauses, amountReason, code) => {
    expect(concludes({ otherCauses, amountReason })).toBe(code)
  })
})
