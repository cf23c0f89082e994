import type { Draft, Schema } from '@onewindow/screens/event-input'

/** Kinds of cases that a company or shop begins through its handler. */
export const FIRM: ReadonlySet<string> = new Set(['creditRepair', 'recall'])

/** What has a page of its own, where it can also be gone on with. */
const PAGES: Readonly<Record<string, string>> = { 'presentation.present': '/wallet' }

/** The page on which something is begun instead of by a form; undefined for everything else. */
export const ownPage = ({ caseType, event }: { caseType: string; event: string }): string | undefined => PAGES[`${caseType}.${event}`]

/** Where something is begun. */
export const beginAddress = (way: { caseType: string; event: string }): string => ownPage(way) ?? `/begin/${way.caseType}/${way.event}`

/** Whoever begins: the person, or the firm it acts for. */
export interface Party {
  partyId: string | null
  name: string
}

/** The name under which a form that was begun is kept: each party has its own. */
export const keptName = ({ caseType, event }: { caseType: string; event: string }, { partyId }: Party): string => `begin ${caseType} ${event} ${partyId}`

/** What a form starts with beside its defaults: the name of the party, and the party as the one who gives a mandate. Found by the names of the fields. */
export function startOf(schema: Schema, { partyId, name }: Party): Draft {
  const fields = schema.properties ?? {}
  return {
    ...(fields['name'] ? { name } : {}),
    ...(fields['principal']?.properties?.['partyId'] ? { principal: { partyId: partyId ?? '', name } } : {}),
  }
}
