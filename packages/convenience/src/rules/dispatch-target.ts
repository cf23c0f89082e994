import { unitId } from '@onewindow/identity/unit-id'
import type { DispatchList, DispatchTarget } from './dispatch-list.ts'

export type Unusable = 'placeTooCoarse' | 'noOrgan'
type Resolved = { readonly unit: string; readonly outcome: 'dispatch' | 'coordinate' }

const isCounty = (region: string): boolean => region.length >= 6 && !region.slice(0, 6).endsWith('00')
const departmentUnit = (department: string, region: string): string => `D:${department}:${region}`
const hasOrgan = (list: DispatchList, department: string, region: string): boolean => list.organs[department]?.includes(region) ?? false

function townshipOf(region: string): Resolved | Unusable {
  if (region.length >= 9) return { unit: unitId('township', region.slice(0, 9)), outcome: 'dispatch' }
  return region.length === 6 ? centreOf(region) : 'placeTooCoarse'
}

const centreOf = (region: string): Resolved | Unusable =>
  isCounty(region) ? { unit: unitId('centre', region.slice(0, 6)), outcome: 'coordinate' } : 'placeTooCoarse'

function organOf(list: DispatchList, department: string, regions: readonly string[]): Resolved | Unusable {
  const region = regions.find((one) => hasOrgan(list, department, one))
  return region === undefined ? 'noOrgan' : { unit: departmentUnit(department, region), outcome: 'dispatch' }
}

/** The unit a target means at a place, or why it means none there (北京市接诉即办工作条例 §12: to the unit, or to the district first). */
export function resolveTarget(target: DispatchTarget, place: string | null, list: DispatchList): Resolved | Unusable {
  const region = place ?? ''
  if (target === 'township') return townshipOf(region)
  if (target === 'county') return centreOf(region)
  const name = target.slice(target.indexOf(':') + 1)
  if (target.startsWith('unit:')) return { unit: name, outcome: 'dispatch' }
  if (target.startsWith('cityDept:')) return organOf(list, name, [list.city])
  return organOf(list, name, isCounty(region) ? [region.slice(0, 6), list.city] : [list.city])
}

/**
 * Who takes a matter against a unit (回避): a township goes to its county centre, a county department to the city's, a utility to the
 * department that regulates it, everything else to the supervisor.
 */
export function superiorOf(unit: string, list: DispatchList): string {
  const supervisor = unitId('supervisor', list.city)
  const [letter, name = '', region] = unit.split(':')
  if (letter === 'T') return unitId('centre', name.slice(0, 6))
  const department = letter === 'P' ? list.utilities[name] : letter === 'D' && region !== list.city ? name : undefined
  return department !== undefined && hasOrgan(list, department, list.city) ? departmentUnit(department, list.city) : supervisor
}
