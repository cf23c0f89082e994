import { asShipped } from '@onewindow/casework/configuration/settings'
import { elapse } from '@onewindow/casework/simulate'
import { describe, expect, it } from 'vitest'
import { citizen, expectWalked, lived, PARTY_ID, partner, person, staff, stageOf, stranger, type Staged, type Step } from '../../test/service-walk.ts'
import { queueTicketType } from './case-type.ts'
import { ticketFacts, type TicketFacts } from './schemas.ts'
import { inOrder, type OpenWindow } from './waiting.ts'

const WINDOW = '019d0000-0000-7000-8000-0000000000f1'
const clerk = staff('windowClerk', 'clerk')
const other = staff('windowClerk', 'other')
const manager = staff('hallManager')
const kiosk = partner('kiosk')
const AT = '2026-03-02T10:00:00+08:00'
const minute = (n: number, s = 0) => `2026-03-02T10:${String(n).padStart(2, '0')}:${String(s).padStart(2, '0')}+08:00`

const window: OpenWindow = { id: WINDOW, hallId: 'xingqing', groups: ['business'], clerkId: 'clerk', state: 'open' }
const facts = (more: Partial<TicketFacts> = {}): TicketFacts => ({
  hallId: 'xingqing', group: 'business', item: 'food-licence', class: 'normal', special: null, number: 'A007', seq: 7, partyId: PARTY_ID, name: '马晓燕', arrivedAt: AT, slotStart: null, transferredAt: null, returnedAt: null, front: false, calls: [], misses: 0, missedAt: null, windowId: null,
  appointmentId: null, linkedCaseId: null, note: null, nextSlot: null, ...more,
})
const staged: Staged<TicketFacts> = {
  type: queueTicketType, facts: facts(), parts: [person('person')], people: [citizen, stranger, clerk, other, manager, kiosk],
  known: (c) => ({ seq: 7, waiting: [{ id: c.id, facts: c.facts }], openWindows: 2, window: { ...window, groups: ['business', 'social'] } }),
}
const issue: Step = { event: 'issue', by: kiosk, input: { hallId: 'xingqing', group: 'business' } }
const call: Step = { event: 'callNext', by: clerk, input: { windowId: WINDOW }, at: minute(1) }
const start: Step = { event: 'start', by: clerk, input: { windowId: WINDOW }, at: minute(2) }

const inputs: Record<string, (random: () => number) => unknown> = {
  issue: () => issue.input, callNext: () => call.input, callNamed: () => call.input, start: () => start.input, transferWindow: () => ({ group: 'social', note: '要先办社保' }), finish: () => ({ resultCode: 'done' }), releaseStale: (random) => ({ to: random() < 0.5 ? 'front' : 'done' }),
}

describe('排队号', () => {
  it('R21: random lives execute every row; a ticket keeps its number and its arrival', () => {
    expectWalked(staged, [{ event: 'issue', by: kiosk, input: issue.input }], (event, _c, _by, random) => inputs[event]?.(random), (after, event, before) => {
      expect(after.facts.arrivedAt).toBe(before.facts.arrivedAt)
      if (event !== 'issue') expect(after.facts.number).toBe('A007')
      expect(after.facts.calls.length).toBeLessThanOrEqual(3)
      expect(after.facts.misses).toBeLessThanOrEqual(3)
    })
  })

  it('the slip says number, people ahead and a range of minutes', () => {
    expect(lived(staged, issue).decisions[0]?.documents[0]).toMatchObject({ doc: 'queueTicket.slip', data: { number: 'A007', ahead: 0, wait: '约0—0分钟' } })
  })

  it('a phone draws a ticket within a kilometre of the hall', () => {
    const near = { ...issue, by: citizen, input: { hallId: 'xingqing', group: 'business', point: [384670000, 1062885000] } }
    expect(lived(staged, near).state.state).toBe('waiting')
    expect(() => lived(staged, { ...near, input: { hallId: 'xingqing', group: 'business', point: [384867000, 1062885000] } })).toThrow('queueTicket.tooFar')
  })

  it('a clerk calls who is next by §5.7 at the own open window; the manager may call another with a reason', () => {
    const first = { id: '019d0000-0000-7000-8000-0000000000e1', facts: facts({ number: 'A001', seq: 1, arrivedAt: '2026-03-02T09:50:00+08:00' }) }
    const busy: Staged<TicketFacts> = { ...staged, known: (c) => ({ seq: 7, window, openWindows: 1, waiting: [{ id: c.id, facts: c.facts }, first] }) }
    expect(() => lived(busy, issue, [call])).toThrow('queueTicket.notNext')
    expect(() => lived(busy, issue, [{ ...call, by: other }])).toThrow('queueTicket.notYourWindow')
    expect(lived(busy, issue, [{ event: 'callNamed', by: manager, input: { windowId: WINDOW }, at: minute(1) }]).state.state).toBe('called')
  })

  it('what a clerk who left gave back goes first, then the fair order', () => {
    const list = [facts({ seq: 1, arrivedAt: minute(0) }), facts({ seq: 2, class: 'appointment', arrivedAt: minute(5), slotStart: minute(5) }), facts({ seq: 3, arrivedAt: minute(9), front: true })].map((one, i) => ({ id: `t${i + 1}`, facts: ticketFacts.parse(one) }))
    expect(inOrder(list, ['business'], { ...asShipped, at: minute(10) }).map(({ id }) => id)).toEqual(['t3', 't2', 't1'])
  })

  it('three calls, twenty seconds apart; a minute after the third it is missed', () => {
    const again = (s: number): Step => ({ event: 'recall', by: clerk, at: minute(1, s) })
    expect(() => lived(staged, issue, [call, again(19)])).toThrow('queueTicket.calledTooSoon')
    const life = lived(staged, issue, [call, again(20), again(40), { event: 'returnTicket', by: citizen, at: minute(30) }])
    expect(life.decisions.map(({ event }) => event)).toEqual(['issue', 'callNext', 'recall', 'recall', 'miss', 'returnTicket'])
    expect(life.state.acts.find(({ event }) => event === 'miss')?.at).toBe(minute(2, 40))
    expect(life.state.facts).toMatchObject({ class: 'missed', misses: 1 })
  })

  it('CS-15: serving begins with who it is, for what, and from which booking', () => {
    expect(lived(staged, issue, [call, start]).decisions.at(-1)).toMatchObject({ emits: ['ticketCalled'], body: { hallId: 'xingqing', windowId: WINDOW, partyId: PARTY_ID, item: 'food-licence', appointmentId: null } })
  })

  it('who waits when the hall closes is offered the first slot of the next working day', () => {
    const life = lived(staged, issue, [{ event: 'cancelTicket', by: citizen, at: minute(1) }])
    expect(life.state.state).toBe('void')
    const kept = elapse(stageOf(staged), lived(staged, issue), '2026-03-02T17:30:00+08:00')
    expect({ state: kept.state.state, nextSlot: kept.state.facts.nextSlot }).toEqual({ state: 'carriedOver', nextSlot: '2026-03-03T09:00:00+08:00' })
  })
})
