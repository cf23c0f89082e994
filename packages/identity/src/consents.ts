import { addSeconds, isAfter } from '@onewindow/calendar/day'
import { newId } from '@onewindow/database/ids'
import { logChange } from './log-change.ts'
import { refuse } from './refusal.ts'
import type { Queryable, WriteContext } from './write-context.ts'

export type Consent = {
  id: string
  partyId: string
  purpose: string
  subject: string
  grantedAt: string
  until: string
  withdrawnAt: string | null
}
export type ConsentInput = { partyId: string; purpose: string; subject: string; until: string }

/** Longest consent (knob `identity.consentMax`). */
const CONSENT_MAX_DAYS = 90
const COLUMNS = 'id, party_id as "partyId", purpose, subject, granted_at as "grantedAt", until, withdrawn_at as "withdrawnAt"'

/**
 * 单独同意: a person allows one purpose for one subject (`licence:<id>`, `fact:org.uscc`) until an instant.
 * @throws IdentityError `consent.tooLong`
 */
export async function grantConsent(context: WriteContext, { partyId, purpose, subject, until }: ConsentInput): Promise<string> {
  const { on, moment } = context
  if (isAfter(until, addSeconds(moment.at, CONSENT_MAX_DAYS * 86_400))) refuse('consent.tooLong', { days: CONSENT_MAX_DAYS })
  const id = newId()
  await on.query('insert into consent (id, party_id, purpose, subject, granted_at, until) values ($1, $2, $3, $4, $5, $6)', [
    id,
    partyId,
    purpose,
    subject,
    moment.at,
    until,
  ])
  await logChange(context, 'consent.grant', `party:${partyId}`, { id, partyId, purpose, subject, until })
  return id
}

/** Withdraws a consent of the party; the next read fails (个人信息保护法 第十五条). @throws IdentityError `consent.unknown` */
export async function withdrawConsent(context: WriteContext, partyId: string, id: string): Promise<void> {
  const { on, moment } = context
  const { rowCount } = await on.query('update consent set withdrawn_at = $3 where id = $1 and party_id = $2 and withdrawn_at is null', [
    id,
    partyId,
    moment.at,
  ])
  if (rowCount === 0) refuse('consent.unknown')
  await logChange(context, 'consent.withdraw', `party:${partyId}`, { id, partyId })
}

/** The consent in force for exactly this purpose and subject, or null; read live, never cached. */
export async function findLiveConsent(
  on: Queryable,
  { partyId, purpose, subject }: Omit<ConsentInput, 'until'>,
  at: string,
): Promise<Consent | null> {
  const { rows } = await on.query<Consent>(
    `
    select ${COLUMNS} from consent
    where party_id = $1 and purpose = $2 and subject = $3 and granted_at <= $4 and until > $4 and withdrawn_at is null
    order by until desc limit 1`,
    [partyId, purpose, subject, at],
  )
  return rows[0] ?? null
}

/** All consents of a party, newest first. */
export async function listConsents(on: Queryable, partyId: string, limit = 100): Promise<Consent[]> {
  const { rows } = await on.query<Consent>(
    `select ${COLUMNS} from consent where party_id = $1 order by granted_at desc, id desc limit $2`,
    [partyId, limit],
  )
  return rows
}
