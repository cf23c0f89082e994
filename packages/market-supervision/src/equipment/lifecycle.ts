import { daysBetween } from '@onewindow/calendar/day'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import type { ClockSpec } from '@onewindow/calendar/spec'
import { lifecycleOf, partner, role, system, taskHolder } from '@onewindow/casework/lifecycle'
import { knobOn } from '../in-force.ts'
import { handler, head, inspector } from '../inspection-matter/seats.ts'
import { equipmentAlert } from '../rules/equipment.ts'
import { refuseEquipment } from './errors.ts'
import { allPutRight, anotherNotPutRight, orderedToCorrect } from './order-to-correct.ts'
import { supervisesAbove } from './report-above.ts'
import type { EquipmentFacts } from './schemas.ts'

type Case = CaseState<EquipmentFacts>
const desk = role('equipmentOfficer')
/** Testing bodies send their reports with a key of their own; until they have one the desk enters them. */
const body = [partner('testingBody'), desk]
/** The bureau above the one that found a serious hazard. */
const above = taskHolder('hazardReport')
const LAW = '特种设备安全法'

/** Back in use only with a valid inspection (§40). */
const inspected = (c: Case, ctx: Context) => (c.facts.validUntil >= ctx.today ? null : refuseEquipment.inspectionExpired({ day: c.facts.validUntil }))

const common = {
  for: 'party', unit: 'calendarDay', direction: 'after', roll: 'none', clearDays: false, nonWorkingReceipt: 'asReceived', endOfDay: 'midnight', hours: 'default', maxExtensions: 0, pausableBy: [], unitExplicitInLaw: true,
} satisfies Partial<ClockSpec>

const noticesOn = (ctx: Context) => {
  const { noticeDays, appliedYellowDays, appliedRedDays } = knobOn('equipment', ctx)
  return [noticeDays, appliedYellowDays, appliedRedDays].map((daysBefore) => ({ daysBefore }))
}

/** Valid through its last day; notices before it, as the bureau set them. */
const validity = (c: Case, ctx: Context): ClockSpec => ({
  ...common, id: 'equipment', kind: 'measure', titleZh: '检验有效期', titleEn: 'Validity of the inspection', length: Math.max(0, daysBetween(ctx.today, c.facts.validUntil)), reminders: noticesOn(ctx), basis: `${LAW} §40`,
})
/** One month before the inspection runs out it has to be applied for (§40); red from the day after. */
const applyBy = (c: Case, ctx: Context): ClockSpec | null => {
  const { applyBy: last, state } = equipmentAlert({ validUntil: c.facts.validUntil, today: ctx.today, appliedOn: c.facts.appliedOn ?? undefined }, knobOn('equipment', ctx))
  return state === 'valid' || state === 'dueSoon' ? { ...common, id: 'applyBy', kind: 'measure', titleZh: '申请定期检验', titleEn: 'Application for the inspection', length: daysBetween(ctx.today, last), reminders: [], basis: `${LAW} §40` } : null
}
const order: ClockSpec = { ...common, id: 'order', kind: 'promise', for: 'authority', unit: 'workday', roll: 'forward', titleZh: '停止使用指令', titleEn: 'Order to stop the use', length: 1, reminders: [], basis: `${LAW} §40(3)` }

const oneNumber = (c: Case) => [{ kind: 'equipment', key: c.facts.useRegistration }]
const MET = { from: ['inUse', 'stopped', 'prohibited'], on: 'orderMet', to: 'same', by: [system], when: { message: 'rectificationClosed' }, notifies: [desk], source: '特种设备安全监督检查办法 §29' } as const
const PASSED = { on: 'inspectionPassed', to: 'inUse', by: body, issues: ['equipment.inspectionResult'], notifies: [handler], marks: ['primary'], source: `${LAW} §40` } as const

/** 特种设备 (equipment): the register of elevators, boilers, vessels and the like. No case; its alert is derived by the rule of §40. */
export const equipmentLifecycle = lifecycleOf<EquipmentFacts>()({
  caseType: 'equipment', kind: 'register',
  states: { inUse: { is: 'open' }, stopped: { is: 'open' }, prohibited: { is: 'open' }, scrapped: { is: 'ended' } },
  clocks: {
    equipment: { spec: validity, sorts: true },
    applyBy: { spec: applyBy },
    order: { spec: () => order, card: 'yellow' },
  },
  tasks: ['hazardReport'],
  transitions: [
    { from: null, on: 'register', to: 'inUse', by: [system, desk], claims: oneNumber, clock: { start: ['equipment', 'applyBy'] }, notifies: [handler], source: `${LAW} §33` },
    { from: null, on: 'import', to: 'inUse', by: [system], claims: oneNumber, clock: { start: ['equipment', 'applyBy'] }, notifies: [handler], marks: ['internal'], source: `${LAW} §33` },
    { from: 'inUse', on: 'stop', to: 'stopped', by: [handler, desk], demands: ['reason'], clock: { stop: ['order'], cancel: ['equipment', 'applyBy'] }, notifies: [desk], source: 'own' },
    { from: 'stopped', on: 'resume', to: 'inUse', by: [handler, desk], guard: inspected, clock: { start: ['equipment', 'applyBy'] }, notifies: [desk], source: 'own' },
    { from: 'inUse', on: 'applyInspection', to: 'same', by: [handler, desk], clock: { stop: ['applyBy'] }, notifies: [desk], marks: ['primary'], source: `${LAW} §40` },
    { ...PASSED, from: 'inUse', clock: { stop: ['order'], restart: ['equipment', 'applyBy'] } },
    { ...PASSED, from: 'stopped', clock: { start: ['equipment', 'applyBy'] }, sets: { clears: ['expired'] } },
    { from: ['inUse', 'stopped'], on: 'inspectionFailed', to: 'prohibited', by: body, clock: { stop: ['order'], cancel: ['equipment', 'applyBy'] }, issues: ['equipment.safetyOrder'], notifies: [handler, head], marks: ['danger'], source: `${LAW} §40(3)` },
    { from: 'inUse', on: 'alerted', to: 'same', by: [system], when: { reached: 'equipment', threshold: 'reminder' }, notifies: [handler], source: `${LAW} §40` },
    { from: 'inUse', on: 'applyOverdue', to: 'same', by: [system], when: { reached: 'applyBy' }, clock: { stop: ['applyBy'] }, notifies: [handler, desk], source: `${LAW} §40` },
    { from: 'inUse', on: 'expire', to: 'same', by: [system], when: { reached: 'equipment' }, clock: { stop: ['equipment', 'applyBy'], start: ['order'] }, sets: { flags: ['expired'] }, notifies: [handler, head], source: `${LAW} §40(3)` },
    { from: 'inUse', on: 'safetyOrder', to: 'same', by: [inspector], clock: { stop: ['order'] }, opens: [orderedToCorrect], issues: ['equipment.safetyOrder'], notifies: [handler], source: `${LAW} §62、§65` },
    // Reported upwards at once, and answered there (§63).
    { from: 'inUse', on: 'seriousHazard', to: 'prohibited', by: [inspector], clock: { stop: ['order'], cancel: ['equipment', 'applyBy'] }, tasks: { open: 'hazardReport' }, issues: ['equipment.safetyOrder'], notifies: [handler, head, above], marks: ['danger'], source: `${LAW} §63、§65` },
    { from: ['inUse', 'stopped', 'prohibited'], on: 'answerHazardReport', to: 'same', by: [above], guard: supervisesAbove, tasks: { answer: 'hazardReport' }, notifies: [head, desk], marks: ['primary', 'internal', 'onlyIfPossible'], source: `${LAW} §63` },
    { ...MET, guard: allPutRight, sets: { clears: ['notCorrected'] } },
    { ...MET, guard: anotherNotPutRight },
    { from: ['inUse', 'stopped', 'prohibited'], on: 'orderNotMet', to: 'same', by: [system], when: [{ message: 'rectificationClosed' }, { message: 'rectificationFailed' }], sets: { flags: ['notCorrected'] }, notifies: [desk, head], source: '特种设备安全监督检查办法 §36' },
    { from: 'prohibited', on: 'hazardCleared', to: 'inUse', by: [head], clock: { start: ['equipment', 'applyBy'] }, sets: { clears: ['expired', 'notCorrected'] }, issues: ['equipment.clearance'], notifies: [handler], marks: ['primary'], source: '特种设备安全监督检查办法 §29' },
    { from: ['inUse', 'stopped'], on: 'transfer', to: 'inUse', by: [system], when: { message: 'transferred' }, clock: { restart: ['equipment', 'applyBy'] }, notifies: [handler], source: `${LAW} §47` },
    { from: 'prohibited', on: 'transfer', to: 'same', by: [system], when: { message: 'transferred' }, notifies: [handler], source: `${LAW} §47` },
    { from: ['inUse', 'stopped', 'prohibited'], on: 'scrap', to: 'scrapped', by: [handler, head], clock: { cancel: 'all' }, tasks: { cancel: ['hazardReport'] }, releases: 'all', notifies: [desk], marks: ['danger'], source: `${LAW} §48` },
  ],
})
