import type { Db, Opening } from '@onewindow/casework/case-type'
import { equipmentFacts } from '../equipment/schemas.ts'
import { firmPart } from '../firm/openings.ts'
import { subjectFacts } from '../subject/schemas.ts'
import type { ImportKind, RowFault } from './columns.ts'
import { firmFault, firmFiles, type Bureau, type FirmFile } from './firm-files.ts'
import type { EquipmentRow, SubjectRow } from './schemas.ts'

/** A row that may go in, with the id its file has from the day it was read. */
export type WaitingRow = { line: number; key: string; caseId: string; content: SubjectRow | EquipmentRow }
/** What a row opens, or why it cannot any more. */
export type OpeningOrFault = { opening: Opening } | { fault: RowFault['code'] }

/** The bureau of the city, for places whose county has none. */
const CITY = 'D:SAMR:640100'
const BUREAUS = 'select id "unitId", path "unitPath", region_code "regionCode" from unit where id = any($1)'
const PARTIES = "select uscc, id from party where uscc = any($1) and kind <> 'person'"
const bureauId = (region: string): string => `D:SAMR:${region.slice(0, 6)}`

/** What makes the opening of each row of a page, with what has become of firms and organs meanwhile, asked once for all. A row that cannot be made one fails when its turn comes, and alone. */
export async function openingsOf(db: Db, kind: ImportKind, rows: readonly WaitingRow[]): Promise<(row: WaitingRow) => OpeningOrFault> {
  if (kind === 'subject') {
    const make = await subjectOpenings(db, rows as readonly (WaitingRow & { content: SubjectRow })[])
    return (row) => make(row.content as SubjectRow)
  }
  const make = await equipmentOpenings(db, rows as readonly (WaitingRow & { content: EquipmentRow })[])
  return (row) => make(row.content as EquipmentRow)
}

async function bureausOf(db: Db, regions: readonly string[]): Promise<(region: string) => Bureau | undefined> {
  const { rows } = await db.query<Bureau>(BUREAUS, [[CITY, ...new Set(regions.map(bureauId))]])
  const byId = new Map(rows.map((one) => [one.unitId, one]))
  return (region) => byId.get(bureauId(region)) ?? byId.get(CITY)
}

/** The file lies with the bureau of the county and keeps the place itself: a draw is made among the subjects of a street too. */
async function subjectOpenings(db: Db, rows: readonly (WaitingRow & { content: SubjectRow })[]): Promise<(content: SubjectRow) => OpeningOrFault> {
  const bureauFor = await bureausOf(db, rows.map(({ content }) => content.region))
  const { rows: known } = await db.query<{ uscc: string; id: string }>(PARTIES, [rows.map(({ key }) => key)])
  const parties = new Map(known.map(({ uscc, id }) => [uscc, id]))
  return ({ region, ...said }) => {
    const bureau = bureauFor(region)
    const partyId = parties.get(said.uscc) ?? null
    if (!bureau) return { fault: 'regionUnknown' }
    const opening = { caseType: 'subject', topic: 'subject', title: said.nameZh, party: said.nameZh, ...bureau, regionCode: region, channel: 'internal', facts: subjectFacts.parse({ ...said, partyId }), parts: firmPart({ partyId, uscc: said.uscc, name: said.nameZh, address: said.address }) }
    return { opening }
  }
}

/** A piece lies with the bureau that has the file of its firm. */
async function equipmentOpenings(db: Db, rows: readonly (WaitingRow & { content: EquipmentRow })[]): Promise<(content: EquipmentRow) => OpeningOrFault> {
  const files = await firmFiles(db, rows.map(({ content }) => content.uscc))
  return ({ uscc, ...piece }) => {
    const file = files.get(uscc)
    const fault = firmFault(file)
    if (fault) return { fault }
    const { firm, bureau } = file as FirmFile
    return { opening: { caseType: 'equipment', topic: piece.equipmentKind, title: `${piece.place} ${firm.name}`, party: firm.name, ...bureau, channel: 'internal', facts: equipmentFacts.parse({ firm, ...piece }), parts: firmPart(firm) } }
  }
}
