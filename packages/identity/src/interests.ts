import { newId } from '@onewindow/database/ids'
import type { InterestKind } from './interest-kind.ts'
import { logChange } from './log-change.ts'
import { refuse } from './refusal.ts'
import type { Queryable, WriteContext } from './write-context.ts'

// 回避: what an officer declared to hold with a party besides relatives and organisations handled. Source: 行政处罚法 §43; 公务员法 §76.

/** `endedOn`: the last day of it, of earlier work the day of leaving; null: it lasts. */
export type InterestInput = { partyId: string; kind: InterestKind; note: string; endedOn: string | null }
export type Interest = { id: string; kind: InterestKind; partyName: string; uscc: string | null; note: string; endedOn: string | null; declaredAt: string; withdrawnAt: string | null }

/** Enters what an officer declared. @throws IdentityError `account.unknown` where the account is not one of the staff, `party.unknown`, `interest.declared` where the same kind, words and last day stand already */
export async function declareInterest(context: WriteContext, accountId: string, { partyId, kind, note, endedOn }: InterestInput): Promise<string> {
  const { on, moment } = context
  const id = newId()
  const { rows: [known] } = await on.query<{ account: boolean; party: boolean }>("select exists (select 1 from account where id = $1 and realm = 'staff') account, exists (select 1 from party where id = $2) party", [accountId, partyId])
  if (!known?.account) refuse('account.unknown')
  if (!known.party) refuse('party.unknown')
  const { rowCount } = await on.query('insert into declared_interest (id, account_id, party_id, kind, note, ended_on, declared_at) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing', [id, accountId, partyId, kind, note, endedOn, moment.at])
  if (rowCount === 0) refuse('interest.declared')
  await logChange(context, 'account.declareInterest', `account:${accountId}`, { id, accountId, partyId, kind, endedOn })
  return id
}

/** Takes back what was declared by mistake; it stays in the register as taken back. @throws IdentityError `interest.unknown` */
export async function withdrawInterest(context: WriteContext, id: string): Promise<void> {
  const { on, moment } = context
  const { rows: [row] } = await on.query<{ accountId: string }>('update declared_interest set withdrawn_at = $2 where id = $1 and withdrawn_at is null returning account_id as "accountId"', [id, moment.at])
  if (!row) refuse('interest.unknown')
  await logChange(context, 'account.withdrawInterest', `account:${row.accountId}`, { id })
}

/** What this account declared, the newest first, also what was taken back. Index: declared_interest (account_id). */
export async function listInterests(on: Queryable, accountId: string): Promise<Interest[]> {
  const { rows } = await on.query<Interest>(
    `select i.id, i.kind, p.name as "partyName", p.uscc, i.note, i.ended_on as "endedOn", i.declared_at as "declaredAt", i.withdrawn_at as "withdrawnAt"
     from declared_interest i join party p on p.id = i.party_id where i.account_id = $1 order by i.declared_at desc, i.id desc limit 200`, [accountId])
  return rows
}
