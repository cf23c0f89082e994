import { zhServices } from './zh-services.ts'

/** Words of the case types of the domain, Chinese. */
export const zh = { ...zhServices }
