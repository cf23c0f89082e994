import type { Queryable } from '@onewindow/audit/queryable'
import type { KnownFact, KnownFacts } from '@onewindow/forms/definition'
import type { Keyring } from '@onewindow/identity/keyring'
import { idNumberContext, type Fact } from '@onewindow/identity/parties'
import { residentIdNumber } from '@onewindow/identity/resident-id'

type PartyRow = { id: string; kind: 'person' | 'individualBusiness' | 'organization'; name: string; uscc: string | null; phone: string | null; address: string | null; region_code: string | null; id_number_sealed: string | null; facts: Record<string, Fact>; created_on: string }
type LicenceRow = { id: string; title_zh: string; title_en: string; facts: Record<string, unknown>; issued_on: string }

const PARTY = `select id, kind, name, uscc, phone, address, region_code, id_number_sealed, facts, left(iso(coalesce(verified_at, created_at)), 10) created_on from party where id = $1`
/** Of a chain that holds more than these the newest speak. */
const MOST_LICENCES = 200
const LICENCES = `select id, title_zh, title_en, facts, left(iso(issued_at), 10) issued_on from licence where party_id = $1 and status = 'valid' order by issued_at desc limit ${MOST_LICENCES}`

/**
 * What the platform already knows of the party and of the person who acts, by semantic key, each with its source: real-name register, business register, licences held.
 * A fact is asked once; every prefill shows where it came from (在线政务若干规定 §9).
 */
export async function knownFacts(db: Queryable, keyring: Keyring, { partyId, actorPartyId, today }: { partyId: string; actorPartyId: string | null; today: string }): Promise<KnownFacts> {
  const { rows: [party] } = await db.query<PartyRow>(PARTY, [partyId])
  if (!party) return {}
  const { rows: licences } = await db.query<LicenceRow>(LICENCES, [partyId])
  const held = licences.toReversed().flatMap((licence) => Object.entries(licence.facts).map(([key, value]) => [key, fact(value, 'licence', licence.title_zh, licence.title_en, licence.issued_on, licence.id)] as const))
  const own = party.kind === 'person' ? personFacts(party, keyring, today) : organisationFacts(party)
  const actor = actorPartyId && actorPartyId !== partyId ? (await db.query<PartyRow>(PARTY, [actorPartyId])).rows[0] : undefined
  const contact = actor ? { 'org.contact.name': realName(actor.name, actor.created_on), ...(actor.phone ? { 'org.contact.phone': realName(actor.phone, actor.created_on) } : {}) } : {}
  return { ...Object.fromEntries(held), ...own, ...contact }
}

const fact = (value: unknown, kind: 'licence' | 'dataset' | 'party', labelZh: string, labelEn: string, updatedOn: string, ref?: string): KnownFact =>
  ({ value, source: { kind, labelZh, labelEn, updatedOn, ...(ref ? { ref } : {}) } })

const realName = (value: unknown, on: string): KnownFact => fact(value, 'party', '实名信息', 'Real-name record', on)
const register = (value: unknown, on: string): KnownFact => fact(value, 'party', '营业执照', 'Business licence', on)
const stated = (value: unknown, on: string): KnownFact => fact(value, 'party', '以前填报的信息', 'Stated earlier', on)

/** What a business licence says (市场主体登记管理条例 §8, §9); everything else of a firm is what it stated itself. */
const ON_LICENCE = new Set(['org.name', 'org.uscc', 'org.type', 'org.legalRep.name', 'org.registeredAddress', 'org.registeredCapital', 'org.businessScope'])

/** A fact kept with a party, named by where it comes from: nothing reads as licensed that was only typed. Days are local days. */
export function recordedFact(kind: PartyRow['kind'], key: string, value: unknown, updatedOn: string): KnownFact {
  if (kind === 'person') return realName(value, updatedOn)
  return ON_LICENCE.has(key) ? register(value, updatedOn) : stated(value, updatedOn)
}

function personFacts(party: PartyRow, keyring: Keyring, today: string): Record<string, KnownFact> {
  const idNumber = party.id_number_sealed ? keyring.open(idNumberContext(party.id), party.id_number_sealed) : null
  const checked = idNumber ? residentIdNumber(idNumber, today) : null
  const born = checked?.valid ? { 'applicant.birthDate': realName(checked.birthOn, party.created_on), 'applicant.gender': realName(checked.sex === 'male' ? '1' : '2', party.created_on) } : {}
  return {
    ...recorded(party), 'applicant.name': realName(party.name, party.created_on), ...(idNumber ? { 'applicant.idNumber': realName(idNumber, party.created_on) } : {}), ...born,
    ...(party.phone ? { 'applicant.phone': realName(party.phone, party.created_on) } : {}), ...(party.address ? { 'applicant.residence.address': realName(party.address, party.created_on) } : {}),
    ...(party.region_code ? { 'applicant.residence.regionCode': realName(party.region_code, party.created_on) } : {}),
  }
}

function organisationFacts(party: PartyRow): Record<string, KnownFact> {
  return {
    ...recorded(party), 'org.name': register(party.name, party.created_on), ...(party.uscc ? { 'org.uscc': register(party.uscc, party.created_on) } : {}),
    ...(party.address ? { 'org.registeredAddress': register(party.address, party.created_on) } : {}),
  }
}

const recorded = (party: PartyRow): Record<string, KnownFact> =>
  Object.fromEntries(Object.entries(party.facts).map(([key, { value, updatedOn }]) => [key, recordedFact(party.kind, key, value, updatedOn)]))
