import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { caseTypes } from '@onewindow/api/case-types'
import { configurationSets } from '@onewindow/api/configuration-sets'
import { appRouter } from '@onewindow/api/router'
import { openCatalogueStore } from '@onewindow/approval/catalogue/catalogue-store'
import { openSigningKey } from '@onewindow/audit/keys'
import { nationalCalendar } from '@onewindow/calendar/shipped'
import { dayOf } from '@onewindow/calendar/day'
import { openSettings } from '@onewindow/casework/configuration/settings-store'
import type { AnyCaseType } from '@onewindow/casework/case-type'
import type { House } from '@onewindow/casework/house'
import { openTestDatabase, type TestDatabase } from '@onewindow/database/test-database'
import { newId } from '@onewindow/database/ids'
import { documentNaming } from '@onewindow/desk/document-naming'
import { appointHandler, identitiesOf } from '@onewindow/identity/handlers'
import { openKeyring, type Keyring } from '@onewindow/identity/keyring'
import { residentIdCheckDigit } from '@onewindow/identity/definition'
import { registerPerson } from '@onewindow/identity/parties'
import { roleOf, type RoleId } from '@onewindow/identity/roles'
import { findUnit } from '@onewindow/identity/units'
import type { RequestContext } from '@onewindow/rpc/context'
import type { Identity, Session, SignedRealm } from '@onewindow/rpc/session'
import { createCallerFactory } from '@onewindow/rpc/trpc'
import { cityTemplate } from './city.ts'
import { frozenClock, houseOf, type FrozenClock } from './house.ts'

const createCaller = createCallerFactory(appRouter)
export type Caller = Pick<ReturnType<typeof createCaller>, 'public' | 'citizen' | 'staff' | 'admin' | 'partner'>
type Where = { unitId?: string; accountId?: string; name?: string; alsoAs?: RoleId[]; relatedPartyIds?: string[] }

/** A platform in a test: real PostgreSQL, frozen clock, the real router; people sign in by role and place. */
export type World = AsyncDisposable & {
  database: TestDatabase
  clock: FrozenClock
  house: House
  keyring: Keyring
  /** The router as an officer of that role; the county organ of 兴庆区审批服务管理局 unless said. */
  officer: (role: RoleId, where?: Where) => Promise<Caller & { accountId: string; session: Session }>
  /** The router as a citizen with a bound name, acting for self unless identities say more. */
  citizen: (options?: { name?: string; organisation?: { name: string; partyId: string }; idNumber?: string }) => Promise<Caller & { accountId: string; partyId: string; session: Session }>
  anyone: () => Caller
  as: (session: Session | null, extra?: Partial<RequestContext>) => Caller
  /** The same citizen's next request: firms one has come to act for are there. */
  again: (session: Session) => Promise<Caller>
  /** What one request of that session brings, for routers other than the platform's own. */
  contextOf: (session: Session | null, extra?: Partial<RequestContext>) => RequestContext
  timeline: (caseId: string) => Promise<{ event: string; at: string }[]>
}

export const MAIN_UNIT = 'D:AAS:640104'

/** @param today first day of the test, 10:00 unless an instant is given */
export async function openWorld({ today = '2026-11-02', extraTypes = [] }: { today?: string; extraTypes?: readonly AnyCaseType[] } = {}): Promise<World> {
  const database = await openTestDatabase({ template: await cityTemplate() })
  const clock = frozenClock(today.length > 10 ? today : `${today}T10:00:00+08:00`)
  const calendar = nationalCalendar()
  const keys = mkdtempSync(join(tmpdir(), 'onewindow-keys-'))
  const keyring = openKeyring(keys, { create: true })
  const base = houseOf(database, clock, calendar, [...caseTypes, ...extraTypes])
  const house: House = { ...base, settings: await openSettings(database.pool, configurationSets), naming: await documentNaming(database.pool), seal: { seal: (text) => keyring.seal('case.facts', text), open: (sealed) => keyring.open('case.facts', sealed) } }
  const services = { keyring, catalogue: openCatalogueStore(database.pool), auditKey: openSigningKey(keys, { create: true }), origin: 'http://localhost', clock, keyDirectory: keys }
  const contextOf = (session: Session | null, extra: Partial<RequestContext> = {}): RequestContext => ({
    house, services, requestId: newId(), address: '127.0.0.1', language: 'zh', demo: true, idempotencyKey: undefined, actingFor: undefined, sameOrigin: true,
    session: (realm: SignedRealm) => Promise.resolve(session?.realm === realm ? session : null), ...extra,
  })
  const as = (session: Session | null, extra: Partial<RequestContext> = {}): Caller => {
    const router = createCaller(contextOf(session, extra))
    return { public: router.public, citizen: router.citizen, staff: router.staff, admin: router.admin, partner: router.partner }
  }
  return {
    database, clock, house, keyring, as, contextOf, anyone: () => as(null),
    officer: async (role, where = {}) => {
      const session = await officerSession(database, clock, role, where)
      return { ...as(session), accountId: session.accountId, session }
    },
    citizen: async (options = {}) => {
      const session = await citizenSession(database, clock, keyring, options)
      return { ...as(session), accountId: session.accountId, partyId: session.partyId as string, session }
    },
    again: async (session) => as({ ...session, identities: await identitiesOf(database.pool, session.accountId, dayOf(clock.now())) }),
    timeline: async (caseId) => (await database.pool.query<{ event: string; at: string }>('select event, at from case_event where case_id = $1 order by id', [caseId])).rows,
    async [Symbol.asyncDispose]() {
      await database[Symbol.asyncDispose]()
      rmSync(keys, { recursive: true, force: true })
    },
  }
}

async function officerSession(database: TestDatabase, clock: FrozenClock, role: RoleId, { unitId = MAIN_UNIT, accountId = newId(), name = roleOf(role).zh, alsoAs = [], relatedPartyIds = [] }: Where): Promise<Session> {
  const unit = await findUnit(database.pool, unitId)
  if (!unit) throw new Error(`There is no unit ${unitId}`)
  const realm: SignedRealm = roleOf(role).realm === 'admin' ? 'admin' : 'staff'
  await addAccount(database, clock, accountId, realm, name, null)
  const grants = [role, ...alsoAs].map((one) => ({ role: one, unitId, unitPath: unit.path, regionCode: unit.regionCode }))
  return { realm, sessionId: newId(), accountId, displayName: name, partyId: null, locale: 'zh', grants, identities: [], relatedPartyIds, secondFactor: true, signedInAt: clock.now() }
}

let people = 0
async function citizenSession(database: TestDatabase, clock: FrozenClock, keyring: Keyring, { name = '马晓燕', organisation, idNumber }: { name?: string; organisation?: { name: string; partyId: string }; idNumber?: string }): Promise<Session> {
  const at = clock.now()
  people += 1
  const number = idNumber ?? numberOf(people)
  const { partyId } = await registerPerson({ on: database.pool, moment: { at, today: dayOf(at) }, actor: 'system', purpose: 'test', keyring }, { name, idNumber: number, phone: '13800000001', address: '新华东街66号', regionCode: '640104001' })
  await database.pool.query('update party set verified_at = $2 where id = $1', [partyId, at])
  const accountId = newId()
  await addAccount(database, clock, accountId, 'citizen', name, partyId)
  if (organisation) await appointHandler({ on: database.pool, moment: { at, today: dayOf(at) }, actor: 'system', purpose: 'test' }, { accountId, partyId: organisation.partyId, validFrom: dayOf(at) })
  const identities: Identity[] = [{ partyId, kind: 'person', name, as: 'self' }, ...(organisation ? [{ partyId: organisation.partyId, kind: 'organization' as const, name: organisation.name, as: 'handler' as const }] : [])]
  return { realm: 'citizen', sessionId: newId(), accountId, displayName: name, partyId, locale: 'zh', grants: [], identities, relatedPartyIds: [], secondFactor: true, signedInAt: at }
}

/** A sound identity number of the n-th invented person, born in the 1980s. */
function numberOf(n: number): string {
  const body = `640104198${Math.floor(n / 1000) % 10}0412${String(n % 1000).padStart(3, '0')}`
  return body + residentIdCheckDigit(body)
}

async function addAccount(database: TestDatabase, clock: FrozenClock, id: string, realm: SignedRealm, name: string, partyId: string | null): Promise<void> {
  await database.pool.query('insert into account (id, realm, auth_user_id, display_name, party_id, locale, created_at) values ($1::uuid, $2, $1::text, $3, $4::uuid, \'zh\', $5) on conflict (id) do nothing', [id, realm, name, partyId, clock.now()])
}
