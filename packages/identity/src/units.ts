import type { Region } from './regions.ts'
import { organUnitId, TOWNSHIP_DEPARTMENT, unitId, type UnitKind } from './unit-id.ts'
import type { Queryable } from './write-context.ts'

export type Unit = {
  id: string
  kind: UnitKind
  departmentCode: string | null
  nameZh: string
  nameEn: string
  regionCode: string
  parentId: string | null
  path: string
  uscc: string | null
  phone: string | null
  address: string | null
  hours: unknown
}

/** A department as the service items describe it: one organ for each region it works in. */
export type Department = {
  code: string
  nameZh: string
  nameEn: string
  organs: Organ[]
}

export type Organ = { level: string; regionCode: string; nameZh: string; uscc?: string; phone?: string; address?: string; hours?: unknown }

type Draft = Omit<Unit, 'path'>

const COLUMNS = `id, kind, department_code as "departmentCode", name_zh as "nameZh", name_en as "nameEn", region_code as "regionCode",
  parent_id as "parentId", path, uscc, phone, address, hours`

/** What stands in for a township government's name until a department names it. */
function townshipNames({ name, nameEn }: Region): { nameZh: string; nameEn: string } {
  if (name.endsWith('街道')) return { nameZh: `${name}办事处`, nameEn: `${nameEn ?? name} Office` }
  if (/[镇乡]$/.test(name)) return { nameZh: `${name}人民政府`, nameEn: `${nameEn ?? name} Government` }
  return { nameZh: `${name}管理委员会`, nameEn: `${nameEn ?? name} Administration` }
}

const bare = { departmentCode: null, uscc: null, phone: null, address: null, hours: null }

/** The units every region brings along: the city its supervisor and centre, a county its centre, townships and communities themselves. */
function ofRegion(region: Region, root: string): Draft[] {
  const { code: regionCode, name, level } = region
  const nameEn = region.nameEn ?? name
  const draft = (kind: Exclude<UnitKind, 'department'>, parentId: string | null, names: { nameZh: string; nameEn: string }): Draft => {
    return { ...bare, id: unitId(kind, regionCode), kind, regionCode, parentId, ...names }
  }
  const centre = draft('centre', root, { nameZh: `${name}协调中心`, nameEn: `${nameEn} Coordination Centre` })
  switch (level) {
    case 'city':
      return [draft('supervisor', null, { nameZh: `${name}效能监督室`, nameEn: `${nameEn} Performance Supervision Office` }), centre]
    case 'county':
      return [centre]
    case 'township': {
      const township = draft('township', unitId('centre', regionCode.slice(0, 6)), townshipNames(region))
      return [{ ...township, departmentCode: TOWNSHIP_DEPARTMENT }]
    }
    case 'community':
      return [draft('community', unitId('township', regionCode.slice(0, 9)), { nameZh: name, nameEn })]
  }
}

/** A department's organ in a region; a township government keeps its own place in the tree and takes the organ's particulars. */
function ofOrgan(department: Department, organ: Organ, region: Region, root: string, known: Draft | undefined): Draft {
  const { code, nameEn, organs } = department
  const here = new Set(organs.map(({ regionCode }) => organUnitId(code, regionCode)))
  const above = [region.code.slice(0, 6), `${region.code.slice(0, 4)}00`].filter((place) => place !== region.code)
  const id = organUnitId(code, region.code)
  const parentId = above.map((place) => organUnitId(code, place)).find((superior) => here.has(superior)) ?? root
  const fresh = { ...bare, id, kind: 'department' as const, departmentCode: code, nameEn: `${region.nameEn ?? region.name} ${nameEn}`, parentId }
  const { nameZh, uscc = null, phone = null, address = null, hours = null } = organ
  return { ...(known ?? fresh), nameZh, regionCode: region.code, uscc, phone, address, hours }
}

/**
 * The unit tree of a city: the supervisor at the root, below it the city's departments with their county and township organs, and
 * the county centres with their townships and communities. Superiors follow the rule of disputes: township → county centre → supervisor,
 * county department → city department → supervisor.
 * @throws Error when a department works in a region that is not listed
 */
export function unitTree(regions: readonly Region[], departments: readonly Department[]): Unit[] {
  const city = regions.find((region) => region.level === 'city')
  if (!city) throw new Error('A unit tree needs its city')
  const root = unitId('supervisor', city.code)
  const drafts = new Map(regions.flatMap((region) => ofRegion(region, root)).map((draft) => [draft.id, draft]))
  const byCode = new Map(regions.map((region) => [region.code, region]))
  for (const department of departments) {
    for (const organ of department.organs) {
      const region = byCode.get(organ.regionCode)
      if (!region) throw new Error(`Department ${department.code} works in ${organ.regionCode}, which is no region`)
      const id = organUnitId(department.code, region.code)
      drafts.set(id, ofOrgan(department, organ, region, root, drafts.get(id)))
    }
  }
  const pathOf = ({ id, parentId }: Draft): string => {
    const parent = parentId === null ? undefined : drafts.get(parentId)
    return parent ? `${pathOf(parent)}/${id}` : id
  }
  return [...drafts.values()].map((draft) => ({ ...draft, path: pathOf(draft) }))
}

/** Brings the unit register to this tree; units no longer in it stay, since cases and grants may name them. */
export async function loadUnits(on: Queryable, units: Unit[]): Promise<void> {
  await on.query(
    `
    insert into unit (id, kind, department_code, name_zh, name_en, region_code, parent_id, path, uscc, phone, address, hours)
    select id, kind, "departmentCode", "nameZh", "nameEn", "regionCode", "parentId", path, uscc, phone, address,
      nullif(hours, 'null'::jsonb)
    from jsonb_to_recordset($1::jsonb) as u(id text, kind text, "departmentCode" text, "nameZh" text, "nameEn" text, "regionCode" text,
      "parentId" text, path text, uscc text, phone text, address text, hours jsonb)
    on conflict (id) do update set kind = excluded.kind, department_code = excluded.department_code,
      name_zh = excluded.name_zh, name_en = excluded.name_en, region_code = excluded.region_code, parent_id = excluded.parent_id,
      path = excluded.path, uscc = excluded.uscc, phone = excluded.phone,
      address = excluded.address, hours = excluded.hours`,
    [JSON.stringify(units)],
  )
}

/** The unit of that id, or null. */
export async function findUnit(on: Queryable, id: string): Promise<Unit | null> {
  const { rows } = await on.query<Unit>(`select ${COLUMNS} from unit where id = $1`, [id])
  return rows[0] ?? null
}

/** Units directly below, by id; with null the roots. */
export async function listChildUnits(on: Queryable, parent: string | null): Promise<Unit[]> {
  const { rows } = await on.query<Unit>(`select ${COLUMNS} from unit where parent_id is not distinct from $1 order by id`, [parent])
  return rows
}

/** Units of the given ids in the order of their ids; unknown ids are left out. */
export async function listUnits(on: Queryable, ids: readonly string[]): Promise<Unit[]> {
  const { rows } = await on.query<Unit>(`select ${COLUMNS} from unit where id = any($1) order by id`, [ids])
  return rows
}

/**
 * The organ of a department that is competent for a place: that of the region itself, else of the nearest region above, else null.
 * `regionCode` has 6, 9 or 12 digits.
 */
export async function findOrgan(on: Queryable, department: string, regionCode: string): Promise<Unit | null> {
  const above = [regionCode, regionCode.slice(0, 9), regionCode.slice(0, 6), `${regionCode.slice(0, 4)}00`]
  const { rows } = await on.query<Unit>(
    `
    select ${COLUMNS} from unit where department_code = $1 and region_code = any($2)
    order by length(region_code) desc, region_code desc limit 1`,
    [department, above],
  )
  return rows[0] ?? null
}
