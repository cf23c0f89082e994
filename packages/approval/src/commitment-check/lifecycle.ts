import { compareInstants } from '@onewindow/calendar/day'
import type { ClockSpec } from '@onewindow/calendar/spec'
import { latestClock, type CaseState, type Context } from '@onewindow/casework/case-state'
import { inForce } from '@onewindow/casework/configuration/settings'
import { lifecycleOf, part, role, system } from '@onewindow/casework/lifecycle'
import { approvalKnobsSet } from '../configuration/sets.ts'
import { refuseCheck } from './errors.ts'
import type { CheckFacts, FailInput, VisitInput } from './schemas.ts'

type Case = CaseState<CheckFacts>
const inspector = role('inspector')
const head = role('departmentHead')
const holder = part('holder')
const LAW = '优化营商环境条例 §40'
const FIRE = '消防法 §15'

const base: Omit<ClockSpec, 'id' | 'titleZh' | 'titleEn' | 'length' | 'unit' | 'for' | 'basis'> =
  { kind: 'limit', direction: 'after', clearDays: false, nonWorkingReceipt: 'asReceived', endOfDay: 'midnight', hours: 'default', maxExtensions: 0, pausableBy: [], reminders: [{ daysBefore: 5 }], unitExplicitInLaw: false }

const checkSpec = (c: Case, ctx: Context): ClockSpec => {
  const { value, unit } = c.facts.limit ?? { value: inForce(ctx, approvalKnobsSet).checkWithinWorkdays, unit: 'workday' as const }
  return { ...base, id: 'commitmentCheck', titleZh: '承诺核查', titleEn: 'Check of the commitment', length: value, unit, for: 'authority', basis: c.facts.basis }
}
const correctionSpec = (c: Case, ctx: Context): ClockSpec =>
  ({ ...base, id: 'correction', titleZh: '整改期限', titleEn: 'Time to correct', length: c.facts.correctionDays ?? inForce(ctx, approvalKnobsSet).correctionDaysMax, unit: 'calendarDay', for: 'party', basis: LAW })

const kept = (_c: Case, { findings }: VisitInput) => (findings.every((one) => one.kept) ? null : refuseCheck.notAllKept({}))
const broken = (_c: Case, { findings }: VisitInput) => (findings.every((one) => one.kept) ? refuseCheck.allKept({}) : null)
/** Who was given no time to correct, or still has it, is not failed, unless what was promised was false from the start. */
const notCorrected = (c: Case, { falseFromStart }: FailInput, { at }: Context) => {
  const clock = latestClock(c, 'correction')
  if (falseFromStart) return null
  if (!clock?.dueAt) return refuseCheck.correctionNotOrdered({})
  return compareInstants(at, clock.dueAt) >= 0 ? null : refuseCheck.mayStillCorrect({ day: clock.dueOn ?? '' })
}

const visiting = { by: [inspector], confirmedBy: { by: [inspector], need: 1 }, demands: ['photo'], issues: ['commitmentCheck.checkRecord'], notifies: [holder], marks: ['primary'], source: FIRE } as const
const looking = { ...visiting, from: 'pending', on: 'recordCheck', clock: { stop: ['commitmentCheck'] } } as const
const again = { ...visiting, from: 'correcting', on: 'recheck', clock: { stop: ['correction'] } } as const

/** 承诺核查 (commitmentCheck): what somebody promised instead of proving it is looked at afterwards, by two, in time. XK = 行政许可法. */
export const checkLifecycle = lifecycleOf<CheckFacts>()({
  caseType: 'commitmentCheck', kind: 'case',
  states: { pending: { is: 'open', queue: 'toCheck' }, deficient: { is: 'open', queue: 'toDecide' }, correcting: { is: 'open', queue: 'waiting' }, passed: { is: 'ended' }, failed: { is: 'ended' }, archived: { is: 'archived' } },
  clocks: { commitmentCheck: { spec: checkSpec, sorts: true, card: 'red' }, correction: { spec: correctionSpec } },
  transitions: [
    { from: null, on: 'open', to: 'pending', by: [system], clock: { start: ['commitmentCheck'] }, claims: (c) => [{ kind: 'commitmentCheck', key: c.facts.applicationId }], notifies: [inspector], source: LAW },
    { ...looking, to: 'passed', check: kept, sets: { result: 'passed' } },
    { ...looking, to: 'deficient', check: broken },
    { from: 'pending', on: 'checkOverdue', to: 'same', by: [system], when: { reached: 'commitmentCheck' }, notifies: [head, role('supervisor')], source: 'own' },
    { from: 'deficient', on: 'orderCorrection', to: 'correcting', by: [inspector], clock: { start: ['correction'] }, issues: ['commitmentCheck.correctionOrder'], notifies: [holder], marks: ['primary'], source: LAW },
    { ...again, to: 'passed', check: kept, sets: { result: 'passed' } },
    { ...again, to: 'failed', check: broken, issues: ['commitmentCheck.checkRecord', 'commitmentCheck.checkConclusion'], sets: { result: 'failed' }, emits: ['fraudSuspected'] },
    { from: ['deficient', 'correcting'], on: 'fail', to: 'failed', by: [role('decisionMaker')], check: notCorrected, demands: ['reason'], clock: { stop: ['correction'] }, issues: ['commitmentCheck.checkConclusion'], notifies: [holder], emits: ['fraudSuspected'], sets: { result: 'failed' }, marks: ['danger', 'irreversible'], source: 'XK §69, §79' },
    { from: ['passed', 'failed'], on: 'archive', to: 'archived', by: [system], when: { after: { days: 30 } }, marks: ['internal'], source: 'own' },
  ],
})
