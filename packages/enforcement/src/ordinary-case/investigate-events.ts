import type { EventSpec } from '@onewindow/casework/case-type'
import { eventOf } from '@onewindow/casework/case-type'
import { actorsOf, type Context } from '@onewindow/casework/case-state'
import type { InForce } from '@onewindow/casework/configuration/settings'
import { refuse } from '@onewindow/casework/errors'
import type { Refusal } from '@onewindow/casework/refusal'
import { termFault } from '../correction-order/term.ts'
import { causeOf, keptBy, knobsOn } from '../in-force.ts'
import { punishmentOf, lawfulRange, weighed } from '../matter/amount.ts'
import { officersInput } from '../matter/schemas.ts'
import { recordOf, recordPoints } from '../matter/record.ts'
import { OFFICER, PANEL, reseated } from '../matter/seats.ts'
import { mayCoerce } from '../rules/coercion.ts'
import { licenceFault } from '../rules/penalised-licences.ts'
import { proposedAmount } from '../rules/proposed-amount.ts'
import { refuseCase } from './errors.ts'
import type { Case } from './gate.ts'
import {
  checkEvidenceInput, coerceInput, daysInput, evidenceInput, inspectInput, interviewInput, NOT_REVIEWED, orderCorrectionInput, panelInput, preserveInput, recusalWish, recuseInput, report, sampleInput, suspendInput,
  testInput, type OrdinaryCaseFacts, type Report,
} from './schemas.ts'

type Facts = OrdinaryCaseFacts
const event = eventOf<Facts>()
const isPaused = (c: Case): boolean => c.clocks.some(({ kind, state }) => kind === 'decision' && state === 'paused')

/** A pause of the 90 days; one that runs already goes on under its own ground. */
export const pausedFor = (c: Case, reason: string, basis: string) => (isPaused(c) ? {} : { pause: { reason, basis } })

/** R4: an amount outside the band asks for a long reason, outside the range it is refused. Source: 行政处罚法 §5, §34. */
function amountFault({ facts: { causeCode, party } }: Case, { range, sheet, penalty, amountReason }: Report, on: InForce): Refusal | null {
  const weight = weighed({ causeCode, partyKind: party.kind, range, sheet }, on)
  if ('error' in weight) return refuseCase.sheetWrong({ reason: weight.error })
  if (!weight.fine) return penalty.fineFen === 0 ? null : refuseCase.outOfRange({ min: 0, max: 0 })
  if (penalty.fineFen === 0 && !penalty.kinds.includes('fine')) return null
  const { minFen, maxFen } = lawfulRange(weight)
  const answer = proposedAmount(weight.sheet, weight.range, { amountFen: penalty.fineFen, reason: amountReason }, { reasonLength: 5, deviationReasonLength: knobsOn(on).deviationReasonLength })
  if (!('refused' in answer)) return null
  return answer.refused === 'outOfRange' ? refuseCase.outOfRange({ min: minFen / 100, max: maxFen / 100 }) : refuseCase.amountReasonNeeded({ n: answer.characters })
}

/** What the report may not say: evidence that is not there, a penalty where the law spares, sparing where it does not, an amount the law does not allow. */
export function reportFault(c: Case, asked: Report, ctx: Context): Refusal | null {
  const on = keptBy(c, ctx)
  const known = new Set(c.facts.evidence.map(({ id }) => id))
  const missing = asked.facts.flatMap(({ evidenceIds }) => evidenceIds).find((id) => !known.has(id))
  if (missing !== undefined) return refuseCase.evidenceMissing({ id: missing })
  const earlier = recordOf(c, ctx)
  if (asked.punishability.first && earlier > 0) return refuseCase.notFirst({ n: earlier })
  const { result, code } = punishmentOf(c.facts.act, c.facts.causeCode, asked.punishability, on)
  if (result === 'terminate') return refuseCase.barred({})
  if (asked.result === 'noPenalty') return result === 'punish' ? refuseCase.punishable({}) : null
  if (result === 'noPenalty') return refuseCase.notPunishable({ code: code ?? '' })
  const points = asked.penalty.fineFen === 0 ? 0 : recordPoints(c, ctx)
  return asked.sheet.factors.record < points ? refuseCase.recordHigher({ points }) : amountFault(c, asked, on)
}

/** Measures that still run at the end of the investigation need a plan. */
function measuresFault(c: Case, { measuresPlan }: Report): Refusal | null {
  const open = c.subs.filter(({ caseType, phase }) => (caseType === 'coerciveMeasure' || caseType === 'preservation') && phase === 'open')
  return open.length > 0 && measuresPlan === '' ? refuse.openParts({ list: open.map(({ topic }) => topic) }) : null
}

/** Licences in force that the party holds now, by number (loaded with the case). */
const heldOf = ({ known }: Context): readonly string[] => (known.licences ?? []) as string[]

function licencesRefusal({ result, penalty }: Report, ctx: Context): Refusal | null {
  const held = heldOf(ctx)
  const fault = result === 'penalty' ? licenceFault(penalty, held) : null
  if (fault === 'licencesMissing') return refuseCase.licencesMissing({ list: [...held] })
  if (fault === 'licencesNotTheirs') return refuseCase.licencesNotTheirs({ list: (penalty.licences ?? []).filter((number) => !held.includes(number)) })
  return fault && refuseCase.licencesUnasked({})
}

const coercionFault = (c: Case, conditions: readonly string[], ctx: Context): Refusal | null => {
  const cause = causeOf(c.facts.causeCode, keptBy(c, ctx))
  const answer = cause ? mayCoerce(cause, { conditions }) : null
  return answer?.allowed ? null : refuseCase.noCoerciveBasis({ reason: answer ? answer.reason : 'noCoerciveBasis' })
}

const withinExtension = (days: number, max: number): Refusal | null => (days > max ? refuse.extensionTooLong({ max, unit: 'calendarDay' }) : null)

/** The new officers are officers with certificates in force, and none of them was recused. */
const officersFault = ({ facts: { recused } }: Case, ids: readonly string[], certified: readonly string[]): Refusal | null =>
  (ids.some((id) => recused.includes(id)) ? refuse.recused({}) : new Set(ids.filter((id) => certified.includes(id))).size < 2 ? refuse.officerInvalid({}) : null)

/** Events of the investigation. */
export const investigateEvents: Readonly<Record<string, EventSpec<Facts>>> = {
  addEvidence: event({
    input: evidenceInput,
    change: (c, typed) => {
      const id = `证${c.facts.evidence.length + 1}`
      return { facts: { ...c.facts, evidence: [...c.facts.evidence, { ...typed, id, state: 'collected', note: '' }] }, body: { id, kind: typed.kind, sha256: typed.sha256 } }
    },
  }),
  checkEvidence: event({
    input: checkEvidenceInput,
    check: (c, { evidenceId }) => (c.facts.evidence.some(({ id }) => id === evidenceId) ? null : refuseCase.evidenceMissing({ id: evidenceId })),
    change: (c, { evidenceId, state, note }) => ({ facts: { ...c.facts, evidence: c.facts.evidence.map((one) => (one.id === evidenceId ? { ...one, state, note } : one)) }, body: { id: evidenceId, state } }),
  }),
  inspect: event({ input: inspectInput }),
  interview: event({ input: interviewInput }),
  sample: event({ input: sampleInput }),
  orderCorrection: event({ input: orderCorrectionInput, check: (_c, { days }, ctx) => termFault(days, ctx) }),
  preserve: event({ input: preserveInput }),
  coerce: event({ input: coerceInput, check: (c, { conditions }, ctx) => coercionFault(c, conditions, ctx) }),
  changeOfficers: event({
    input: officersInput,
    check: (c, { officerIds }, { known }) => officersFault(c, officerIds, (known.certifiedAsked ?? []) as string[]),
    change: (c, { officerIds }) => reseated(c, OFFICER, officerIds),
  }),
  askRecusal: event({ input: recusalWish, change: (c, { officerId, why }) => ({ openTasks: [{ kind: 'recusal', unitId: c.unitId, body: { officerId, why } }] }) }),
  recuse: event({
    input: recuseInput,
    change: (c, { officerId, granted }) => (granted ? { facts: { ...c.facts, recused: [...new Set([...c.facts.recused, officerId])] }, leave: c.parts.filter(({ accountId }) => accountId === officerId), body: { granted } } : { body: { granted } }),
  }),
  seatPanel: event({
    input: panelInput,
    check: (c, { memberIds }) => (new Set(memberIds).size % 2 === 0 || new Set(memberIds).size < 3 ? refuseCase.panelSize({})
      : memberIds.some((id) => c.parts.some(({ part, accountId }) => part === OFFICER && accountId === id) || actorsOf(c, 'pass', 'legalReview').includes(id)) ? refuse.sameOfficer({ event: 'seatPanel' }) : null),
    change: (c, { memberIds }) => reseated(c, PANEL, [...new Set(memberIds)]),
  }),
  pauseForTest: event({ input: testInput, change: (c, testing) => ({ facts: { ...c.facts, testing }, ...pausedFor(c, 'test', '市场监督管理行政处罚程序规定 §64'), body: { days: testing.days } }) }),
  testBack: { change: (c) => ({ facts: { ...c.facts, testing: null } }) },
  suspend: event({
    input: suspendInput,
    change: (c, { ground }) => ({ facts: { ...c.facts, suspendedFor: ground }, ...pausedFor(c, ground === 'rightsHolder' ? 'rightsHolder' : 'suspension', '市场监督管理行政处罚程序规定 §46'), body: { ground } }),
  }),
  resume: { change: (c) => ({ facts: { ...c.facts, suspendedFor: null, testing: null } }) },
  extend: event({ input: daysInput, check: (_c, { days }, ctx) => withinExtension(days, knobsOn(ctx).decisionExtensionDays), change: (_c, { days }) => ({ extend: { length: days, unit: 'calendarDay', reason: 'extend' }, body: { days } }) }),
  extendFurther: event({ input: daysInput, change: (_c, { days }) => ({ extend: { length: days, unit: 'calendarDay', reason: 'extendFurther' }, body: { days } }) }),
  conclude: event({
    input: report,
    check: (c, asked, ctx) => reportFault(c, asked, ctx) ?? licencesRefusal(asked, ctx) ?? measuresFault(c, asked),
    change: (c, asked) => ({ facts: { ...c.facts, report: asked, review: { ...NOT_REVIEWED } }, body: { result: asked.result, fineFen: asked.penalty.fineFen } }),
  }),
  suspectCrime: { change: (c) => ({ ...pausedFor(c, 'criminalTransfer', '行政处罚法 §27'), facts: { ...c.facts, testing: null } }) },
}
