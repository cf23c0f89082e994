import { logChange } from './log-change.ts'
import { refuse } from './refusal.ts'
import { schemaOf, type SignInRealm } from './sign-in/realm.ts'
import type { Queryable, WriteContext } from './write-context.ts'

export type Account = {
  id: string
  realm: SignInRealm
  username: string | null
  displayName: string
  partyId: string | null
  locale: string
  disabledAt: string | null
}

const COLUMNS = 'id, realm, username, display_name as "displayName", party_id as "partyId", locale, disabled_at as "disabledAt"'

/** The account, or null. */
export async function findAccount(on: Queryable, id: string): Promise<Account | null> {
  const { rows } = await on.query<Account>(`select ${COLUMNS} from account where id = $1`, [id])
  return rows[0] ?? null
}

/** The account, held against change by others until the end of the transaction. @throws IdentityError `account.unknown` */
export async function loadAccountForChange(on: Queryable, id: string): Promise<Account & { authUserId: string }> {
  const { rows: [account] } = await on.query<Account & { authUserId: string }>(
    `select ${COLUMNS}, auth_user_id as "authUserId" from account where id = $1 for update`,
    [id],
  )
  return account ?? refuse('account.unknown')
}

/** Display names by account id, for timelines; unknown ids are left out. */
export async function listDisplayNames(on: Queryable, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await on.query<{ id: string; name: string }>('select id, display_name as name from account where id = any($1::uuid[])', [
    ids,
  ])
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export type AccountFilter = { realm: SignInRealm; text?: string; unitPath?: string; role?: string; after?: string; limit?: number }
export type AccountRow = Account & { grants: { role: string; unitId: string | null; unitZh: string | null; unitEn: string | null }[] }

/** Accounts of a realm by id, with the roles they hold on that day; `unitPath` keeps those of the unit and the units below it. */
export async function listAccounts(
  on: Queryable,
  today: string,
  { realm, text = '', unitPath, role, after, limit = 50 }: AccountFilter,
): Promise<AccountRow[]> {
  const { rows } = await on.query<AccountRow>(
    `
    select ${COLUMNS}, coalesce(g.grants, '[]') as grants
    from account a left join lateral (
      select bool_or($4::text is null or u.path = $4 or starts_with(u.path, $4 || '/')) as here, bool_or($5::text is null or r.role = $5) as has,
        json_agg(json_build_object('role', r.role, 'unitId', r.unit_id, 'unitZh', u.name_zh, 'unitEn', u.name_en) order by r.role) as grants
      from role_grant r left join unit u on u.id = r.unit_id
      where r.account_id = a.id and r.revoked_at is null and r.valid_from <= $2 and (r.valid_to is null or r.valid_to >= $2)) g on true
    where a.realm = $1 and ($3 = '' or position($3 in a.display_name) > 0 or position($3 in coalesce(a.username, '')) > 0)
      and ($4::text is null or g.here) and ($5::text is null or g.has) and ($6::uuid is null or a.id > $6)
    order by a.id limit $7`,
    [realm, today, text, unitPath ?? null, role ?? null, after ?? null, limit],
  )
  return rows
}

/** Signs the account out everywhere: its sessions end now. */
export async function endSessions(on: Queryable, { realm, authUserId }: { realm: SignInRealm; authUserId: string }): Promise<number> {
  const { rowCount } = await on.query(`delete from ${schemaOf(realm)}.session where "userId" = $1`, [authUserId])
  return rowCount ?? 0
}

/**
 * Switches an account off (its sessions end now, and its binding to a person of another provider) or on again: then the next single
 * sign-on under its name binds anew. @throws IdentityError `account.unknown`
 */
export async function setAccountDisabled(context: WriteContext, accountId: string, disabled: boolean): Promise<void> {
  const { on, moment } = context
  const account = await loadAccountForChange(on, accountId)
  await on.query('update account set disabled_at = $2 where id = $1', [accountId, disabled ? moment.at : null])
  if (disabled) {
    await endSessions(on, account)
    await on.query('delete from single_sign_on_link where account_id = $1', [accountId])
  }
  await logChange(context, disabled ? 'account.disable' : 'account.enable', `account:${accountId}`, { accountId, disabled })
}

/** The language an account reads. @throws IdentityError `account.unknown` */
export async function setAccountLocale(on: Queryable, accountId: string, locale: 'zh' | 'en'): Promise<void> {
  const { rowCount } = await on.query('update account set locale = $2 where id = $1', [accountId, locale])
  if (rowCount === 0) refuse('account.unknown')
}
