import { enRequests } from './en-requests.ts'
import { enServices } from './en-services.ts'
import type { zh } from './zh.ts'

/** Words of the case types of the domain, English; the keys are those of the Chinese. */
export const en: Readonly<Record<keyof typeof zh, unknown>> = { ...enRequests, ...enServices }
