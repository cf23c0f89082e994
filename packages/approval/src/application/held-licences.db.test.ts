import { newId } from '@onewindow/database/ids'
import { openTestDatabase } from '@onewindow/database/test-database'
import { expect, it } from 'vitest'
import { heldLicences, sparingTypes } from './held-licences.ts'
import type { KnownLicence } from './known.ts'

it('of a chain with hundreds of certificates one of each kind asked for is read, and those a case is about', async () => {
  await using database = await openTestDatabase()
  const [owner, firm] = [newId(), newId()]
  const { pool } = database
  await pool.query(`insert into party (id, kind, name, facts, created_at, operator_party_id) values ($1, 'person', '马晓燕', '{}', now(), null), ($2, 'individualBusiness', '马记', '{}', now(), $1)`, [owner, firm])
  const lay = (party: string, type: string, status: string, to: string | null, number: string): Promise<unknown> => pool.query(
    `insert into licence (id, licence_type, number, status, version, party_id, holder, title_zh, title_en, organ, unit_id, region_code, valid_from, valid_to, facts, data_hash, verify_code, issued_at, changed_at)
     values ($1, $2, $3, $4, 1, $5, '马记', '证', 'Certificate', 'X', 'D:AAS:640104', '640104', '2026-01-01', $6, '{}', 'x', 'code ' || $3::text, now(), now())`, [newId(), type, number, status, party, to])
  for (let n = 100; n < 400; n += 1) await lay(firm, 'food', 'valid', `2027-01-${String(1 + n % 28).padStart(2, '0')}`, `F${n}`)
  await lay(firm, 'food', 'valid', null, 'FOREVER')
  await lay(firm, 'food', 'revoked', '2030-01-01', 'GONE')
  await lay(firm, 'tobacco', 'valid', '2028-01-01', 'T1')
  await lay(owner, 'idCard', 'valid', '2028-01-01', 'ID')
  const { rows: [former] } = await pool.query<{ id: string }>("select id from licence where number = 'GONE'")
  const { rows: [row] } = await pool.query<{ held: KnownLicence[] }>(`select ${heldLicences({ party: '$1::uuid', types: '$2::text[]', ids: '$3::uuid[]' })} held`, [firm, ['food', 'idCard'], [former?.id]])
  expect(row?.held.map(({ number }) => number).toSorted()).toEqual(['FOREVER', 'GONE', 'ID'])
})

it('kinds are those that may stand for a material', () => {
  const asking = (...waivableByLicence: string[]) => ({ materials: [{ waivableByLicence }] as never })
  expect(sparingTypes([asking('food', 'idCard'), asking('idCard'), asking()])).toEqual(['food', 'idCard'])
})
