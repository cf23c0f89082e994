import { dayOf } from '@onewindow/calendar/day'
import { latestClock, openClock, type CaseState } from '@onewindow/casework/case-state'
import { eventOf, type EventSpec } from '@onewindow/casework/case-type'
import { clueBody } from '../firm/clue-body.ts'
import { limitsOn } from '../in-force.ts'
import * as typed from './schemas.ts'
import type { ReportFacts } from './schemas.ts'

type Case = CaseState<ReportFacts>
const event = eventOf<ReportFacts>()
const put = (c: Case, facts: Partial<ReportFacts>): { facts: ReportFacts } => ({ facts: { ...c.facts, ...facts } })
const concluded = (c: Case, status: string) => ({ requestId: c.facts.requestId, status })
const clauses = (reason: unknown): string => (typeof reason === 'string' && reason.length >= 2 ? reason : '执法机构答复不予立案')

/** The clue takes the clock of the report along: one duty, one clock (common vocabulary §2c). */
const carried = (c: Case) => {
  const clock = latestClock(c, 'verify')
  return clock ? { startAt: clock.startAt, pauses: clock.pauses, extensions: clock.extensions } : null
}

export const reportEvents: Record<string, EventSpec<ReportFacts>> = {
  receive: { change: (c) => ({ receivedAt: c.facts.receivedAt, searchText: c.facts.firm.name }) },
  notCompetent: event({ input: typed.notCompetentInput, change: (c, { competentOrgan }) => ({ ...put(c, { competentOrgan }), body: concluded(c, 'notCompetent') }) }),
  verify: event({ input: typed.verifyInput, change: (c, { plan }) => put(c, { verification: plan }) }),
  /** As long again as the time that runs (行政处罚程序规定 §18). */
  extend: { change: (c, _input, ctx) => ({ extend: { length: (openClock(c, 'verify')?.spec ?? limitsOn(ctx).verify).length, unit: 'workday', reason: '案情复杂' } }) },
  sendToTest: event({ input: typed.reportTestInput, change: (c) => ({ ...put(c, { testOpen: true }), pause: { reason: 'test', basis: '市场监督管理行政处罚程序规定 §18' } }) }),
  testBack: { change: (c) => put(c, { testOpen: false }) },
  proposeClue: event({
    input: typed.proposeClueInput,
    change: (c, { provision }) => ({ ...put(c, { provision, clueOpen: true }), body: { ...clueBody(c, { origin: 'report', foundOn: dayOf(c.facts.receivedAt), provision }), clock: carried(c) } }),
  }),
  fileCase: { change: (c) => ({ ...put(c, { outcome: 'filed', clueOpen: false, testOpen: false }), body: concluded(c, 'filed') }) },
  doNotFile: { change: (c, input: never) => ({ ...put(c, { outcome: 'notFiled', clueOpen: false, testOpen: false, outcomeReason: clauses((input as { reason?: unknown } | undefined)?.reason) }), body: concluded(c, 'notFiled') }) },
  rewardDecision: event({ input: typed.rewardInput, change: (c, { rewardFen }) => put(c, { rewardFen }) }),
  reopen: { change: (c) => put(c, { outcome: null, outcomeReason: null }) },
}
