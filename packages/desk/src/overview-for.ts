import { addDays, dayOf } from '@onewindow/calendar/day'
import { overviewOf, type Held, type Overview } from '@onewindow/casework/overview'
import type { Queryable } from '@onewindow/audit/queryable'
import type { Signed } from '@onewindow/rpc/procedures'

/** A place or organ with what it holds. */
export type PlaceHeld = Held & { nameZh: string; nameEn: string }
export type OverviewView = Omit<Overview, 'inside'> & { regions: PlaceHeld[]; units: PlaceHeld[] }

type Place = { key: string; kind: 'region' | 'unit'; nameZh: string; nameEn: string }

/** A county has some thirty organs, the city some forty. */
const MOST = 80

/** The divisions below a region, and the organs of its own level. */
async function placesIn(db: Queryable, regionCode: string): Promise<Place[]> {
  const { rows } = await db.query<Place>(
    `(select 'R:' || code key, 'region' kind, name "nameZh", coalesce(name_en, name) "nameEn" from region where parent_code = $1 order by code limit ${MOST})
     union all (select 'U:' || id, 'unit', name_zh, name_en from unit where region_code = $1 and kind = 'department' order by id limit ${MOST})`, [regionCode])
  return rows
}

/** What stands open in a scope, by kind, nearness, and, for a region, by what lies in it. */
export async function overviewFor(ctx: Signed, scope: string): Promise<OverviewView> {
  const places = scope.startsWith('R:') ? await placesIn(ctx.house.database.pool, scope.slice(2)) : []
  const today = dayOf(ctx.house.clock.now())
  const { inside, ...overview } = await overviewOf(ctx.house, ctx.performer, scope, places.map(({ key }) => key), { today, weekEnd: addDays(today, 7) })
  const held = new Map(inside.map((one) => [one.key, one]))
  const of = (kind: Place['kind']): PlaceHeld[] => places.flatMap((place) => {
    const found = held.get(place.key)
    return place.kind === kind && found && found.n > 0 ? [{ ...found, nameZh: place.nameZh, nameEn: place.nameEn }] : []
  })
  return { ...overview, regions: of('region'), units: of('unit') }
}
