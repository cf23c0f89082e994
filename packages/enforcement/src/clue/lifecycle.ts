import { lifecycleOf, part, role, seat, system } from '@onewindow/casework/lifecycle'
import { clocksOn } from '../in-force.ts'
import { OFFICER, PARTY } from '../matter/seats.ts'
import { fromTarget, hasCoerciveBasis, hasToTell, isNew, mayFile, mayNotFile, noTestRuns, nothingHeld, nothingToTell, notSimple, officersValid, outcomeToTell, sameMatter, testRuns } from './guards.ts'
import { filing, goingSimple, handingOver, measures, ordering, preserving } from './opens.ts'
import type { ClueFacts } from './schemas.ts'

const EO = role('enforcementOfficer')
const PAIR = seat(OFFICER)
const PT = part(PARTY)
const DH = role('departmentHead')
const DM = role('decisionMaker')
const SV = role('supervisor')
const MPR = '市场监督管理行政处罚程序规定'

const asPair = { by: [PAIR], pair: OFFICER } as const
const over = { stop: ['screening'] } as const
/** Whatever a named reporter was told before, of this they have not heard yet. */
const untold = { clears: ['told'] } as const
const anew = { sets: { round: 'next', ...untold }, issues: ['clue.registrationSheet'], notifies: [DH] } as const

/** A case knows only the clue it was filed on: that one passes its end on to the clues merged into it, whose reporters told of the same act. */
const toMerged = { to: 'linked', type: 'clue', message: 'mergedCaseEnded' } as const
const tellsAgain = { clock: { start: ['tellReporter'] }, sets: untold, tells: [toMerged], notifies: [PAIR, DH] } as const

/** 案源线索 (clue), enforcement §3.1. `tellReporter` runs after the decision, again when the case that came of it is withdrawn or closed, and when the clue is taken up anew; who has not heard one thing hears it with the next. */
export const clueLifecycle = lifecycleOf<ClueFacts>()({
  caseType: 'clue', kind: 'case',
  states: {
    received: { is: 'open', queue: 'toAssign' }, screening: { is: 'open', queue: 'toScreen' }, awaitingDecision: { is: 'open', queue: 'toDecide' },
    filed: { is: 'ended' }, notFiled: { is: 'ended' }, handedToSimple: { is: 'ended' }, transferredOut: { is: 'ended' }, merged: { is: 'ended' },
  },
  clocks: {
    screening: {
      spec: (_c, ctx) => clocksOn(ctx).screening, startAt: (c, ctx) => (c.round > 0 ? ctx.at : c.facts.receivedAt), sorts: true, card: 'red',
      carried: (c) => (c.round === 0 ? c.facts.carried : null),
    },
    tellReporter: { spec: (c, ctx) => (c.facts.reporterNamed && c.facts.reporterToldHere ? clocksOn(ctx).tellReporter : null), card: 'red' },
  },
  transitions: [
    {
      from: null, on: 'register', to: 'received', by: [EO, system], check: isNew, clock: { start: ['screening'] }, claims: (c) => (c.facts.originRef === null ? [] : [{ kind: 'clueOrigin', key: `${c.facts.origin}:${c.facts.originRef}` }]),
      issues: ['clue.registrationSheet'], notifies: [DH], source: `${MPR} §18`,
    },
    { from: null, on: 'escalate', to: 'awaitingDecision', by: [system], clock: { start: ['screening'] }, issues: ['clue.registrationSheet'], notifies: [DH, DM], source: '行政处罚法 §54' },
    { from: 'received', on: 'assign', to: 'screening', by: [DH], check: officersValid, notifies: [PAIR], marks: ['primary', 'bulk'], source: 'own' },
    { from: 'screening', on: 'requestTest', to: 'same', ...asPair, guard: noTestRuns, clock: { pause: ['screening'] }, issues: ['clue.testNotice'], notifies: [PT], source: `${MPR} §18` },
    { from: 'screening', on: 'resultBack', to: 'same', by: [PAIR], guard: testRuns, clock: { resume: ['screening'] }, notifies: [PT], source: `${MPR} §18` },
    { from: 'screening', on: 'extendScreening', to: 'same', by: [DM], demands: ['reason'], limit: { times: 1, per: 'round' }, clock: { extend: ['screening'] }, issues: ['clue.extensionSheet'], notifies: [PAIR], source: `${MPR} §18` },
    { from: 'screening', on: 'orderCorrection', to: 'same', ...asPair, opens: [ordering], source: '行政处罚法 §28' },
    { from: 'screening', on: 'preserve', to: 'same', ...asPair, opens: [preserving], source: '行政处罚法 §56' },
    { from: 'screening', on: 'coerce', to: 'same', ...asPair, guard: hasCoerciveBasis, opens: measures, marks: ['danger'], source: '行政强制法 §16' },
    { from: 'screening', on: 'proposeFile', to: 'awaitingDecision', ...asPair, confirmedBy: { by: [DH], need: 1 }, guard: noTestRuns, notifies: [DM], marks: ['primary'], source: '行政处罚法 §54' },
    { from: 'screening', on: 'proposeNotFile', to: 'awaitingDecision', ...asPair, confirmedBy: { by: [DH], need: 1 }, guard: noTestRuns, notifies: [DM], source: '行政处罚法 §54' },
    {
      from: 'awaitingDecision', on: 'file', to: 'filed', by: [DM], notHolding: [OFFICER], notBy: ['proposeFile', 'proposeNotFile'], guard: mayFile, clock: { ...over, restart: ['tellReporter'] }, sets: { result: 'filed', ...untold }, issues: ['clue.filingSheet'], opens: [filing],
      emits: ['caseFiled'], marks: ['primary'], source: '行政处罚法 §54',
    },
    {
      from: 'awaitingDecision', on: 'notFile', to: 'notFiled', by: [DM], notHolding: [OFFICER], notBy: ['proposeFile', 'proposeNotFile'], guard: mayNotFile, demands: ['reason'], clock: { ...over, restart: ['tellReporter'] }, sets: { result: 'notFiled', ...untold },
      issues: ['clue.notFiledSheet'], tells: [{ to: 'subs', message: 'caseEnded' }], emits: ['caseNotFiled'], source: `${MPR} §20`,
    },
    { from: 'awaitingDecision', on: 'sendBack', to: 'screening', by: [DM], demands: ['reason'], notifies: [PAIR], source: 'own' },
    { from: ['received', 'screening'], on: 'goSimple', to: 'handedToSimple', by: [EO], guard: nothingHeld, check: notSimple, clock: { stop: ['screening'] }, sets: { result: 'handedToSimple' }, opens: [goingSimple], source: '行政处罚法 §51' },
    { from: ['received', 'screening'], on: 'transferOut', to: 'transferredOut', by: [DM], guard: nothingHeld, demands: ['reason'], clock: { ...over, restart: ['tellReporter'] }, sets: { result: 'transferredOut', ...untold }, issues: ['clue.transferLetter'], opens: [handingOver], source: '行政处罚法 §22–25' },
    { from: ['received', 'screening', 'awaitingDecision'], on: 'merge', to: 'merged', by: [DH], guard: nothingHeld, check: sameMatter, clock: { ...over, restart: ['tellReporter'] }, sets: { result: 'merged', ...untold }, source: 'own' },
    { from: ['received', 'screening', 'awaitingDecision', 'filed', 'notFiled', 'handedToSimple', 'transferredOut', 'merged'], on: 'told', to: 'same', by: [PAIR, DH], guard: hasToTell, clock: { stop: ['tellReporter'] }, sets: { flags: ['told'] }, marks: ['onlyIfPossible'], source: '市场监督管理投诉举报处理暂行办法 §31' },
    { from: 'filed', on: 'filedCaseEnded', to: 'same', by: [system], when: { message: 'filedCaseEnded' }, guard: outcomeToTell, ...tellsAgain, source: 'own' },
    { from: 'filed', on: 'filedCaseEnded', to: 'same', by: [system], when: { message: 'filedCaseEnded' }, guard: nothingToTell, tells: [toMerged], source: 'own' },
    { from: 'merged', on: 'mergedCaseEnded', to: 'same', by: [system], when: { message: 'mergedCaseEnded' }, guard: outcomeToTell, check: fromTarget, ...tellsAgain, source: 'own' },
    { from: 'merged', on: 'mergedCaseEnded', to: 'same', by: [system], when: { message: 'mergedCaseEnded' }, guard: nothingToTell, check: fromTarget, tells: [toMerged], source: 'own' },
    { from: 'notFiled', on: 'reopen', to: 'received', by: [DM, SV], demands: ['reason'], ...anew, clock: { restart: ['tellReporter'], start: ['screening'] }, source: '行政处罚法 §75' },
    { from: 'transferredOut', on: 'returned', to: 'received', by: [system], when: { message: 'returned' }, ...anew, clock: { cancel: ['tellReporter'], start: ['screening'] }, source: '行政处罚法 §25' },
  ],
})
