import { addDays, addMonths, dayOf } from '@onewindow/calendar/day'
import { issueLicence } from '@onewindow/licences/issue'
import { organUnitId } from '@onewindow/identity/unit-id'
import type { Applicant } from '../answers/applicant.ts'
import { chanceOf } from '../chance.ts'
import type { Stage } from './stage.ts'

/** Certificates of a person; all others belong to the shop where there is one. */
const PERSONAL = new Set(['ID_CARD', 'HUKOU', 'RESIDENCE_PERMIT', 'HEALTH_CERT', 'BIRTH_CERT', 'DEATH_CERT', 'CREMATION_CERT',
  'MARRIAGE_CERT', 'DISABILITY_CERT', 'DIBAO_CERT', 'ONLY_CHILD_CERT', 'DRIVER_LICENCE', 'TEACHER_CERT', 'SOCIAL_CARD', 'NURSE_CERT',
  'VACC_CERT'])
/** Months a certificate of the type is good for; the others have no end. */
const MONTHS: Readonly<Record<string, number>> = { ID_CARD: 240, HEALTH_CERT: 12, FOOD_LICENCE: 60, FREIGHT_LICENCE: 48,
  RESIDENCE_PERMIT: 12, DRIVER_LICENCE: 120 }

/** How a certificate came about: when, until when, what it says. Days are local days. */
export type Terms = { from?: string; to?: string | null; facts?: Record<string, unknown> }

/** Sees to it that the applicant holds a certificate of this type, as the register of its department would. Twice is once. @returns its id, or of the one already held */
export async function ensureLicence(stage: Stage, who: Applicant, type: string, terms: Terms = {}): Promise<string> {
  const personal = PERSONAL.has(type) || !who.shop
  const partyId = personal ? who.actorPartyId : who.partyId
  const holderPartyId = personal && who.shop && who.handler ? await legalRepParty(stage, who) : partyId
  const db = stage.house.database.pool
  const today = dayOf(stage.house.clock.now())
  const { rows: [held] } = await db.query<{ id: string }>(`select id from licence where party_id = $1 and licence_type = $2 and status = 'valid' and (valid_to is null or valid_to >= $3) limit 1`, [holderPartyId, type, today])
  return held?.id ?? issue(stage, who, { type, partyId: holderPartyId, personal, today, terms })
}

/** The legal representative's own party, which the company's party names. */
async function legalRepParty({ house }: Stage, { partyId, actorPartyId }: Applicant): Promise<string> {
  const { rows: [party] } = await house.database.pool.query<{ operator_party_id: string | null }>('select operator_party_id from party where id = $1', [partyId])
  return party?.operator_party_id ?? actorPartyId
}

type Wanted = { type: string; partyId: string; personal: boolean; today: string; terms: Terms }

async function issue(stage: Stage, who: Applicant, { type, partyId, personal, today, terms }: Wanted): Promise<string> {
  const db = stage.house.database.pool
  const chance = chanceOf(`licence ${type} ${personal ? who.person.key : who.partyId}`)
  const { rows: [known] } = await db.query<{ name_zh: string; name_en: string; issuing_department: string }>('select name_zh, name_en, issuing_department from licence_type where code = $1', [type])
  if (!known) throw new Error(`There is no licence type ${type}`)
  const regionCode = who.person.regionCode.slice(0, 6)
  const months = MONTHS[type]
  const from = terms.from ?? addDays(months ? addMonths(today, -Math.floor(months / 2)) : '2024-01-01', chance.whole(0, 200))
  const to = terms.to === undefined ? (months ? addDays(addMonths(from, months), -1) : null) : terms.to
  const unitId = organUnitId(known.issuing_department, regionCode)
  const { organ } = stage.house.naming({ series: null, unitId, year: Number(from.slice(0, 4)) })
  const id = stage.house.ids()
  const number = type === 'FOOD_LICENCE'
    ? `JY2${regionCode}${chance.digits(7)}` : `${type.replaceAll('_', '').slice(0, 4)}${regionCode}${from.slice(0, 4)}${chance.digits(6)}`
  await issueLicence(db, {
    id, licenceType: type, number, partyId, holder: personal ? who.person.name : who.name, titleZh: known.name_zh, titleEn: known.name_en,
      organ, unitId, regionCode, caseId: null, replacesId: null, validFrom: from, validTo: to,
    facts: { ...factsOf(type, who, number, to), ...terms.facts }, at: `${from}T10:00:00.000+08:00`, actor: 'system',
  })
  return id
}

/** What a certificate proves, by semantic key: this is what fills later forms in. Never personal numbers. */
function factsOf(type: string, { shop, name, person }: Applicant, number: string, to: string | null): Record<string, unknown> {
  if (!shop) return {}
  if (type === 'BIZ_LICENCE') return { 'org.name': name, 'org.uscc': shop.uscc, 'org.legalRep.name': person.name,
    'org.registeredAddress': shop.address, 'org.type': shop.type === 'organization' ? 'LLC' : 'INDIVIDUAL' }
  if (type === 'FOOD_LICENCE') return { 'food.licenceNumber': number, ...(to ? { 'food.licenceExpiry': to } : {}),
    'premises.address': shop.address, 'premises.regionCode': shop.regionCode, 'premises.area': shop.area }
  return {}
}
