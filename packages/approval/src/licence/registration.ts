import { dayOf } from '@onewindow/calendar/day'
import type { Db } from '@onewindow/casework/case-type'
import type { House } from '@onewindow/casework/house'
import type { Delivery, Subscription } from '@onewindow/casework/receive'
import { payloadOf, type EventName } from '@onewindow/events/events'
import { endRegistration, restoreRegistration, type RegistrationEnd } from '@onewindow/identity/registration'

/** The certificate that is the registration itself. */
const REGISTRATION = 'BIZ_LICENCE'

/** What an event of the business licence means for the firm: a wrong certificate alone ends nobody, a decision that fell does. Source: 市场主体登记管理条例 §31, §40; 行政许可法 §70. */
const ENDS: Readonly<Record<string, RegistrationEnd>> = { revoke: 'annulled', correct: 'annulled', cancel: 'deregistered', withdrawByAuthority: 'deregistered', revokeAsPenalty: 'revoked' }

type Row = { partyId: string; uscc: string | null; caseId: string | null; caseType: string | null; ended: boolean; founds: boolean; fell: boolean; others: boolean }
/** Index: licence primary key; (party_id, licence_type, status). */
const LICENCE = `select p.id "partyId", p.uscc, c.id "caseId", c.case_type "caseType", p.ended_as is not null ended, l.replaces_id is null founds, l.ground = 'decisionAnnulled' fell,
 exists (select 1 from licence o where o.party_id = l.party_id and o.licence_type = l.licence_type and o.id <> l.id and o.status in ('valid', 'suspended', 'underRevocation')) others
 from licence l join party p on p.id = l.party_id left join case_file c on c.id = coalesce($3::uuid, l.case_id) where l.id = $1 and l.licence_type = $2 and p.kind <> 'person'`

type Said = { licenceId: string; event: string; version: number; caseId: string | null }

function statusFrom({ ended, founds, fell, others }: Row, event: string): RegistrationEnd | 'restored' | null {
  if (event === 'issue') return ended ? 'restored' : null
  if (others || (event === 'correct' && !(founds && fell))) return null
  return ENDS[event] ?? null
}

/** Tells the other domains, and ourselves below, in the transaction with the mark that it was told. */
const tellOf = (house: House, { uscc, caseId, caseType }: Row, { event, version }: Said, status: string): Delivery => ({
  about: 'registration',
  register: async (db) => {
    const at = house.clock.now()
    const payload = payloadOf('subjectStatusChanged', { caseId, caseType, version, event, uscc, status, on: dayOf(at), until: null, authority: null })
    await db.query('insert into outbox (kind, case_id, at, payload) values ($1, $2, $3, $4)', ['subjectStatusChanged', caseId, at, JSON.stringify(payload)])
  },
})

/** The business licence came, or came to an end: the firm's registration with it (approval §10). */
const follows = (on: EventName): Subscription => ({
  on, by: 'registration',
  deliver: async (house, { payload }) => {
    const said = payload as Said
    const { rows: [row] } = await house.database.pool.query<Row>(LICENCE, [said.licenceId, REGISTRATION, said.caseId])
    const status = row?.uscc && row.caseId ? statusFrom(row, on === 'licenceIssued' ? 'issue' : said.event) : null
    return row && status ? [tellOf(house, row, said, status)] : []
  },
})

const STANDS: readonly string[] = ['registered', 'restored']
const isEnd = (status: string): status is RegistrationEnd => ['deregistered', 'annulled', 'revoked'].includes(status)

/** The party of a firm is what its registration is, whoever told of it: our own grant or the register of another organ. */
const partyFollows: Subscription = {
  on: 'subjectStatusChanged', by: 'party',
  deliver: (house, { payload }) => {
    const { uscc, status, on } = payload as { uscc: string; status: string; on: string }
    const at = house.clock.now()
    const context = (db: Db) => ({ on: db, moment: { at, today: dayOf(at) }, actor: 'system', purpose: 'case' })
    if (isEnd(status)) return Promise.resolve([{ about: uscc, register: (db: Db) => endRegistration(context(db), uscc, { as: status, on }) }])
    return Promise.resolve(STANDS.includes(status) ? [{ about: uscc, register: (db: Db) => restoreRegistration(context(db), uscc) }] : [])
  },
}

/** What the register of firms listens to. */
export const registrationSubscriptions: readonly Subscription[] = [...(['licenceIssued', 'licenceChanged', 'licenceCancelled', 'licenceRevoked'] as const).map(follows), partyFollows]
