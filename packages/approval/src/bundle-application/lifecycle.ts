import { epochMs, instantTextMs } from '@onewindow/calendar/day'
import type { CaseState } from '@onewindow/casework/case-state'
import { lifecycleOf, part, role, system } from '@onewindow/casework/lifecycle'
import { DRAFT_DAYS } from '../application/lifecycle.ts'
import { bundleClocks } from './clocks.ts'
import * as may from './guards.ts'
import { sending } from './opens.ts'
import type { BundleFacts } from './schemas.ts'
import { allEnded } from './stand.ts'

const applicant = part('applicant')
const acceptor = role('acceptor')
const head = role('departmentHead')
const D = 'bundleApplication.'
const ENDED = ['completed', 'refused', 'withdrawn', 'terminated'] as const
const inside = (...states: readonly string[]) => ({ sub: 'application', in: states }) as const
/** Right after the event that settled it: what nobody's message brings about. */
const atOnce = (c: CaseState<BundleFacts>): string => instantTextMs(epochMs(c.changedAt) + 1000)
const quiet = { marks: ['quiet'], source: 'own' } as const
const tellsItems = (message: string) => [{ to: 'subs', type: 'application', message }] as const

/**
 * 一件事办件 (bundleApplication): several items asked, sent and promised together; each of them is an application inside this case, by its own table. Its own
 * table says when which item begins, and what the applicant hears of all of them as one. XK = 行政许可法.
 */
export const bundleLifecycle = lifecycleOf<BundleFacts>()({
  caseType: 'bundleApplication', kind: 'case',
  states: { draft: { is: 'draft' }, inProgress: { is: 'open', queue: 'inProgress' }, completed: { is: 'ended' }, withdrawn: { is: 'ended' }, archived: { is: 'archived' } },
  clocks: bundleClocks,
  transitions: [
    { from: null, on: 'answerQuestions', to: 'draft', by: [applicant], guard: may.answer, issues: [`${D}guidanceSheet`], marks: ['quiet'], source: '国发〔2024〕3号' },
    { from: 'draft', on: 'saveDraft', to: 'same', by: [applicant], ...quiet },
    { from: 'draft', on: 'changeAnswers', to: 'same', by: [applicant], ...quiet },
    { from: 'draft', on: 'takeNewVersion', to: 'same', by: [applicant], guard: may.takeNewVersion, marks: ['quiet', 'onlyIfPossible'], source: 'own' },
    { from: 'draft', on: 'discard', to: 'erased', by: [applicant], marks: ['quiet', 'irreversible', 'danger'], source: 'own' },
    { from: 'draft', on: 'remindDraft', to: 'same', by: [system], when: { after: { days: 60 } }, notifies: [applicant], ...quiet },
    { from: 'draft', on: 'remindDraftAgain', to: 'same', by: [system], when: { after: { days: 83 } }, notifies: [applicant], ...quiet },
    { from: 'draft', on: 'expireDraft', to: 'erased', by: [system], when: { after: { days: DRAFT_DAYS } }, ...quiet },
    { from: 'draft', on: 'submit', to: 'inProgress', by: [applicant], guard: may.submit, clock: { start: ['bundlePromise', 'jointCap'] }, opens: [sending], issues: [`${D}acceptanceReceipt`], notifies: [applicant, acceptor], marks: ['primary'], source: 'XK §26' },
    { from: 'inProgress', on: 'unlockSub', to: 'same', by: [system], when: inside('granted', 'delivering'), guard: may.unlockSub, opens: [sending], tells: tellsItems('bundleResult'), notifies: [applicant], source: '国发〔2024〕3号' },
    { from: 'inProgress', on: 'takeResult', to: 'same', by: [system], when: inside('granted', 'delivering'), guard: may.takeResult, tells: tellsItems('bundleResult'), marks: ['internal'], source: 'own' },
    { from: 'inProgress', on: 'defectsFound', to: 'same', by: [system], when: { message: 'defectsFound' }, guard: may.defectsFound, clock: { start: ['defectGather'] }, notifies: [acceptor], marks: ['internal'], source: '国发〔2024〕3号' },
    { from: 'inProgress', on: 'requestCorrection', to: 'same', by: [acceptor], guard: may.requestCorrection, clock: { stop: ['defectGather'] }, tells: tellsItems('bundleCorrection'), issues: [`${D}correctionNotice`], notifies: [applicant], marks: ['primary'], source: 'XK §32(1)(4)' },
    { from: 'inProgress', on: 'subDenied', to: 'same', by: [system], when: inside('denied', 'refused', 'withdrawn', 'terminated'), check: may.subDenied, notifies: [applicant], source: '国发〔2024〕3号' },
    { from: 'inProgress', on: 'subCompleted', to: 'same', by: [system], when: inside(...ENDED), guard: may.subCompleted, notifies: [applicant], source: '国发〔2024〕3号' },
    { from: 'inProgress', on: 'subPaused', to: 'same', by: [system], when: inside('specialProcedure'), guard: may.subPaused, clock: { pause: ['bundlePromise', 'jointCap'] }, marks: ['internal'], source: 'XK §45' },
    {
      from: 'inProgress', on: 'subResumed', to: 'same', by: [system], when: [inside('reviewing'), { instant: (c, ctx) => (may.subResumed(c, ctx) ? null : atOnce(c)) }], guard: may.subResumed,
      clock: { resume: ['bundlePromise', 'jointCap'] }, marks: ['internal'], source: 'XK §45',
    },
    { from: 'inProgress', on: 'goOnAlone', to: 'same', by: [applicant], guard: may.goOnAlone, sets: { clears: ['blockedByDenial'] }, opens: [sending], issues: [`${D}acceptanceReceipt`], marks: ['onlyIfPossible'], source: '国发〔2024〕3号' },
    { from: 'inProgress', on: 'withdrawSub', to: 'same', by: [applicant], guard: may.withdrawSub, sets: { clears: ['blockedByDenial'] }, tells: tellsItems('bundleWithdrawn'), issues: [`${D}withdrawalConfirmation`], notifies: [acceptor], marks: ['danger'], source: 'own' },
    { from: 'inProgress', on: 'withdraw', to: 'withdrawn', by: [applicant], guard: may.withdraw, clock: { cancel: 'all' }, tells: tellsItems('bundleWithdrawn'), sets: { result: 'withdrawn' }, issues: [`${D}withdrawalConfirmation`], notifies: [acceptor], marks: ['danger', 'irreversible'], source: 'own' },
    { from: 'inProgress', on: 'extendJoint', to: 'same', by: [role('governmentLeader')], guard: may.extendJoint, limit: { times: 1, per: 'case' }, clock: { extend: ['bundlePromise', 'jointCap'] }, issues: [`${D}extensionNotice`], notifies: [applicant, head], source: 'XK §42(2)' },
    {
      from: 'inProgress', on: 'finish', to: 'completed', by: [system], when: [inside(...ENDED), { instant: (c) => (allEnded(c) ? atOnce(c) : null) }], guard: may.finish, clock: { stop: ['bundlePromise', 'jointCap'], cancel: ['defectGather'] },
      issues: [`${D}resultSheet`], notifies: [applicant], source: '国发〔2024〕3号',
    },
    { from: ['completed', 'withdrawn'], on: 'archive', to: 'archived', by: [system], when: { after: { days: 30 } }, issues: [`${D}archiveIndex`], marks: ['internal'], source: '在线政务若干规定 §12' },
  ],
})
