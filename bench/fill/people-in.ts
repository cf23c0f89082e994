import type { CityFacts, Person } from './city.ts'
import type { Household } from './household.ts'
import type { SeedRows } from './seed-rows.ts'

/** What can be told about the parties of a case: the value to look for, and which value of a household stands for it. */
export type PeopleIn = { words: Map<string, keyof Household>; kind: 'person' | 'individualBusiness' | 'organization' }

const OF_PERSON = { partyId: 'personId', name: 'name', phone: 'phone', address: 'address', idNumber: 'idNumber', accountId: 'accountId' } as const
const OF_BUSINESS = { partyId: 'businessId', name: 'businessName', uscc: 'uscc', address: 'businessAddress' } as const

/** The applicant of a seed, and for a business the person behind it. */
export function peopleIn(seed: SeedRows, city: CityFacts): PeopleIn {
  const words = new Map<string, keyof Household>()
  const add = (person: Person, fields: Readonly<Record<string, keyof Household>>): void => {
    for (const [field, into] of Object.entries(fields)) {
      const value = person[field as keyof Person]
      if (typeof value === 'string' && value !== '') words.set(value, into)
    }
  }
  const applicant = city.people.get(String((seed.file.facts as { partyId: string }).partyId))
  if (!applicant) throw new Error(`The applicant of ${String(seed.file.id)} is gone`)
  const accounts = seed.case_event.flatMap(({ actor_kind, actor_id }) => (actor_kind === 'citizen' ? [String(actor_id)] : []))
  const filer = accounts.map((id) => city.people.get(city.partyOfAccount.get(id) ?? '')).find(Boolean)
  if (applicant.kind === 'person') add(applicant, OF_PERSON)
  else {
    if (filer) add(filer, OF_PERSON)
    add(applicant, OF_BUSINESS)
  }
  return { words, kind: applicant.kind as PeopleIn['kind'] }
}
