import type { CircumstanceId, DiscretionModel, FactorId } from '../configuration/discretion-model.ts'
import { downTo, shareDown, shareUp } from './fen.ts'
import type { FineRange } from './statutory-range.ts'

// R4, second half: the amount inside the range. Sources: 行政处罚法 §5, §30–34, §49; 关于规范市场监督管理行政处罚裁量权的指导意见 (2022).

export type Factors = { readonly [K in FactorId]: number }
export type DiscretionSheet = {
  factors: Factors
  circumstances?: readonly CircumstanceId[] | undefined
  /** 减轻处罚 below the minimum: tenths taken off, 1 to 9; left out: none. */
  mitigationDegree?: number | undefined
}
export type Band = 'lower' | 'middle' | 'upper' | 'mitigated'
export type Discretion = {
  score: number
  /** The score after circumstances of law; 0 where the penalty is mitigated. */
  effectiveScore: number
  band: Band
  bandMinFen: number
  bandMaxFen: number
  amountFen: number
  /** Both kinds of circumstances, or mitigated: discussed together first (集体讨论). */
  needsPanel: boolean
}
export type DiscretionError = 'factorOutOfRange' | 'mitigationNotAllowed' | 'noMinimum' | 'degreeOutOfRange'

const YUAN = 100

/** The proposed amount with everything needed to recompute it, or why there is none. The model is the version pinned by the case. */
export function weigh(range: FineRange, sheet: DiscretionSheet, model: DiscretionModel): Discretion | { error: DiscretionError } {
  if (model.factors.some(({ id, cap }) => !isPoints(sheet.factors[id], cap))) return { error: 'factorOutOfRange' }
  const score = model.factors.reduce((sum, { id }) => sum + sheet.factors[id], 0)
  const effects = effectsOf(sheet.circumstances ?? [], model)
  if (sheet.mitigationDegree !== undefined) return mitigated(range, score, sheet.mitigationDegree, effects)

  const both = effects.has('lighten') && effects.has('aggravate')
  const effectiveScore = clampedScore(score, effects, model)
  const { band, bandMinFen, bandMaxFen } = bandOf(range, effectiveScore, model)
  const stepped = range.minFen + downTo(shareDown(range.maxFen - range.minFen, effectiveScore, 100), unitOf(range, model))
  const amountFen = Math.max(bandMinFen, Math.min(bandMaxFen, stepped))
  return { score, effectiveScore, band, bandMinFen, bandMaxFen, amountFen, needsPanel: both }
}

type Effects = ReadonlySet<DiscretionModel['circumstances'][number]['effect']>

const isPoints = (points: number, cap: number): boolean => Number.isInteger(points) && points >= 0 && points <= cap

const effectsOf = (ids: readonly CircumstanceId[], { circumstances }: DiscretionModel): Effects =>
  new Set(circumstances.filter(({ id }) => ids.includes(id)).map(({ effect }) => effect))

/** Lightening keeps the score in the lower band, aggravating in the upper one; both at once leave the middle. */
function clampedScore(score: number, effects: Effects, { bands: { lowerThrough, upperFrom } }: DiscretionModel): number {
  if (effects.has('lighten') && effects.has('aggravate')) return Math.max(lowerThrough + 1, Math.min(upperFrom - 1, score))
  if (effects.has('lighten')) return Math.min(score, lowerThrough)
  return effects.has('aggravate') ? Math.max(score, upperFrom) : score
}

/** Edges lie at the same percentages of the range as of the score; an edge between two fen is rounded into the band. */
function bandOf(
  { minFen, maxFen }: FineRange, score: number, { bands: { lowerThrough, upperFrom } }: DiscretionModel,
): { band: Band; bandMinFen: number; bandMaxFen: number } {
  const width = maxFen - minFen
  if (score <= lowerThrough) return { band: 'lower', bandMinFen: minFen, bandMaxFen: minFen + shareDown(width, lowerThrough, 100) }
  if (score >= upperFrom) return { band: 'upper', bandMinFen: minFen + shareUp(width, upperFrom, 100), bandMaxFen: maxFen }
  return { band: 'middle', bandMinFen: minFen + shareUp(width, lowerThrough, 100), bandMaxFen: minFen + shareDown(width, upperFrom, 100) }
}

function unitOf({ maxFen }: FineRange, { rounding }: DiscretionModel): number {
  const found = rounding.find(({ maxUpToFen }) => maxUpToFen === null || maxFen <= maxUpToFen)
  if (!found) throw new Error(`No step of amounts for a maximum of ${maxFen} fen`)
  return found.unitFen
}

/** 减轻: below the minimum, only with a circumstance of law for it and none against it (行政处罚法 §30–32). */
function mitigated({ minFen }: FineRange, score: number, degree: number, effects: Effects): Discretion | { error: DiscretionError } {
  if (effects.has('aggravate') || !(effects.has('lighten') || effects.has('mayMitigate'))) return { error: 'mitigationNotAllowed' }
  if (minFen <= 0) return { error: 'noMinimum' }
  if (!Number.isInteger(degree) || degree < 1 || degree > 9) return { error: 'degreeOutOfRange' }
  const amountAt = (tenths: number) => downTo(shareDown(minFen, 10 - tenths, 10), YUAN)
  return {
    score, effectiveScore: 0, band: 'mitigated', bandMinFen: amountAt(9), bandMaxFen: minFen - 1, amountFen: amountAt(degree),
    needsPanel: true,
  }
}
