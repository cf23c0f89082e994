import { addDays, dayOf } from '@onewindow/calendar/day'
import { nationalCalendar } from '@onewindow/calendar/shipped'
import type { CaseState } from '@onewindow/casework/case-state'
import type { AnyCaseType, CaseType } from '@onewindow/casework/case-type'
import type { CaseRow } from '@onewindow/casework/definition/views'
import { begin, live, type Life, type Stage } from '@onewindow/casework/simulate'
import { newId } from '@onewindow/database/ids'
import { roleOf, roles, type RoleId } from '@onewindow/identity/roles'
import type { Session } from '@onewindow/rpc/session'
import { often, orNight } from '@onewindow/testing/often'
import { planted } from '@onewindow/testing/plant'
import { toyType } from '@onewindow/testing/toy/case-type'
import { chance, pick } from '@onewindow/testing/walk'
import { openWorld, type World } from '@onewindow/testing/world'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

// R11: what lists, searches and counts show = what a second implementation of the scope finds in memory.

type Toy = { note: string; place: string | null }
type Case = CaseState<Toy> & { changedAt: string; text: string }
const type = toyType as unknown as CaseType<Toy>
const CASES = 240
const random = chance(20_261_102)
const NOW = '2026-11-02T10:00:00.000+08:00'
const TODAY = '2026-11-02'

let world: World
const cases: Case[] = []
const parties = Array.from({ length: 12 }, newId)
const accounts = Array.from({ length: 8 }, newId)
let units: { id: string; path: string; region: string }[]

/** A toy case brought to a state by its own table, without a database, so that clocks and tasks are real. */
function lived(state: string, at: string): CaseState<Toy> {
  const stage: Stage<Toy> = { type, calendar: nationalCalendar(), ids: newId, known: () => ({}) }
  const unit = { unitId: 'D:AAS:640104', unitPath: 'x', regionCode: '640104' }
  const by = (role: RoleId) => ({ kind: 'staff' as const, accountId: newId(), name: role, partyIds: [], actingFor: null, actingPartyId: null, relatedPartyIds: [], grants: [{ role, ...unit }], secondFactor: true })
  const citizen = { kind: 'citizen' as const, accountId: newId(), name: '马晓燕', partyIds: [parties[0] as string], actingFor: null, actingPartyId: null, relatedPartyIds: [], grants: [], secondFactor: true }
  const opening = {
    id: newId(), caseType: 'toy', kind: 'case', topic: 'toy', number: null, queryCode: null, parentId: null, state: '', version: 0, round: 0, ...unit, handlerId: null, title: '', party: '', facts: { note: '', place: null }, flags: [], result: null,
    stateLeft: null, channel: 'online', openedAt: at, receivedAt: at, enteredAt: at, changedAt: at, endedAt: null, clocks: [], tasks: [], parts: [], acts: [], attachments: [], subs: [],
  }
  let life: Life<Toy> = begin(stage, opening, { event: 'startDraft', input: { partyId: parties[0], place: null }, by: citizen, at })
  const road = [['submit', citizen], ['accept', by('acceptor')], ['note', by('reviewer')], ['sendForDecision', by('reviewer')], ['grant', by('decisionMaker')]] as const
  for (const [event, who] of road) if (life.state.state !== state) life = live(stage, life, { event, input: { note: '齐全' }, by: who, at })
  return life.state
}

/** Whom the case is about, and in some a second party; not everyone has been told of it yet. */
function pair(): Case['parts'] {
  const party = (part: string): Case['parts'][number] => ({ part, partyId: pick(parties, random), accountId: null, unitId: null, name: 'x', told: random() < 0.7 })
  return [party('applicant'), ...(random() < 0.2 ? [party('agent')] : [])]
}

/** Some cases name an officer or a unit beside the own one. */
function named(): Case['parts'] {
  const part = { part: 'team', partyId: null, accountId: null, unitId: null, name: 'y' }
  return [...(random() < 0.15 ? [{ ...part, accountId: pick(accounts, random) }] : []), ...(random() < 0.15 ? [{ ...part, unitId: pick(units, random).id }] : [])]
}

async function plantOne(n: number): Promise<void> {
  const unit = pick(units, random)
  const at = `${addDays(TODAY, -Math.floor(random() * 20))}T${String(8 + Math.floor(random() * 9)).padStart(2, '0')}:00:00.000+08:00`
  const state = pick(['draft', 'asked', 'working', 'deciding', 'done'], random)
  const ready = lived(state, at)
  const others = random() < 0.3 ? [pick(units, random).id] : []
  const asked = others.map((unitId) => ({ id: newId(), kind: 'opinion', state: pick(['open', 'answered'] as const, random), unitId, assigneeId: null, body: {}, openedAt: at, openedBy: null, answeredAt: null }))
  const proposal = state === 'working' && random() < 0.3 ? [{ id: newId(), kind: 'proposal', state: 'open' as const, unitId: unit.id, assigneeId: null, body: { event: 'test' }, openedAt: at, openedBy: null, answeredAt: null }] : []
  world.clock.set(at)
  const title = pick(['食品经营许可', '公共场所卫生许可', '残疾人证', '道路货运许可 50%', 'Food licence'], random)
  const c = await planted(world, type, {
    ...ready, id: newId(), version: 1, title, party: pick(['马晓燕', '银川味来餐饮有限公司', '欧阳娜娜'], random), topic: pick(['toy', 'other'], random), unitId: unit.id, unitPath: unit.path, regionCode: unit.region, acts: [], tasks: [...asked, ...proposal],
    handlerId: random() < 0.2 ? pick(accounts, random) : null, parts: [...pair(), ...named()], number: state === 'draft' ? null : `TY-640104-20261102-${String(n).padStart(6, '0')}-0`,
  })
  cases.push({ ...c, changedAt: at, text: [c.number, c.title, c.party].filter(Boolean).join(' ') })
}

beforeAll(async () => {
  world = await openWorld({ extraTypes: [toyType as unknown as AnyCaseType] })
  const wanted = ['S:640100', 'C:640104', 'D:AAS:640104', 'D:UM:640104', 'D:AAS:640100', 'T:640104001', 'T:640105001', 'V:640104001002', 'C:640105']
  const { rows } = await world.database.pool.query<{ id: string; path: string; region: string }>('select id, path, region_code region from unit where id = any($1)', [wanted])
  units = rows
  for (let n = 0; n < CASES; n += 1) await plantOne(n)
  world.clock.set(NOW)
}, orNight(120_000))
afterAll(async () => { await world[Symbol.asyncDispose]() })

const staffRoles = roles.filter(({ realm }) => realm === 'staff').map(({ id }) => id)
function someone(): Session {
  const base = { sessionId: newId(), displayName: 'x', locale: 'zh', identities: [], secondFactor: true, signedInAt: NOW, partyId: null }
  if (random() < 0.2) {
    const partyId = pick(parties, random)
    return { ...base, realm: 'citizen', accountId: newId(), partyId, grants: [], relatedPartyIds: [], identities: [{ partyId, kind: 'person', name: 'x', as: 'self' as const }, ...(random() < 0.4 ? [{ partyId: pick(parties, random), kind: 'organization' as const, name: 'y', as: 'handler' as const }] : [])] }
  }
  const grants = Array.from({ length: Math.floor(random() * 3) + (random() < 0.05 ? 0 : 1) }, () => pick(units, random)).map((unit) => ({ role: pick(staffRoles, random), unitId: unit.id, unitPath: unit.path, regionCode: unit.region }))
  return { ...base, realm: 'staff', accountId: pick(accounts, random), grants, relatedPartyIds: random() < 0.3 ? [pick(parties, random), pick(parties, random)] : [] }
}

// The second implementation: the page's words (security §2, common §8), over whole objects.
const below = (region: string, root: string): boolean => (/^\d{4}00$/.test(root) ? region.slice(0, 4) === root.slice(0, 4) : region.slice(0, root.length) === root)
function sees(me: Session, c: Case): boolean {
  if (me.realm === 'citizen') return me.identities.some(({ partyId }) => c.parts.some((p) => p.told && p.partyId === partyId))
  if (me.grants.length === 0 || c.state === 'draft' || c.parts.some((p) => p.partyId && me.relatedPartyIds.includes(p.partyId))) return false
  return c.handlerId === me.accountId || c.parts.some(({ accountId }) => accountId === me.accountId) || me.grants.some(({ role, unitId, regionCode }) => {
    const { scope } = roleOf(role)
    return scope === 'all' || (scope === 'regionSubtree' ? below(c.regionCode, regionCode) : c.unitPath.split('/').includes(unitId)) || c.tasks.some((task) => task.unitId === unitId) || c.parts.some((one) => one.unitId === unitId)
  })
}

const words = (c: Case, text: string): boolean => (text.startsWith('TY-') ? c.number === text : text.split(' ').every((word) => c.text.normalize('NFKC').toLowerCase().includes(word.toLowerCase())))
const TEXTS = ['食品', '许可', '卫生许可', '味来 食品', '欧阳', '50%', '马', 'food', '不存在的词', 'TY-640104-20261102-000007-0', '%', "o'x"]

const IS: Readonly<Record<string, string>> = { draft: 'draft', asked: 'open', working: 'open', deciding: 'open', done: 'ended' }
const QUEUE: Readonly<Record<string, string>> = { asked: 'toAccept', working: 'toReview', deciding: 'toDecide' }

/** Every page of a list, one after the other. */
async function pages(read: (after: string | null) => Promise<{ rows: CaseRow[]; after: string | null }>): Promise<string[]> {
  const ids: string[] = []
  let after: string | null = null
  do {
    const page: { rows: CaseRow[]; after: string | null } = await read(after)
    ids.push(...page.rows.map(({ id }) => id))
    after = page.after
  } while (after && ids.length < 2000)
  return ids
}

/** The scopes of somebody's own posts. */
const ownKeys = (me: Session): string[] => [`H:${me.accountId}`, ...new Set(me.grants.map(({ role, unitId, regionCode }) => (roleOf(role).scope === 'regionSubtree' ? `R:${regionCode}` : roleOf(role).scope === 'all' ? 'R:640100' : `U:${unitId}`)))]
const PLACES = (): string[] => [...units.map(({ id }) => `U:${id}`), 'R:640105', 'R:640100']
const placeOf = (key: string): string => units.find(({ id }) => key === `U:${id}`)?.region ?? key.slice(2)
/** Narrower ones: whoever watches over a region may look at a division or an organ in it alone. */
const insideOf = (keys: readonly string[]): string[] => PLACES().filter((key) => keys.some((own) => own.startsWith('R:') && below(placeOf(key), own.slice(2))))

const maybe = <T>(values: readonly T[]): T | undefined => (random() < 0.35 ? pick(values, random) : undefined)

describe('R11: nothing leaks through a list, nothing is lost in one', () => {
  it('search and lists: the same cases in the same order, page by page', async () => {
    let shown = 0
    for (let n = 0; n < often(1000, 50_000); n += 1) {
      const me = someone()
      const filter = { text: maybe(TEXTS), phase: maybe(['draft', 'open', 'ended'] as const), state: maybe(['asked', 'working', 'deciding']), caseType: maybe(['toy', 'application']), topic: maybe(['toy', 'other']), region: maybe(['640104', '640100', '640105', '640104001']) }
      const expected = cases.filter((c) => sees(me, c) && (!filter.text || words(c, filter.text)) && (!filter.phase || IS[c.state] === filter.phase) && (!filter.state || c.state === filter.state) && (!filter.caseType || c.caseType === filter.caseType)
        && (!filter.topic || c.topic === filter.topic) && (!filter.region || below(c.regionCode, filter.region))).sort((a, b) => (a.changedAt < b.changedAt ? 1 : a.changedAt > b.changedAt ? -1 : a.id < b.id ? 1 : -1))
      const limit = 1 + Math.floor(random() * 40)
      const caller = world.as(me)
      const found = await pages((after) => (me.realm === 'citizen' ? caller.citizen.case.list({ ...filter, after, limit }) : caller.staff.case.search({ ...filter, after, limit })))
      expect([n, JSON.stringify(filter), found]).toEqual([n, JSON.stringify(filter), expected.map(({ id }) => id)])
      shown += found.length
    }
    expect(shown).toBeGreaterThan(5000)
  }, orNight(120_000))

  it('worklists: own queues only, earliest due first, every page, and the counts agree', async () => {
    let shown = 0
    for (let n = 0; n < often(1000, 50_000); n += 1) {
      const me = someone()
      if (me.realm === 'citizen') continue
      const keys = ownKeys(me)
      const scope = pick([...keys, ...insideOf(keys)], random)
      const filter = { queue: maybe(['toAccept', 'toReview', 'toDecide', 'toConfirm', 'task:opinion']), due: maybe(['overdue', 'today', 'week'] as const), text: maybe(TEXTS), topic: maybe(['toy', 'other']) }
      const entries = cases.filter((c) => sees(me, c)).flatMap((c) => queuesIn(c, scope).map((queue) => ({ c, queue, due: dueOf(c) })))
      const expected = entries.filter(({ c, queue, due }) => (!filter.queue || queue === filter.queue) && (!filter.text || words(c, filter.text)) && (!filter.topic || c.topic === filter.topic) && (!filter.due || isDue(due, filter.due)))
        .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.c.id < b.c.id ? -1 : 1)).map(({ c }) => c.id)
      const limit = 1 + Math.floor(random() * 30)
      const caller = world.as(me)
      const found = await pages((after) => caller.staff.case.worklist({ ...filter, scope, after, limit }))
      expect([n, scope, JSON.stringify(filter), found]).toEqual([n, scope, JSON.stringify(filter), [...new Set(expected)]])
      shown += found.length
      if (n % 5 === 0 && keys.includes(scope)) {
        const counts = (await caller.staff.case.counts()).filter((one) => one.scope === scope).map(({ queue, n: count }) => `${queue} ${count}`).sort()
        const own = Object.entries(Object.groupBy(entries, ({ queue }) => queue)).map(([queue, list]) => `${queue} ${list?.length}`).sort()
        expect([scope, counts]).toEqual([scope, own])
      }
    }
    expect(shown).toBeGreaterThan(1000)
  }, orNight(120_000))

  it('a worklist that is not one’s own is not there', async () => {
    for (let n = 0; n < 100; n += 1) {
      const me = someone()
      if (me.realm === 'citizen') continue
      const keys = ownKeys(me)
      const foreign = [...PLACES(), `H:${newId()}`].filter((key) => !keys.includes(key) && !insideOf(keys).includes(key))
      if (foreign.length === 0) continue
      await expect(world.as(me).staff.case.worklist({ scope: pick(foreign, random) })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
  })
})

/** The queues in which a case stands for one scope key. */
function queuesIn(c: Case, scope: string): string[] {
  const queue = QUEUE[c.state]
  if (!queue) return []
  const [kind, ...rest] = scope.split(':')
  const id = rest.join(':')
  const mine = kind === 'H' ? c.handlerId === id : kind === 'R' ? [c.regionCode, c.regionCode.slice(0, 9), c.regionCode.slice(0, 6), `${c.regionCode.slice(0, 4)}00`].includes(id) : c.unitPath.split('/').includes(id)
  const asked = kind === 'U' ? [...new Set(c.tasks.filter((task) => task.kind === 'opinion' && task.state === 'open' && task.unitId === id).map(() => 'task:opinion'))] : []
  return [...(mine ? [queue] : []), ...asked, ...(kind === 'U' && c.unitId === id && c.tasks.some((task) => task.kind === 'proposal' && task.state === 'open') ? ['toConfirm'] : [])]
}

function dueOf(c: Case): string {
  const running = c.clocks.filter(({ state, dueOn }) => state === 'running' && dueOn)
  const sorting = running.filter(({ kind }) => kind === 'work')
  return (sorting.length > 0 ? sorting : running).map(({ dueOn }) => dueOn as string).sort()[0] ?? '9999-12-31'
}

const isDue = (due: string, which: 'overdue' | 'today' | 'week'): boolean => (which === 'overdue' ? due < TODAY : which === 'today' ? due === TODAY : due >= TODAY && due <= addDays(dayOf(NOW), 7))
