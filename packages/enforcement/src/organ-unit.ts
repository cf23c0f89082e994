import type { OrganType } from './configuration/cause.ts'

/** Which field a department enforces: market supervision bureaus (SAMR), urban management bureaus (UM). Others have no power of their own. */
const FIELDS: Readonly<Record<string, OrganType>> = { SAMR: 'marketSupervision', UM: 'urbanManagement' }

/** `D:SAMR:640104`, and `T:640104001` of a street, which has no department. */
function partsOf(unitId: string): { department: string; region: string } {
  const [, ...parts] = unitId.split(':')
  return { department: parts.length > 1 ? (parts[0] ?? '') : '', region: parts.at(-1) ?? '' }
}

/** The field an organ enforces by law (行政处罚法 §17), or null. */
export const ownFieldOf = (unitId: string): OrganType | null => FIELDS[partsOf(unitId).department] ?? null

/** Where the organ is. */
export const regionOf = (unitId: string): string => partsOf(unitId).region

/** Streets and townships, to which alone a province hands powers down (行政处罚法 §24). */
export const isTownship = (unitId: string): boolean => unitId.startsWith('T:')

/** City organs end in 00; a township's code is longer than a county's. */
export function levelOf(unitId: string): 'county' | 'township' | 'municipal' {
  const region = regionOf(unitId)
  if (region.length > 6) return 'township'
  return region.endsWith('00') ? 'municipal' : 'county'
}
