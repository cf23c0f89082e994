import { addDays, addMonths, dayOf, momentAt, type PlainDate } from '@onewindow/calendar/day'
import { beginningOf, settledOf } from './beginning.ts'
import type { Database } from '@onewindow/database/client'
import { enterCertificate } from '@onewindow/identity/certificates'
import { appointHandler } from '@onewindow/identity/handlers'
import type { Keyring } from '@onewindow/identity/keyring'
import { createCitizenAccount } from '@onewindow/identity/new-accounts'
import { bindRealName, registerOrganisation, registerPerson } from '@onewindow/identity/parties'
import { hashPassword } from '@onewindow/identity/passwords'
import type { SignIn } from '@onewindow/identity/realms'
import { enterSpeciality } from '@onewindow/identity/specialities'
import { grantRole } from '@onewindow/identity/role-grants'
import { inTransaction, type KeyedContext } from '@onewindow/identity/write-context'
import { settleInterests } from './interests.ts'
import { MAIN_UNIT, officersOf, supervisor, TOUR_UNITS } from './officers.ts'
import { administrators, citizens, DEMO_PASSWORD, DEMO_TOTP_SECRET, organisations, type DemoOfficer, type DemoOrganisation } from './personas.ts'

export type Realms = { staff: Pick<SignIn, 'createStaffAccount'>; admin: Pick<SignIn, 'createStaffAccount'> }
/** Certificates of officers are renewed every five years. */
const CERTIFICATE_YEARS = 5
const UNBOUND = 'li'

/** Names and numbers of demo people that other rooms look for. */
export type Settled = { accountId: string; partyId: string }

/** Demo citizens, companies, the main bench and the administrators, through the same functions as real ones. Does nothing when they are there. */
export async function settlePeople(database: Database, keyring: Keyring, realms: Realms, at: string): Promise<void> {
  const { rows } = await database.pool.query('select 1 from account limit 1')
  if (rows.length > 0) return
  const moment = momentAt(settledOf(at))
  const hash = await hashPassword(DEMO_PASSWORD)
  await inTransaction(database.pool, async (on) => {
    const context: KeyedContext = { on, moment, actor: 'system', purpose: 'demo', keyring }
    const from = dayOf(beginningOf(at))
    const accounts = await settleCitizens(context, hash)
    await settleOrganisations(context, accounts, from)
    for (const officer of [...[MAIN_UNIT, ...TOUR_UNITS].flatMap(officersOf), supervisor]) await settleOfficer(context, realms, hash, officer, from)
    await settleAdministrators(context, realms, hash, from)
    await settleInterests(context, from)
  })
}

/** The officers of one organ, in their posts from the day of the context; those who are there stay. */
export async function settleBench(context: KeyedContext, realms: Realms, hash: string, unitId: string): Promise<void> {
  const officers = officersOf(unitId)
  const { rows } = await context.on.query<{ username: string }>('select username from account where username = any($1)',
    [officers.map(({ username }) => username)])
  const there = new Set(rows.map(({ username }) => username))
  for (const officer of officers) if (!there.has(officer.username)) await settleOfficer(context, realms, hash, officer, context.moment.today)
}

/** What the departments of an officer enforce; the approval bureau’s supervisors look into both fields. */
function fieldsOf(grants: DemoOfficer['grants']): string[] {
  const departments = new Set(grants.map(({ unitId }) => unitId.split(':')[1] ?? ''))
  const fields = [...(departments.has('SAMR') ? ['marketSupervision'] : []), ...(departments.has('UM') ? ['urbanManagement'] : [])]
  return fields.length > 0 ? fields : ['marketSupervision', 'urbanManagement']
}

async function settleOfficer(context: KeyedContext, realms: Realms, hash: string, { username, name, grants, certificate, certificateMonths, specialities = [] }: DemoOfficer,
  from: PlainDate): Promise<void> {
  const accountId = await realms.staff.createStaffAccount(context, { username, displayName: name, password: { hash },
    totpSecret: DEMO_TOTP_SECRET })
  for (const { role, unitId } of grants) await grantRole(context, { accountId, role, unitId, validFrom: from, reason: '演示岗位' })
  if (certificate) await enterCertificate(context, { certNo: certificate, accountId, fields: fieldsOf(grants), validFrom: from, validTo: addDays(addMonths(from, certificateMonths ?? 12 * CERTIFICATE_YEARS), -1) })
  for (const speciality of specialities) await enterSpeciality(context, accountId, { speciality, basis: '检查员专业考核合格', validFrom: from, validTo: null })
}

async function settleAdministrators(context: KeyedContext, realms: Realms, hash: string, from: PlainDate): Promise<void> {
  for (const { username, name, role, idNumber } of administrators) {
    const { partyId } = await registerPerson(context, { name, idNumber })
    const accountId = await realms.admin.createStaffAccount(context, { username, displayName: name, password: { hash },
      totpSecret: DEMO_TOTP_SECRET, partyId })
    await grantRole(context, { accountId, role, unitId: 'S:640100', validFrom: from, reason: '演示岗位' })
  }
}

async function settleCitizens(context: KeyedContext, hash: string): Promise<Map<string, Settled>> {
  const accounts = new Map<string, Settled>()
  for (const { key, name, phone, idNumber, address, regionCode } of citizens) {
    const accountId = await createCitizenAccount(context, { phone, displayName: name, password: { hash } })
    if (key === UNBOUND) continue
    const partyId = await bindRealName(context, accountId, { name, idNumber, phone, address, regionCode,
      facts: { 'applicant.hukouAddress': address } })
    accounts.set(key, { accountId, partyId })
  }
  return accounts
}

async function settleOrganisations(context: KeyedContext, accounts: Map<string, Settled>, from: PlainDate): Promise<void> {
  for (const organisation of organisations) {
    const { name, uscc, kind, handlers, address, facts } = organisation
    const operatorPartyId = await legalRepresentative(context, organisation, accounts)
    const partyId = await registerOrganisation(context, { kind, name, uscc, address, facts, operatorPartyId })
    for (const handler of handlers) {
      const account = accounts.get(handler)
      if (account) await appointHandler(context, { accountId: account.accountId, partyId, validFrom: from })
    }
  }
}

async function legalRepresentative(context: KeyedContext, { legalRep }: DemoOrganisation, accounts: Map<string, Settled>): Promise<string> {
  if (typeof legalRep !== 'string') return (await registerPerson(context, legalRep)).partyId
  const account = accounts.get(legalRep)
  if (!account) throw new Error(`No demo citizen ${legalRep}`)
  return account.partyId
}
