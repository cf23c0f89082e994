import type { House } from '@onewindow/casework/house'
import type { Delivery, Subscription } from '@onewindow/casework/receive'
import { LISTINGS_OF } from './abnormal-listing/by-firm.ts'
import { firmByCode } from './firm/openings.ts'
import { FILE_OF } from './subject/by-code.ts'

async function idsOf(house: House, text: string, values: readonly unknown[]): Promise<string[]> {
  const { rows } = await house.database.pool.query<{ id: string }>(text, [...values])
  return rows.map(({ id }) => id)
}

/** The report of a year, filed before the decision, drops the proposal; filed later, it sets the removal going (企业信息公示暂行条例 §17, MS-17, MS-19). Listings of other years and causes stay. */
const annualReportFiled: Subscription = {
  on: 'annualReportFiled', by: 'subject',
  deliver: async (house, { payload: { uscc, year } }) => {
    const cured = await idsOf(house, `${LISTINGS_OF} and k.facts->>'cause' = 'annualReport' and (k.facts->>'reportYear')::int = $2`, [uscc, year])
    return [
      ...(await idsOf(house, FILE_OF, [uscc])).map((id): Delivery => ({ tell: id, message: 'annualReportFiled', input: { year } })),
      ...cured.map((id): Delivery => ({ tell: id, message: 'cured', input: { ground: `已公示${String(year)}年度报告` } })),
    ]
  },
}

/** What the register said of a firm and was wrong (企业信息公示暂行条例 §12): the file follows, nobody types it (I8). */
const factCorrected: Subscription = {
  on: 'subjectFactCorrected', by: 'subject',
  deliver: async (house, { payload: { uscc, fact, value, documentId } }) => (await idsOf(house, FILE_OF, [uscc])).map((id) => ({ tell: id, message: 'factCorrected', input: { fact, value, documentId } })),
}

const UNIT = "select id, path, region_code, name_zh from unit where name_zh = $1 and id like 'D:SAMR:%' order by id limit 1"
type Unit = { id: string; path: string; region_code: string; name_zh: string }

/** A firm that moved to another county of the city takes its listings along, with cause, days and file (企业经营异常名录管理办法); outside the city the authority there gets the file by letter. */
const subjectMoved: Subscription = {
  on: 'subjectStatusChanged', by: 'abnormalListing',
  deliver: async (house, { payload: { uscc, status, authority } }) => {
    if (status !== 'movedOut' && status !== 'movedIn') return []
    const { rows: [unit] } = await house.database.pool.query<Unit>(UNIT, [authority])
    if (!unit) return []
    const input = { unitId: unit.id, unitPath: unit.path, regionCode: unit.region_code, unitName: unit.name_zh }
    return (await idsOf(house, `${LISTINGS_OF} and k.unit_id <> $2`, [uscc, unit.id])).map((id) => ({ tell: id, message: 'subjectMoved', input }))
  },
}

const EQUIPMENT = "select k.case_id as id from claim k where k.kind = 'equipment' and k.key = $1"

/** Another owner or another place of a piece of special equipment (特种设备安全法 §47). */
const equipmentTransferred: Subscription = {
  on: 'equipmentTransferred', by: 'equipment',
  deliver: async (house, { payload: { useRegistration, uscc, place } }) => {
    const firm = await firmByCode(house.database.pool, String(uscc))
    return (await idsOf(house, EQUIPMENT, [useRegistration])).map((id) => ({ tell: id, message: 'transferred', input: { firm, place } }))
  },
}

/** A visit is what the first one after a new licence was owed for (MS-01). */
const firmVisited: Subscription = {
  on: 'firmVisited', by: 'subject',
  deliver: async (house, { payload: { uscc } }) => (await idsOf(house, FILE_OF, [uscc])).map((id) => ({ tell: id, message: 'visited' })),
}

/** What the registry tells of firms and their equipment, beside changes of registration; and that a firm was visited. */
export const registrySubscriptions: readonly Subscription[] = [annualReportFiled, factCorrected, subjectMoved, equipmentTransferred, firmVisited]
