import { stageLeaf } from '@onewindow/audit/stage'
import type { AnyCaseType } from '@onewindow/casework/case-type'
import { factsView } from '@onewindow/casework/facts-view'
import { isForParties } from '@onewindow/casework/for-parties'
import { factsForParties } from '@onewindow/casework/party-facts'
import { mask } from '@onewindow/identity/masking'
import type { Keyring } from '@onewindow/identity/keyring'
import { readMaskedIdNumber } from '@onewindow/identity/unmasking'
import { service } from '@onewindow/rpc/context'
import { actorOf, momentOf } from '@onewindow/rpc/moment'
import type { Signed } from '@onewindow/rpc/procedures'

/** Most rows of one kind; a person with more is told that the copy is not complete. */
const MOST = 5000

type PartyRow = { id: string; kind: string; name: string; uscc: string | null; phone: string | null; address: string | null; regionCode: string | null; verifiedAt: string | null; facts: Record<string, { value: unknown; source: string; updatedOn: string }> }
type CaseRow = { id: string; number: string | null; caseType: string; topic: string; title: string; state: string; result: string | null; openedAt: string; receivedAt: string | null; endedAt: string | null; facts: Record<string, unknown> }

/** What the person gave, where the type has pages of its own; else the facts that its parties see, personal data masked: others of the case may stand in them. */
function answersOf(type: AnyCaseType | undefined, facts: Record<string, unknown>): Record<string, unknown> {
  if (!type || type.ownPanel) return type ? readable(facts) : {}
  const shown = new Map(factsForParties(type.partyFacts, factsView({ facts: type.facts }, facts as never, { accountId: null, grants: [] })).map(({ key, value }) => [key, value]))
  return Object.fromEntries(Object.entries(readable(facts)).flatMap(([name, value]) => (shown.has(name) ? [[name, shown.get(name)]] : value === '' && type.partyFacts?.includes(name) ? [[name, value]] : [])))
}

/** What was typed in a case, without what is sealed: a copy that leaves the house never holds sensitive values in clear. */
const readable = (facts: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => !(typeof value === 'object' && value !== null && 'sealed' in value)))

/**
 * A copy of everything held about the signed-in person, for taking along (个人信息保护法 §45). Other parties are left out, numbers are masked, and the
 * taking itself is an entry in the log.
 */
export async function ownData(ctx: Signed) {
  const { pool } = ctx.house.database
  const { at } = momentOf(ctx)
  const partyIds = ctx.performer.partyIds
  const rowsOf = async <R extends object>(sql: string): Promise<R[]> => (await pool.query<R & Record<string, unknown>>(`${sql} limit ${MOST + 1}`, [partyIds])).rows
  const parties = await rowsOf<PartyRow>('select id, kind, name, uscc, phone, address, region_code "regionCode", verified_at "verifiedAt", facts from party where id = any($1::uuid[]) order by id')
  const cases = await rowsOf<CaseRow>(
    `select c.id, c.number, c.case_type "caseType", c.topic, c.title, c.state, c.result, c.opened_at "openedAt", c.received_at "receivedAt", c.ended_at "endedAt", c.facts from case_file c
     where exists (select 1 from case_part p where p.case_id = c.id and p.told and p.party_id = any($1::uuid[])) order by c.opened_at desc, c.id`)
  const documents = await rowsOf<{ document: string; caseType: string }>(
    `select d.id, d.case_id "caseId", k.case_type "caseType", d.document, d.number, d.issued_at "issuedAt", d.verify_code "verifyCode" from issued_document d join case_file k on k.id = d.case_id
     where exists (select 1 from case_part p where p.case_id = d.case_id and p.told and p.party_id = any($1::uuid[])) order by d.issued_at desc, d.id`)
  const licences = await rowsOf('select id, licence_type "licenceType", number, status, title_zh "titleZh", title_en "titleEn", organ, valid_from "validFrom", valid_to "validTo", facts from licence where party_id = any($1::uuid[]) order by issued_at desc, id')
  const consents = await rowsOf('select id, purpose, subject, granted_at "grantedAt", until, withdrawn_at "withdrawnAt" from consent where party_id = any($1::uuid[]) order by granted_at desc, id')
  const accesses = await rowsOf('select l.at, u.name_zh "unit", l.field, l.purpose, l.case_id "caseId" from access_log l left join unit u on u.id = l.unit_id where l.party_id = any($1::uuid[]) order by l.at desc, l.id')
  const { rows: passkeys } = await pool.query('select name, created_at "createdAt", last_used_at "lastUsedAt" from passkey where account_id = $1 order by created_at', [ctx.me.accountId])
  await stageLeaf(pool, { at, actor: actorOf(ctx), action: 'privacy.export', subject: actorOf(ctx), purpose: 'privacy', event: { accountId: ctx.me.accountId, parties: parties.length, cases: cases.length } })
  const keyring = service<Keyring>(ctx, 'keyring')
  const complete = [parties, cases, documents, licences, consents, accesses].every((list) => list.length <= MOST)
  return {
    madeAt: at, complete, account: { displayName: ctx.me.displayName, locale: ctx.me.locale, passkeys },
    parties: await Promise.all(parties.map(async (party) => ({ ...party, phone: party.phone && mask('mobile', party.phone), idNumber: party.kind === 'person' ? await readMaskedIdNumber({ on: pool, keyring }, party.id) : null }))),
    cases: cases.slice(0, MOST).map(({ facts, ...one }) => ({ ...one, answers: answersOf(ctx.house.types.get(one.caseType), facts) })), documents: documents.slice(0, MOST).filter(({ document, caseType }) => isForParties(ctx.house.types.get(caseType) ?? {}, document)).map(({ caseType: _caseType, ...paper }) => paper), licences: licences.slice(0, MOST), consents: consents.slice(0, MOST), accesses: accesses.slice(0, MOST),
  }
}
