import type { OpeningView } from '@onewindow/casework/definition/views'
import { caseDomains } from '@onewindow/screens/case-texts'

/** A way to begin a case, with its words in the reader's language. */
export interface Kind extends OpeningView { key: string; name: string; verb: string; why: string; href: string }

/** The address of an opening's form: `clue.register`. */
export const kindKey = ({ caseType, event }: Pick<OpeningView, 'caseType' | 'event'>): string => `${caseType}.${event}`

/** The two halves of an address; null for what is none. */
export function readKind(key: string): { caseType: string; event: string } | null {
  const [caseType, event, rest] = key.split('.')
  return caseType && event && rest === undefined ? { caseType, event } : null
}

/** Kinds by domain in the city's order; what fits the words typed, and only domains that hold some. */
export function byDomain(kinds: readonly Kind[], typed: string): { domain: string; kinds: Kind[] }[] {
  const part = typed.trim().toLowerCase()
  const fits = ({ name, verb, key }: Kind): boolean => part === '' || `${name} ${verb} ${key}`.toLowerCase().includes(part)
  const domains = caseDomains.map(({ domain, types }) => ({ domain, kinds: kinds.filter((kind) => (types as readonly string[]).includes(kind.caseType) && fits(kind)) }))
  return domains.filter((one) => one.kinds.length > 0)
}
