import { enCases } from './en-cases.ts'
import { enSubs } from './en-subs.ts'

/** Words of the case types of enforcement, English; keys as in `zh`. */
export const en = { ...enCases, ...enSubs }
