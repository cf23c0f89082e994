import { partnerProcedures } from '@onewindow/api/access-list'
import { appRouter } from '@onewindow/api/router'
import { insertKey, insertPartner } from '@onewindow/connectors/partners/registry'
import type { Database } from '@onewindow/database/client'
import type { Keyring } from '@onewindow/identity/keyring'
import { inTransaction } from '@onewindow/identity/write-context'
import { demoPartners } from './partner-keys.ts'

const REGION = '640100'
const PER_MINUTE = 60

/** Puts them into the register; twice is once. */
export async function settlePartners({ pool }: Pick<Database, 'pool'>, keyring: Keyring, at: string): Promise<void> {
  const all = partnerProcedures(appRouter)
  for (const { id, kind, name, keyId, secret } of demoPartners) {
    await inTransaction(pool, async (on) => {
      const calls = all.flatMap(({ call, kinds }) => (kinds.includes(kind) ? [call] : []))
      if (await insertPartner(on, { id, kind, name, regionCode: REGION, calls, perMinute: PER_MINUTE, at })) await insertKey(on, keyring, { partnerId: id, keyId, secret, at })
    })
  }
}
