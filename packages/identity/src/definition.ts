/** What browsers may know of identity: pure checks and the closed list of roles. */
export { INTEREST_KINDS, type InterestKind } from './interest-kind.ts'
export { mask, type MaskedKind } from './masking.ts'
export { inRegion, regionPrefix } from './region-code.ts'
export { residentIdCheckDigit, residentIdNumber, type ResidentId } from './resident-id.ts'
export { findRole, roleOf, roles, separationConflict, separationSets, type Realm, type Role, type RoleId, type RoleScope } from './roles.ts'
export { isWithinUnit, organUnitId, TOWNSHIP_DEPARTMENT, unitId, type UnitKind } from './unit-id.ts'
export { specialities, SPECIALITIES, type Speciality } from './speciality.ts'
export { usccCheckDigit, usccNumber, type Uscc } from './uscc.ts'
