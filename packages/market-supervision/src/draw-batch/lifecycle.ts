import { compareInstants, epochMs, instantTextMs } from '@onewindow/calendar/day'
import { lifecycleOf, seat, system, unitOf } from '@onewindow/casework/lifecycle'
import { limitsOn } from '../in-force.ts'
import { head, planner, supervisor } from '../inspection-matter/seats.ts'
import type { Case } from './draw.ts'
import { PARTY } from './events.ts'
import * as may from './guards.ts'
import { issuing, replacing } from './issue.ts'
import type { DrawBatchFacts } from './schemas.ts'

const CLIMATE = '优化营商环境条例 §54'
const partner = unitOf('partner')
const party = seat(PARTY)
const DAY_MS = 86_400_000

/** Thirty days after the end, and not while a challenge waits for its answer. */
function closesAt(c: Case): string | null {
  if (c.facts.challenge) return null
  const [calm, answered] = [instantTextMs(epochMs(c.enteredAt) + 30 * DAY_MS), instantTextMs(epochMs(c.changedAt) + DAY_MS)]
  return compareInstants(calm, answered) > 0 ? calm : answered
}

/** A supplementary draw has the same steps, and leaves the batch where it is. */
const supplementing = { from: '@supplementable', to: 'same', marks: ['primary', 'onlyIfPossible'], source: CLIMATE } as const

/** 抽查批次 (drawBatch): lists are frozen, two parties commit, then reveal; the last secret makes the draw in the same decision. What was drawn is never drawn again. */
export const drawLifecycle = lifecycleOf<DrawBatchFacts>()({
  caseType: 'drawBatch', kind: 'case',
  states: {
    preparing: { is: 'open', queue: 'toFreeze' }, frozen: { is: 'open', queue: 'toCommit' }, committed: { is: 'open', queue: 'toReveal' }, drawn: { is: 'open', queue: 'toConfirm' }, confirmed: { is: 'open', queue: 'toIssueTasks' },
    issued: { is: 'open', queue: 'underWay' }, closed: { is: 'ended' }, void: { is: 'ended' }, archived: { is: 'archived' },
  },
  groups: { drawnOnce: ['drawn', 'confirmed', 'issued', 'closed'], supplementable: ['drawn', 'confirmed', 'issued'] },
  clocks: { reveal: { spec: (_c, ctx) => limitsOn(ctx).reveal, sorts: true }, drawAnswer: { spec: (_c, ctx) => limitsOn(ctx).drawAnswer, card: 'yellow' } },
  transitions: [
    { from: null, on: 'prepare', to: 'preparing', by: [planner], guard: may.planInForce, notifies: [partner], source: CLIMATE },
    { from: 'preparing', on: 'joinDepartment', to: 'same', by: [partner], guard: may.mayJoin, notifies: [planner], source: '国发〔2019〕5号' },
    { from: 'preparing', on: 'leaveDepartment', to: 'same', by: [partner], guard: may.mayLeave, notifies: [planner], source: '国发〔2019〕5号' },
    { from: 'preparing', on: 'allowNewDraw', to: 'same', by: [head], notBy: ['prepare'], guard: may.awaitsWord, notifies: [planner, supervisor], marks: ['onlyIfPossible', 'primary'], source: CLIMATE },
    { from: 'preparing', on: 'freeze', to: 'frozen', by: [planner], guard: may.wordGiven, issues: ['drawBatch.candidateList'], notifies: [supervisor, partner], marks: ['primary'], source: CLIMATE },
    { from: 'frozen', on: 'unfreeze', to: 'preparing', by: [planner], guard: may.nothingCommitted, source: 'own' },
    { from: 'frozen', on: 'commit', to: 'same', by: [planner, supervisor, partner], notBy: ['commit'], guard: may.firstToCommit, notifies: [planner, supervisor, partner], marks: ['primary'], source: CLIMATE },
    { from: 'frozen', on: 'commit', to: 'committed', by: [planner, supervisor, partner], guard: may.secondToCommit, notBy: ['commit'], clock: { start: ['reveal'] }, claims: (c) => [{ kind: 'drawNo', key: c.facts.drawNo ?? '' }], issues: ['drawBatch.commitment'], notifies: [party], marks: ['primary'], source: CLIMATE },
    { from: 'committed', on: 'reveal', to: 'same', by: [party], guard: may.firstToReveal, notifies: [party], marks: ['primary'], source: CLIMATE },
    { from: 'committed', on: 'revealLast', to: 'drawn', by: [party], notBy: ['reveal'], guard: may.lastToReveal, clock: { stop: ['reveal'] }, issues: ['drawBatch.drawResult'], notifies: [party, head], marks: ['primary', 'irreversible'], source: CLIMATE },
    { from: 'committed', on: 'revealExpired', to: 'void', by: [system], when: { reached: 'reveal' }, clock: { cancel: 'all' }, sets: { result: 'notRevealed' }, tells: [{ to: 'linked', type: 'inspectionPlan', message: 'drawEnded' }], issues: ['drawBatch.voidNotice'], notifies: [supervisor, planner], source: CLIMATE },
    { from: ['preparing', 'frozen', 'committed'], on: 'cancel', to: 'void', by: [head], demands: ['reason'], clock: { cancel: 'all' }, sets: { result: 'cancelled' }, tells: [{ to: 'linked', type: 'inspectionPlan', message: 'drawEnded' }], issues: ['drawBatch.voidNotice'], notifies: [supervisor], marks: ['danger'], source: CLIMATE },
    { from: '@supplementable', on: 'supplement', to: 'same', by: [planner], guard: may.noSupplementOpen, notifies: [supervisor, partner], source: CLIMATE },
    { ...supplementing, on: 'commit', by: [planner, supervisor, partner], guard: may.supplementToCommit, notifies: [planner, supervisor, partner] },
    { ...supplementing, on: 'commit', by: [planner, supervisor, partner], guard: may.supplementToBind, clock: { restart: ['reveal'] }, issues: ['drawBatch.commitment'], notifies: [party] },
    { ...supplementing, on: 'reveal', by: [party], guard: may.supplementToReveal, notifies: [party] },
    { ...supplementing, on: 'revealLast', by: [party], guard: may.supplementToDraw, clock: { stop: ['reveal'] }, tells: [{ to: 'linked', type: 'inspectionTask', message: 'seatDrawn' }], issues: ['drawBatch.drawResult'], notifies: [party, head, planner] },
    { from: '@supplementable', on: 'revealExpired', to: 'same', by: [system], when: { reached: 'reveal' }, guard: may.supplementUnderWay, clock: { cancel: ['reveal'] }, issues: ['drawBatch.voidNotice'], notifies: [supervisor, planner], source: CLIMATE },
    { from: '@supplementable', on: 'cancel', to: 'same', by: [head], guard: may.supplementUnderWay, demands: ['reason'], clock: { cancel: ['reveal'] }, issues: ['drawBatch.voidNotice'], notifies: [supervisor, planner], marks: ['danger', 'onlyIfPossible'], source: CLIMATE },
    // Who shows a secret that is not theirs five times waits for the supervisor (market supervision §11).
    { from: ['committed', 'drawn', 'confirmed', 'issued'], on: 'secretMissed', to: 'same', by: [system], notifies: [{ to: supervisor, if: may.lastTryGone }], source: 'own' },
    { from: ['committed', 'drawn', 'confirmed', 'issued'], on: 'allowTries', to: 'same', by: [supervisor, head], guard: may.someoneLocked, notifies: [party], marks: ['onlyIfPossible'], source: 'own' },
    { from: 'drawn', on: 'confirm', to: 'confirmed', by: [head], guard: may.noSupplementOpen, issues: ['drawBatch.assignment'], notifies: [planner], marks: ['primary'], source: CLIMATE },
    { from: 'confirmed', on: 'issueTasks', to: 'same', by: [system], guard: may.moreSteps, opens: [issuing], marks: ['internal'], source: '国办发〔2024〕54号' },
    { from: 'confirmed', on: 'issueTasks', to: 'issued', by: [system], when: { instant: (c) => c.facts.nextIssueAt }, guard: may.lastStep, opens: [issuing], notifies: [planner], source: '国办发〔2024〕54号' },
    { from: 'issued', on: 'replaceObject', to: 'same', by: [planner], confirmedBy: { by: [head], need: 1 }, guard: may.noSupplementOpen, opens: [replacing], tells: [{ to: 'linked', type: 'inspectionTask', message: 'objectReplaced' }], issues: ['drawBatch.replacement'], notifies: [supervisor], source: CLIMATE },
    { from: 'issued', on: 'complete', to: 'closed', by: [system], when: [{ message: 'visitEnded' }, { after: { days: 1 } }], guard: may.visitsDone, tells: [{ to: 'linked', type: 'inspectionPlan', message: 'drawEnded' }], issues: ['drawBatch.summary'], notifies: [head, planner], source: CLIMATE },
    { from: '@drawnOnce', on: 'challenge', to: 'same', by: [supervisor], guard: may.mayChallenge, clock: { start: ['drawAnswer'] }, notifies: [head], source: 'own' },
    // A firm is no part of the batch, which names the other candidates: its word comes through a procedure of its own (`citizen-router.ts`).
    { from: '@drawnOnce', on: 'challenge', to: 'same', by: [system], guard: may.mayChallenge, check: may.firstOfFirm, clock: { start: ['drawAnswer'] }, notifies: [head, supervisor], source: 'own' },
    { from: '@drawnOnce', on: 'answerChallenge', to: 'same', by: [head], guard: may.challenged, clock: { stop: ['drawAnswer'] }, notifies: [supervisor], marks: ['onlyIfPossible'], source: 'own' },
    { from: ['closed', 'void'], on: 'archive', to: 'archived', by: [system], when: { instant: closesAt }, clock: { cancel: 'all' }, marks: ['internal'], source: 'own' },
  ],
})
