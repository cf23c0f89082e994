import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSigningKey } from '@onewindow/audit/keys'
import { sequenceNow } from '@onewindow/audit/sequence'
import { signHead } from '@onewindow/audit/sign-head'
import { momentAt } from '@onewindow/calendar/day'
import type { Grant } from '@onewindow/casework/case-state'
import type { AnyCaseType } from '@onewindow/casework/case-type'
import type { House } from '@onewindow/casework/house'
import { openTestDatabase, type TestDatabase } from '@onewindow/database/test-database'
import { openKeyring, type Keyring } from '@onewindow/identity/keyring'
import { createCitizenAccount, createStaffAccount } from '@onewindow/identity/new-accounts'
import { registerPerson, type PersonInput } from '@onewindow/identity/parties'
import { loadRegions, yinchuanRegions } from '@onewindow/identity/regions'
import { residentIdCheckDigit } from '@onewindow/identity/resident-id'
import { grantRole } from '@onewindow/identity/role-grants'
import type { RoleId } from '@onewindow/identity/roles'
import { findUnit, loadUnits, unitTree } from '@onewindow/identity/units'
import { inTransaction, type KeyedContext } from '@onewindow/identity/write-context'
import type { RequestContext } from '@onewindow/rpc/context'
import type { Identity, Session, SignedRealm } from '@onewindow/rpc/session'
import { frozenClock, houseOf, type FrozenClock } from '@onewindow/testing/house'
import { toyType } from '@onewindow/testing/toy/case-type'
import { openCalendars, seedCalendar, type LiveCalendars } from '../src/calendar-store.ts'

const HASH = { hash: '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$AAAA' }
const AAS = {
  code: 'AAS', nameZh: '审批服务管理局', nameEn: 'Administrative Approval Service Bureau',
  organs: [{ level: 'city', regionCode: '640100', nameZh: '银川市审批服务管理局' }, { level: 'county', regionCode: '640104', nameZh: '兴庆区审批服务管理局' }, { level: 'county', regionCode: '640106', nameZh: '金凤区审批服务管理局' }],
}
const MSB = { code: 'MSB', nameZh: '市场监督管理局', nameEn: 'Market Supervision Bureau', organs: [{ level: 'county', regionCode: '640104', nameZh: '兴庆区市场监督管理局' }] }

export type Someone = { accountId: string; session: Session }
export type World = AsyncDisposable & {
  base: TestDatabase; house: House; clock: FrozenClock; keyring: Keyring; calendars: LiveCalendars
  change: <T>(work: (context: KeyedContext) => Promise<T>, actor?: string) => Promise<T>
  person: (name: string, serial: number, more?: Partial<PersonInput>) => Promise<{ partyId: string; idNumber: string }>
  citizen: (name: string, serial: number, more?: Partial<PersonInput>) => Promise<Someone & { partyId: string; idNumber: string }>
  /** An account of the offices with its roles in its units. */
  office: (realm: 'staff' | 'admin', name: string, ...grants: [RoleId, string][]) => Promise<Someone>
  context: (who?: Someone, over?: Partial<RequestContext>) => RequestContext
  /** Gives every staged entry its number and signs the head. */
  seal: () => Promise<void>
}

/** A sound identity number of somebody born on 12 March 1985 in 兴庆区. */
export function idNumberOf(serial: number): string {
  const body = `64010419850312${String(serial).padStart(3, '0')}`
  return body + residentIdCheckDigit(body)
}

/** A city with regions, units, people and the toy case type, and callers for every realm. */
export async function openWorld(start = '2026-11-02T10:00:00+08:00', types: readonly AnyCaseType[] = [toyType as unknown as AnyCaseType]): Promise<World> {
  const base = await openTestDatabase()
  const directory = mkdtempSync(join(tmpdir(), 'desk-'))
  const keyring = openKeyring(directory, { create: true })
  const auditKey = openSigningKey(directory, { create: true })
  const clock = frozenClock(start)
  const regions = yinchuanRegions()
  await loadRegions(base.pool, regions)
  await loadUnits(base.pool, unitTree(regions, [AAS, MSB]))
  await seedCalendar(base.pool, start)
  const calendars = await openCalendars(base)
  const house: House = { ...houseOf(base, clock, calendars.forRegion('640104'), types), calendars }
  const services = { keyring, auditKey, keyDirectory: directory, catalogue: { at: () => Promise.resolve({ semanticFields: {} }) } }
  const change: World['change'] = (work, actor = 'system') => inTransaction(base.pool, (on) => work({ on, keyring, moment: momentAt(clock.now()), actor, purpose: null }))
  const person: World['person'] = async (name, serial, more = {}) => {
    const idNumber = idNumberOf(serial)
    const { partyId } = await change((context) => registerPerson(context, { name, idNumber, ...more }))
    return { partyId, idNumber }
  }
  const sessionOf = (realm: SignedRealm, accountId: string, displayName: string, rest: Partial<Session>): Session =>
    ({ realm, sessionId: randomUUID(), accountId, displayName, partyId: null, locale: 'zh', grants: [], identities: [], relatedPartyIds: [], secondFactor: true, signedInAt: clock.now(), ...rest })
  let phones = 0
  return {
    base, house, clock, keyring, calendars, change, person,
    citizen: async (name, serial, more = {}) => {
      const { partyId, idNumber } = await person(name, serial, more)
      const accountId = await change((context) => createCitizenAccount(context, { phone: `1390000${String(1000 + (phones += 1))}`, displayName: name, partyId, password: HASH }))
      const identities: Identity[] = [{ partyId, kind: 'person', name, as: 'self' }]
      return { accountId, partyId, idNumber, session: sessionOf('citizen', accountId, name, { partyId, identities }) }
    },
    office: async (realm, name, ...asked) => {
      const { partyId } = await person(name, 500 + (phones += 1))
      const accountId = await change((context) => createStaffAccount(context, realm, (secret) => Promise.resolve(secret), { username: `user${phones}`, displayName: name, password: HASH, partyId }))
      const grants: Grant[] = []
      for (const [role, unitId] of asked) {
        const unit = await findUnit(base.pool, unitId)
        if (!unit) throw new Error(`There is no unit ${unitId}`)
        await change((context) => grantRole(context, { accountId, role, unitId, validFrom: '2026-01-01', reason: '任命' }))
        grants.push({ role, unitId, unitPath: unit.path, regionCode: unit.regionCode })
      }
      return { accountId, session: sessionOf(realm, accountId, name, { partyId, grants }) }
    },
    context: (who, over = {}) => ({
      house, services, requestId: randomUUID(), address: '10.0.0.1', language: 'zh', demo: true, idempotencyKey: undefined, actingFor: undefined, sameOrigin: true,
      session: (realm) => Promise.resolve(who?.session.realm === realm ? who.session : null), ...over,
    }),
    seal: async () => {
      const client = await base.pool.connect()
      try {
        await sequenceNow(client)
        await signHead(client, auditKey, clock.now())
      } finally {
        client.release()
      }
    },
    async [Symbol.asyncDispose]() {
      await base[Symbol.asyncDispose]()
      rmSync(directory, { recursive: true })
    },
  }
}
