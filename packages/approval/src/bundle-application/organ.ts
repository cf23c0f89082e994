import type { Db } from '@onewindow/casework/case-type'
import { organUnitId } from '@onewindow/identity/definition'
import type { BundleContent } from '../catalogue/bundle-definition.ts'
import type { listOrgans } from '../catalogue/organs.ts'

const CITY = '640100'

type Organs = NonNullable<ReturnType<typeof listOrgans>>

/** Of the organs that carry out an item, nearest first, the one a bundle goes to: competent at the place and not the city's where it can be, else one of a county. */
export const organFor = (organs: Organs | null): Organs[number] | undefined => organs?.find(({ serves, level }) => serves && level !== 'city') ?? organs?.find(({ level }) => level === 'county') ?? organs?.[0]

export type LeadUnit = { id: string; path: string; regionCode: string }

/** The lead department's organ in the county, else in the city; null where there is none. */
export async function leadUnit(db: Db, { leadDepartment }: Pick<BundleContent, 'leadDepartment'>, region: string): Promise<LeadUnit | null> {
  const ids = [organUnitId(leadDepartment, region.slice(0, 6)), organUnitId(leadDepartment, CITY)]
  const { rows: [unit] } = await db.query<LeadUnit>('select id, path, region_code "regionCode" from unit where id = any($1) order by array_position($1, id) limit 1', [ids])
  return unit ?? null
}
