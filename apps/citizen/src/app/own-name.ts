import { useMe } from './session.ts'

/** The party of a case where it says for whom of the reader's own the case is; some kinds name a role there, which tells the reader nothing. */
export function useOwnName(): (row: { caseType: string; party: string }) => string | undefined {
  const me = useMe()
  const names = new Set(me?.identities.map(({ name }) => name))
  return ({ caseType, party }) => (caseType === 'application' || names.has(party) ? party : undefined)
}
