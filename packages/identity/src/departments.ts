import list from '../data/departments.json' with { type: 'json' }

export type DepartmentName = { code: string; nameZh: string; nameEn: string }

/** Departments of a city by the codes that plans, lists and rules name them by; the catalogue of items carries the same. Their organs in each region are units. */
export const departments: readonly DepartmentName[] = list

/** The Chinese name behind a code, for papers; the code itself where it is none of them. */
export const departmentNameZh = (code: string): string => departments.find((one) => one.code === code)?.nameZh ?? code
