import { newId } from '@onewindow/database/ids'
import { loadAccountForChange } from './accounts.ts'
import { logChange } from './log-change.ts'
import { refuse } from './refusal.ts'
import type { Speciality } from './speciality.ts'
import type { Queryable, WriteContext } from './write-context.ts'

// 专业特长: what an officer is trained in, from one day to another. A draw seats who leads a visit by it (market supervision §5.2, step 9).

/** `basis`: the training or examination behind it. Both days are included; `validTo` null: it does not run out. */
export type SpecialityInput = { speciality: Speciality; basis: string; validFrom: string; validTo: string | null }
export type HeldSpeciality = SpecialityInput & { id: string; enteredAt: string; withdrawnAt: string | null }

const OVERLAPS = `select 1 from officer_speciality where account_id = $1 and speciality = $2 and withdrawn_at is null and valid_from <= coalesce($4::date, 'infinity') and coalesce(valid_to, 'infinity') >= $3::date`

/** Enters what an officer is trained in. @throws IdentityError `account.unknown` where the account is not one of the staff, `roleGrant.periodInvalid`, `speciality.held` where it stands already in that time */
export async function enterSpeciality(context: WriteContext, accountId: string, { speciality, basis, validFrom, validTo }: SpecialityInput): Promise<string> {
  const { on, moment } = context
  const id = newId()
  if (validTo !== null && validTo < validFrom) refuse('roleGrant.periodInvalid')
  // Locked, so that two entries cannot pass each other.
  const { realm } = await loadAccountForChange(on, accountId)
  if (realm !== 'staff') refuse('account.unknown')
  const { rowCount } = await on.query(OVERLAPS, [accountId, speciality, validFrom, validTo])
  if (rowCount !== 0) refuse('speciality.held')
  await on.query('insert into officer_speciality (id, account_id, speciality, basis, valid_from, valid_to, entered_at) values ($1, $2, $3, $4, $5, $6, $7)', [id, accountId, speciality, basis, validFrom, validTo, moment.at])
  await logChange(context, 'account.enterSpeciality', `account:${accountId}`, { id, accountId, speciality, basis, validFrom, validTo })
  return id
}

/** Takes back what was entered by mistake or no longer holds; it stays in the register as taken back. @throws IdentityError `speciality.unknown` */
export async function withdrawSpeciality(context: WriteContext, id: string): Promise<void> {
  const { on, moment } = context
  const { rows: [row] } = await on.query<{ accountId: string }>('update officer_speciality set withdrawn_at = $2 where id = $1 and withdrawn_at is null returning account_id as "accountId"', [id, moment.at])
  if (!row) refuse('speciality.unknown')
  await logChange(context, 'account.withdrawSpeciality', `account:${row.accountId}`, { id })
}

/** What was entered for this account, the newest first, also what was taken back or has run out. Index: officer_speciality (account_id). */
export async function listSpecialities(on: Queryable, accountId: string): Promise<HeldSpeciality[]> {
  const { rows } = await on.query<HeldSpeciality>(
    `select id, speciality, basis, valid_from as "validFrom", valid_to as "validTo", entered_at as "enteredAt", withdrawn_at as "withdrawnAt"
     from officer_speciality where account_id = $1 order by entered_at desc, id desc limit 200`, [accountId])
  return rows
}

/** What each of these accounts is trained in on every day from one to another, both included, also where it was renewed in between, in the order of the codes; who is in nothing is left out. Index: officer_speciality (account_id). */
export async function specialitiesBetween(on: Queryable, accountIds: readonly string[], from: string, to: string): Promise<Map<string, string[]>> {
  if (accountIds.length === 0) return new Map()
  const { rows } = await on.query<{ accountId: string; held: string[] }>(
    `select account_id as "accountId", array_agg(speciality order by speciality) held from (
      select account_id, speciality from officer_speciality where account_id = any($1::uuid[]) and withdrawn_at is null group by 1, 2
      having range_agg(daterange(valid_from, valid_to, '[]')) @> daterange($2::date, greatest($2::date, $3::date), '[]')) whole group by 1`, [accountIds, from, to])
  return new Map(rows.map(({ accountId, held }) => [accountId, held]))
}
