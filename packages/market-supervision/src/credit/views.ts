import type { Db } from '@onewindow/casework/case-type'
import type { InForce } from '@onewindow/casework/configuration/settings'
import type { Text } from '@onewindow/forms/definition'
import { creditModelOn } from '../in-force.ts'
import type { CreditModel, FloorId, RiskClass } from '../rules/credit-model.ts'
import type { CreditLine, CreditScore } from '../rules/credit-score.ts'
import type { SubjectFacts } from '../subject/schemas.ts'
import { creditOf, ON_A_LIST } from './standing.ts'

// What staff, and the firm itself, are shown of a firm's credit (信用). Read when somebody looks, never copied: the class and the lists are those of this moment.

export type Firm = { uscc: string; partyId: string | null; name: string }

/** A list the firm stands on, since when, for the abnormal list with its cause. */
export type Listing = { list: 'abnormal' | 'serious'; cause: string | null; since: string | null }

/** What whoever decides about a firm is told (common vocabulary §5): its class and the lists it stands on. `classSince` is null for a firm nothing was ever kept of. */
export type FirmStanding = { name: string; uscc: string; class: RiskClass; computedOn: string; classSince: string | null; lists: Listing[] }

/** One line of the reckoning in words; `cap` takes off what a group has above its limit. */
export type CreditLineView = { group: Text | null; what: Text | null; cap: boolean; on: string | null; tenths: number; shareBp: number; lessFrom: string | null }

/** The whole reckoning as the file of a firm shows it. `group` of a reduction is null. */
export type CreditView = Omit<FirmStanding, 'name'> & { scoreTenths: number; classByScore: RiskClass; floors: FloorId[]; modelVersion: string; lines: CreditLineView[] }

const SINCE = `select case_type type, facts ->> 'cause' cause, facts ->> 'listedOn' since from case_file
 where case_type in ('abnormalListing', 'seriousListing') and state in (${ON_A_LIST}) and facts -> 'firm' ->> 'uscc' = $1 order by case_type desc, facts ->> 'listedOn', id`
const KEPT = "select s.facts -> 'creditScore' kept from claim held join case_file s on s.id = held.case_id where held.kind = 'subject' and held.key = $1"

/** Lists a firm stands on now, the serious one first. Index: case_file_listed_firm_idx. */
async function listingsOf(db: Db, uscc: string): Promise<Listing[]> {
  const { rows } = await db.query<{ type: string; cause: string | null; since: string | null }>(SINCE, [uscc])
  return rows.map(({ type, cause, since }) => ({ list: type === 'seriousListing' ? 'serious' : 'abnormal', cause: type === 'seriousListing' ? null : cause, since }))
}

async function keptOf(db: Db, uscc: string): Promise<SubjectFacts['creditScore']> {
  return (await db.query<{ kept: SubjectFacts['creditScore'] }>(KEPT, [uscc])).rows[0]?.kept ?? null
}

/** Class and lists of a firm now; `score` is its reckoning of that day, where the caller has it. Source: 市场主体登记管理条例 §38; 市场监督管理严重违法失信名单管理办法 §15. */
export async function standingOf(db: Db, firm: Firm, on: InForce, score?: CreditScore): Promise<FirmStanding> {
  const now = score ?? await creditOf(db, firm, on)
  const [lists, kept] = [await listingsOf(db, firm.uscc), await keptOf(db, firm.uscc)]
  return { name: firm.name, uscc: firm.uscc, class: now.class, computedOn: on.today, classSince: kept?.riskClass === now.class ? kept.classSince : null, lists }
}

/** The reckoning of a firm on a day with every line, named by the model it was made with. */
export async function creditViewOf(db: Db, firm: Firm, on: InForce): Promise<CreditView> {
  const now = await creditOf(db, firm, on)
  const { name: _name, ...standing } = await standingOf(db, firm, on, now)
  return { ...standing, scoreTenths: now.scoreTenths, classByScore: now.classByScore, floors: now.floors, modelVersion: now.modelVersion, lines: inWords(creditModelOn(on), now.lines, on.today) }
}

/** Lines of a reckoning in the words of its model; a reduction is less than nothing, and a day that is past is no news. */
export function inWords(model: CreditModel, lines: readonly CreditLine[], today: string): CreditLineView[] {
  const names = namesIn(model)
  return lines.map(({ dimension, indicator, on: day, tenths, shareBp, nextStepOn }) =>
    ({ group: names.get(dimension) ?? null, what: names.get(indicator) ?? null, cap: indicator === 'cap', on: day ?? null, tenths: dimension === 'reduction' ? -tenths : tenths, shareBp, lessFrom: nextStepOn && nextStepOn > today ? nextStepOn : null }))
}

const namesIn = ({ dimensions, reduction }: CreditModel): Map<string, Text> =>
  new Map([...dimensions, ...dimensions.flatMap(({ indicators }) => indicators), ...reduction.indicators].map(({ id, titleZh, titleEn }) => [id, { zh: titleZh, en: titleEn }]))
