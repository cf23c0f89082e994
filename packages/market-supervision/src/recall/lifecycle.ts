import { compareInstants } from '@onewindow/calendar/day'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import { lifecycleOf, role, system } from '@onewindow/casework/lifecycle'
import { limitsFrom, limitsOn } from '../in-force.ts'
import { handler, head } from '../inspection-matter/seats.ts'
import { refuseRecall } from './errors.ts'
import type { RecallFacts } from './schemas.ts'

type Case = CaseState<RecallFacts>
const desk = role('samplingOfficer')
const LAW = '食品安全法 §63'
const RULES = '食品召回管理办法'

/** Nobody knows of a danger later than now. */
const knownBefore = (c: Case, ctx: Context) => (compareInstants(c.facts.knownAt, ctx.at) > 0 ? refuseRecall.knownLater({}) : null)
const wasOverdue = (c: Case) => (c.flags.includes('overdue') ? null : refuseRecall.notOverdue({}))
const OVERDUE = { to: 'overdue', by: [system], sets: { flags: ['overdue'] }, notifies: [head, desk], source: RULES } as const

/** 召回 (recall): started within 24, 48 or 72 hours of knowing, finished within 10, 20 or 30 working days, and the quantities add up. */
export const recallLifecycle = lifecycleOf<RecallFacts>()({
  caseType: 'recall', kind: 'case',
  states: {
    ordered: { is: 'open', queue: 'waiting' }, started: { is: 'open', queue: 'waiting' }, overdue: { is: 'open', queue: 'toHandle' }, finished: { is: 'open', queue: 'toAssess' }, closed: { is: 'ended' }, archived: { is: 'archived' },
  },
  clocks: {
    start: { spec: (c, ctx) => limitsFrom(c.facts.knownAt, ctx)[`recallStart${c.facts.level}`], startAt: (c) => c.facts.knownAt, sorts: true },
    finish: { spec: (c, ctx) => limitsOn(ctx)[`recallFinish${c.facts.level}`], sorts: true },
    clue: { spec: (_c, ctx) => limitsOn(ctx).clue, card: 'red' },
  },
  transitions: [
    { from: null, on: 'start', to: 'started', by: [handler, system], guard: knownBefore, clock: { start: ['finish'] }, issues: ['recall.recallNotice'], notifies: [desk], source: LAW },
    { from: null, on: 'orderRecall', to: 'ordered', by: [head], guard: knownBefore, clock: { start: ['start'] }, issues: ['recall.recallOrder'], notifies: [handler], source: '食品安全法 §63(5)' },
    { from: 'ordered', on: 'start', to: 'started', by: [handler], clock: { stop: ['start'], start: ['finish'] }, issues: ['recall.recallNotice'], notifies: [desk], marks: ['primary'], source: LAW },
    { ...OVERDUE, from: 'ordered', on: 'expire', when: { reached: 'start' }, clock: { stop: ['start'], start: ['clue'] } },
    { from: 'started', on: 'reportProgress', to: 'same', by: [handler], notifies: [desk], source: RULES },
    { from: 'started', on: 'disposalNotice', to: 'same', by: [handler], notifies: [desk], source: '食品安全法 §63(4)' },
    { from: ['started', 'overdue'], on: 'finish', to: 'finished', by: [handler], clock: { stop: ['finish'] }, issues: ['recall.summary'], notifies: [desk], marks: ['primary'], source: RULES },
    { from: 'finished', on: 'assessOk', to: 'closed', by: [desk], confirmedBy: { by: [head], need: 1 }, clock: { cancel: 'all' }, sets: { result: 'finished' }, issues: ['recall.assessment'], notifies: [handler], marks: ['primary'], source: RULES },
    { from: 'finished', on: 'assessInsufficient', to: 'started', by: [desk], confirmedBy: { by: [head], need: 1 }, demands: ['reason'], clock: { start: ['finish'] }, issues: ['recall.assessment'], notifies: [handler], marks: ['danger'], source: RULES },
    { ...OVERDUE, from: 'started', on: 'expire', when: { reached: 'finish' }, clock: { stop: ['finish'], start: ['clue'] } },
    { from: ['overdue', 'finished'], on: 'proposeClue', to: 'same', by: [desk], guard: wasOverdue, limit: { times: 1, per: 'case' }, clock: { stop: ['clue'] }, issues: ['recall.clueLetter'], emits: ['clueTransferred'], marks: ['internal'], source: LAW },
    { from: 'closed', on: 'reopen', to: 'started', by: [head], demands: ['reason'], clock: { start: ['finish'] }, notifies: [handler], source: RULES },
    { from: 'closed', on: 'archive', to: 'archived', by: [system], when: { after: { days: 30 } }, marks: ['internal'], source: 'own' },
  ],
})
