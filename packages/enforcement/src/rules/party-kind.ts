import { z } from 'zod'

export const partyKind = z.enum(['person', 'individualBusiness', 'organization'])
export type PartyKind = z.infer<typeof partyKind>
/** The two columns of every table of amounts. */
export type CountedAs = 'person' | 'organization'

/**
 * Which column of a table of amounts holds for a party. Statutes speak of 公民 and 法人或者其他组织 (行政处罚法 §51, §63) and leave the individual
 * business (个体工商户) open; it counts as the setting says, by default as a person, the reading kinder to the party.
 */
export const countedAs = (kind: PartyKind, individualBusinessAs: CountedAs): CountedAs =>
  kind === 'individualBusiness' ? individualBusinessAs : kind
