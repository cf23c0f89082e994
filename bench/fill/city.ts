import type { Database } from '@onewindow/database/client'
import { organMark } from '@onewindow/desk/document-naming'
import { idNumberContext } from '@onewindow/identity/parties'
import type { Keyring } from '@onewindow/identity/keyring'

export type Unit = { id: string; nameZh: string; nameEn: string; regionCode: string; path: string; department: string | null; mark: string }
export type BenchOfficer = { accountId: string; name: string; unitId: string; roles: string[]; certificate: string | null }
export type Offer = { id: string; itemVersionId: string; unitId: string; level: string; regionCode: string }
export type Person = { partyId: string; kind: string; name: string; phone: string | null; address: string | null; uscc: string | null; idNumber: string | null; accountId: string | null }

/** Who and what the seeds speak of, and who and what may stand in their place. */
export type CityFacts = { units: Map<string, Unit>; officers: Map<string, BenchOfficer[]>; officerOf: Map<string, BenchOfficer>; offers: Map<string, Offer[]>; offerOf: Map<string, Offer>; people: Map<string, Person>; partyOfAccount: Map<string, string> }

type Sealed = Omit<Person, 'idNumber'> & { sealed: string | null }

const PEOPLE = `select p.id "partyId", p.kind, p.name, p.phone, p.address, p.uscc, p.id_number_sealed sealed, a.id "accountId" from party p left join account a on a.party_id = p.id and a.realm = 'citizen'`
const OFFICERS = `select a.id "accountId", a.display_name name, g.unit_id "unitId", array_agg(g.role order by g.role) roles, min(c.cert_no) certificate from role_grant g
  join account a on a.id = g.account_id and a.realm = 'staff' left join officer_certificate c on c.account_id = a.id where g.revoked_at is null group by a.id, a.display_name, g.unit_id, a.username order by a.username`

/** Reads units, officers, offers and parties as they stand after the seeds. */
export async function readCity({ pool }: Database, keyring: Pick<Keyring, 'open'>): Promise<CityFacts> {
  const { rows: units } = await pool.query<Omit<Unit, 'mark'> & { regionName: string | null }>(
    `select u.id, u.name_zh "nameZh", u.name_en "nameEn", u.region_code "regionCode", u.path, u.department_code department, r.name "regionName" from unit u left join region r on r.code = u.region_code`)
  const { rows: officers } = await pool.query<BenchOfficer>(OFFICERS)
  const { rows: offers } = await pool.query<Offer>(`select id, item_version_id "itemVersionId", unit_id "unitId", level, region_code "regionCode" from implementation order by item_version_id, region_code`)
  const { rows: people } = await pool.query<Sealed>(PEOPLE)
  return {
    units: new Map(units.map(({ regionName, ...unit }) => [unit.id, { ...unit, mark: organMark(unit.nameZh, regionName) }])),
    officers: Map.groupBy(officers, ({ unitId }) => unitId), officerOf: new Map(officers.map((officer) => [officer.accountId, officer])),
    offers: Map.groupBy(offers, ({ itemVersionId }) => itemVersionId), offerOf: new Map(offers.map((offer) => [offer.id, offer])),
    people: new Map(people.map(({ sealed, ...person }) => [person.partyId, { ...person, idNumber: sealed && keyring.open(idNumberContext(person.partyId), sealed) }])),
    partyOfAccount: new Map(people.flatMap(({ partyId, accountId }) => (accountId ? [[accountId, partyId] as const] : []))),
  }
}
