import { momentAt } from '@onewindow/calendar/day'
import type { Database } from '@onewindow/database/client'
import { enterCertificate } from '@onewindow/identity/certificates'
import { appointHandler } from '@onewindow/identity/handlers'
import type { Keyring } from '@onewindow/identity/keyring'
import { createCitizenAccount } from '@onewindow/identity/new-accounts'
import { bindRealName, registerOrganisation, registerPerson } from '@onewindow/identity/parties'
import { hashPassword } from '@onewindow/identity/passwords'
import type { SignIn } from '@onewindow/identity/realms'
import { grantRole } from '@onewindow/identity/role-grants'
import { inTransaction, type KeyedContext } from '@onewindow/identity/write-context'
import { officersOf, type Bench } from './officers.ts'
import { administrators, citizens, DEMO_PASSWORD, DEMO_TOTP_SECRET, organisations } from './personas.ts'

export type Realms = { staff: SignIn; admin: SignIn }
const FROM = '2026-01-01'
const UNBOUND = 'li'

/** Organs that carry out items: the benches to be staffed. */
export async function benches(database: Database): Promise<Bench[]> {
  const { rows } = await database.pool.query<{ id: string; name_zh: string }>('select distinct u.id, u.name_zh from implementation i join unit u on u.id = i.unit_id order by u.id')
  return rows.map(({ id, name_zh }) => ({ unitId: id, nameZh: name_zh, short: id }))
}

/** Demo citizens, companies, officers and administrators, through the same functions as real ones. Does nothing when they are there. */
export async function settlePeople(database: Database, keyring: Keyring, realms: Realms, at: string): Promise<void> {
  const { rows } = await database.pool.query('select 1 from account limit 1')
  if (rows.length > 0) return
  const moment = momentAt(at)
  const hash = await hashPassword(DEMO_PASSWORD)
  const seats = await benches(database)
  await inTransaction(database.pool, async (on) => {
    const context: KeyedContext = { on, moment, actor: 'system', purpose: 'demo', keyring }
    const accounts = await settleCitizens(context, hash)
    await settleOrganisations(context, accounts)
    for (const officer of officersOf(seats)) {
      const accountId = await realms.staff.createStaffAccount(context, { username: officer.username, displayName: officer.name, password: { hash }, totpSecret: DEMO_TOTP_SECRET })
      for (const { role, unitId } of officer.grants) await grantRole(context, { accountId, role, unitId, validFrom: FROM, reason: 'demo' })
      if (officer.certificate) await enterCertificate(context, { certNo: officer.certificate, accountId, validFrom: FROM, validTo: '2029-12-31' })
    }
    for (const { username, name, role, idNumber } of administrators) {
      const { partyId } = await registerPerson(context, { name, idNumber })
      const accountId = await realms.admin.createStaffAccount(context, { username, displayName: name, password: { hash }, totpSecret: DEMO_TOTP_SECRET, partyId })
      await grantRole(context, { accountId, role, unitId: 'S:640100', validFrom: FROM, reason: 'demo' })
    }
  })
}

async function settleCitizens(context: KeyedContext, hash: string): Promise<Map<string, { accountId: string; partyId: string }>> {
  const accounts = new Map<string, { accountId: string; partyId: string }>()
  for (const { key, name, phone, idNumber, address, regionCode } of citizens) {
    const accountId = await createCitizenAccount(context, { phone, displayName: name, password: { hash } })
    if (key === UNBOUND) continue
    const partyId = await bindRealName(context, accountId, { name, idNumber, phone, address, regionCode })
    accounts.set(key, { accountId, partyId })
  }
  return accounts
}

async function settleOrganisations(context: KeyedContext, accounts: Map<string, { accountId: string; partyId: string }>): Promise<void> {
  for (const { name, uscc, kind, operator, handlers, address, facts } of organisations) {
    const owner = accounts.get(operator)
    const partyId = await registerOrganisation(context, { kind, name, uscc, address, facts, ...(kind === 'individualBusiness' && owner ? { operatorPartyId: owner.partyId } : {}) })
    for (const handler of handlers) {
      const account = accounts.get(handler)
      if (account) await appointHandler(context, { accountId: account.accountId, partyId, validFrom: FROM })
    }
  }
}

