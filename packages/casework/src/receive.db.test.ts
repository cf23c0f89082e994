import { calendarFrom } from '@onewindow/calendar/work-calendar'
import { newId } from '@onewindow/database/ids'
import { openTestDatabase } from '@onewindow/database/test-database'
import { frozenClock, houseOf } from '@onewindow/testing/house'
import { drainOutbox } from '@onewindow/testing/outbox'
import { teamTypes } from '@onewindow/testing/toy-team/case-types'
import { describe, expect, it } from 'vitest'
import type { Performer } from './case-state.ts'
import { fireDueTimers } from './fire-timers.ts'
import type { House } from './house.ts'
import { loadCase } from './load.ts'
import { open, perform } from './perform.ts'
import { answerProposal, attachOnce, noteOn } from './spine-events.ts'
import { deliverMessage, type Delivery, type Message, type Subscription } from './receive.ts'

const UNIT = { unitId: 'D:MSA:640104', unitPath: 'S:640100/C:640104/D:MSA:640104', regionCode: '640104' }
const HELPER = { unitId: 'D:LAB:640104', unitPath: 'S:640100/C:640104/D:LAB:640104', regionCode: '640104' }
const calendar = calendarFrom({ id: 'week', version: '1', confirmedFrom: '2026-01-01', confirmedThrough: '2026-12-31', days: [] })
type Role = Performer['grants'][number]['role']
const officer = (role: Role, at = UNIT): Performer & { accountId: string } => ({ kind: 'staff', accountId: newId(), name: role, partyIds: [], actingFor: null, actingPartyId: null, relatedPartyIds: [], grants: [{ role, ...at }], secondFactor: true })

async function openHouse() {
  const database = await openTestDatabase()
  const clock = frozenClock('2026-11-02T10:00:00+08:00')
  return { house: houseOf(database, clock, calendar, teamTypes), clock, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() }
}

const head = officer('departmentHead')
const lead = officer('inspector')
const mate = officer('inspector')

async function certify(house: House, ...officers: { accountId: string }[]): Promise<void> {
  for (const { accountId } of officers) await house.database.pool.query("insert into officer_certificate (cert_no, account_id, valid_from, valid_to) values ($1, $2, '2026-01-01', '2026-12-31')", [accountId.slice(-12), accountId])
}

async function started(house: House, seats: { officers?: { accountId: string }[]; panel?: { accountId: string }[] } = {}) {
  const opened = await open(house, lead, { caseType: 'toyTeam', topic: 'toyTeam', title: '检查', party: '某店', ...UNIT, channel: 'internal', facts: { pieces: ['甲', '乙'], found: '', until: '2026-11-03T09:00:00+08:00', told: [] } }, { event: 'startTeam', input: {} })
  return perform(house, head, { caseId: opened.caseId, version: opened.version, event: 'takeSeats', input: { officers: (seats.officers ?? [lead, mate]).map(({ accountId }) => accountId), panel: (seats.panel ?? []).map(({ accountId }) => accountId), helper: HELPER.unitId } })
}

async function recorded(house: House, by: { accountId: string }) {
  const file = { fileId: newId(), key: 'recording', label: '执法记录', sha256: 'a'.repeat(64) }
  await house.database.pool.query("insert into stored_file (id, sha256, size, received, label, owner_account_id, status, created_at) values ($1, $2, 1, 1, '执法记录', $3, 'clean', $4)", [file.fileId, file.sha256, by.accountId, house.clock.now()])
  return file
}

async function visited(house: House, seats: Parameters<typeof started>[1] = {}) {
  await certify(house, lead, mate)
  const { caseId, version } = await started(house, seats)
  return perform(house, lead, { caseId, version, event: 'visit', files: [await recorded(house, lead)] })
}

describe('a pair of officers', () => {
  it('two in the seat with certificates in force, and the actor one of them (行政处罚法 §42)', async () => {
    await using world = await openHouse()
    const { house } = world
    const { caseId, version } = await started(house)
    const file = await recorded(house, lead)
    const visit = { caseId, version, event: 'visit', files: [file] }
    await certify(house, lead)
    await expect(perform(house, lead, visit)).rejects.toMatchObject({ refusal: { code: 'case.officerInvalid' } })
    await certify(house, mate)
    await expect(perform(house, officer('inspector'), visit)).rejects.toMatchObject({ refusal: { code: 'case.roleMissing' } })
    await expect(perform(house, lead, { ...visit, files: [] })).rejects.toMatchObject({ refusal: { code: 'case.fileNeeded', params: { file: 'recording' } } })
    expect((await perform(house, lead, visit)).state).toBe('visited')
    const { state: c } = await loadCase(house, caseId)
    expect(c.attachments).toMatchObject([{ key: 'recording' }])
    expect(c.clocks.map(({ kind, round, state }) => `${kind} ${round} ${state}`)).toEqual(['work 0 cancelled', 'work 1 running'])
  })

  it('an officer replaced has left the case', async () => {
    await using world = await openHouse()
    const { caseId, version } = await started(world.house)
    const other = officer('inspector')
    await perform(world.house, head, { caseId, version, event: 'replaceOfficer', input: { from: mate.accountId, to: other.accountId } })
    const { state } = await loadCase(world.house, caseId)
    expect(state.parts.filter(({ part }) => part === 'officer').map(({ accountId }) => accountId).sort()).toEqual([lead.accountId, other.accountId].sort())
  })

  it('a state that nobody left in time ends by itself, to the second', async () => {
    await using world = await openHouse()
    const { caseId } = await started(world.house)
    expect(await fireDueTimers(world.house, '2026-11-02T10:01:59+08:00')).toBe(0)
    await fireDueTimers(world.house, '2026-11-02T10:02:00+08:00')
    expect((await loadCase(world.house, caseId)).state.state).toBe('lapsed')
  })
})

describe('a case whose deadline cannot fire', () => {
  it('is left aside and told of; the deadlines of all others fire, and its own once it can', async () => {
    await using world = await openHouse()
    const broken = await started(world.house)
    const well = await started(world.house)
    await world.house.database.pool.query(`update case_file set case_type = 'nobodyKnows' where id = $1`, [broken.caseId])
    const errors: unknown[] = []
    const faulty = { cases: new Set<string>(), report: (error: unknown) => { errors.push(error) } }
    while (await fireDueTimers(world.house, '2026-11-02T10:02:00+08:00', faulty));
    expect((await loadCase(world.house, well.caseId)).state.state).toBe('lapsed')
    expect([[...faulty.cases], errors.length]).toEqual([[broken.caseId], 1])
    await world.house.database.pool.query(`update case_file set case_type = 'toyTeam' where id = $1`, [broken.caseId])
    faulty.cases.clear()
    await fireDueTimers(world.house, '2026-11-02T10:02:00+08:00', faulty)
    expect((await loadCase(world.house, broken.caseId)).state.state).toBe('lapsed')
  })
})

describe('a time the case knows itself', () => {
  it('fires its row at that instant', async () => {
    await using world = await openHouse()
    const { caseId } = await visited(world.house)
    await fireDueTimers(world.house, '2026-11-03T08:59:59+08:00')
    expect((await loadCase(world.house, caseId)).state.state).toBe('visited')
    await fireDueTimers(world.house, '2026-11-03T09:00:00+08:00')
    expect((await loadCase(world.house, caseId)).state.state).toBe('lapsed')
  })
})

describe('cases inside a case', () => {
  it('are opened once however often the order comes, numbered after their parent, linked, their secrets sealed on the way', async () => {
    await using world = await openHouse()
    const { house } = world
    const { caseId, version, number } = await visited(house)
    await perform(house, lead, { caseId, version, event: 'splitUp' })
    const { rows } = await house.database.pool.query<{ payload: unknown }>("select payload from outbox where kind = 'caseOpens'")
    expect(JSON.stringify(rows)).not.toContain('秘密')
    await drainOutbox(house, [], { twice: true })
    const { state } = await loadCase(house, caseId)
    expect(state.subs).toMatchObject([{ topic: '甲', number: `${number}.01`, state: 'open' }, { topic: '乙', number: `${number}.02`, state: 'open' }])
    const { state: sub } = await loadCase<{ secret: string }>(house, state.subs[0]?.id ?? '')
    expect({ parent: sub.parentId, secret: sub.facts.secret }).toEqual({ parent: caseId, secret: '秘密甲' })
    const { rows: links } = await house.database.pool.query('select from_id, kind from case_link where to_id = $1', [caseId])
    expect(links).toHaveLength(2)
  })

  it('tell their parent when they end; it goes on when the last one has', async () => {
    await using world = await openHouse()
    const { house } = world
    const { caseId, version } = await visited(house)
    await perform(house, lead, { caseId, version, event: 'splitUp' })
    await drainOutbox(house)
    const helper = officer('inspector', HELPER)
    const { state: waiting } = await loadCase(house, caseId)
    for (const [i, sub] of waiting.subs.entries()) {
      await expect(perform(house, lead, { caseId: sub.id, version: 1, event: 'finish' })).rejects.toMatchObject({ refusal: { code: 'case.roleMissing' } })
      await perform(house, helper, { caseId: sub.id, version: 1, event: 'finish' })
      await drainOutbox(house, [], { twice: true })
      expect((await loadCase(house, caseId)).state.state).toBe(i === 0 ? 'waiting' : 'visited')
    }
    const { state } = await loadCase(house, caseId)
    expect(state.acts.slice(-2).map(({ event }) => event)).toEqual(['onePieceDone', 'pieceDone'])
  })

  it('hear what their parent says, and go over to the case that takes its place', async () => {
    await using world = await openHouse()
    const { house } = world
    const split = async (): Promise<{ caseId: string; version: number }> => {
      const { caseId, version } = await perform(house, lead, { ...(await started(house).then((one) => recorded(house, lead).then((file) => ({ caseId: one.caseId, version: one.version, event: 'visit', files: [file] })))) })
      return perform(house, lead, { caseId, version, event: 'splitUp' })
    }
    await certify(house, lead, mate)
    const first = await split()
    await drainOutbox(house)
    await perform(house, head, { ...first, event: 'callOff' })
    await drainOutbox(house, [], { twice: true })
    expect((await loadCase(house, first.caseId)).state.subs.map(({ state, result }) => `${state} ${result}`)).toEqual(['done calledOff', 'done calledOff'])

    const second = await split()
    await drainOutbox(house)
    await perform(house, head, { ...second, event: 'handOver' })
    await drainOutbox(house, [], { twice: true })
    const { rows: [heir] } = await house.database.pool.query<{ from_id: string }>("select from_id from case_link where to_id = $1 and kind = 'transferredTo'", [second.caseId])
    expect((await loadCase(house, heir?.from_id ?? '')).state.subs).toHaveLength(2)
    expect((await loadCase(house, second.caseId)).state.subs).toEqual([])
    const { rows: said } = await house.database.pool.query<{ from: string; to: string; n: number }>("select body->>'from' as from, body->>'to' as to, jsonb_array_length(body->'cases') n from audit_event where body ? 'cases'")
    expect(said).toEqual([{ from: second.caseId, to: heir?.from_id, n: 2 }])
  })

  it('begun anew with the event that calls off the old ones, they are not called off themselves', async () => {
    await using world = await openHouse()
    const { house } = world
    const { caseId, version } = await visited(house)
    const split = await perform(house, lead, { caseId, version, event: 'splitUp' })
    await drainOutbox(house)
    await perform(house, lead, { caseId, version: split.version, event: 'splitAnew' })
    await drainOutbox(house, [], { twice: true })
    expect((await loadCase(house, caseId)).state.subs.map(({ state, result }) => `${state} ${result}`)).toEqual(['done calledOff', 'done calledOff', 'open null', 'open null'])
  })

  it('who votes does not split up: a seat can be barred', async () => {
    await using world = await openHouse()
    const { caseId, version } = await visited(world.house, { panel: [lead] })
    await expect(perform(world.house, lead, { caseId, version, event: 'splitUp' })).rejects.toMatchObject({ refusal: { code: 'case.sameOfficer' } })
  })
})

describe('messages between domains', () => {
  it('reach the case that waits for them once, whatever the relay does', async () => {
    await using world = await openHouse()
    const { house } = world
    const { caseId } = await visited(house)
    const news: Subscription = { on: 'caseClosed', by: 'test', deliver: () => Promise.resolve([{ tell: caseId, message: 'news', input: { what: '已结' } }]) }
    const opens: Subscription = { on: 'caseClosed', by: 'other', deliver: () => Promise.resolve([{ open: { caseType: 'toyTeam', topic: 'toyTeam', title: '新', party: '新', ...UNIT, channel: 'internal', facts: { pieces: [], found: '', told: [] } }, on: 'startTeam', about: 'team' }]) }
    await drainOutbox(house)
    await house.database.pool.query("insert into outbox (kind, case_id, at, payload) values ('caseClosed', $1, $2, '{}')", [caseId, house.clock.now()])
    await drainOutbox(house, [news, opens], { twice: true })
    expect((await loadCase<{ told: string[] }>(house, caseId)).state.facts.told).toEqual(['已结'])
    const { rows } = await house.database.pool.query("select 1 from case_file where title = '新'")
    expect(rows).toHaveLength(1)
  })
})

describe('news that comes after a deadline nobody fired yet', () => {
  it('finds the case as the deadline left it at its own instant (R3, R13)', async () => {
    await using world = await openHouse()
    const { house } = world
    const { caseId } = await visited(house)
    world.clock.set('2026-11-05T10:00:00+08:00')
    const news: Subscription = { on: 'caseClosed', by: 'test', deliver: () => Promise.resolve([{ tell: caseId, message: 'news', input: { what: '已结' } }]) }
    await deliverMessage(house, [news], { name: 'caseClosed', key: 'late', payload: {} })
    const { state } = await loadCase<{ told: string[] }>(house, caseId)
    expect([state.state, state.facts.told, state.acts.at(-1)]).toEqual(['lapsed', [], expect.objectContaining({ event: 'runOut', at: '2026-11-03T09:00:00.000+08:00' })])
  })

  it('a note beside the table, and files that come later, leave the deadline its own instant too', async () => {
    for (const act of [
      (house: House, caseId: string) => deliverMessage(house, [{ on: 'caseClosed', by: 'test', deliver: () => Promise.resolve([{ in: caseId, register: (db) => noteOn(db, house, caseId, { event: 'rate', body: { level: 5, text: '好' } }), about: caseId }]) }], { name: 'caseClosed', key: 'late', payload: {} }),
      async (house: House, caseId: string) => { await attachOnce(house, caseId, { files: [], key: 'late files' }) },
    ]) {
      await using world = await openHouse()
      const { caseId } = await visited(world.house)
      world.clock.set('2026-11-05T10:00:00+08:00')
      await act(world.house, caseId)
      const { state } = await loadCase(world.house, caseId)
      expect([state.state, state.acts.find(({ event }) => event === 'runOut')?.at]).toEqual(['lapsed', '2026-11-03T09:00:00.000+08:00'])
    }
  })
})

describe('an effect of a message', () => {
  const team = (title: string, caseType = 'toyTeam'): Delivery => ({ open: { caseType, topic: 'toyTeam', title, party: title, ...UNIT, channel: 'internal', facts: { pieces: [], found: '', told: [] } }, on: 'startTeam', about: title })
  const message: Message = { name: 'caseClosed', key: 'm1', payload: {} }
  const deliver = (house: House, deliveries: readonly Delivery[]): Promise<void> => deliverMessage(house, [{ on: 'caseClosed', by: 'test', deliver: () => Promise.resolve(deliveries) }], message)

  it('is known by what it is about: what dropped out of the list in between takes nobody else along', async () => {
    await using world = await openHouse()
    const { house } = world
    const seen: string[] = []
    const entry = (about: string): Delivery => ({ register: () => { seen.push(about); return Promise.resolve() }, about: `register:${about}` })
    await expect(deliver(house, [team('甲'), entry('甲'), team('乙', 'nobodyKnows')])).rejects.toThrow('There is no case type')
    await deliver(house, [team('乙'), entry('乙')])
    const { rows } = await house.database.pool.query<{ title: string }>("select title from case_file where case_type = 'toyTeam' order by title collate \"C\"")
    expect([rows.map(({ title }) => title), seen]).toEqual([['乙', '甲'], ['甲', '乙']])
  })

  it('that opened a case does not tell that case when the message comes again', async () => {
    await using world = await openHouse()
    const { house } = world
    await deliver(house, [team('甲')])
    const { rows: [opened] } = await house.database.pool.query<{ id: string; version: number }>("select id, version from case_file where case_type = 'toyTeam'")
    await certify(house, lead, mate)
    const taken = await perform(house, head, { caseId: opened?.id ?? '', version: opened?.version ?? 0, event: 'takeSeats', input: { officers: [lead, mate].map(({ accountId }) => accountId), panel: [], helper: HELPER.unitId } })
    await perform(house, lead, { ...taken, event: 'visit', files: [await recorded(house, lead)] })
    const news = { tell: taken.caseId, message: 'news', input: { what: '已结' } }
    await deliver(house, [{ ...news, about: '甲' }])
    expect((await loadCase<{ told: string[] }>(house, taken.caseId)).state.facts.told).toEqual([])
    await deliver(house, [news])
    expect((await loadCase<{ told: string[] }>(house, taken.caseId)).state.facts.told).toEqual(['已结'])
  })

  it('may not be about the same as another one', async () => {
    await using world = await openHouse()
    await expect(deliver(world.house, [team('甲'), team('甲')])).rejects.toThrow('are about the same')
  })
})

describe('more than one confirms', () => {
  it('a majority of the seats decides; it falls when none can come about any more', async () => {
    await using world = await openHouse()
    const { house } = world
    const panel = [officer('decisionMaker'), officer('decisionMaker'), officer('decisionMaker')] as const
    const { caseId, version } = await visited(house, { panel: [...panel] })
    const propose = async (at: number): Promise<{ proposalId: string; version: number }> => {
      const sent = await perform(house, head, { caseId, version: at, event: 'decide' })
      const { state } = await loadCase(house, caseId)
      return { proposalId: state.tasks.find(({ state: is }) => is === 'open')?.id ?? '', version: sent.version }
    }
    const first = await propose(version)
    const no = await answerProposal(house, panel[0], { caseId, ...first, yes: false })
    const closed = await answerProposal(house, panel[1], { caseId, proposalId: first.proposalId, version: no.version, yes: false })
    expect((await loadCase(house, caseId)).state.tasks.map(({ state }) => state)).toEqual(['answered'])
    const second = await propose(closed.version)
    const one = await answerProposal(house, panel[0], { caseId, ...second, yes: true })
    expect(one.state).toBe('visited')
    await expect(answerProposal(house, panel[0], { caseId, proposalId: second.proposalId, version: one.version, yes: true })).rejects.toMatchObject({ refusal: { code: 'case.secondPersonNeeded' } })
    expect((await answerProposal(house, panel[2], { caseId, proposalId: second.proposalId, version: one.version, yes: true })).state).toBe('done')
  })

  it('one of every kind named: two heads are not a head and a decision maker', async () => {
    await using world = await openHouse()
    const { house } = world
    const { caseId, version } = await visited(house)
    const sent = await perform(house, lead, { caseId, version, event: 'drop', files: [{ ...(await recorded(house, lead)), key: 'photo' }] })
    expect((await loadCase(house, caseId)).state.attachments.map(({ key }) => key)).toContain('photo')
    const { state } = await loadCase(house, caseId)
    const proposalId = state.tasks[0]?.id ?? ''
    const one = await answerProposal(house, head, { caseId, proposalId, version: sent.version, yes: true })
    await expect(answerProposal(house, officer('departmentHead'), { caseId, proposalId, version: one.version, yes: true })).rejects.toMatchObject({ refusal: { code: 'case.secondPersonNeeded' } })
    expect((await answerProposal(house, officer('decisionMaker'), { caseId, proposalId, version: one.version, yes: true })).state).toBe('dropped')
  })
})

describe('two outcomes of one event', () => {
  it('are two rows; what was typed settles which', async () => {
    await using world = await openHouse()
    const { house } = world
    const { caseId, version } = await visited(house)
    const small = await perform(house, lead, { caseId, version, event: 'measure', input: { size: 3 } })
    expect(small.state).toBe('visited')
    expect((await perform(house, lead, { caseId, version: small.version, event: 'measure', input: { size: 30 } })).state).toBe('done')
  })
})

describe('parallel work', () => {
  it('a row that opens a task without saying more opens one for the own unit, and the one that answers takes the oldest', async () => {
    await using world = await openHouse()
    const { house } = world
    const { caseId, version } = await visited(house)
    const asked = await perform(house, lead, { caseId, version, event: 'askOpinion' })
    expect((await loadCase(house, caseId)).state.tasks).toMatchObject([{ kind: 'opinion', state: 'open', unitId: UNIT.unitId }])
    await perform(house, officer('inspector', HELPER), { caseId, version: asked.version, event: 'giveOpinion' })
    expect((await loadCase(house, caseId)).state.tasks).toMatchObject([{ state: 'answered' }])
  })
})
