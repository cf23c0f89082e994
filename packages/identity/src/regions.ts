import { readFileSync } from 'node:fs'
import { regionPrefix } from './region-code.ts'
import { regionNamesEn } from './region-names-en.ts'
import type { Queryable } from './write-context.ts'

export type RegionLevel = 'city' | 'county' | 'township' | 'community'
export type Region = { code: string; name: string; nameEn: string | null; level: RegionLevel; parentCode: string | null }

const HEADER = 'code,name,level,parent'
const COLUMNS = 'code, name, name_en as "nameEn", level, parent_code as "parentCode"'

/** The 671 regions of Yinchuan that come with the product. */
export function yinchuanRegions(): Region[] {
  return readRegions(readFileSync(new URL('../data/regions-yinchuan.csv', import.meta.url), 'utf8'))
}

/**
 * Reads a region list (`code,name,level,parent`, parents before children).
 * @throws Error naming the line that is wrong
 */
export function readRegions(csv: string): Region[] {
  const [header, ...lines] = csv
    .replaceAll('\r', '')
    .split('\n')
    .filter((line) => line !== '')
  if (header !== HEADER) throw new Error(`A region list begins with ${HEADER}`)
  const seen = new Set<string>()
  return lines.map((line, index) => {
    const [code = '', name = '', level = '', parent = '', ...others] = line.split(',')
    const lengths: Record<string, number> = { city: 6, county: 6, township: 9, community: 12 }
    const sound =
      others.length === 0 &&
      name !== '' &&
      /^[0-9]+$/.test(code) &&
      code.length === lengths[level] &&
      (parent === '' ? level === 'city' : seen.has(parent) && code.startsWith(regionPrefix(parent)))
    if (!sound || seen.has(code)) throw new Error(`Line ${index + 2} of the region list is wrong: ${line}`)
    seen.add(code)
    return { code, name, nameEn: regionNamesEn[code] ?? null, level: level as RegionLevel, parentCode: parent || null }
  })
}

/** Brings the region register to this list; a region no longer in it stays, since cases may name it. */
export async function loadRegions(on: Queryable, regions: Region[]): Promise<void> {
  await on.query(
    `
    insert into region (code, name, name_en, level, parent_code)
    select code, name, "nameEn", level, "parentCode"
    from jsonb_to_recordset($1::jsonb) as r(code text, name text, "nameEn" text, level text, "parentCode" text)
    on conflict (code) do update set
      name = excluded.name, name_en = excluded.name_en, level = excluded.level, parent_code = excluded.parent_code`,
    [JSON.stringify(regions)],
  )
}

/** Every region, parents before children: some hundreds for a city, a few kilobytes on the line. */
export async function listAllRegions(on: Queryable): Promise<Region[]> {
  const { rows } = await on.query<Region>(`select ${COLUMNS} from region order by length(code), code`)
  return rows
}

/** The region of that code, or null. */
export async function findRegion(on: Queryable, code: string): Promise<Region | null> {
  const { rows } = await on.query<Region>(`select ${COLUMNS} from region where code = $1`, [code])
  return rows[0] ?? null
}

/** Regions directly below, by code; with null the roots. */
export async function listChildRegions(on: Queryable, parent: string | null): Promise<Region[]> {
  const { rows } = await on.query<Region>(`select ${COLUMNS} from region where parent_code is not distinct from $1 order by code`, [parent])
  return rows
}

/** The region and what it lies in, from the city down: 银川市, 兴庆区, 凤凰北街街道. Empty when there is no such region. */
export async function listRegionPath(on: Queryable, code: string): Promise<Region[]> {
  const { rows } = await on.query<Region>(
    `
    with recursive up as (
      select region.*, 0 as height from region where code = $1
      union all select r.*, up.height + 1 from region r join up on r.code = up.parent_code)
    select ${COLUMNS} from up order by height desc`,
    [code],
  )
  return rows
}

/** Regions whose name holds the text, within a subtree, upper levels first. */
export async function searchRegions(
  on: Queryable,
  text: string,
  { within = '', limit = 20 }: { within?: string; limit?: number } = {},
): Promise<Region[]> {
  const { rows } = await on.query<Region>(
    `
    select ${COLUMNS} from region
    where (position($1 in name) > 0 or position(lower($1) in lower(name_en)) > 0) and starts_with(code, $2)
    order by length(code), code limit $3`,
    [text, within && regionPrefix(within), limit],
  )
  return rows
}
