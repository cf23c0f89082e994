import { latestClock, openSubs, type CaseState, type Context } from '@onewindow/casework/case-state'
import type { Refusal } from '@onewindow/casework/refusal'
import { causeOf, keptBy, knobsOn, type Known } from '../in-force.ts'
import { hasBothCircumstances, isBarred, lawfulRange } from '../matter/amount.ts'
import { weighedFor } from '../matter/law-of-act.ts'
import { levelOf } from '../organ-unit.ts'
import { atPlaceOf, hasPowerOver } from '../powers.ts'
import { gateFaults, type GateFault, type StandingNotice } from '../rules/decision-gate.ts'
import { excludedInUse, unprovenFacts } from '../rules/evidence.ts'
import { legalReviewReasons, panelReasons } from '../rules/review-duties.ts'
import { refuseCase } from './errors.ts'
import type { Notice, OrdinaryCaseFacts, Report } from './schemas.ts'

export type Case = CaseState<OrdinaryCaseFacts>
/** What of a case its sheet, reviews and powers follow from. */
type Kept = Pick<Case, 'facts' | 'openedAt' | 'receivedAt'>

/** The sheet of the report, computed now under the law of the act or a milder later one (行政处罚法 §37); null while there is no report. */
export function amountOf(c: Kept, ctx: Known) {
  const { report } = c.facts
  return report && weighedFor(c, report, ctx)
}

/** Whether the proposed fine lies outside the band of the sheet (偏离裁量基准). */
export function deviates(c: Kept, ctx: Known): boolean {
  const amount = amountOf(c, ctx)
  const fine = c.facts.report?.penalty.fineFen ?? 0
  return Boolean(amount && 'sheet' in amount && (fine < amount.sheet.bandMinFen || fine > amount.sheet.bandMaxFen))
}

const weightOf = ({ facts }: Pick<Case, 'facts'>, report: Report) => ({
  partyKind: facts.party.kind, penalty: report.penalty, hearingHeld: facts.hearingHeld, mitigated: report.sheet.mitigationDegree !== null && report.result === 'penalty', complex: report.complex,
})

/** R6b: whether a legal review must come before the decision, and whether it has. */
export function legalReviewOf(c: Kept, ctx: Known): 'notNeeded' | 'passed' | 'missing' {
  const { report, review } = c.facts
  if (!report) return 'notNeeded'
  const reasons = legalReviewReasons({ ...weightOf(c, report), publicInterest: report.publicInterest, byLaw: report.legalReviewByLaw }, knobsOn(keptBy(c, ctx)))
  return reasons.length === 0 ? 'notNeeded' : review.legal === 'passed' ? 'passed' : 'missing'
}

/** Whether the heads must discuss the decision together (集体讨论), and whether they agreed. */
export function panelOf(c: Kept, ctx: Known): 'notNeeded' | 'agreed' | 'missing' {
  const { report, panel } = c.facts
  if (!report || report.result === 'noPenalty') return 'notNeeded'
  const on = keptBy(c, ctx)
  const reasons = panelReasons({ ...weightOf(c, report), bothCircumstances: hasBothCircumstances(report.sheet.circumstances, on), deviates: deviates(c, ctx) }, knobsOn(on))
  return reasons.length === 0 ? 'notNeeded' : panel?.agreed ? 'agreed' : 'missing'
}

/** R15 now, at the place of the act. */
export function hasPower(c: Kept & Pick<Case, 'unitId' | 'regionCode'>, ctx: Known): boolean {
  return hasPowerOver(c.facts.causeCode, atPlaceOf(c.facts.act, c), keptBy(c, ctx), ctx.today)
}

const standing = (c: Case, { penalty, servedOn, waived, hearing, stands }: Notice): StandingNotice => ({
  served: servedOn !== null && stands, penalty, waived, defenceEndsAt: latestClock(c, 'defence')?.dueAt ?? null, hearingRequestEndsAt: hearing ? (latestClock(c, 'hearingRequest')?.dueAt ?? null) : null,
})

/** All that stands against deciding the penalty now (R6). */
export function faultsOf(c: Case, ctx: Known & Pick<Context, 'at'>): GateFault[] {
  const { report, notice, evidence, review } = c.facts
  if (!report) return ['reviewMissing']
  const on = keptBy(c, ctx)
  const amount = amountOf(c, ctx)
  return gateFaults({
    at: ctx.at, notice: notice && standing(c, notice), hearingOpen: openSubs(c, 'hearing').length > 0,
    defence: !notice?.statements.length ? 'none' : notice.answer ? 'answered' : 'unanswered', reviewPassed: review.passed, legalReview: legalReviewOf(c, ctx), panel: panelOf(c, ctx), penalty: report.penalty,
    range: amount && 'range' in amount ? lawfulRange(amount) : null, isFoodCause: causeOf(c.facts.causeCode, on)?.punishes.includes('食品安全法') ?? false, organLevel: levelOf(c.unitId),
    facts: report.facts, evidence, barred: isBarred(c.facts.act), hasPower: hasPower(c, ctx),
  }, knobsOn(on))
}

/** A fault of the gate as the refusal people read. */
export function refusalOf(fault: GateFault, c: Case, ctx: Known): Refusal {
  const { report, evidence } = c.facts
  switch (fault) {
    case 'defenceRunning':
      return refuseCase.defenceRunning({ day: [latestClock(c, 'defence')?.dueOn, latestClock(c, 'hearingRequest')?.dueOn].filter((day) => day).sort().at(-1) ?? '' })
    case 'outOfRange': {
      const amount = amountOf(c, ctx)
      const { minFen, maxFen } = amount && 'range' in amount ? lawfulRange(amount) : { minFen: 0, maxFen: 0 }
      return refuseCase.outOfRange({ min: minFen / 100, max: maxFen / 100 })
    }
    case 'factUnproven':
      return refuseCase.factUnproven({ list: unprovenFacts(report?.facts ?? [], evidence) })
    case 'evidenceExcluded':
      return refuseCase.evidenceExcluded({ list: excludedInUse(report?.facts ?? [], evidence) })
    default:
      return refuseCase[fault]({})
  }
}
