import { lifecycleOf, role, system } from '@onewindow/casework/lifecycle'
import { credit, handler, head, inspector, lead, planner, supervisor, TEAM, team } from '../inspection-matter/seats.ts'
import { taskClocks } from './clocks.ts'
import type { Case } from './found.ts'
import * as may from './guards.ts'
import { VISIT_CLAIM, visitKey } from './load.ts'
import { cluePart, followUpSeeds, listingSeeds, nothingPersonal, orderedOnSpot, saidToBeNone, withoutWitness, withWitness, noClueNeeded, clueNeeded, recusalGranted, recusalDismissed } from './outcomes.ts'
import type { TaskFacts } from './schemas.ts'

const CAPS = '国办发〔2024〕54号'
const FOOD = '食品生产经营监督检查管理办法'
const decider = role('decisionMaker')
/** An unannounced visit (飞行检查) stays unannounced: before it the firm hears nothing, not even that it was put off or called off. */
const announced = { to: handler, if: (c: Case) => c.facts.kind !== 'flying' || c.acts.some(({ event }) => event === 'arrive') }
/** The visit is found by the firm it is made to. */
const known = (c: Case) => [{ kind: VISIT_CLAIM, key: visitKey(c) }]
const outside = { notHolding: [TEAM] }

const publishing = { from: 'concluded', on: 'publish', to: 'published', by: [credit], clock: { stop: ['publication', 'withdraw'] }, issues: ['inspectionTask.publicResult'], notifies: [handler], marks: ['primary'], source: '企业信息公示暂行条例 §6' } as const

/** Of a scan at another firm's door nothing is recorded but the attempt (market supervision §11, MS-13): the first is told, some more are kept, and further ones add nothing. */
const WRONG_DOOR = { from: 'ready', on: 'arrivalRefused', to: 'same', by: [system], source: '行政处罚法 §55' } as const

/** 检查任务 (inspectionTask): planned, special, clue, unannounced, re-check. What ended in no visit is archived by itself; what was published waits for its consequences. */
export const taskLifecycle = lifecycleOf<TaskFacts>()({
  caseType: 'inspectionTask', kind: 'case',
  states: {
    proposed: { is: 'open', queue: 'toApprove' }, assigned: { is: 'open', queue: 'toPrepare' }, ready: { is: 'open', queue: 'toVisit' }, onSite: { is: 'open', queue: 'onSite' }, recording: { is: 'open', queue: 'toSubmit' },
    unreachable: { is: 'open', queue: 'toSubmit' }, submitted: { is: 'open', queue: 'toConclude' }, awaitingTest: { is: 'open', queue: 'waiting' }, concluded: { is: 'open', queue: 'toPublish' }, objected: { is: 'open', queue: 'toAnswer' }, published: { is: 'ended' },
    withdrawn: { is: 'ended' }, rejected: { is: 'ended' }, cancelled: { is: 'ended' }, replaced: { is: 'ended' }, transferred: { is: 'ended' }, terminated: { is: 'ended' }, archived: { is: 'archived' },
  },
  groups: { beforeResult: ['assigned', 'ready', 'onSite', 'recording', 'unreachable', 'submitted', 'awaitingTest'], beforeVisit: ['assigned', 'ready'], noVisit: ['withdrawn', 'rejected', 'cancelled', 'replaced', 'transferred', 'terminated'] },
  clocks: taskClocks,
  transitions: [
    { from: null, on: 'issue', to: 'assigned', by: [system], claims: known, clock: { start: ['taskDue'] }, notifies: [team], source: CAPS },
    { from: null, on: 'propose', to: 'proposed', by: [inspector, role('complaintOfficer')], claims: known, guard: may.frequencyAllows, clock: { start: ['approval'] }, issues: ['inspectionTask.approvalSheet'], notifies: [head], source: CAPS },
    { from: null, on: 'urgentStart', to: 'assigned', by: [inspector], claims: known, clock: { start: ['lateApproval', 'taskDue'] }, sets: { flags: ['urgent'] }, issues: ['inspectionTask.approvalSheet'], notifies: [head], source: CAPS },
    { from: 'proposed', on: 'withdraw', to: 'withdrawn', by: [{ kind: 'seat', part: 'proposer' }], clock: { cancel: 'all' }, notifies: [head], source: 'own' },
    { from: 'proposed', on: 'approve', to: 'assigned', by: [head], notBy: ['propose'], guard: may.frequencyAllows, clock: { stop: ['approval'], start: ['taskDue'] }, issues: ['inspectionTask.approvalSheet'], notifies: [team], marks: ['primary'], source: CAPS },
    { from: 'proposed', on: 'reject', to: 'rejected', by: [head], notBy: ['propose'], demands: ['reason'], clock: { stop: ['approval'] }, issues: ['inspectionTask.approvalSheet'], notifies: [{ kind: 'seat', part: 'proposer' }, team], source: CAPS },
    { from: '@beforeResult', on: 'ratify', to: 'same', by: [head], guard: may.toRatify, ...outside, clock: { stop: ['lateApproval'] }, issues: ['inspectionTask.approvalSheet'], notifies: [team], marks: ['onlyIfPossible', 'primary'], source: CAPS },
    { from: '@beforeResult', on: 'refuseRatify', to: 'terminated', by: [head], guard: may.toRatify, ...outside, demands: ['reason'], clock: { cancel: 'all' }, sets: { result: 'notRatified' }, issues: ['inspectionTask.approvalSheet'], notifies: [team], marks: ['onlyIfPossible', 'danger'], source: CAPS },
    { from: '@beforeResult', on: 'ratifyExpired', to: 'terminated', by: [system], when: { reached: 'lateApproval' }, clock: { cancel: 'all' }, sets: { result: 'notRatified' }, notifies: [head, supervisor], source: CAPS },
    { from: 'assigned', on: 'declareConflict', to: 'same', by: [team], issues: ['inspectionTask.recusalDecision'], notifies: [planner], source: `${FOOD} §23` },
    // A visit of a draw gets its substitute by a supplementary draw of the batch (market supervision §3.3); a team the head named is completed by name.
    { from: 'assigned', on: 'seatDrawn', to: 'same', by: [system], when: { message: 'seatDrawn' }, notifies: [team], source: '优化营商环境条例 §54' },
    { from: 'assigned', on: 'supplement', to: 'same', by: [planner], guard: may.mayNameSubstitute, confirmedBy: { by: [supervisor], need: 1 }, notifies: [team], source: '优化营商环境条例 §54' },
    { from: ['assigned', 'ready', 'onSite'], on: 'requestRecusal', to: 'same', by: [handler], guard: may.noRecusalOpen, notifies: [head, team], source: '行政处罚法 §43' },
    { from: ['assigned', 'ready', 'onSite'], on: 'decideRecusal', to: 'assigned', by: [head], guard: may.recusalOpen, check: recusalGranted, ...outside, issues: ['inspectionTask.recusalDecision'], notifies: [handler, team], marks: ['onlyIfPossible'], source: '行政处罚法 §43' },
    { from: ['assigned', 'ready', 'onSite'], on: 'decideRecusal', to: 'same', by: [head], guard: may.recusalOpen, check: recusalDismissed, ...outside, issues: ['inspectionTask.recusalDecision'], notifies: [handler, team], marks: ['onlyIfPossible'], source: '行政处罚法 §43' },
    { from: 'assigned', on: 'prepare', to: 'ready', by: [lead], pair: TEAM, guard: may.mayPrepare, issues: [{ doc: 'inspectionTask.visitNotice', if: (c) => c.facts.kind !== 'flying' }], notifies: [announced], marks: ['primary'], source: CAPS },
    // The list of certificates is 72 hours good: whoever comes later loads it again before the door (market supervision §8).
    { from: 'ready', on: 'prepare', to: 'same', by: [lead], pair: TEAM, guard: may.mayPrepare, source: CAPS },
    { from: '@beforeVisit', on: 'postpone', to: 'same', by: [head], limit: { times: 1, per: 'case' }, demands: ['reason'], clock: { extend: ['taskDue'] }, notifies: [announced], source: 'own' },
    { from: '@beforeVisit', on: 'cancel', to: 'cancelled', by: [head], demands: ['reason'], clock: { cancel: 'all' }, notifies: [announced], marks: ['danger'], source: 'own' },
    { from: '@beforeVisit', on: 'replaceObject', to: 'replaced', by: [system], when: { message: 'objectReplaced' }, clock: { cancel: 'all' }, source: '优化营商环境条例 §54' },
    { from: 'ready', on: 'arrive', to: 'onSite', by: [lead], pair: TEAM, guard: may.noRecusalOpen, sets: { clears: ['wrongDoor'] }, tells: [{ to: 'linked', type: 'inspectionTask', message: 'arrived' }], emits: ['firmVisited'], issues: [{ doc: 'inspectionTask.visitNotice', if: (c) => c.facts.kind === 'flying' }], notifies: [handler], marks: ['primary', 'offline'], source: '行政处罚法 §55' },
    // 综合查一次: two departments, one scan at the door, two lists of questions (market supervision §5.8, MS-12).
    { from: 'ready', on: 'arriveTogether', to: 'onSite', by: [system], when: { message: 'arrived' }, guard: may.mayPrepare, sets: { clears: ['wrongDoor'] }, emits: ['firmVisited'], notifies: [team, handler], source: CAPS },
    { ...WRONG_DOOR, guard: may.firstWrongDoor, sets: { flags: ['wrongDoor'] }, notifies: [lead, head] },
    { ...WRONG_DOOR, guard: may.anotherWrongDoor },
    { ...WRONG_DOOR, guard: may.wrongDoorsFull, marks: ['quiet'] },
    { from: 'onSite', on: 'notFound', to: 'unreachable', by: [lead], guard: may.noRecusalOpen, demands: ['photo'], issues: ['inspectionTask.siteRecord'], notifies: [credit], marks: ['offline'], source: '企业信息公示暂行条例 §17' },
    { from: 'onSite', on: 'refused', to: 'submitted', by: [lead], check: withWitness, clock: { start: ['review', 'clue'] }, issues: ['inspectionTask.siteRecord'], notifies: [head], marks: ['offline'], source: `${FOOD} §49` },
    { from: 'onSite', on: 'refused', to: 'submitted', by: [lead], check: withoutWitness, demands: ['recording'], clock: { start: ['review', 'clue'] }, issues: ['inspectionTask.siteRecord'], notifies: [head], marks: ['offline'], source: `${FOOD} §49` },
    { from: 'onSite', on: 'noActivity', to: 'submitted', by: [lead], demands: ['photo'], clock: { start: ['review'] }, issues: ['inspectionTask.siteRecord'], marks: ['offline'], source: '特种设备安全监督检查办法 §28' },
    { from: 'onSite', on: 'leave', to: 'recording', by: [lead], guard: may.noRecusalOpen, clock: { start: ['submit', 'clue'] }, issues: ['inspectionTask.siteRecord', 'inspectionTask.resultNotice'], notifies: [handler], marks: ['primary', 'offline'], source: `${FOOD} §34, §35` },
    { from: 'onSite', on: 'takeSample', to: 'same', by: [team], guard: may.noRecusalOpen, sets: { flags: ['sampled'] }, notifies: [role('samplingOfficer')], source: `${FOOD} §28` },
    { from: 'onSite', on: 'orderOnSpot', to: 'same', by: [team], guard: may.noRecusalOpen, opens: [orderedOnSpot], notifies: [handler], source: `${FOOD} §33` },
    { from: 'onSite', on: 'seizeOrPreserve', to: 'same', by: [team], guard: may.hasEnforcementPower, notifies: [head], source: `${FOOD} §30` },
    { from: 'onSite', on: 'interrupt', to: 'ready', by: [lead], demands: ['reason'], issues: ['inspectionTask.interruptionNote'], notifies: [head], marks: ['offline'], source: 'own' },
    { from: ['onSite', 'recording'], on: 'sync', to: 'same', by: [team], marks: ['offline'], source: '行政处罚法 §47' },
    { from: 'recording', on: 'submit', to: 'submitted', by: [lead], clock: { stop: ['submit'], start: ['review'] }, notifies: [head], marks: ['primary'], source: `${FOOD} §30` },
    { from: 'unreachable', on: 'submit', to: 'submitted', by: [lead], clock: { start: ['review'] }, notifies: [head], marks: ['primary'], source: `${FOOD} §30` },
    { from: 'recording', on: 'waitForTest', to: 'awaitingTest', by: [lead], guard: may.samplingOpen, clock: { stop: ['submit'] }, notifies: [handler], source: `${FOOD} §35` },
    { from: 'submitted', on: 'waitForTest', to: 'awaitingTest', by: [lead], guard: may.samplingOpen, clock: { pause: ['review'] }, notifies: [handler], source: `${FOOD} §35` },
    { from: 'awaitingTest', on: 'testResult', to: 'submitted', by: [system], when: { message: 'testResult' }, guard: may.reviewPaused, clock: { resume: ['review'] }, notifies: [handler, head], source: `${FOOD} §35` },
    { from: 'awaitingTest', on: 'testResult', to: 'submitted', by: [system], when: { message: 'testResult' }, guard: may.reviewNotBegun, clock: { start: ['review'] }, notifies: [handler, head], source: `${FOOD} §35` },
    { from: 'submitted', on: 'return', to: 'recording', by: [head], ...outside, demands: ['reason'], clock: { cancel: ['review'], start: ['submit'] }, notifies: [lead], source: 'own' },
    { from: 'submitted', on: 'conclude', to: 'concluded', by: [head], guard: may.mayConclude, check: noClueNeeded, ...outside, clock: { stop: ['review', 'taskDue', 'clue'], start: ['publication', 'resultObjectionWindow'] }, opens: [followUpSeeds, listingSeeds], issues: ['inspectionTask.resultNotice'], emits: ['visitConcluded'], notifies: [handler, credit], marks: ['primary'], source: `${FOOD} §31, §39` },
    { from: 'submitted', on: 'conclude', to: 'concluded', by: [head], guard: may.mayConclude, check: clueNeeded, ...outside, clock: { stop: ['review', 'taskDue', 'clue'], start: ['publication', 'resultObjectionWindow'] }, opens: [followUpSeeds, listingSeeds], issues: ['inspectionTask.resultNotice', cluePart], emits: ['clueTransferred', 'visitConcluded'], notifies: [handler, credit], marks: ['primary'], source: `${FOOD} §31, §39` },
    { from: 'concluded', on: 'correct', to: 'concluded', by: [head], ...outside, confirmedBy: { by: [head, decider], need: 1 }, clock: { start: ['withdraw'] }, issues: ['inspectionTask.correctionNotice'], notifies: [handler, credit], source: '企业信息公示暂行条例 §12' },
    { ...publishing, check: nothingPersonal },
    { ...publishing, check: saidToBeNone, demands: ['reason'], confirmedBy: { by: [head], need: 1 }, ...outside },
    { from: ['concluded', 'published'], on: 'object', to: 'objected', by: [handler], guard: may.objectionInTime, clock: { start: ['resultObjection'] }, notifies: [head], source: 'own' },
    { from: 'objected', on: 'uphold', to: 'concluded', by: [head], ...outside, clock: { stop: ['resultObjection'], restart: ['publication'], start: ['withdraw'] }, issues: ['inspectionTask.objectionDecision'], notifies: [handler, credit], marks: ['primary'], source: 'own' },
    { from: 'objected', on: 'dismiss', to: 'stateLeft', by: [head], ...outside, clock: { stop: ['resultObjection'] }, issues: ['inspectionTask.objectionDecision'], notifies: [handler], source: 'own' },
    { from: 'objected', on: 'withdrawObjection', to: 'stateLeft', by: [handler], clock: { cancel: ['resultObjection'] }, notifies: [head], source: 'own' },
    { from: ['published', 'concluded'], on: 'transferClue', to: 'same', by: [lead, head], guard: may.clueToSend, clock: { stop: ['clue'] }, issues: [cluePart], emits: ['clueTransferred'], marks: ['onlyIfPossible'], source: '市场监督管理行政处罚程序规定 §18' },
    { from: ['published', 'concluded', 'objected'], on: 'clueAnswered', to: 'same', by: [system], when: { message: 'clueAnswered' }, sets: { flags: ['clueAnswered'] }, marks: ['internal'], source: 'own' },
    { from: 'published', on: 'archive', to: 'archived', by: [system], when: [{ after: { days: 60 } }, { message: 'rectificationClosed' }], guard: may.nothingWaits, clock: { cancel: 'all' }, issues: ['inspectionTask.fileIndex'], marks: ['internal'], source: 'own' },
    { from: ['assigned', 'ready', 'awaitingTest'], on: 'transferOut', to: 'transferred', by: [head], demands: ['reason'], clock: { cancel: 'all' }, issues: ['inspectionTask.transferLetter'], notifies: [announced], source: `${FOOD} §38` },
    { from: '@beforeVisit', on: 'subjectGone', to: 'terminated', by: [system], when: { message: 'subjectGone' }, clock: { cancel: 'all' }, sets: { result: 'subjectGone' }, source: 'own' },
    { from: '@noVisit', on: 'archive', to: 'archived', by: [system], when: { after: { days: 30 } }, marks: ['internal'], source: 'own' },
    { from: 'archived', on: 'reopen', to: 'concluded', by: [head], guard: may.withinYears, ...outside, confirmedBy: { by: [head, decider], need: 1 }, clock: { start: ['publication', 'resultObjectionWindow'] }, issues: ['inspectionTask.correctionNotice'], notifies: [handler], source: 'own' },
  ],
})
