import { newId } from '@onewindow/database/ids'
import { logChange } from './log-change.ts'
import { refuse } from './refusal.ts'
import type { KeyedContext, Queryable } from './write-context.ts'

/** So long after leaving an organisation an officer keeps away from it; the last day counts (market-supervision: worked there within 3 years). */
const FORMER_EMPLOYMENT_YEARS = 3

/**
 * 回避: every party an officer must not decide about, as SQL: the officer, declared relatives, the organisations the officer's person
 * handles, those with declared shares, earlier work within three years or another interest, and the businesses of all of them (business
 * and operator are the same party). Source: 公务员法 §76; 行政处罚法 §43.
 * @param account expression of the account's id
 * @param day expression of the day
 */
export const closePartiesSql = (account: string, day: string): string => `
    with own as (select party_id as id from account where id = ${account} and party_id is not null),
    near as (
      select id from own
      union select party_id from declared_relative where account_id = ${account} and party_id is not null
      union select p.id from declared_relative r join party p on p.id_number_hash = r.id_number_hash where r.account_id = ${account}
      union select h.party_id from own join account o on o.party_id = own.id join organisation_handler h on h.account_id = o.id
        where h.valid_from <= ${day} and (h.valid_to is null or h.valid_to >= ${day})
      union select i.party_id from declared_interest i where i.account_id = ${account} and i.withdrawn_at is null
        and (i.ended_on is null or (case i.kind when 'formerEmployment' then i.ended_on + interval '${FORMER_EMPLOYMENT_YEARS} years' else i.ended_on end) >= ${day}::date))
    select id from near
    union select p.id from near join party p on p.operator_party_id = near.id
    union select p.operator_party_id from near join party p on p.id = near.id where p.operator_party_id is not null
    order by 1`

/** The parties of `closePartiesSql` for one account. */
export async function listClosePartyIds(on: Queryable, accountId: string, today: string): Promise<string[]> {
  const { rows } = await on.query<{ id: string }>({ name: 'listClosePartyIds', text: closePartiesSql('$1', '$2'), values: [accountId, today] })
  return rows.map(({ id }) => id)
}

/** Whether one of the parties is too close to the officer. */
export async function isRecused(on: Queryable, accountId: string, partyIds: readonly string[], today: string): Promise<boolean> {
  if (partyIds.length === 0) return false
  const close = new Set(await listClosePartyIds(on, accountId, today))
  return partyIds.some((id) => close.has(id))
}

export type RelativeInput = { relation: string } & ({ partyId: string } | { idNumber: string })

/** Declares a relative, known to the platform or by identity number only (kept as its keyed hash). */
export async function declareRelative(context: KeyedContext, accountId: string, input: RelativeInput): Promise<string> {
  const { on, keyring, moment } = context
  const id = newId()
  const partyId = 'partyId' in input ? input.partyId : null
  const hash = 'idNumber' in input ? keyring.lookupHash('idNumber', input.idNumber) : null
  const { rowCount } = await on.query(
    `
    insert into declared_relative (id, account_id, party_id, id_number_hash, relation, declared_at)
    select $1, a.id, $3, $4, $5, $6 from account a where a.id = $2`,
    [id, accountId, partyId, hash, input.relation, moment.at],
  )
  if (rowCount === 0) refuse('account.unknown')
  await logChange(context, 'account.declareRelative', `account:${accountId}`, { id, accountId, partyId, hash, relation: input.relation })
  return id
}
