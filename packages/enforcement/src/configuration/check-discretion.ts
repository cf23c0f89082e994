import { factorId, type DiscretionModel, type Factor } from './discretion-model.ts'
import { duplicates, fault, isAscending, type Fault } from './fault.ts'

/** Faults of a discretion model: caps that are not 100 together, steps out of order, bands that overlap. */
export function checkDiscretion({ factors, circumstances, bands, rounding, scales }: DiscretionModel): Fault[] {
  const missing = factorId.options.some((id) => factors.filter((factor) => factor.id === id).length !== 1)
  const sum = factors.reduce((total, { cap }) => total + cap, 0)
  const maxima = rounding.map(({ maxUpToFen }) => maxUpToFen ?? Infinity)
  return [
    ...(missing ? [fault('discretion', 'factors', 'factorsIncomplete')] : []),
    ...(sum === 100 ? [] : [fault('discretion', 'factors', 'capsNotHundred', { sum })]),
    ...factors.flatMap(checkFactor),
    ...duplicates('discretion', 'circumstances', circumstances.map(({ id }) => id)),
    ...(bands.lowerThrough + 1 < bands.upperFrom ? [] : [fault('discretion', 'bands', 'bandsReversed')]),
    ...(isAscending(maxima) && maxima.at(-1) === Infinity ? [] : [fault('discretion', 'rounding', 'roundingOpen')]),
    ...duplicates('discretion', 'scales', scales.map(({ id }) => id)),
    ...scales.filter(({ limits }) => !isAscending(limits)).map(({ id }) => fault(id, 'limits', 'limitsAscending')),
  ]
}

function checkFactor({ id, cap, steps }: Factor): Fault[] {
  const points = steps.map((step) => step.points)
  const limits = steps.map(({ upTo }) => upTo)
  const measured = id === 'duration' || id === 'record'
  const ordered = limits.at(-1) === undefined && isAscending(limits.slice(0, -1).map((limit) => limit ?? -Infinity))
  return [
    ...(isAscending(points) && points.at(-1) === cap ? [] : [fault(id, 'steps', 'pointsAscending')]),
    ...(!measured || (ordered && limits.slice(0, -1).every((limit) => limit !== undefined)) ? [] : [fault(id, 'steps', 'limitsAscending')]),
    ...(id === 'scale' && steps.length !== 5 ? [fault(id, 'steps', 'scaleSteps')] : []),
    ...duplicates(id, 'steps', steps.map((step) => step.id)),
  ]
}
