import { logChange } from '../log-change.ts'
import { findRole } from '../roles.ts'
import { inTransaction } from '../write-context.ts'
import type { Desk } from './desk.ts'
import type { Vouched } from './provider.ts'
import { USERNAME } from './schemas.ts'

export type LinkedAccount = { accountId: string; authUserId: string }

const ENABLED = 'select a.id as "accountId", a.auth_user_id as "authUserId" from account a'

/**
 * The enabled account behind a person of the provider, or null. It is known by issuer and subject; at the first sign-in by the account
 * name the provider gives, if nobody of that provider has taken the account before. No account is ever made here.
 */
export async function accountBehind(desk: Desk, vouched: Vouched): Promise<LinkedAccount | null> {
  const { issuer, subject } = vouched
  const { rows: [link] } = await desk.pool.query<LinkedAccount & { disabled: boolean }>(
    `
    select a.id as "accountId", a.auth_user_id as "authUserId", a.disabled_at is not null as disabled
    from single_sign_on_link l join account a on a.id = l.account_id and a.realm = l.realm
    where l.realm = $1 and l.issuer = $2 and l.subject = $3`,
    [desk.realm, issuer, subject],
  )
  if (link) return link.disabled ? null : link
  return bindByName(desk, vouched)
}

async function bindByName(desk: Desk, { issuer, subject, username }: Vouched): Promise<LinkedAccount | null> {
  const { realm, pool, now } = desk
  const name = username?.trim().toLowerCase() ?? ''
  if (!USERNAME.test(name)) return null
  const moment = await desk.clock()
  return inTransaction(pool, async (on) => {
    const { rows: [account] } = await on.query<LinkedAccount>(`${ENABLED} where a.realm = $1 and a.username = $2 and a.disabled_at is null`, [realm, name])
    if (!account) return null
    const { rowCount } = await on.query(
      'insert into single_sign_on_link (realm, issuer, subject, account_id, linked_at) values ($1, $2, $3, $4, $5) on conflict do nothing',
      [realm, issuer, subject, account.accountId, new Date(now()).toISOString()],
    )
    if (rowCount === 0) return null
    const own = `account:${account.accountId}`
    await logChange({ on, moment, actor: own, purpose: null }, 'account.linkSingleSignOn', own, { realm, accountId: account.accountId, issuer, subject })
    return account
  })
}

/** Whether the account holds roles today and all of them need a second factor: without one there is nothing to do inside. */
export async function needsSecondFactor({ pool, clock }: Desk, accountId: string): Promise<boolean> {
  const { today } = await clock()
  const { rows } = await pool.query<{ role: string }>(
    'select role from role_grant where account_id = $1 and revoked_at is null and valid_from <= $2 and (valid_to is null or valid_to >= $2)',
    [accountId, today],
  )
  return rows.length > 0 && rows.every(({ role }) => findRole(role)?.secondFactor !== false)
}
