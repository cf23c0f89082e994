import { dayOf, momentAt } from '@onewindow/calendar/day'
import { openDatabase } from '@onewindow/database/client'
import { settleBench, type Realms } from '@onewindow/demo-city/people'
import { DEMO_PASSWORD, DEMO_TOTP_SECRET } from '@onewindow/demo-city/personas'
import { openKeyring, type Keyring } from '@onewindow/identity/keyring'
import { hashPassword } from '@onewindow/identity/passwords'
import { openSignIn } from '@onewindow/identity/realms'
import { grantRole } from '@onewindow/identity/role-grants'
import type { RoleId } from '@onewindow/identity/roles'
import { inTransaction, type KeyedContext } from '@onewindow/identity/write-context'
import type { Database } from '@onewindow/database/client'
import { SECRET, type Home } from '../home.ts'

/** People the bench signs in as, beside those of the demonstration: by place, from the smallest to the city. */
export const DRIVERS: readonly { username: string; name: string; role: RoleId; unitId: (units: ReadonlyMap<string, string>) => string | undefined }[] = [
  { username: 'bench.community', name: '苗丽', role: 'communityWorker', unitId: () => 'T:640104002' },
  { username: 'bench.street', name: '田刚', role: 'townshipCoordinator', unitId: () => 'T:640104001' },
  { username: 'bench.townclerk', name: '纳欣', role: 'windowClerk', unitId: () => 'T:640104001' },
  { username: 'bench.centre', name: '沙磊', role: 'centreCoordinator', unitId: () => 'C:640104' },
]

const POSTED = '2026-01-01T00:00:00.000+08:00'

/** Settles officers in every organ that carries something out, and the drivers, by the functions that make real accounts. Answers how many organs. */
export async function settleOfficers(home: Home, name: string): Promise<number> {
  const url = home.urlOf(name)
  const database = openDatabase(url, { statementTimeoutMs: 0 })
  const keyring = openKeyring(home.keys)
  const moment = momentAt(POSTED)
  const realm = (which: 'staff' | 'admin') => openSignIn({
    pool: database.pool, url, realm: which, origin: 'http://127.0.0.1', secret: SECRET, keyring, demo: true, clock: () => Promise.resolve(moment), sendCode: () => Promise.resolve(),
  } as Parameters<typeof openSignIn>[0])
  const realms = { staff: realm('staff'), admin: realm('admin') }
  try {
    const { rows } = await database.pool.query<{ id: string }>(`select distinct unit_id id from implementation order by 1`)
    const hash = await hashPassword(DEMO_PASSWORD)
    await inTransaction(database.pool, async (on) => {
      const context: KeyedContext = { on, moment, actor: 'system', purpose: 'bench', keyring }
      for (const { id } of rows) await settleBench(context, realms, hash, id)
      await settleDrivers(context, realms, hash)
    })
    return rows.length
  } finally {
    await Promise.all(Object.values(realms).map((one) => one.close()))
    await database.close()
  }
}

async function settleDrivers(context: KeyedContext, realms: Realms, hash: string): Promise<void> {
  const { rows } = await context.on.query<{ id: string; kind: string }>('select id, kind from unit')
  const units = new Map(rows.map(({ id, kind }) => [id, kind]))
  for (const { username, name, role, unitId } of DRIVERS) {
    const accountId = await realms.staff.createStaffAccount(context, { username, displayName: name, password: { hash }, totpSecret: DEMO_TOTP_SECRET })
    const unit = unitId(units)
    if (!unit || !units.has(unit)) throw new Error(`There is no unit ${unit} for ${username}`)
    await grantRole(context, { accountId, role, unitId: unit, validFrom: dayOf(POSTED), reason: 'bench' })
  }
}

export type { Database, Keyring }
