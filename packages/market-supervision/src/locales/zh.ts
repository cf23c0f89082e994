import { zhInspections } from './zh-inspections.ts'
import { zhOthers } from './zh-others.ts'

/** Words of the case types of market supervision, Chinese. */
export const zh = { ...zhInspections, ...zhOthers }
