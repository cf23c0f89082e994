import type { CaseState } from '@onewindow/casework/case-state'
import { lifecycleOf, part, role, system } from '@onewindow/casework/lifecycle'
import { limitsFrom, limitsOn } from '../in-force.ts'
import { head } from '../inspection-matter/seats.ts'
import { refuseReport } from './errors.ts'
import type { ReportFacts } from './schemas.ts'

type Case = CaseState<ReportFacts>
const desk = role('complaintOfficer')
const reporter = part('reporter')

const noTest = (c: Case) => (c.facts.testOpen ? refuseReport.testOpen({}) : null)
const testing = (c: Case) => (c.facts.testOpen ? null : refuseReport.noTest({}))
/** Enforcement decides on a clue it was given; nobody else does meanwhile. */
const noClueOpen = (c: Case) => (c.facts.clueOpen ? refuseReport.clueOpen({}) : null)
/** Looked at again, a report has its whole time anew. */
const verifiedFrom = (c: Case): string => (c.round === 0 ? c.facts.receivedAt : c.changedAt)
/** Nobody is owed an answer who did not give a real name, except on information a firm has published (公示条例 §13). */
const owed = (c: Case) => (c.facts.realName || c.facts.publishedInformation ? null : refuseReport.nobodyToTell({}))

const NOT_FILED = { from: 'verifying', on: 'doNotFile', to: 'notFiled', clock: { stop: ['verify'], start: ['inform'] }, issues: ['violationReport.notFiledNote'], emits: ['reportConcluded'], sets: { result: 'notFiled' }, source: '投诉举报处理暂行办法 §31' } as const

/** 举报 (violationReport): somebody says that a firm broke the law; fifteen working days, once fifteen more, to decide whether a case is filed. */
export const reportLifecycle = lifecycleOf<ReportFacts>()({
  caseType: 'violationReport', kind: 'case',
  states: { received: { is: 'open', queue: 'toVerify' }, verifying: { is: 'open', queue: 'toVerify' }, filed: { is: 'ended' }, notFiled: { is: 'ended' }, informed: { is: 'ended' }, closed: { is: 'ended' }, archived: { is: 'archived' } },
  clocks: {
    verify: { spec: (c, ctx) => limitsFrom(verifiedFrom(c), ctx).verify, startAt: verifiedFrom, sorts: true, card: 'red' },
    inform: { spec: (c, ctx) => (c.facts.realName ? limitsOn(ctx).inform : null), card: 'red' },
    disclosureReport: { spec: (c, ctx) => (c.facts.publishedInformation ? limitsFrom(c.facts.receivedAt, ctx).disclosureReport : null), startAt: (c) => c.facts.receivedAt, card: 'red' },
  },
  transitions: [
    { from: null, on: 'receive', to: 'received', by: [system], clock: { start: ['verify', 'disclosureReport'] }, issues: ['violationReport.receipt'], notifies: [reporter], source: '投诉举报处理暂行办法 §24' },
    { from: 'received', on: 'notCompetent', to: 'closed', by: [desk], demands: ['reason'], clock: { stop: ['verify', 'disclosureReport'] }, issues: ['violationReport.notCompetentNote'], notifies: [reporter], emits: ['reportConcluded'], sets: { result: 'notCompetent' }, source: '投诉举报处理暂行办法 §29' },
    { from: 'received', on: 'verify', to: 'verifying', by: [desk], issues: ['violationReport.verificationSheet'], marks: ['primary', 'internal'], source: '投诉举报处理暂行办法 §31' },
    { from: 'verifying', on: 'extend', to: 'same', by: [head], limit: { times: 1, per: 'round' }, demands: ['reason'], clock: { extend: ['verify'] }, issues: ['violationReport.extensionNote'], marks: ['internal'], source: '市场监督管理行政处罚程序规定 §18' },
    { from: 'verifying', on: 'sendToTest', to: 'same', by: [desk], guard: noTest, clock: { pause: ['verify'] }, marks: ['internal'], source: '市场监督管理行政处罚程序规定 §18' },
    { from: 'verifying', on: 'testBack', to: 'same', by: [desk], guard: testing, clock: { resume: ['verify'] }, marks: ['internal'], source: '市场监督管理行政处罚程序规定 §18' },
    { from: 'verifying', on: 'proposeClue', to: 'same', by: [desk], guard: noClueOpen, issues: ['violationReport.clueLetter'], emits: ['clueTransferred'], marks: ['primary', 'internal'], source: '投诉举报处理暂行办法 §31' },
    { from: 'verifying', on: 'fileCase', to: 'filed', by: [system], when: { message: 'caseFiled' }, clock: { stop: ['verify'], start: ['inform'] }, emits: ['reportConcluded'], sets: { result: 'filed' }, notifies: [desk], source: '投诉举报处理暂行办法 §31' },
    { ...NOT_FILED, by: [head], guard: noClueOpen, demands: ['reason'] },
    { ...NOT_FILED, by: [system], when: { message: 'caseNotFiled' } },
    { from: ['filed', 'notFiled'], on: 'inform', to: 'informed', by: [desk], guard: owed, clock: { stop: ['inform', 'disclosureReport'] }, issues: ['violationReport.reporterNotice'], notifies: [reporter], marks: ['primary'], source: '投诉举报处理暂行办法 §31(2)' },
    { from: ['informed', 'filed', 'notFiled', 'closed'], on: 'rewardDecision', to: 'same', by: [head], limit: { times: 1, per: 'case' }, demands: ['reason'], issues: ['violationReport.rewardDecision'], notifies: [reporter], marks: ['internal'], source: '投诉举报处理暂行办法 §32' },
    { from: 'notFiled', on: 'reopen', to: 'verifying', by: [head], demands: ['reason'], sets: { round: 'next' }, clock: { cancel: ['inform'], start: ['verify'] }, notifies: [reporter], source: '投诉举报处理暂行办法 §31' },
    { from: ['informed', 'filed', 'notFiled', 'closed'], on: 'archive', to: 'archived', by: [system], when: { after: { days: 30 } }, clock: { cancel: 'all' }, marks: ['internal'], source: 'own' },
  ],
})
