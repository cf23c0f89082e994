/** Kinds of units by the letter of their id: department organ, township, coordination centre, supervisor, public utility, community. */
export type UnitKind = 'department' | 'township' | 'centre' | 'supervisor' | 'utility' | 'community'

const LETTERS: Record<UnitKind, string> = { department: 'D', township: 'T', centre: 'C', supervisor: 'S', utility: 'P', community: 'V' }

/** Department code of townships and subdistricts in the service items. */
export const TOWNSHIP_DEPARTMENT = 'TWN'

/** `T:640104001`, `C:640104`, `S:640100`, `V:640104001002`. */
export const unitId = (kind: Exclude<UnitKind, 'department'>, code: string): string => `${LETTERS[kind]}:${code}`

/** Unit of a department's organ in a region: `D:AAS:640104`; the township government itself is `T:640104001`. */
export function organUnitId(department: string, regionCode: string): string {
  return department === TOWNSHIP_DEPARTMENT && regionCode.length === 9 ? unitId('township', regionCode) : `D:${department}:${regionCode}`
}

/** Whether the unit at `path` is the unit at `ancestorPath` or lies below it. */
export function isWithinUnit(path: string, ancestorPath: string): boolean {
  return path === ancestorPath || path.startsWith(`${ancestorPath}/`)
}
