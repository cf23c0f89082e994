import { enServices } from './en-services.ts'
import type { zh } from './zh.ts'

/** Words of the case types of the domain, English; the keys are those of the Chinese. */
export const en: { [K in keyof typeof zh]: (typeof enServices)[K] } = { ...enServices }
