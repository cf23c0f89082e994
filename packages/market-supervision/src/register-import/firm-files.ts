import type { Queryable } from '@onewindow/audit/queryable'
import type { Opening } from '@onewindow/casework/case-type'
import type { Firm } from '../firm/schemas.ts'

/** Where a file lies. */
export type Bureau = Pick<Opening, 'unitId' | 'unitPath' | 'regionCode'>
/** A firm as its file in the register has it, and the bureau the file lies with. */
export type FirmFile = { state: string; firm: Firm; bureau: Bureau }

/** Files by code; one that was merged into another holds its code no more. Index: claim (kind, key). */
const FILES = `select held.key uscc, s.state, s.facts ->> 'nameZh' as name, s.facts ->> 'partyId' "partyId", coalesce(s.facts ->> 'address', '') address, s.unit_id "unitId", s.unit_path "unitPath", s.region_code "regionCode"
 from claim held join case_file s on s.id = held.case_id where held.kind = 'subject' and held.key = any($1)`

/** The firms on file with these codes. */
export async function firmFiles(db: Queryable, codes: readonly string[]): Promise<Map<string, FirmFile>> {
  const { rows } = await db.query<Firm & { uscc: string; state: string } & Bureau>(FILES, [codes])
  return new Map(rows.map(({ uscc, state, name, partyId, address, ...bureau }) => [uscc, { state, firm: { uscc, name, partyId, address }, bureau }]))
}

const IN_TRADE = ['active', 'suspended']

/** Why a firm cannot be the user of a piece of equipment: not on file, or no longer in trade. */
export const firmFault = (file: FirmFile | undefined): 'firmUnknown' | 'firmGone' | null => (!file ? 'firmUnknown' : IN_TRADE.includes(file.state) ? null : 'firmGone')
