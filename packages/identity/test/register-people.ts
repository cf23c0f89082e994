import { registerPerson } from '../src/parties.ts'
import { residentIdCheckDigit } from '../src/resident-id.ts'
import { grantRole } from '../src/role-grants.ts'
import type { RoleId } from '../src/roles.ts'
import { createCitizenAccount } from '../src/sign-in/new-accounts.ts'
import { usccCheckDigit } from '../src/uscc.ts'
import type { World } from './identity-world.ts'

export const TODAY = '2026-11-24'
const HASH = { hash: '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$AAAA' }

/** A sound identity number of somebody born on 12 March 1985 in 兴庆区. */
export const idNumber = (serial: number) => {
  const body = `64010419850312${serial}`
  return body + residentIdCheckDigit(body)
}

/** A sound credit code of an organisation in 兴庆区. */
export const uscc = (serial: number) => {
  const body = `91640104MA${String(serial).padStart(7, '0')}`
  return body + usccCheckDigit(body)
}

/** The short ways the register tests use, in one world. */
export function peopleOf(world: World) {
  return {
    person: (name: string, serial: number) =>
      world.change(
        async (context) => (await registerPerson(context, { name, idNumber: idNumber(serial), phone: `1390000${serial}1` })).partyId,
      ),
    citizen: (phone: string, partyId?: string) =>
      world.change((context) => createCitizenAccount(context, { phone, displayName: '张三', ...(partyId ? { partyId } : {}) })),
    office: (realm: 'staff' | 'admin', username: string, partyId?: string) => {
      const input = { username, displayName: username, password: HASH, ...(partyId ? { partyId } : {}) }
      return world.change((context) => world.open(realm).createStaffAccount(context, input))
    },
    grant: (
      accountId: string,
      role: RoleId,
      unitId: string | null = 'D:AAS:640104',
      days: { validFrom?: string; validTo?: string } = {},
    ) => {
      const input = { accountId, role, unitId, regionCode: '640104', validFrom: '2026-01-01', reason: '任命', ...days }
      return world.change((context) => grantRole(context, input))
    },
  }
}
