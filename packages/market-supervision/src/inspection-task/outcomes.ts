import type { Context } from '@onewindow/casework/case-state'
import { whenOpened } from '@onewindow/casework/configuration/settings'
import { refuse } from '@onewindow/casework/errors'
import type { Opens } from '@onewindow/casework/opens'
import type { Refusal } from '@onewindow/casework/refusal'
import type { z } from 'zod'
import { knobOn } from '../in-force.ts'
import { handlerPart, passedOn } from '../inspection-matter/seats.ts'
import type { ListingFacts } from '../abnormal-listing/schemas.ts'
import type { RectificationFacts } from '../rectification/schemas.ts'
import { refuseTask } from './errors.ts'
import { needsClue, setResult, type Case } from './found.ts'
import type { concludeInput, orderInput, publishInput, TaskFacts } from './schemas.ts'

type Reason = Refusal | null
type Conclusion = z.output<typeof concludeInput>

const otherRow = refuse.openParts({ list: [] })

export const recusalGranted = (_c: Case, { granted }: { granted: boolean }): Reason => (granted ? null : otherRow)
export const recusalDismissed = (_c: Case, { granted }: { granted: boolean }): Reason => (granted ? otherRow : null)

/** A refusal is recorded on video or seen by a witness (食品生产经营监督检查管理办法 §35). */
export const withWitness = (_c: Case, { witness }: { witness: string }): Reason => (witness.length > 0 ? null : refuseTask.witnessMissing({}))
export const withoutWitness = (_c: Case, { witness }: { witness: string }): Reason => (witness.length === 0 ? null : refuseTask.witnessNamed({}))

/** The facts as they are once the result is set. */
export const concluded = (c: Case, { result, deviation }: Conclusion): TaskFacts => ({ ...c.facts, result: setResult(c.facts.result, result, deviation, c.facts.result?.version ?? 1) })

const sendsClue = (c: Case, input: Conclusion): boolean => c.facts.clueSentOn === null && needsClue(concluded(c, input))
export const noClueNeeded = (c: Case, input: Conclusion): Reason => (sendsClue(c, input) ? refuseTask.needsClue({}) : null)
export const clueNeeded = (c: Case, input: Conclusion): Reason => (sendsClue(c, input) ? null : refuseTask.needsNoClue({}))

export const cluePart = 'inspectionTask.clueLetter'

/** Numbers that look like an identity card or a mobile phone do not go public. */
const PERSONAL = [/(?<!\d)\d{17}[\dXx](?![\dXx])/g, /(?<!\d)1[3-9]\d{9}(?!\d)/g]
const personalIn = (text: string): string[] => PERSONAL.flatMap((pattern) => [...text.matchAll(pattern)].map(({ index }) => `${index + 1}`))

/** Where they stand; what only looks like one (an order number) goes public with the word of the head. */
export function nothingPersonal(_c: Case, { text }: z.output<typeof publishInput>): Reason {
  const found = personalIn(text)
  return found.length > 0 ? refuseTask.personalDataFound({ list: found }) : null
}
export const saidToBeNone = (c: Case, input: z.output<typeof publishInput>): Reason => (nothingPersonal(c, input) === null ? otherRow : input.override ? null : nothingPersonal(c, input))

const named = (c: Case, ids: readonly string[]) => c.facts.items.filter(({ id }) => ids.includes(id)).map(({ id, text, basis, kind }) => ({ id, text, basis, kind }))

function order(c: Case, ctx: Context, given: Pick<RectificationFacts, 'what' | 'items' | 'days' | 'fact'>) {
  const facts: RectificationFacts = { ...given, taskId: c.id, subject: c.facts.subject, visitId: c.facts.visitId, orderedOn: ctx.today, measure: null, report: null, extension: null, reorders: 0, finding: '', clueSentOn: null }
  return { topic: given.what, title: c.title, facts, parts: passedOn(c.parts) }
}

/** 责令改正 on the spot: one order for the items named. */
export const orderedOnSpot: Opens<TaskFacts> = {
  type: 'rectification', as: 'linked', on: 'order',
  seeds: (c, ctx, input) => {
    const { items, fact, days } = input as z.output<typeof orderInput>
    return [order(c, ctx, { what: 'correction', items: named(c, items), days, fact })]
  },
}

/** Follow-ups of every class found and not only the worst: what was ordered on the spot is not ordered again. */
export const followUpSeeds: Opens<TaskFacts> = {
  type: 'rectification', as: 'linked', on: 'order',
  seeds: (c, ctx) => {
    const { result, items, orderedItems } = c.facts
    if (!result) return []
    const rest = result.toCorrect.filter((id) => !orderedItems.includes(id))
    const on = whenOpened(c, ctx)
    const undisclosed = items.filter((item) => item.resultClass === 'disclosureMissing').map(({ id }) => id)
    return [
      ...(result.classes.includes('orderedToCorrect') && rest.length > 0 ? [order(c, ctx, { what: 'correction' as const, items: named(c, rest), days: knobOn('rectification', on).defaultDays, fact: '检查发现上列事项不符合规定' })] : []),
      ...(result.classes.includes('disclosureMissing') && undisclosed.length > 0 ? [order(c, ctx, { what: 'disclosure' as const, items: named(c, undisclosed), days: knobOn('disclosureOrderDays', on), fact: '未按规定公示其他应当公示的信息' })] : []),
    ]
  },
}

type ListingCause = Pick<ListingFacts, 'cause' | 'reportYear' | 'verifiedOn'>

/** The last year whose report had to be filed by now: by 30 June of the next (企业信息公示暂行条例 §8). */
const missingYear = (today: string): number => Number(today.slice(0, 4)) - (today.slice(5) > '06-30' ? 1 : 2)

/** A missing annual report and a proven falsehood propose the abnormal list at once (企业信息公示暂行条例 §17); an unreachable firm is written to first. */
export const listingSeeds: Opens<TaskFacts> = {
  type: 'abnormalListing', as: 'linked', on: 'propose',
  seeds: (c, { today }) => {
    const { subject, result } = c.facts
    const causes: ListingCause[] = [
      ...(result?.classes.includes('annualReportMissing') ? [{ cause: 'annualReport' as const, reportYear: missingYear(today), verifiedOn: null }] : []),
      ...(result?.classes.includes('disclosureFalse') ? [{ cause: 'falseInformation' as const, reportYear: null, verifiedOn: today }] : []),
    ]
    const { partyId, uscc, name, address } = subject
    return causes.map((cause) => ({
      topic: cause.cause, title: name, party: name, parts: handlerPart(subject),
      facts: { firm: { partyId, uscc, name, address }, individual: false, orderedOn: null, orderedDays: null, letters: [], listedOn: null, objection: null, objectedOn: null, removalGround: null, wrongness: null, formerUnit: null, ...cause } satisfies ListingFacts,
    }))
  },
}
