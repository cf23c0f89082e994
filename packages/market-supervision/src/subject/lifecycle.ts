import { addYears } from '@onewindow/calendar/day'
import { openClock, type CaseState } from '@onewindow/casework/case-state'
import { refuse } from '@onewindow/casework/errors'
import { lifecycleOf, role, system } from '@onewindow/casework/lifecycle'
import { usccNumber } from '@onewindow/identity/uscc'
import { newClass, newScore } from '../credit/computation.ts'
import { gradeIsNew, isFoodBusiness } from '../food-grade/grading.ts'
import { handler } from '../inspection-matter/seats.ts'
import { annualReportSpec, firstVisitSpec, suspensionSpec } from './clocks.ts'
import { refuseSubject } from './errors.ts'
import { missingReport } from './opens.ts'
import type { SubjectFacts } from './schemas.ts'

type Case = CaseState<SubjectFacts>
const administrator = role('administrator')
const credit = role('creditOfficer')
const planner = role('inspectionPlanner')
const inspector = role('inspector')
const FOOD = '食品生产经营监督检查管理办法 §21'
const RULES = '市场主体登记管理条例'

const soundCode = (c: Case) => (usccNumber(c.facts.uscc).valid ? null : refuseSubject.codeInvalid({}))
const firstVisitOwed = (c: Case) => (openClock(c, 'firstVisit') || c.flags.includes('firstVisitMissed') ? null : refuse.openParts({ list: [] }))
const atMostThreeYears = (_c: Case, { on, until }: { on: string; until: string }) => (until <= addYears(on, 3) ? null : refuseSubject.suspensionTooLong({ day: addYears(on, 3) }))
const other = (c: Case, { intoId }: { intoId: string }) => (intoId === c.id ? refuseSubject.mergedIntoItself({}) : null)
const LICENCE = { from: ['active', 'suspended'], to: 'same', by: [system], notifies: [planner], marks: ['internal'], source: '市场主体登记管理条例实施细则 §65' } as const
const GONE = { from: ['active', 'suspended', 'revoked'], by: [system], clock: { cancel: 'all' }, notifies: [planner], source: RULES } as const
const COMPUTED = { from: ['active', 'suspended', 'revoked'], on: 'creditComputed', to: 'same', by: [system], when: { message: 'creditComputed' }, marks: ['internal'], source: '市场主体登记管理条例 §38' } as const
const ANYWHERE = ['active', 'suspended', 'revoked', 'deregistered', 'annulled', 'movedOut'] as const

/** 经营主体 (subject): the register of who is regulated. A register, no case: no worklist, and no edit box for names, addresses and licences. */
export const subjectLifecycle = lifecycleOf<SubjectFacts>()({
  caseType: 'subject', kind: 'register',
  states: { active: { is: 'open' }, suspended: { is: 'open' }, revoked: { is: 'open' }, deregistered: { is: 'ended' }, annulled: { is: 'ended' }, movedOut: { is: 'ended' }, merged: { is: 'ended' } },
  clocks: {
    annualReport: { spec: (_c, ctx) => annualReportSpec(ctx) },
    firstVisit: { spec: firstVisitSpec },
    suspension: { spec: (c, ctx) => suspensionSpec(c.facts.suspendedFrom ?? ctx.today, c.facts.suspendedUntil ?? ctx.today) },
  },
  transitions: [
    { from: null, on: 'licenceIssued', to: 'active', by: [system], guard: soundCode, claims: (c) => [{ kind: 'subject', key: c.facts.uscc }], clock: { start: ['annualReport', 'firstVisit'] }, notifies: [credit], source: '市场主体登记管理条例实施细则 §65' },
    { from: null, on: 'imported', to: 'active', by: [system], guard: soundCode, claims: (c) => [{ kind: 'subject', key: c.facts.uscc }], clock: { start: ['annualReport'] }, marks: ['internal'], source: 'own' },
    { ...LICENCE, on: 'licenceIssued', when: { message: 'licenceIssued' }, clock: { start: ['firstVisit'] } },
    // A new food licence calls for a first visit within three months (market supervision §10, MS-01).
    { from: ['active', 'suspended'], on: 'firstVisitMade', to: 'same', by: [system], when: { message: 'visited' }, guard: firstVisitOwed, clock: { stop: ['firstVisit'] }, sets: { clears: ['firstVisitMissed'] }, marks: ['internal'], source: FOOD },
    { from: ['active', 'suspended'], on: 'firstVisitMissed', to: 'same', by: [system], when: { reached: 'firstVisit' }, clock: { stop: ['firstVisit'] }, sets: { flags: ['firstVisitMissed'] }, notifies: [planner], source: FOOD },
    { ...LICENCE, on: 'licenceChanged', when: { message: 'licenceChanged' } },
    { ...LICENCE, on: 'licenceSuspended', when: { message: 'licenceSuspended' } },
    { ...LICENCE, on: 'licenceExpired', when: { message: 'licenceExpired' } },
    { ...LICENCE, on: 'licenceCancelled', when: { message: 'licenceCancelled' } },
    { ...LICENCE, on: 'licenceRevoked', when: { message: 'licenceRevoked' } },
    { from: ['active', 'suspended'], on: 'annualReportFiled', to: 'same', by: [system], when: { message: 'annualReportFiled' }, source: '市场主体登记管理条例实施细则 §63' },
    { from: ['active', 'suspended'], on: 'annualReportDue', to: 'same', by: [system], when: { reached: 'annualReport' }, clock: { restart: ['annualReport'] }, opens: [missingReport], marks: ['internal'], source: '企业信息公示暂行条例 §17' },
    { from: 'active', on: 'suspensionFiled', to: 'suspended', by: [system], when: { message: 'suspended' }, check: atMostThreeYears, clock: { start: ['suspension'] }, source: '市场主体登记管理条例 §30' },
    { from: 'suspended', on: 'resumed', to: 'active', by: [handler], clock: { stop: ['suspension'] }, marks: ['primary'], source: '市场主体登记管理条例实施细则 §42' },
    { from: 'suspended', on: 'resumed', to: 'active', by: [system], when: { message: 'resumed' }, clock: { stop: ['suspension'] }, source: '市场主体登记管理条例实施细则 §42' },
    { from: 'suspended', on: 'suspensionLapsed', to: 'active', by: [system], when: { reached: 'suspension' }, clock: { stop: ['suspension'] }, source: '市场主体登记管理条例实施细则 §42' },
    { from: ['active', 'suspended'], on: 'businessLicenceRevoked', to: 'revoked', by: [system], when: { message: 'revoked' }, clock: { cancel: 'all' }, notifies: [planner], source: RULES },
    { ...GONE, on: 'deregistered', to: 'deregistered', when: { message: 'deregistered' }, tells: [{ to: 'linked', message: 'subjectGone' }] },
    { ...GONE, on: 'registrationCancelled', to: 'annulled', when: { message: 'annulled' }, tells: [{ to: 'linked', message: 'subjectGone' }] },
    { from: ['active', 'suspended'], on: 'movedOut', to: 'movedOut', by: [system], when: { message: 'movedOut' }, clock: { cancel: 'all' }, issues: ['subject.handOverLetter'], notifies: [planner], source: RULES },
    { from: 'movedOut', on: 'movedIn', to: 'active', by: [system], when: { message: 'movedIn' }, clock: { start: ['annualReport'] }, source: RULES },
    { from: ['deregistered', 'annulled'], on: 'decisionReversed', to: 'active', by: [system], when: { message: 'restored' }, clock: { start: ['annualReport'] }, source: '市场主体登记管理条例 §42' },
    { ...COMPUTED, guard: newClass, emits: ['riskClassChanged'] },
    { ...COMPUTED, guard: newScore },
    // 食品风险等级: the points are an inspector's finding, the grade follows from them by the rule (market supervision §5.4).
    { from: ['active', 'suspended'], on: 'foodScored', to: 'same', by: [inspector], guard: isFoodBusiness, marks: ['internal', 'onlyIfPossible'], source: '食品安全法 §109' },
    { from: ['active', 'suspended'], on: 'foodGradeComputed', to: 'same', by: [system], when: { message: 'foodGradeComputed' }, guard: gradeIsNew, marks: ['internal'], source: '食品安全法 §109' },
    { from: ANYWHERE, on: 'factCorrected', to: 'same', by: [system], when: { message: 'factCorrected' }, notifies: [handler], source: '企业信息公示暂行条例 §12' },
    { from: ANYWHERE, on: 'mergedInto', to: 'merged', by: [administrator], confirmedBy: { by: [administrator], need: 1 }, check: other, clock: { cancel: 'all' }, releases: 'all', demands: ['reason'], marks: ['danger'], source: 'own' },
  ],
})
