import type { Queryable } from '@onewindow/audit/queryable'
import { bigrams } from '@onewindow/casework/search'
import type { RegistrationEnd } from '@onewindow/identity/registration'
import { staffQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'

/** By code or a part of the name; `chosen` is read by its id, so that a form read back still names it. */
export const searchFirmsInput = z.strictObject({ text: z.string().trim().max(60), chosen: z.uuid().optional(), limit: z.int().min(1).max(50).default(20) })

/** How and when a registration ended (注销, 撤销登记, 吊销). */
export type EndedAs = { as: RegistrationEnd; on: string }

/** A firm as the public register shows it (企业信息公示暂行条例 §3): no person behind it, no telephone. One whose registration has ended is still found, since its past is still acted upon, and says so. */
export type Firm = { partyId: string; kind: 'organization' | 'individualBusiness'; name: string; uscc: string; address: string; regionCode: string | null; ended: EndedAs | null }

const USCC = /^[0-9A-Z]{18}$/
const COLUMNS = `id "partyId", kind, name, uscc, coalesce(address, facts->'org.registeredAddress'->>'value', '') address, region_code "regionCode", case when ended_as is not null then jsonb_build_object('as', ended_as, 'on', ended_on) end ended from party`

/** Firms by their code or a part of their name, at least two characters; the chosen one first. Indexes: party_pkey, party_uscc_key, party_firm_name_idx (pairs of characters). */
export async function searchFirms(db: Queryable, { chosen, ...wanted }: z.output<typeof searchFirmsInput>): Promise<Firm[]> {
  const kept = chosen ? (await db.query<Firm>(`select ${COLUMNS} where kind <> 'person' and uscc is not null and id = $1`, [chosen])).rows : []
  return [...kept, ...(await firmsNamed(db, wanted)).filter(({ partyId }) => partyId !== chosen)]
}

async function firmsNamed(db: Queryable, { text, limit }: { text: string; limit: number }): Promise<Firm[]> {
  const typed = text.normalize('NFKC')
  if (USCC.test(typed.toUpperCase())) return (await db.query<Firm>(`select ${COLUMNS} where kind <> 'person' and uscc = $1`, [typed.toUpperCase()])).rows
  const pairs = bigrams(typed)
  if ([...typed].length < 2 || pairs.length === 0) return []
  const like = `%${typed.toLowerCase().replace(/[%_\\]/g, '\\$&')}%`
  const { rows } = await db.query<Firm>(
    `select ${COLUMNS} where kind <> 'person' and uscc is not null and han_bigrams(name) @@ array_to_string($1::text[], ' & ')::tsquery and lower(name) like $2 order by name, id limit $3`,
    [pairs.map((pair) => `'${pair.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`), like, limit])
  return rows
}

/** Firms are found by name at the desk; people never are. */
export const staffFirmsRouter = router({
  search: staffQuery({ roles: 'signedIn', purpose: 'case' }).input(searchFirmsInput).query(({ ctx, input }) => searchFirms(ctx.house.database.pool, input)),
})
