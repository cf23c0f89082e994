import { enInspections } from './en-inspections.ts'
import { enOthers } from './en-others.ts'
import type { zh } from './zh.ts'

/** Words of the case types of market supervision, English; keys as in `zh`. */
export const en: { [K in keyof typeof zh]: (typeof enInspections & typeof enOthers)[K] } = { ...enInspections, ...enOthers }
