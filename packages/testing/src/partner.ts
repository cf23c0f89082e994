import { partnerProcedures } from '@onewindow/api/access-list'
import { appRouter } from '@onewindow/api/router'
import type { Queryable } from '@onewindow/audit/queryable'
import type { PartnerKind } from '@onewindow/connectors/partners/kinds'
import type { PartnerSession } from '@onewindow/connectors/partners/recognise'
import { createPartner, type NewKey } from '@onewindow/connectors/partners/registry'
import { newId } from '@onewindow/database/ids'
import type { Keyring } from '@onewindow/identity/keyring'
import { call } from './procedures/procedures.ts'
import { refusedWith } from './refused.ts'
import type { World } from './world.ts'

type Where = { pool: Queryable; keyring: Keyring; at: string }
type Given = { name?: string; regionCode?: string; calls?: readonly string[]; perMinute?: number }

/** Everything a kind may call. */
export const callsOf = (kind: PartnerKind): string[] => partnerProcedures(appRouter).flatMap(({ call, kinds }) => (kinds.includes(kind) ? [call] : []))

/** A partner in the register, with its first key. */
export async function givenPartner({ pool, keyring, at }: Where, kind: PartnerKind, { name = `外部系统${kind}`, regionCode = '640100', calls = callsOf(kind), perMinute = 6000 }: Given = {}): Promise<NewKey & { session: PartnerSession }> {
  const id = newId()
  const key = await createPartner(pool, keyring, { id, kind, name, regionCode, calls, perMinute, at })
  if (!key) throw new Error(`Partner ${id} was there already`)
  return { ...key, session: { id, keyId: key.keyId, kind, name, regionCode, calls, perMinute } }
}

/** A partner at its procedures, as those recognise it once its signature was right. */
export async function partnerAt(world: World, kind: PartnerKind, how: Given = {}) {
  const { session } = await givenPartner({ pool: world.database.pool, keyring: world.keyring, at: world.clock.now() }, kind, how)
  const caller = world.as(null, { partner: () => Promise.resolve(session) })
  return { session, send: (path: string, input: object) => call(caller, `partner.${path}`, input), refused: (path: string, input: object) => refusedWith(call(caller, `partner.${path}`, input)) }
}
