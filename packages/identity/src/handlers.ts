import { addDays } from '@onewindow/calendar/day'
import { logChange } from './log-change.ts'
import type { PartyKind } from './parties.ts'
import { refuse } from './refusal.ts'
import type { Queryable, WriteContext } from './write-context.ts'

/** Somebody an account may act as: the own person, an own individual business, an organisation whose matters it handles. */
export type ActingIdentity = {
  partyId: string
  kind: PartyKind
  name: string
  as: 'self' | 'operator' | 'handler'
  matters: string[] | null
}

export type HandlerInput = { accountId: string; partyId: string; matters?: string[]; validFrom: string; validTo?: string }

/** 企业经办人: lets an account act for an organisation in the matters named (none: all), both days included. */
export async function appointHandler(
  context: WriteContext,
  { accountId, partyId, matters, validFrom, validTo }: HandlerInput,
): Promise<void> {
  const { on } = context
  if (validTo !== undefined && validTo < validFrom) refuse('roleGrant.periodInvalid')
  const { rowCount } = await on.query(
    `
    insert into organisation_handler (account_id, party_id, matters, valid_from, valid_to)
    select $1, p.id, $3::jsonb, $4, $5 from party p where p.id = $2 and p.kind <> 'person'
    on conflict (account_id, party_id, valid_from) do update set matters = excluded.matters, valid_to = excluded.valid_to`,
    [accountId, partyId, matters ? JSON.stringify(matters) : null, validFrom, validTo ?? null],
  )
  if (rowCount === 0) refuse('party.unknown')
  await logChange(context, 'party.appointHandler', `party:${partyId}`, {
    accountId,
    partyId,
    matters: matters ?? null,
    validFrom,
    validTo: validTo ?? null,
  })
}

/** Ends at once what an account may do for an organisation: yesterday was its last day. @throws IdentityError `party.notHandler` */
export async function dismissHandler(context: WriteContext, accountId: string, partyId: string): Promise<void> {
  const { on, moment } = context
  const { rowCount } = await on.query(
    `
    update organisation_handler set valid_to = $4 where account_id = $1 and party_id = $2 and (valid_to is null or valid_to >= $3)`,
    [accountId, partyId, moment.today, addDays(moment.today, -1)],
  )
  if (rowCount === 0) refuse('party.notHandler')
  await logChange(context, 'party.dismissHandler', `party:${partyId}`, { accountId, partyId })
}

/** The `select` of an account's identities on a day; both are SQL expressions, so that the session query can read the same. */
export const identitiesSql = (account: string, today: string): string => `
  select p.id as "partyId", p.kind, p.name, 'self' as "as", null::jsonb as matters, 0 as rank
  from account me join party p on p.id = me.party_id where me.id = ${account}
  union all
  select p.id, p.kind, p.name, 'operator', null, 1
  from account me join party p on p.operator_party_id = me.party_id where me.id = ${account} and p.kind = 'individualBusiness'
  union all
  select p.id, p.kind, p.name, 'handler', h.matters, 2
  from organisation_handler h join party p on p.id = h.party_id
  where h.account_id = ${account} and h.valid_from <= ${today} and (h.valid_to is null or h.valid_to >= ${today})`

/** Whom the account may act for on that day: itself, its individual businesses, the organisations it handles. */
export async function identitiesOf(on: Queryable, accountId: string, today: string): Promise<ActingIdentity[]> {
  const { rows } = await on.query<ActingIdentity>(
    `
    select "partyId", kind, name, "as", matters from (${identitiesSql('$1', '$2')}) i order by rank, name`,
    [accountId, today],
  )
  return rows
}

/** Accounts that may act for the party on that day: its own, its operator's, its handlers'. Messages about a case go to them. */
export async function listAccountsOfParty(on: Queryable, partyId: string, today: string): Promise<string[]> {
  return (await accountsOfParties(on, [partyId], today)).map(({ id }) => id)
}

/** An account as messages reach it: its language, and its telephone where one is known. */
export type Reached = { id: string; locale: 'zh' | 'en'; phone: string | null }

/** The same for several parties, each account once, with how messages reach it. */
export async function accountsOfParties(on: Queryable, partyIds: readonly string[], today: string): Promise<Reached[]> {
  // Three ways, three index reads: one condition with `or` reads every account of the city.
  const { rows } = await on.query<{ id: string; locale: string; phone: string | null }>({
    name: 'accountsOfParties',
    text: `
    select a.id, a.locale, coalesce(own.phone, u."phoneNumber") phone from account a left join party own on own.id = a.party_id left join auth_citizen."user" u on u.id = a.auth_user_id where a.realm = 'citizen' and a.disabled_at is null and a.id in (
      select id from account where party_id = any($1::uuid[])
      union select o.id from party p join account o on o.party_id = p.operator_party_id where p.id = any($1::uuid[])
      union select h.account_id from organisation_handler h where h.party_id = any($1::uuid[]) and h.valid_from <= $2 and (h.valid_to is null or h.valid_to >= $2))
    order by a.id`,
    values: [partyIds, today],
  })
  return rows.map(({ id, locale, phone }) => ({ id, locale: locale === 'en' ? 'en' : 'zh', phone }))
}
