import { openTestDatabase } from '@onewindow/database/test-database'
import { calendarFrom } from '@onewindow/calendar/work-calendar'
import { houseOf, frozenClock } from '@onewindow/testing/house'
import { toyType } from '@onewindow/testing/toy/case-type'
import { newId } from '@onewindow/database/ids'
import { describe, expect, it } from 'vitest'
import type { Performer } from './case-state.ts'
import type { AnyCaseType } from './case-type.ts'
import { fireDueTimers } from './fire-timers.ts'
import type { House } from './house.ts'
import { loadCase } from './load.ts'
import { open, perform } from './perform.ts'
import { comment } from './spine-events.ts'

const weekCalendar = calendarFrom({ id: 'week', version: '1', confirmedFrom: '2026-01-01', confirmedThrough: '2026-12-31', days: [] })
const UNIT = { unitId: 'D:AAS:640104', unitPath: 'S:640100/C:640104/D:AAS:640104', regionCode: '640104' }

function citizen(partyId: string): Performer {
  return { kind: 'citizen', accountId: newId(), name: '马晓燕', partyIds: [partyId], actingFor: null, actingPartyId: partyId, relatedPartyIds: [], grants: [], secondFactor: true }
}
const officer = (role: Performer['grants'][number]['role'], name: string): Performer =>
  ({ kind: 'staff', accountId: newId(), name, partyIds: [], actingFor: null, actingPartyId: null, relatedPartyIds: [], grants: [{ role, ...UNIT }], secondFactor: true })

async function openHouse() {
  const database = await openTestDatabase()
  const clock = frozenClock('2026-11-02T10:00:00+08:00')
  const house: House = houseOf(database, clock, weekCalendar, [toyType as unknown as AnyCaseType])
  return { house, clock, database, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() }
}

async function submitted(house: House, extra: { place?: string; secret?: string } = {}) {
  const partyId = newId()
  const applicant = citizen(partyId)
  const draft = await open(house, applicant, { caseType: 'toy', topic: 'toy', title: '玩具申请', party: '马晓燕', ...UNIT, channel: 'online', facts: { note: '', place: null } }, { event: 'startDraft', input: { partyId, place: extra.place ?? null, secret: extra.secret } })
  const sent = await perform(house, applicant, { caseId: draft.caseId, version: draft.version, event: 'submit' })
  return { applicant, ...sent }
}

const counts = async (house: House, caseId: string) => (await house.database.pool.query<Record<string, number>>(
  `select (select count(*)::int from case_event where case_id = $1) events, (select count(*)::int from outbox where case_id = $1) outbox, (select count(*)::int from audit_staging) leaves,
   (select count(*)::int from worklist_entry where case_id = $1) entries, (select count(*)::int from timer where case_id = $1) timers`, [caseId])).rows[0]

describe('one command, one commit', () => {
  it('writes state, event, clock, leaf, outbox, timers and worklist together, and a number with its check digit', async () => {
    await using world = await openHouse()
    const { caseId, number, state } = await submitted(world.house)
    expect({ state, number }).toEqual({ state: 'asked', number: 'TY-640104-20261102-000001-0' })
    const { state: c } = await loadCase(world.house, caseId)
    expect(c.clocks).toMatchObject([{ kind: 'answer', state: 'running', dueOn: '2026-11-09' }])
    expect(await counts(world.house, caseId)).toEqual({ events: 1, outbox: 2, leaves: 1, entries: 5, timers: 3 })
  })

  it('an event asked for as another type’s finds no case; facts nobody could read back are not written', async () => {
    await using world = await openHouse()
    const { caseId, version } = await submitted(world.house)
    const acceptor = officer('acceptor', '李伟')
    await expect(perform(world.house, acceptor, { caseId, caseType: 'other', version, event: 'accept' })).rejects.toMatchObject({ refusal: { code: 'case.notFound' } })
    const broken = { ...toyType, events: { ...toyType.events, accept: { change: () => ({ facts: { note: 'x'.repeat(201), place: null } }) } } } as unknown as AnyCaseType
    const house = houseOf(world.database, world.clock, weekCalendar, [broken])
    await expect(perform(house, acceptor, { caseId, version, event: 'accept' })).rejects.toThrow('note too_big')
    expect((await loadCase(world.house, caseId)).state).toMatchObject({ version, state: 'asked', facts: { note: '' } })
    expect((await perform(world.house, acceptor, { caseId, caseType: 'toy', version, event: 'accept' })).state).toBe('working')
  })

  it('a case stays findable by the words its domain gave it, also under its new number', async () => {
    await using world = await openHouse()
    const wordy = { ...toyType, events: { ...toyType.events, saveDraft: { change: () => ({ searchText: '石榴籽餐厅' }) } } } as unknown as AnyCaseType
    const house = houseOf(world.database, world.clock, weekCalendar, [wordy])
    const partyId = newId()
    const applicant = citizen(partyId)
    const draft = await open(house, applicant, { caseType: 'toy', topic: 'toy', title: '玩具申请', party: '马晓燕', ...UNIT, channel: 'online', facts: { note: '', place: null } }, { event: 'startDraft', input: { partyId, place: null } })
    const saved = await perform(house, applicant, { caseId: draft.caseId, version: draft.version, event: 'saveDraft' })
    const sent = await perform(house, applicant, { caseId: draft.caseId, version: saved.version, event: 'submit' })
    await perform(house, officer('acceptor', '李伟'), { caseId: draft.caseId, version: sent.version, event: 'accept' })
    const { rows: [found] } = await world.database.pool.query<{ words: string; vector: boolean }>("select search_text words, search @@ '石榴 & 榴籽 & 玩具'::tsquery vector from case_file where id = $1", [draft.caseId])
    expect(found).toEqual({ words: `${sent.number} 玩具申请 马晓燕 mxy\n石榴籽餐厅`, vector: true })
  })

  it('rows that stay as they are are not written again: timers, lists', async () => {
    await using world = await openHouse()
    const { caseId, version } = await submitted(world.house)
    const rows = async (): Promise<unknown> => (await world.database.pool.query(
      `select (select jsonb_agg(t.xmin::text || t.threshold order by t.threshold) from timer t where t.case_id = $1) timers, (select jsonb_agg(w.xmin::text || w.scope order by w.scope) from worklist_entry w where w.case_id = $1) lists`, [caseId])).rows[0]
    const before = await rows()
    await comment(world.house, officer('acceptor', '李伟'), { caseId, version, key: crypto.randomUUID(), text: '已电话联系', internal: true })
    expect(await rows()).toEqual(before)
  })

  it('the log names whoever acted as every other entry does', async () => {
    await using world = await openHouse()
    const { caseId, version } = await submitted(world.house)
    const acceptor = officer('acceptor', '李伟')
    await perform(world.house, acceptor, { caseId, version, event: 'accept' })
    const { rows } = await world.database.pool.query<{ actor: string; action: string }>(`select body->>'actor' actor, body->>'action' action from audit_staging`)
    expect(rows.find(({ action }) => action === 'toy.accept')).toEqual({ action: 'toy.accept', actor: `account:${acceptor.accountId}` })
  })

  it('a draft leaves neither event nor leaf, and is gone when discarded', async () => {
    await using world = await openHouse()
    const partyId = newId()
    const me = citizen(partyId)
    const draft = await open(world.house, me, { caseType: 'toy', topic: 'toy', title: 'x', party: 'x', ...UNIT, channel: 'online', facts: { note: '', place: null } }, { event: 'startDraft', input: { partyId } })
    expect(await counts(world.house, draft.caseId)).toMatchObject({ events: 0, leaves: 0, entries: 0 })
    await perform(world.house, me, { caseId: draft.caseId, version: 1, event: 'discardDraft' })
    await expect(loadCase(world.house, draft.caseId)).rejects.toMatchObject({ refusal: { code: 'case.notFound' } })
  })

  it('a discarded draft holds nothing any more that another may claim', async () => {
    await using world = await openHouse()
    const partyId = newId()
    const me = citizen(partyId)
    const draft = await open(world.house, me, { caseType: 'toy', topic: 'toy', title: 'x', party: 'x', ...UNIT, channel: 'online', facts: { note: '', place: '滨河路1号' } }, { event: 'startDraft', input: { partyId, place: '滨河路1号' } })
    await world.database.pool.query("insert into claim (kind, key, case_id) values ('toyPlace', '滨河路1号', $1)", [draft.caseId])
    await expect(submitted(world.house, { place: '滨河路1号' })).rejects.toMatchObject({ refusal: { code: 'case.taken' } })
    await perform(world.house, me, { caseId: draft.caseId, version: 1, event: 'discardDraft' })
    expect((await submitted(world.house, { place: '滨河路1号' })).state).toBe('asked')
  })

  it('seals sensitive facts at rest and reads them back', async () => {
    await using world = await openHouse()
    const { caseId } = await submitted(world.house, { secret: '640104199001011234' })
    const { rows } = await world.database.pool.query<{ facts: unknown }>('select facts from case_file where id = $1', [caseId])
    expect(JSON.stringify(rows[0])).not.toContain('640104199001011234')
    expect((await loadCase(world.house, caseId)).state.facts).toMatchObject({ secret: '640104199001011234' })
  })
})

describe('a refusal that the case keeps', () => {
  it('is noted every time, those of one moment too, and the person hears it all the same', async () => {
    await using world = await openHouse()
    const { caseId, version } = await submitted(world.house)
    const [row] = toyType.lifecycle.transitions
    const kept = { ...row, from: 'asked', on: 'refusalNoted', to: 'same', by: [{ kind: 'system' }], guard: undefined, check: undefined, clock: undefined, issues: undefined, notifies: undefined, claims: undefined, marks: undefined }
    const noting = {
      ...toyType, lifecycle: { ...toyType.lifecycle, transitions: [...toyType.lifecycle.transitions, kept] }, keepsRefusals: { 'case.roleMissing': 'refusalNoted' },
      events: { ...toyType.events, refusalNoted: { change: ({ facts }: { facts: { note: string } }) => ({ facts: { ...facts, note: `${facts.note}x` } }) } },
    } as unknown as AnyCaseType
    const house = houseOf(world.database, world.clock, weekCalendar, [noting])
    const wrong = officer('inspector', '王强')
    // Whoever reads the case after another refusal was noted is told so, reads it anew and tries again, as a page does.
    const refusedWith = async (seen: number): Promise<string | undefined> => {
      const refusal = await perform(house, wrong, { caseId, version: seen, event: 'accept' }).then(() => undefined, (error: { refusal?: { code: string } }) => error.refusal?.code)
      return refusal === 'case.stale' ? refusedWith((await loadCase(house, caseId)).state.version) : refusal
    }
    expect(await Promise.all(Array.from({ length: 10 }, () => refusedWith(version)))).toEqual(Array.from({ length: 10 }, () => 'case.roleMissing'))
    expect((await loadCase(house, caseId)).state).toMatchObject({ state: 'asked', facts: { note: 'x'.repeat(10) } })
  })
})

describe('exactly once and never over another', () => {
  it('the same key answers the same; with another body it is refused', async () => {
    await using world = await openHouse()
    const { caseId, version } = await submitted(world.house)
    const acceptor = officer('acceptor', '李伟')
    const key = crypto.randomUUID()
    const send = () => perform(world.house, acceptor, { caseId, version, event: 'accept', key })
    const first = await send()
    expect(await send()).toEqual(first)
    await expect(perform(world.house, acceptor, { caseId, version, event: 'accept', reason: 'another body', key })).rejects.toMatchObject({ refusal: { code: 'case.idempotencyMismatch' } })
  })

  it('two clerks at once: one wins, the other hears who and when', async () => {
    await using world = await openHouse()
    const { caseId, version } = await submitted(world.house)
    const race = await Promise.allSettled(['李伟', '王芳'].map((name) => perform(world.house, officer('acceptor', name), { caseId, version, event: 'accept' })))
    expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const lost = race.find((r): r is PromiseRejectedResult => r.status === 'rejected')
    expect(lost?.reason).toMatchObject({ refusal: { kind: 'state', params: { what: 'accept' } } })
  })

  it('a claim someone else holds is refused and nothing is written', async () => {
    await using world = await openHouse()
    await submitted(world.house, { place: '新华东街66号' })
    await expect(submitted(world.house, { place: '新华东街66号' })).rejects.toMatchObject({ refusal: { code: 'case.taken' } })
  })
})

describe('a log that nobody signs', () => {
  it('closes decisions after a day, and nothing else (security §6)', async () => {
    await using world = await openHouse()
    const house = { ...world.house, decisionsClosed: () => true }
    const { caseId, version } = await submitted(house)
    const reviewer = officer('reviewer', '杨静')
    const accepted = await perform(house, officer('acceptor', '王芳'), { caseId, version, event: 'accept' })
    const noted = await perform(house, reviewer, { caseId, version: accepted.version, event: 'note', input: { note: '齐全' } })
    const sent = await perform(house, reviewer, { caseId, version: noted.version, event: 'sendForDecision' })
    const grant = { caseId, version: sent.version, event: 'grant' }
    await expect(perform(house, officer('decisionMaker', '王建国'), grant)).rejects.toMatchObject({ refusal: { code: 'system.decisionsClosed', kind: 'away' } })
    expect((await perform(world.house, officer('decisionMaker', '王建国'), grant)).state).toBe('done')
  })
})

describe('who may', () => {
  it('out of scope is as if it did not exist; a wrong role is told; the acceptor may not decide', async () => {
    await using world = await openHouse()
    const { caseId, version } = await submitted(world.house)
    const elsewhere: Performer = { ...officer('acceptor', '赵敏'), grants: [{ role: 'acceptor', unitId: 'D:AAS:640105', unitPath: 'S:640100/C:640105/D:AAS:640105', regionCode: '640105' }] }
    await expect(perform(world.house, elsewhere, { caseId, version, event: 'accept' })).rejects.toMatchObject({ refusal: { code: 'case.notFound' } })
    await expect(perform(world.house, officer('issuer', '周强'), { caseId, version, event: 'accept' })).rejects.toMatchObject({ refusal: { code: 'case.roleMissing' } })
    const both: Performer = { ...officer('acceptor', '李伟'), grants: [{ role: 'acceptor', ...UNIT }, { role: 'reviewer', ...UNIT }, { role: 'decisionMaker', ...UNIT }] }
    const steps = ['accept', 'note', 'sendForDecision'] as const
    let at = version
    for (const event of steps) at = (await perform(world.house, both, { caseId, version: at, event, input: event === 'note' ? { note: '齐全' } : undefined })).version
    await expect(perform(world.house, both, { caseId, version: at, event: 'grant' })).rejects.toMatchObject({ refusal: { code: 'case.sameOfficer' } })
    const decided = await perform(world.house, officer('decisionMaker', '王建国'), { caseId, version: at, event: 'grant' })
    expect(decided.documents).toMatchObject([{ document: 'toy.decision', number: '玩〔2026〕1号' }])
  })
})

describe('deadlines', () => {
  it('after downtime they fire once, in order, at their statutory instant', async () => {
    await using world = await openHouse()
    const { caseId } = await submitted(world.house)
    world.clock.set('2026-11-20T12:00:00+08:00')
    await fireDueTimers(world.house, world.clock.now())
    await fireDueTimers(world.house, world.clock.now())
    const { rows } = await world.database.pool.query<{ event: string; at: string }>('select event, at from case_event where case_id = $1 order by id', [caseId])
    expect(rows.map(({ event, at }) => `${event} ${at.slice(0, 16)}`)).toEqual(['submit 2026-11-02T10:00', 'clockMissed 2026-11-10T00:00', 'deem 2026-11-10T00:00'])
    expect((await loadCase(world.house, caseId)).state).toMatchObject({ state: 'working', flags: ['deemed'] })
  })

  it('a round looks at as many cases as it is told, the longest due first', async () => {
    await using world = await openHouse()
    const due = [await submitted(world.house), await submitted(world.house)]
    world.clock.set('2026-11-20T12:00:00+08:00')
    const fired = async () => (await Promise.all(due.map(async ({ caseId }) => (await loadCase(world.house, caseId)).state.flags.length))).filter((n) => n > 0).length
    expect([await fireDueTimers(world.house, world.clock.now(), undefined, 1), await fired()]).toEqual([1, 1])
    expect([await fireDueTimers(world.house, world.clock.now(), undefined, 1), await fired()]).toEqual([1, 2])
    expect(await fireDueTimers(world.house, world.clock.now())).toBe(0)
  })

  it('what time alone brings about comes before a command of the same moment', async () => {
    await using world = await openHouse()
    const { caseId, version } = await submitted(world.house)
    world.clock.set('2026-11-10T00:00:00+08:00')
    await expect(perform(world.house, officer('acceptor', '李伟'), { caseId, version, event: 'accept' })).rejects.toMatchObject({ refusal: { code: 'case.stale', params: { what: 'deem' } } })
  })
})

describe('the next handler', () => {
  it('is the least busy holder of the role in the unit, never who is barred', async () => {
    await using world = await openHouse()
    const seat = async (role: string, name: string): Promise<string> => {
      const id = newId()
      await world.database.pool.query(`insert into account (id, realm, auth_user_id, display_name, locale, created_at) values ($1::uuid, 'staff', $1::text, $2, 'zh', $3)`, [id, name, world.clock.now()])
      await world.database.pool.query(`insert into role_grant (id, account_id, role, unit_id, region_code, valid_from, granted_by, granted_at, reason) values ($1, $2, $3, $4, '640104', '2026-01-01', 'system', $5, 'test')`, [newId(), id, role, UNIT.unitId, world.clock.now()])
      return id
    }
    const first = await seat('acceptor', '李伟')
    const second = await seat('acceptor', '王芳')
    const handlers = []
    for (let i = 0; i < 4; i += 1) handlers.push((await loadCase(world.house, (await submitted(world.house)).caseId)).state.handlerId)
    expect([...handlers].sort()).toEqual([first, first, second, second].sort())
  })
})
