import { beginAbout, type Given } from './start.ts'

/** The same thing begun for each firm the reader acts for, with what is known already. */
export const firmWays = (way: { caseType: string; event: string }, identities: readonly { partyId: string; kind: string; name: string }[], { decision }: Given): { partyId: string; name: string; href: string }[] =>
  identities.flatMap(({ partyId, kind, name }) => (kind === 'person' ? [] : [{ partyId, name, href: beginAbout(way, { firm: partyId, ...(decision === undefined ? {} : { decision }) }) }]))
