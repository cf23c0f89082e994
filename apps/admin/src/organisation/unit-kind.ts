import type { UnitKind } from '@onewindow/identity/definition'
import type { AdminTexts } from '../locales/zh.ts'

const keys = {
  department: 'unitKindDepartment', township: 'unitKindTownship', centre: 'unitKindCentre', supervisor: 'unitKindSupervisor', utility: 'unitKindUtility', community: 'unitKindCommunity',
} as const satisfies Record<UnitKind, keyof AdminTexts>

/** The key of the word for a kind of unit. */
export const unitKindKey = (kind: UnitKind): (typeof keys)[UnitKind] => keys[kind]
