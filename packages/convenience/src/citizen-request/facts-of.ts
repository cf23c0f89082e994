import type { InForce } from '@onewindow/casework/configuration/settings'
import { requestFacts, type RequestFacts } from './schemas.ts'
import type { ReportInput } from './inputs.ts'
import { extractOf, isSealed } from './words-of.ts'

type Said = Pick<ReportInput, 'kind' | 'category' | 'text' | 'place' | 'sealed' | 'contactWay' | 'againstId' | 'anonymous' | 'reporter'> & Partial<Pick<RequestFacts, 'record' | 'consent' | 'sourceId'>>

/** The facts a request starts with. */
export function factsOf({ kind, category, text, place, sealed, contactWay, againstId, anonymous, reporter, record = '', consent = '', sourceId = null }: Said, on: InForce): RequestFacts {
  const kept = { text, sealed: isSealed(category, sealed, on) }
  return requestFacts.parse({ kind, category, ...kept, extract: extractOf(kept), place, reporter: anonymous ? { name: '', phone: '', onBehalfOf: null } : reporter, anonymous, contactWay, againstId, record, consent, sourceId })
}
