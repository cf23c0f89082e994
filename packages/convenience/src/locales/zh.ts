import { zhRequests } from './zh-requests.ts'
import { zhServices } from './zh-services.ts'

/** Words of the case types of the domain, Chinese. */
export const zh = { ...zhRequests, ...zhServices }
