import { lifecycleOf, system } from '@onewindow/casework/lifecycle'
import { limitsOn } from '../in-force.ts'
import { credit, handler, head } from '../inspection-matter/seats.ts'
import { conditionsMet, grantable, repairable } from './guards.ts'
import type { RepairFacts } from './schemas.ts'

const RULES = '市场监督管理信用修复管理办法'
const PUBLICITY = '市场监督管理行政处罚信息公示规定 §14'

/** 信用修复 (creditRepair): the publicity of a penalty ends early when duty, harm and time say so. */
export const repairLifecycle = lifecycleOf<RepairFacts>()({
  caseType: 'creditRepair', kind: 'case',
  states: {
    submitted: { is: 'open', queue: 'toAccept' }, accepted: { is: 'open', queue: 'toDecide' }, granted: { is: 'open', queue: 'toPublish' }, closed: { is: 'ended' }, refused: { is: 'ended' }, withdrawn: { is: 'ended' }, archived: { is: 'archived' },
  },
  clocks: {
    accept: { spec: (_c, ctx) => limitsOn(ctx).repairAccept, card: 'red' },
    decide: { spec: (_c, ctx) => limitsOn(ctx).repairDecide, sorts: true, card: 'red' },
    execute: { spec: (_c, ctx) => limitsOn(ctx).repairExecute, card: 'red' },
  },
  transitions: [
    { from: null, on: 'apply', to: 'submitted', by: [handler], guard: conditionsMet, claims: (c) => [{ kind: 'creditRepair', key: c.facts.decisionNumber }], clock: { start: ['accept'] }, notifies: [credit], source: PUBLICITY },
    { from: 'submitted', on: 'accept', to: 'accepted', by: [credit], guard: repairable, clock: { stop: ['accept'], start: ['decide'] }, issues: ['creditRepair.acceptanceNotice'], notifies: [handler], marks: ['primary'], source: '市场监督管理行政处罚信息公示规定 §14(3)' },
    { from: 'submitted', on: 'refuseToAccept', to: 'refused', by: [credit], demands: ['reason'], clock: { stop: ['accept'] }, releases: 'all', sets: { result: 'notAccepted' }, issues: ['creditRepair.refusalDecision'], notifies: [handler], marks: ['danger'], source: '市场监督管理行政处罚信息公示规定 §14(3)' },
    { from: 'submitted', on: 'correct', to: 'same', by: [credit], limit: { times: 1, per: 'case' }, issues: ['creditRepair.correctionNote'], notifies: [handler], source: RULES },
    { from: 'submitted', on: 'withdraw', to: 'withdrawn', by: [handler], clock: { stop: ['accept'] }, releases: 'all', sets: { result: 'withdrawn' }, source: RULES },
    { from: 'accepted', on: 'grant', to: 'granted', by: [head], notBy: ['accept'], guard: grantable, clock: { stop: ['decide'], start: ['execute'] }, sets: { result: 'granted' }, issues: ['creditRepair.grantDecision'], emits: ['creditRepairGranted'], notifies: [handler, credit], marks: ['primary'], source: RULES },
    { from: 'accepted', on: 'refuse', to: 'refused', by: [head], notBy: ['accept'], demands: ['reason'], clock: { stop: ['decide'] }, releases: 'all', sets: { result: 'refused' }, issues: ['creditRepair.refusalDecision'], notifies: [handler], marks: ['danger'], source: RULES },
    { from: 'accepted', on: 'withdraw', to: 'withdrawn', by: [handler], clock: { stop: ['decide'] }, releases: 'all', sets: { result: 'withdrawn' }, source: RULES },
    { from: 'granted', on: 'execute', to: 'closed', by: [credit], clock: { stop: ['execute'] }, notifies: [handler], marks: ['primary'], source: RULES },
    { from: 'granted', on: 'execute', to: 'closed', by: [system], when: { message: 'publicityEnded' }, clock: { stop: ['execute'] }, notifies: [handler], source: RULES },
    { from: ['granted', 'closed'], on: 'revokeGrant', to: 'refused', by: [head], demands: ['reason'], clock: { cancel: ['execute'] }, releases: 'all', sets: { result: 'revoked' }, issues: ['creditRepair.refusalDecision'], notifies: [handler], marks: ['danger'], source: RULES },
    { from: ['closed', 'refused', 'withdrawn'], on: 'archive', to: 'archived', by: [system], when: { after: { days: 30 } }, releases: 'all', marks: ['internal'], source: 'own' },
  ],
})
