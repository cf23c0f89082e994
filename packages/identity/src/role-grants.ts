import { newId } from '@onewindow/database/ids'
import { logChange } from './log-change.ts'
import { endSessions, loadAccountForChange, type Account } from './accounts.ts'
import { refuse } from './refusal.ts'
import { roleOf, separationConflict, type RoleId } from './roles.ts'
import type { Queryable, WriteContext } from './write-context.ts'

export type GrantInput = {
  accountId: string
  role: RoleId
  unitId: string | null
  regionCode?: string
  validFrom: string
  validTo?: string
  reason: string
}

export type RoleGrant = {
  id: string
  accountId: string
  role: RoleId
  unitId: string | null
  regionCode: string
  validFrom: string
  validTo: string | null
  grantedBy: string
  grantedAt: string
  reason: string
  revokedAt: string | null
}

const COLUMNS = `id, account_id as "accountId", role, unit_id as "unitId", region_code as "regionCode",
  valid_from as "validFrom", valid_to as "validTo", granted_by as "grantedBy", granted_at as "grantedAt", reason, revoked_at as "revokedAt"`

/**
 * Gives an account a role in a unit from one day to another, both included. The account's sessions end, so the next one is signed in
 * with the new rights. Separation of the three administrators (S1) is checked over all accounts of the person.
 * @throws IdentityError `roleGrant.realmMismatch`, `roleGrant.separation`, `roleGrant.unitNeeded`, `roleGrant.unitUnknown`,
 *   `roleGrant.periodInvalid`, `roleGrant.ownAccount`, `account.unknown`, `account.disabled`, `account.personNeeded`
 */
export async function grantRole(context: WriteContext, input: GrantInput): Promise<string> {
  const { on, moment, actor } = context
  const { accountId, role, unitId, validFrom, validTo = null, reason } = input
  if (actor === `account:${accountId}`) refuse('roleGrant.ownAccount')
  if (validTo !== null && validTo < validFrom) refuse('roleGrant.periodInvalid')
  const account = await loadAccountForChange(on, accountId)
  if (account.disabledAt) refuse('account.disabled')
  if (roleOf(role).realm !== account.realm) refuse('roleGrant.realmMismatch', { role })
  if (account.realm === 'admin' && !account.partyId) refuse('account.personNeeded')
  const clash = separationConflict(await heldRoles(on, account, moment.today), role)
  if (clash) refuse('roleGrant.separation', { held: clash.held, asked: role })
  const regionCode = await regionOfGrant(on, account, unitId, input.regionCode)
  const id = newId()
  await on.query(
    `
    insert into role_grant (id, account_id, role, unit_id, region_code, valid_from, valid_to, granted_by, granted_at, reason)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, accountId, role, unitId, regionCode, validFrom, validTo, actor, moment.at, reason],
  )
  await endSessions(on, account)
  await logChange(context, 'account.grantRole', `account:${accountId}`, {
    id,
    accountId,
    role,
    unitId,
    regionCode,
    validFrom,
    validTo,
    reason,
  })
  return id
}

/** Takes a role away at once; the account's sessions end. @throws IdentityError `roleGrant.unknown`, `roleGrant.ownAccount` */
export async function revokeRole(context: WriteContext, grantId: string, reason: string): Promise<void> {
  const { on, moment } = context
  const { rows: [grant] } = await on.query<{ accountId: string }>(
    `
    update role_grant set revoked_at = $2 where id = $1 and revoked_at is null returning account_id as "accountId"`,
    [grantId, moment.at],
  )
  if (!grant) refuse('roleGrant.unknown')
  // As nobody gives a role to the own account, nobody takes one from it; the transaction of the caller undoes the update.
  if (context.actor === `account:${grant.accountId}`) refuse('roleGrant.ownAccount')
  await endSessions(on, await loadAccountForChange(on, grant.accountId))
  await logChange(context, 'account.revokeRole', `account:${grant.accountId}`, { grantId, accountId: grant.accountId, reason })
}

/** All grants an account ever had, newest first. */
export async function listGrants(on: Queryable, accountId: string): Promise<RoleGrant[]> {
  const { rows } = await on.query<RoleGrant>(`select ${COLUMNS} from role_grant where account_id = $1 order by granted_at desc, id desc`, [
    accountId,
  ])
  return rows
}

/** Accounts that hold the role in the unit on that day: who can be given work, who must be told. */
export async function listHolders(
  on: Queryable,
  role: RoleId,
  unitId: string,
  today: string,
): Promise<{ accountId: string; displayName: string }[]> {
  const { rows } = await on.query<{ accountId: string; displayName: string }>(
    `
    select distinct a.id as "accountId", a.display_name as "displayName" from role_grant g join account a on a.id = g.account_id
    where g.role = $1 and g.unit_id = $2 and g.revoked_at is null and g.valid_from <= $3 and (g.valid_to is null or g.valid_to >= $3)
      and a.disabled_at is null
    order by 1`,
    [role, unitId, today],
  )
  return rows
}

/** Roles of today and later in every staff and admin account of the account's person; locked, so that two grants cannot pass each other. */
async function heldRoles(on: Queryable, account: Account, today: string): Promise<RoleId[]> {
  if (account.partyId) await on.query('select id from party where id = $1 for update', [account.partyId])
  const { rows } = await on.query<{ role: RoleId }>(
    `
    select distinct g.role from account a join role_grant g on g.account_id = a.id
    where (a.id = $1 or a.party_id = $2) and a.realm <> 'citizen' and g.revoked_at is null and (g.valid_to is null or g.valid_to >= $3)`,
    [account.id, account.partyId, today],
  )
  return rows.map(({ role }) => role)
}

async function regionOfGrant(on: Queryable, account: Account, unitId: string | null, regionCode: string | undefined): Promise<string> {
  if (unitId === null) {
    if (account.realm !== 'staff' && regionCode) return regionCode
    return refuse('roleGrant.unitNeeded')
  }
  const { rows: [unit] } = await on.query<{ regionCode: string }>('select region_code as "regionCode" from unit where id = $1', [unitId])
  if (!unit) refuse('roleGrant.unitUnknown')
  return regionCode ?? unit.regionCode
}
