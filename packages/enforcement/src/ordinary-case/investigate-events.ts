import type { EventSpec } from '@onewindow/casework/case-type'
import { eventOf } from '@onewindow/casework/case-type'
import { actorsOf, type Context } from '@onewindow/casework/case-state'
import { refuse } from '@onewindow/casework/errors'
import type { Refusal } from '@onewindow/casework/refusal'
import { termFault } from '../correction-order/term.ts'
import { causeOf, keptBy, knobsOn } from '../in-force.ts'
import { foundBroken, handedOn, headsOf, passed } from '../matter/custody.ts'
import { punishmentOf, lawfulRange } from '../matter/amount.ts'
import { highestFines, onFirstList, weighedFor } from '../matter/law-of-act.ts'
import { handledOf } from '../matter/handled.ts'
import { namedFault } from '../matter/pair.ts'
import { officersInput } from '../matter/schemas.ts'
import { recordOf, recordPoints } from '../matter/record.ts'
import { confinedFor, OFFICER, PANEL, reseated } from '../matter/seats.ts'
import { coercesAs } from '../powers.ts'
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
/** Characters of the reason why one of several equal norms is taken. */
const TIE_REASON = 10
const isPaused = (c: Case): boolean => c.clocks.some(({ kind, state }) => kind === 'decision' && state === 'paused')

/** A pause of the 90 days; one that runs already goes on under its own ground. */
export const pausedFor = (c: Case, reason: string, basis: string) => (isPaused(c) ? {} : { pause: { reason, basis } })

/** R4: an amount outside the band asks for a long reason, outside the range it is refused. Source: 行政处罚法 §5, §34. */
function amountFault(c: Case, { range, sheet, penalty, amountReason }: Report, ctx: Context): Refusal | null {
  const weight = weighedFor(c, { range, sheet }, ctx)
  if ('error' in weight) return refuseCase.sheetWrong({ reason: weight.error })
  if (!weight.fine) return penalty.fineFen === 0 ? null : refuseCase.outOfRange({ min: 0, max: 0 })
  if (penalty.fineFen === 0 && !penalty.kinds.includes('fine')) return null
  const { minFen, maxFen } = lawfulRange(weight)
  const answer = proposedAmount(weight.sheet, weight.range, { amountFen: penalty.fineFen, reason: amountReason }, { reasonLength: 5, deviationReasonLength: knobsOn(keptBy(c, ctx)).deviationReasonLength })
  if (!('refused' in answer)) return null
  return answer.refused === 'outOfRange' ? refuseCase.outOfRange({ min: minFen / 100, max: maxFen / 100 }) : refuseCase.amountReasonNeeded({ n: answer.characters })
}

/** An act that broke several norms is fined once, by the highest; where they are equal the reason says why this one (行政处罚法 §29). */
function normFault(c: Case, { otherCauses = [], range, sheet, amountReason }: Report, ctx: Context): Refusal | null {
  if (otherCauses.length === 0) return null
  const unknown = otherCauses.find((code) => !causeOf(code, keptBy(c, ctx)))
  if (unknown !== undefined) return refuseCase.sheetWrong({ reason: 'causeUnknown' })
  const highest = highestFines(c, { range, sheet }, otherCauses, ctx)
  if (!highest.includes(c.facts.causeCode)) return refuseCase.lowerFine({ code: highest[0] ?? '' })
  return highest.length > 1 && amountReason.length < TIE_REASON ? refuseCase.equalFines({ list: highest }) : null
}

/** What the report may not say: evidence that is not there, a penalty where the law spares, sparing where it does not, an amount the law does not allow. */
export function reportFault(c: Case, asked: Report, ctx: Context): Refusal | null {
  const known = new Set(c.facts.evidence.map(({ id }) => id))
  const missing = asked.facts.flatMap(({ evidenceIds }) => evidenceIds).find((id) => !known.has(id))
  if (missing !== undefined) return refuseCase.evidenceMissing({ id: missing })
  const earlier = recordOf(c, ctx)
  if (asked.punishability.first && earlier > 0) return refuseCase.notFirst({ n: earlier })
  const { result, code } = punishmentOf(c.facts.act, asked.punishability, onFirstList(c, ctx))
  if (result === 'terminate') return refuseCase.barred({})
  if (asked.result === 'noPenalty') return result === 'punish' ? refuseCase.punishable({}) : null
  if (result === 'noPenalty') return refuseCase.notPunishable({ code: code ?? '' })
  const norm = normFault(c, asked, ctx)
  if (norm) return norm
  const points = asked.penalty.fineFen === 0 ? 0 : recordPoints(c, ctx)
  return asked.sheet.factors.record < points ? refuseCase.recordHigher({ points }) : amountFault(c, asked, ctx)
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
  const answer = cause ? mayCoerce(cause, { conditions, ...coercesAs(handledOf(c, ctx), keptBy(c, ctx)) }) : null
  return answer?.allowed ? null : refuseCase.noCoerciveBasis({ reason: answer ? answer.reason : 'noCoerciveBasis' })
}

const withinExtension = (days: number, max: number): Refusal | null => (days > max ? refuse.extensionTooLong({ max, unit: 'calendarDay' }) : null)

/** The new officers are officers with certificates in force, and none of them was recused. */
const officersFault = (c: Case, ids: readonly string[], ctx: Context): Refusal | null => (ids.some((id) => c.facts.recused.includes(id)) ? refuse.recused({}) : namedFault(c, ids, ctx))

/** Who takes over, by name (loaded with the case). */
const takersOf = ({ known }: Context, ids: readonly string[]): readonly string[] => (known.takers as string[] | undefined)?.length ? (known.takers as string[]) : ids

/** The officers showed their certificates before they began (行政处罚法 §55). */
const showing = (c: Case, step: 'inspect' | 'interview', at: string) => ({ facts: { ...c.facts, shown: [...(c.facts.shown ?? []), { step, at }] } })

/** Events of the investigation. */
export const investigateEvents: Readonly<Record<string, EventSpec<Facts>>> = {
  open: { change: (c) => confinedFor(c.facts.party) },
  addEvidence: event({
    input: evidenceInput,
    check: (c, _typed, { files = [] }) => {
      if (files.length === 0) return refuseCase.evidenceFile({})
      const there = c.facts.evidence.find((one) => one.files?.some(({ sha256 }) => files.some((file) => file.sha256 === sha256)))
      return there ? refuseCase.evidenceTwice({ id: there.id }) : null
    },
    change: (c, typed, ctx) => {
      const id = `证${c.facts.evidence.length + 1}`
      const files = (ctx.files ?? []).map(({ fileId, sha256 }) => ({ fileId, sha256 }))
      const item = passed({ ...typed, id, state: 'collected' as const, note: '', sha256: files[0]?.sha256 ?? null, files }, { step: 'collected', hand: ctx.actor.name, onto: typed.source }, ctx)
      return { facts: { ...c.facts, evidence: [...c.facts.evidence, item] }, body: { id, kind: typed.kind, sha256: item.sha256, custody: headsOf([item]) } }
    },
  }),
  checkEvidence: event({
    input: checkEvidenceInput,
    check: (c, { evidenceId, state }, ctx) => {
      if (!c.facts.evidence.some(({ id }) => id === evidenceId)) return refuseCase.evidenceMissing({ id: evidenceId })
      const broken = foundBroken(ctx).find(({ evidence }) => evidence === evidenceId)
      return broken && state === 'verified' ? refuseCase.custodyBroken(broken) : null
    },
    change: (c, { evidenceId, state, note }, ctx) => {
      const evidence = c.facts.evidence.map((one) => (one.id === evidenceId ? passed({ ...one, state, note }, { step: 'checked', hand: ctx.actor.name, onto: state }, ctx) : one))
      return { facts: { ...c.facts, evidence }, body: { id: evidenceId, state, custody: headsOf(evidence.filter(({ id }) => id === evidenceId)) } }
    },
  }),
  inspect: event({ input: inspectInput, change: (c, _typed, { at }) => showing(c, 'inspect', at) }),
  interview: event({ input: interviewInput, change: (c, _typed, { at }) => showing(c, 'interview', at) }),
  sample: event({ input: sampleInput }),
  orderCorrection: event({ input: orderCorrectionInput, check: (_c, { days }, ctx) => termFault(days, ctx) }),
  preserve: event({ input: preserveInput }),
  coerce: event({ input: coerceInput, check: (c, { conditions }, ctx) => coercionFault(c, conditions, ctx) }),
  changeOfficers: event({
    input: officersInput,
    check: (c, { officerIds }, ctx) => officersFault(c, officerIds, ctx),
    change: (c, { officerIds }, ctx) => ({ ...reseated(c, OFFICER, officerIds), ...handedOn(c, { step: 'handedOver', hand: ctx.actor.name, onto: takersOf(ctx, officerIds).join('、').slice(0, 300) }, ctx) }),
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
