import type { CaseState } from '@onewindow/casework/case-state'
import { lifecycleOf, role, system, unitOf } from '@onewindow/casework/lifecycle'
import { limitsOn } from '../in-force.ts'
import { limitSpec } from '../rules/request-clocks.ts'
import * as is from './guards.ts'
import type { Whistle } from './schemas.ts'

type Case = CaseState<Whistle>
const [head, street, county, worker, handler] = [role('departmentHead'), role('townshipCoordinator'), role('centreCoordinator'), role('communityWorker'), role('unitHandler')]
const [unit, lead] = [unitOf('summoned'), unitOf('lead')]
const township = [head, street] as const
const BJ = (article: string) => `北京市接诉即办工作条例 §${article}`

/** 吹哨报到 (whistle), convenience §3.2. It never closes the request it came from. */
export const whistleLifecycle = lifecycleOf<Whistle>()({
  caseType: 'whistle', kind: 'case',
  states: {
    candidate: { is: 'open', queue: 'toConfirmWhistle' }, blown: { is: 'open', queue: 'toArrive' }, gathering: { is: 'open', queue: 'toArrive' }, acting: { is: 'open', queue: 'toAct' }, verifying: { is: 'open', queue: 'toVerify' }, done: { is: 'ended' }, declined: { is: 'ended' }, revoked: { is: 'ended' }, archived: { is: 'archived' },
  },
  clocks: {
    arrive: { spec: (c: Case, ctx) => limitSpec(limitsOn(ctx), 'whistle.arrive', { urgent: c.facts.level === 'urgent' }), perPart: true, sorts: true },
    whistleReview: { spec: (_c, ctx) => limitSpec(limitsOn(ctx), 'whistle.whistleReview') },
  },
  transitions: [
    { from: null, on: 'blow', to: 'blown', by: [head, system], guard: is.isStreet, clock: { start: ['arrive'] }, issues: ['whistle.order'], notifies: [unit, county], source: BJ('16') },
    { from: null, on: 'residentBlow', to: 'candidate', by: [worker, system], guard: is.isStreet, clock: { start: ['whistleReview'] }, notifies: township, source: 'own' },
    { from: 'candidate', on: 'confirm', to: 'blown', by: township, clock: { stop: ['whistleReview'], start: ['arrive'] }, issues: ['whistle.order'], notifies: [unit, worker], marks: ['primary'], source: BJ('16') },
    { from: 'candidate', on: 'decline', to: 'declined', by: township, demands: ['reason'], clock: { stop: ['whistleReview'] }, notifies: [worker], sets: { result: 'declined' }, source: 'own' },
    { from: 'candidate', on: 'reviewExpire', to: 'same', by: [system], when: { reached: 'whistleReview' }, sets: { flags: ['reviewLate'] }, notifies: [county], marks: ['internal'], source: 'own' },
    { from: 'blown', on: 'challenge', to: 'same', by: [unit], guard: is.mayChallenge, issues: ['whistle.objection'], notifies: [county], source: BJ('12') },
    { from: 'blown', on: 'releaseUnit', to: 'same', by: [county], clock: { cancel: ['arrive'] }, notifies: [unit], source: BJ('12') },
    { from: ['blown', 'gathering'], on: 'arrive', to: 'gathering', by: [unit, ...township], check: is.arrivesFirst, clock: { stop: ['arrive'] }, issues: ['whistle.arrivalRecord'], emits: ['whistleReportedIn'], notifies: township, marks: ['primary'], source: BJ('16') },
    { from: ['blown', 'gathering'], on: 'arrive', to: 'acting', by: [unit, ...township], check: is.arrivesLast, clock: { stop: ['arrive'] }, issues: ['whistle.arrivalRecord'], emits: ['whistleReportedIn'], notifies: township, marks: ['primary'], source: BJ('16') },
    { from: 'acting', on: 'arrive', to: 'same', by: [unit, ...township], clock: { stop: ['arrive'] }, issues: ['whistle.arrivalRecord'], emits: ['whistleReportedIn'], notifies: township, source: BJ('16') },
    { from: ['blown', 'gathering', 'acting'], on: 'arriveExpire', to: 'same', by: [system], when: { reached: 'arrive' }, sets: { flags: ['late'] }, notifies: [unit], marks: ['internal'], source: BJ('16') },
    { from: ['blown', 'gathering', 'acting'], on: 'markAbsent', to: 'same', by: [system], when: { instant: is.absentAt }, guard: is.isAbsent, sets: { flags: ['absent'] }, emits: ['clockMissed'], notifies: [unit, county], marks: ['internal'], source: BJ('33') },
    { from: ['blown', 'gathering'], on: 'startWithout', to: 'acting', by: township, guard: is.someArrived, issues: ['whistle.arrivalRecord'], notifies: [unit, county], source: 'own' },
    { from: 'acting', on: 'agreePlan', to: 'same', by: township, issues: ['whistle.plan'], notifies: [unit], marks: ['primary'], source: BJ('16') },
    { from: 'acting', on: 'finish', to: 'verifying', by: [lead], guard: is.hasPlan, clock: { cancel: ['arrive'] }, issues: ['whistle.result'], notifies: township, marks: ['primary'], source: BJ('16') },
    { from: 'verifying', on: 'confirmDone', to: 'done', by: township, issues: ['whistle.verification'], notifies: [unit], sets: { result: 'done' }, marks: ['primary'], source: BJ('33') },
    { from: 'verifying', on: 'sendBack', to: 'acting', by: township, demands: ['reason'], issues: ['whistle.verification'], notifies: [unit], source: BJ('33') },
    { from: ['blown', 'gathering', 'acting'], on: 'escalateUp', to: 'acting', by: [...township, county], limit: { times: 1, per: 'case' }, demands: ['reason'], issues: ['whistle.escalation'], notifies: [county, handler], source: BJ('20') },
    { from: 'blown', on: 'revoke', to: 'revoked', by: [head], guard: is.noneArrived, demands: ['reason'], clock: { cancel: 'all' }, notifies: [unit], sets: { result: 'revoked' }, marks: ['danger'], source: 'own' },
    { from: ['done', 'revoked'], on: 'rateBothSides', to: 'same', by: [...township, unit], limit: { times: 1, per: 'actor' }, issues: ['whistle.ratings'], notifies: [county], source: BJ('33') },
    { from: ['done', 'declined', 'revoked'], on: 'archive', to: 'archived', by: [system], when: { after: { days: 30 } }, clock: { cancel: 'all' }, issues: ['whistle.archiveIndex'], marks: ['internal'], source: 'own' },
  ],
})
