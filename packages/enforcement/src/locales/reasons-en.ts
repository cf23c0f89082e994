import type { CustodyFault } from '../matter/custody.ts'
import type { NoCoercion } from '../rules/coercion.ts'
import type { NotOnTheSpot } from '../rules/on-the-spot.ts'
import type { NotPublished } from '../rules/publication.ts'

const notOnTheSpot: Record<NotOnTheSpot, string> = {
  factsNotClear: 'the facts are not clear', kindNotAllowed: 'only a warning or a fine can be imposed here', nothingToImpose: 'no penalty is chosen', amountTooHigh: 'above the limit for the spot', officersMissing: 'fewer than two officers are there', testNeeded: 'a test or an expert opinion is needed',
}
const noCoercion: Record<NoCoercion, string> = {
  noCoerciveBasis: 'the law gives no power to seize for this cause', conditionMissing: 'the conditions of the law are not met', entrustedOrgan: 'an entrusted body may not seize', noPower: 'this organ has no power over the cause here', livingNecessity: 'what a person and dependants need to live may not be seized', alreadySealed: 'another organ has sealed it already',
}
/** What was found of a piece of evidence (R12). */
export const custodyWords: Record<CustodyFault['found'], string> = {
  fileGone: 'its file is no longer there', fileChanged: 'its file has another hash', chainBroken: 'the chain of custody is broken', logDiffers: 'the chain of custody is not the one in the log',
}
/** Why a decision is not published (R10). */
export const exemptWords: Record<NotPublished, string> = { minorParty: 'the party is a minor', secret: 'secret by law', simpleProcedure: 'decided on the spot by market supervision', warningOnly: 'a warning only', noSocialImpact: 'no social impact', termOver: 'the term, counted from the first page, is over' }
const of = (words: Readonly<Record<string, string>>, reason: string | number | undefined): string => words[String(reason)] ?? String(reason)

/** Why not here and now, in words: 行政处罚法 §51. */
export const spotReason = (reason: string | number | undefined): string => of(notOnTheSpot, reason)
/** Why nothing may be seized or sealed: 行政强制法 §17, §22, §23. */
export const coercionReason = (reason: string | number | undefined): string => of(noCoercion, reason)
/** What was found of a piece of evidence, in words: 行政处罚法 §46, §47. */
export const custodyWord = (found: string | number | undefined): string => of(custodyWords, found)
/** Why a decision is not published, in words: 行政处罚法 §48, §50. */
export const exemptReason = (reason: string | number | undefined): string => of(exemptWords, reason)
