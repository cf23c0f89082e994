import { calendarFrom } from '@onewindow/calendar/work-calendar'
import { WALKED_STEPS } from '@onewindow/testing/often'
import { toyType } from '@onewindow/testing/toy/case-type'
import { chance, walk, type Trace, type Walkers } from '@onewindow/testing/walk'
import { describe, expect, it } from 'vitest'
import type { CaseState, Performer } from './case-state.ts'
import { begin, elapse, live, type Life, type Stage } from './simulate.ts'

type Toy = { note: string; place: string | null }
const UNIT = { unitId: 'D:AAS:640104', unitPath: 'S:640100/C:640104/D:AAS:640104', regionCode: '640104' }
const PARTY = '019d0000-0000-7000-8000-000000000001'
const AT = '2026-11-02T10:00:00+08:00'
const calendar = calendarFrom({ id: 'week', version: '1', confirmedFrom: '2026-01-01', confirmedThrough: '2029-12-31', days: [] })

let serial = 0
const stage: Stage<Toy> = { type: toyType as never, calendar, ids: () => `019d0000-0000-7000-8000-${String(serial++).padStart(12, '0')}`, known: () => ({}) }
const citizen: Performer = { kind: 'citizen', accountId: 'c', name: '马晓燕', partyIds: [PARTY], actingFor: null, actingPartyId: PARTY, relatedPartyIds: [], grants: [], secondFactor: true }
const officer = (role: Performer['grants'][number]['role'], id: string = role): Performer =>
  ({ kind: 'staff', accountId: id, name: id, partyIds: [], actingFor: null, actingPartyId: null, relatedPartyIds: [], grants: [{ role, ...UNIT }], secondFactor: true })
const people = [citizen, officer('acceptor'), officer('reviewer'), officer('decisionMaker'), officer('departmentHead'), { ...officer('acceptor', 'both'), grants: [...officer('acceptor').grants, ...officer('decisionMaker').grants] }]

const opening = (): CaseState<Toy> => ({
  id: stage.ids(), caseType: 'toy', kind: 'case', topic: 'toy', number: null, queryCode: null, parentId: null, state: '', version: 0, round: 0, ...UNIT, handlerId: null, title: '玩具', party: '马晓燕',
  facts: { note: '', place: null }, flags: [], result: null, stateLeft: null, channel: 'online', openedAt: AT, receivedAt: null, enteredAt: AT, changedAt: AT, endedAt: null, clocks: [], tasks: [], parts: [], acts: [], attachments: [], subs: [],
})
const started = (): Life<Toy> => begin(stage, opening(), { event: 'startDraft', input: { partyId: PARTY, place: null }, by: citizen, at: AT })
const inputs: Record<string, unknown> = { note: { note: '齐全' }, extend: { days: 3 }, test: { kind: 'testing' } }

function watch(before: Life<Toy>, after: Life<Toy>): void {
  expect(after.decisions.slice(0, before.decisions.length)).toEqual(before.decisions)
  expect(after.state.version).toBe(before.state.version + after.decisions.length - before.decisions.length)
  expect(toyType.lifecycle.states[after.state.state]).toBeDefined()
  const is = toyType.lifecycle.states[after.state.state]?.is
  if (is === 'ended') expect(after.state.clocks.filter(({ state }) => state === 'running' || state === 'paused')).toEqual([])
  expect(after.state.clocks.some(({ state, pauses }) => state === 'paused' && pauses.every(({ to }) => to !== null))).toBe(false)
  for (const { event, after: { acts } } of after.decisions) {
    if (event !== 'grant') continue
    const decider = acts.findLast((act) => act.event === 'grant')?.actorId
    expect(acts.filter((act) => ['accept', 'sendForDecision'].includes(act.event)).map(({ actorId }) => actorId)).not.toContain(decider)
  }
}

describe('a case lived through without a database', () => {
  it('deadlines that fell due come before the command, each at its own instant', () => {
    const asked = live(stage, started(), { event: 'submit', by: citizen, at: AT })
    const late = elapse(stage, asked, '2026-11-20T12:00:00+08:00')
    expect(late.state.acts.map(({ event, at }) => `${event} ${at.slice(0, 16)}`)).toEqual(['submit 2026-11-02T10:00', 'clockMissed 2026-11-10T00:00', 'deem 2026-11-10T00:00'])
    expect(elapse(stage, late, '2026-11-20T12:00:00+08:00').decisions).toHaveLength(late.decisions.length)
  })

  it('who acts in a case for one party has not told another it also acts for', () => {
    const FIRM = '019d0000-0000-7000-8000-0000000000f1'
    const both = { ...citizen, partyIds: [PARTY, FIRM] }
    const named = { ...opening(), parts: [{ part: 'neighbour', partyId: FIRM, accountId: null, unitId: null, name: '某公司' }] }
    const life = begin(stage, named, { event: 'startDraft', input: { partyId: PARTY, place: null }, by: both, at: AT })
    expect(live(stage, life, { event: 'submit', by: both, at: AT }).state.parts.map(({ part, told }) => [part, told === true])).toEqual([['neighbour', false], ['applicant', true]])
  })

  it('R21: random steps execute every row, reach every state and keep every promise', () => {
    const trace: Trace = { steps: 0, refusals: 0, rows: new Set(), states: new Set() }
    const walkers: Walkers<Toy> = { stage, people, watch, typed: (event) => ({ input: inputs[event], reason: '案情需要如此' }) }
    for (let seed = 1; trace.steps < WALKED_STEPS; seed += 1) {
      const random = chance(seed)
      const first = started()
      for (const { row, after } of first.decisions) {
        trace.rows.add(row)
        trace.states.add(after.state)
      }
      walk(walkers, first, AT, 40, random, trace)
    }
    expect(toyType.lifecycle.transitions.filter((row) => !trace.rows.has(row)).map(({ from, on }) => `${String(from)} ${on}`)).toEqual([])
    expect(Object.keys(toyType.lifecycle.states).filter((state) => !trace.states.has(state))).toEqual([])
    expect(trace.refusals).toBeGreaterThan(20)
  })
})
