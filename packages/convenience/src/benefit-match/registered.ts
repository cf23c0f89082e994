import type { Db } from '@onewindow/casework/case-type'
import type { Policy } from '../configuration/policy.ts'
import { keysOf } from '../rules/benefit-condition.ts'
import { fact, type Fact } from './schemas.ts'

/** What is kept of a party, by semantic key. */
export type KeptFacts = Readonly<Record<string, { value: unknown; source: string; updatedOn: string }>>

/** The identity number says when somebody was born: what an application keeps under the applicant a policy asks of the person. */
const SAME: Readonly<Record<string, string>> = { 'person.birthDate': 'applicant.birthDate' }
const SOURCES: Readonly<Record<string, string>> = { idNumber: '居民身份证号码' }

/** Keys under which what a policy asks about may be kept. */
export const keptUnder = (key: string): string[] => [key, ...(SAME[key] ? [SAME[key]] : [])]
/** Everything a policy asks about. */
export const askedBy = ({ when, tiers }: Pick<Policy, 'when' | 'tiers'>): string[] => [...new Set([when, ...tiers.map((tier) => tier.when)].flatMap(keysOf))].sort()

/** What is known of a party now of the facts asked about, each with its source; what cannot be read as a fact is unknown. */
export function registered(kept: KeptFacts, keys: readonly string[]): Fact[] {
  return keys.flatMap((key) => {
    const known = keptUnder(key).map((one) => kept[one]).find(Boolean)
    const read = fact.safeParse({ key, value: known?.value ?? null, source: SOURCES[known?.source ?? ''] ?? known?.source, asOf: known?.updatedOn })
    return read.success && read.data.value !== null ? [read.data] : []
  })
}

/** The same, read for one party. */
export async function registeredOf(db: Db, partyId: string, keys: readonly string[]): Promise<Fact[]> {
  const { rows: [party] } = await db.query<{ facts: KeptFacts }>('select facts from party where id = $1', [partyId])
  return registered(party?.facts ?? {}, keys)
}
