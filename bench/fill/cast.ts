import type { BenchOfficer, CityFacts, Offer, Unit } from './city.ts'
import type { SeedRows } from './seed-rows.ts'

const UNIT_ID = /\b[A-Z]:(?:[A-Z]+:)?\d{6,12}\b/g
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Units and officers a case speaks of, in a fixed order; the case's own unit comes first. */
export type Roles = { units: Unit[]; officers: { officer: BenchOfficer; role: string | null }[] }

/** Who takes part in a seed. */
export function rolesIn(seed: SeedRows, city: CityFacts): Roles {
  const text = JSON.stringify(seed)
  const own = city.units.get(String(seed.file.unit_id))
  if (!own) throw new Error(`Unit ${String(seed.file.unit_id)} is gone`)
  const ids = new Set([own.id, ...(text.match(UNIT_ID) ?? [])])
  const officers = new Map<string, { officer: BenchOfficer; role: string | null }>()
  for (const { actor_id, role } of seed.case_event) note(city, officers, String(actor_id), role as string | null)
  for (const id of new Set(text.match(UUID) ?? [])) note(city, officers, id, null)
  const ancestors = new Set(own.path.split('/').slice(0, -1))
  return { units: [...ids].filter((id) => !ancestors.has(id)).flatMap((id) => city.units.get(id) ?? []), officers: [...officers.values()] }
}

function note({ officerOf }: CityFacts, into: Map<string, { officer: BenchOfficer; role: string | null }>, id: string, role: string | null): void {
  const officer = officerOf.get(id)
  if (officer && !into.has(id)) into.set(id, { officer, role })
}

/** The same roles played at another organ: units and officers in the same order. */
export type Cast = { offer: Offer; units: Unit[]; officers: BenchOfficer[] }

/** @returns null when the other organ lacks somebody the case needs */
export function castAt({ units, officers }: Roles, from: Offer, to: Offer, city: CityFacts): Cast | null {
  const own = city.units.get(to.unitId)
  if (!own) return null
  const cast = units.map((unit, place) => (place === 0 ? own : counterpart(unit, from, to, city)))
  const moved = new Map(units.map((unit, place) => [unit.id, cast[place] as Unit]))
  const taken = new Set<string>()
  const people = officers.map(({ officer, role }) => {
    const unit = moved.get(officer.unitId) ?? counterpartOf(officer.unitId, from, to, city)
    if (!unit || unit.id === officer.unitId) return officer
    const bench = city.officers.get(unit.id) ?? []
    const fit = bench.filter(({ roles }) => (role ? roles.includes(role) : officer.roles.some((one) => roles.includes(one))))
    const chosen = fit.find(({ accountId }) => !taken.has(accountId)) ?? bench.find(({ accountId }) => !taken.has(accountId)) ?? fit[0]
    if (chosen) taken.add(chosen.accountId)
    return chosen
  })
  return people.every((one) => one !== undefined) ? { offer: to, units: cast, officers: people } : null
}

const counterpartOf = (id: string, from: Offer, to: Offer, city: CityFacts): Unit | undefined => {
  const unit = city.units.get(id)
  return unit && counterpart(unit, from, to, city)
}

/** The same department of the other county or township; the unit itself when it is the city's or there is no such. */
function counterpart(unit: Unit, from: Offer, to: Offer, city: CityFacts): Unit {
  const region = unit.regionCode === from.regionCode ? to.regionCode : unit.regionCode === from.regionCode.slice(0, 6) ? to.regionCode.slice(0, 6) : unit.regionCode
  return city.units.get(unit.id.replace(unit.regionCode, region)) ?? unit
}
