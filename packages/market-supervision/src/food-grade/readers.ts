import type { RoleId } from '@onewindow/identity/roles'

/** Roles that read the coverage of food businesses, each in its own place: who plans and makes the checks, and who looks over them (market supervision §8, §9). Pages ask for it on behalf of nobody else. */
export const COVERAGE_READERS: readonly RoleId[] = ['inspectionPlanner', 'inspector', 'departmentHead', 'supervisor']
