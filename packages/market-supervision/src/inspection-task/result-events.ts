import { dayOf } from '@onewindow/calendar/day'
import { openClock } from '@onewindow/casework/case-state'
import { eventOf, type EventSpec } from '@onewindow/casework/case-type'
import { refuse } from '@onewindow/casework/errors'
import { clueBody } from './clue.ts'
import { refuseTask } from './errors.ts'
import { setResult, type Case } from './found.ts'
import { clueNeeded, concluded } from './outcomes.ts'
import { clueInput, concludeInput, correctInput, dismissInput, objectInput, publishInput, reopenInput, returnInput, transferInput, upholdInput, type TaskFacts } from './schemas.ts'

const event = eventOf<TaskFacts>()

const nextVersion = (c: Case, result: NonNullable<TaskFacts['result']>['result'], why: string): TaskFacts => ({ ...c.facts, result: setResult(c.facts.result, result, why, (c.facts.result?.version ?? 0) + 1) })

/** From the record to the public result, and what may change it. */
export const resultEvents: Readonly<Record<string, EventSpec<TaskFacts>>> = {
  waitForTest: { change: (c) => (openClock(c, 'review') ? { pause: { reason: 'test', basis: '食品生产经营监督检查管理办法 §35' } } : {}) },
  return: event({ input: returnInput, change: (c, { items }) => ({ facts: { ...c.facts, returned: items } }) }),
  conclude: event({
    input: concludeInput,
    check: (c, input) => {
      const follows = c.facts.result?.result
      if (follows !== input.result && input.deviation.length < 5) return refuseTask.deviationReason({ result: follows ?? '' })
      return clueNeeded(c, input) === null && input.provision.length < 2 ? refuseTask.provisionMissing({}) : null
    },
    change: (c, input, { today }) => {
      const facts = concluded(c, input)
      const visited = { uscc: c.facts.subject.uscc, on: c.facts.visit ? dayOf(c.facts.visit.arrivedAt) : today }
      if (clueNeeded(c, input) !== null) return { facts, result: input.result, body: visited }
      return { facts: { ...facts, clueSentOn: today }, result: input.result, body: { ...clueBody(c, facts, today, input.provision, ''), ...visited } }
    },
  }),
  correct: event({ input: correctInput, change: (c, { wrong, result }) => ({ facts: nextVersion(c, result, wrong), result }) }),
  publish: event({
    input: publishInput,
    change: (c, { text }, { today }) => ({ facts: { ...c.facts, publicText: text, publishedOn: today } }),
  }),
  object: event({ input: objectInput, change: (c, { claim }) => ({ facts: { ...c.facts, objection: claim } }) }),
  uphold: event({ input: upholdInput, change: (c, { finding, result }) => ({ facts: { ...nextVersion(c, result, finding), objection: null }, result }) }),
  dismiss: event({ input: dismissInput, change: (c) => ({ facts: { ...c.facts, objection: null } }) }),
  withdrawObjection: { change: (c) => ({ facts: { ...c.facts, objection: null } }) },
  transferClue: event({
    input: clueInput,
    change: (c, { provision, place }, { today }) => ({ facts: { ...c.facts, clueSentOn: today }, body: clueBody(c, c.facts, today, provision, place) }),
  }),
  transferOut: event({ input: transferInput, change: (_c, { authority, acceptedAs }) => ({ body: { authority, acceptedAs } }) }),
  reopen: event({ input: reopenInput, check: (c) => (c.facts.result ? null : refuse.notFound({})), change: (c, { evidence }) => ({ facts: nextVersion(c, c.facts.result?.result ?? 'noProblem', evidence) }) }),
}
