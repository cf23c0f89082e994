import { zhCases } from './zh-cases.ts'
import { zhSubs } from './zh-subs.ts'

/** Words of the case types of enforcement, Chinese. Keys are `<case type>/<kind>.<name>`, shared ones `<kind>.<name>`, and refusals by their code. */
export const zh = { ...zhCases, ...zhSubs }
