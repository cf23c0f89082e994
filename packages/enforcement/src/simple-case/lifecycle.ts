import { lifecycleOf, part, role, seat, system } from '@onewindow/casework/lifecycle'
import { clocksOn } from '../in-force.ts'
import { OFFICER, PARTY } from '../matter/seats.ts'
import { actKey } from '../rules/one-fine.ts'
import { cashHeld, cashInOrgan, fileComplete, finished, heard, mayCollect, notHeavier, shown, type Case } from './guards.ts'
import { escalating, executing, publishing, republishing } from './opens.ts'
import type { SimpleCaseFacts } from './schemas.ts'

const PAIR = seat(OFFICER)
const PT = part(PARTY)
const DH = role('departmentHead')
const DM = role('decisionMaker')
const asPair = { by: [PAIR], pair: OFFICER, marks: ['offline'] } as const
const told = { notifies: [PT] } as const
const DECIDED = ['served', 'filedBack', 'closed'] as const
const CASH = ['served', 'filedBack'] as const

/** One act, one fine, whichever procedure (行政处罚法 §29, I5). */
const finedAct = ({ facts: { party, act, decision } }: Case) =>
  (decision && decision.penalty.fineFen > 0 ? [{ kind: 'finedAct', key: actKey({ partyId: party.partyId ?? party.uscc ?? party.name, actId: act.actId, from: act.from, to: act.to }) }] : [])

/** 简易程序 (simpleCase), enforcement §3.2: found, heard and decided in one visit. Payment runs in `execution`. */
export const simpleCaseLifecycle = lifecycleOf<SimpleCaseFacts>()({
  caseType: 'simpleCase', kind: 'case',
  states: {
    onSite: { is: 'open', queue: 'onSite' }, told: { is: 'open', queue: 'onSite' }, decided: { is: 'open', queue: 'onSite' }, served: { is: 'open', queue: 'toReportBack' }, filedBack: { is: 'open', queue: 'inExecution' },
    closed: { is: 'ended' }, closedNoPenalty: { is: 'ended' }, escalated: { is: 'ended' }, annulled: { is: 'ended' }, voided: { is: 'ended' }, archived: { is: 'archived' },
  },
  clocks: {
    reportBack: { spec: (_c, ctx) => clocksOn(ctx).reportBack, sorts: true, card: 'yellow' },
    handIn: { spec: (_c, ctx) => clocksOn(ctx).handIn, card: 'red' },
    bankIn: { spec: (_c, ctx) => clocksOn(ctx).bankIn, card: 'red' },
  },
  transitions: [
    { from: null, on: 'open', to: 'onSite', by: [role('enforcementOfficer')], pair: OFFICER, claims: (c) => [{ kind: 'leasedNumber', key: c.facts.leasedNumber }], marks: ['offline'], source: '行政处罚法 §42、§51' },
    { from: null, on: 'open', to: 'onSite', by: [system], claims: (c) => [{ kind: 'leasedNumber', key: c.facts.leasedNumber }], source: '行政处罚法 §51' },
    { from: 'onSite', on: 'showCertificates', to: 'same', ...asPair, source: '行政处罚法 §55' },
    { from: 'onSite', on: 'tell', to: 'told', ...asPair, guard: shown, issues: ['simpleCase.siteRecord'], ...told, source: '行政处罚法 §44、§55' },
    { from: 'told', on: 'hear', to: 'same', by: [PT, PAIR], issues: ['simpleCase.siteRecord'], marks: ['offline'], source: '行政处罚法 §45' },
    { from: 'told', on: 'decide', to: 'decided', by: [PAIR], pair: OFFICER, guard: heard, clock: { start: ['reportBack'] }, claims: finedAct, sets: { result: 'penalty' }, issues: ['simpleCase.spotDecision'], ...told, marks: ['primary', 'offline', 'irreversible'], source: '行政处罚法 §52' },
    { from: 'told', on: 'noPenalty', to: 'closedNoPenalty', ...asPair, guard: heard, sets: { result: 'noPenalty' }, issues: ['simpleCase.noPenaltyDecision'], ...told, source: '行政处罚法 §33' },
    { from: ['onSite', 'told'], on: 'escalate', to: 'escalated', ...asPair, sets: { result: 'escalated' }, opens: [escalating], notifies: [DH], source: '行政处罚法 §54' },
    { from: ['onSite', 'told'], on: 'abandon', to: 'voided', by: [PAIR], demands: ['reason'], sets: { result: 'voided' }, notifies: [DH], marks: ['offline', 'danger'], source: 'own' },
    { from: 'decided', on: 'serveOnSpot', to: 'served', by: [PAIR], pair: OFFICER, opens: [publishing], ...told, emits: ['penaltyInForce'], marks: ['primary', 'offline'], source: '行政处罚法 §48、§52' },
    { from: 'served', on: 'collect', to: 'same', ...asPair, guard: mayCollect, clock: { start: ['handIn'] }, issues: ['simpleCase.receipt'], ...told, source: '行政处罚法 §68–70' },
    { from: CASH, on: 'handInCash', to: 'same', by: [role('financeClerk')], guard: cashHeld, clock: { stop: ['handIn'], start: ['bankIn'] }, source: '行政处罚法 §71' },
    { from: CASH, on: 'bankInCash', to: 'same', by: [role('financeClerk')], guard: cashInOrgan, clock: { stop: ['bankIn'] }, source: '行政处罚法 §71' },
    { from: 'served', on: 'reportBack', to: 'filedBack', by: [PAIR, system], clock: { stop: ['reportBack'] }, opens: [executing], notifies: [DH], marks: ['primary', 'offline'], source: '行政处罚法 §52' },
    { from: 'filedBack', on: 'executionDone', to: 'closed', by: [system], when: [{ sub: 'execution', in: ['done', 'ended'] }, { after: { minutes: 1 } }], guard: finished, issues: ['simpleCase.closingSheet'], source: 'own' },
    { from: 'filedBack', on: 'finish', to: 'closed', by: [DH], guard: finished, issues: ['simpleCase.closingSheet'], marks: ['onlyIfPossible'], source: 'own' },
    {
      from: DECIDED, on: 'modify', to: 'filedBack', by: [DM, system], notHolding: [OFFICER], when: { sub: 'remedy', in: ['modified'] }, check: notHeavier, clock: { stop: ['reportBack'] }, sets: { result: 'modified' }, issues: ['simpleCase.amendedDecision'], opens: [executing, republishing],
      tells: [{ to: 'subs', type: 'execution', message: 'amountReplaced' }, { to: 'subs', type: 'publication', message: 'decisionModified' }], ...told, emits: ['penaltyChanged'], marks: ['danger'], source: '行政处罚法 §48；行政复议法 §63',
    },
    {
      from: DECIDED, on: 'annul', to: 'annulled', by: [DM, system], notHolding: [OFFICER], when: { sub: 'remedy', in: ['annulled', 'declaredInvalid'] }, clock: { cancel: 'all' }, releases: 'all', sets: { result: 'annulled' }, issues: ['simpleCase.annulmentDecision'],
      tells: [{ to: 'subs', message: 'decisionAnnulled' }], ...told, emits: ['penaltyChanged'], marks: ['danger'], source: '行政处罚法 §75',
    },
    { from: ['closed', 'closedNoPenalty', 'annulled', 'escalated', 'voided'], on: 'archive', to: 'archived', by: [role('archivist')], guard: fileComplete, issues: ['simpleCase.fileIndex'], source: '行政处罚法 §47' },
  ],
})
