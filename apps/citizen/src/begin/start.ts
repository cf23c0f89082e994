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

/** What the page that led to a form knows already. */
export interface Given {
  /** The firm it is begun for. */
  firm?: string
  /** The number of the decision it is about. */
  decision?: string
}

/** Where something is begun about what is known already. */
export function beginAbout(way: { caseType: string; event: string }, { firm, decision }: Given): string {
  const said = new URLSearchParams({ ...(firm === undefined ? {} : { firm }), ...(decision === undefined ? {} : { decision }) }).toString()
  return said === '' ? beginAddress(way) : `${beginAddress(way)}?${said}`
}

/** The name under which a form that was begun is kept: each party has its own, and each decision. */
export const keptName = ({ caseType, event }: { caseType: string; event: string }, { partyId }: Party, { decision }: Given = {}): string => `begin ${caseType} ${event} ${partyId}${decision === undefined ? '' : ` ${decision}`}`

/** What a form starts with beside its defaults: the name of the party, the party as the one who gives a mandate, and the decision it is about with a first sentence of the statement. Found by the names of the fields. */
export function startOf(schema: Schema, { partyId, name }: Party, { decision }: Given = {}, statement = ''): Draft {
  const fields = schema.properties ?? {}
  return {
    ...(fields['name'] ? { name } : {}),
    ...(decision !== undefined && fields['decisionNumber'] ? { decisionNumber: decision, ...(statement !== '' && fields['statement'] ? { statement } : {}) } : {}),
    ...(fields['principal']?.properties?.['partyId'] ? { principal: { partyId: partyId ?? '', name } } : {}),
  }
}
