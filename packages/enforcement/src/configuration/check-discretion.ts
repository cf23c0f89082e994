import type { SetFault } from '@onewindow/casework/configuration/set'
import { circumstanceId, factorId, type DiscretionModel, type Factor } from './discretion-model.ts'
import { duplicates, fault, isAscending } from './fault.ts'

/** Faults of a discretion model: a factor or circumstance that officers choose and the model lacks, caps that are not 100 together, steps out of order, bands that overlap. */
export function checkDiscretion({ factors, circumstances, bands, rounding, scales }: DiscretionModel): SetFault[] {
  const missing = factorId.options.some((id) => factors.filter((factor) => factor.id === id).length !== 1)
  const unknown = circumstanceId.options.filter((id) => circumstances.every((one) => one.id !== id))
  const sum = factors.reduce((total, { cap }) => total + cap, 0)
  const maxima = rounding.map(({ maxUpToFen }) => maxUpToFen ?? Infinity)
  return [
    ...(missing ? [fault('factors', 'factorsIncomplete')] : []),
    ...(sum === 100 ? [] : [fault('factors', 'capsNotHundred', { sum })]),
    ...factors.flatMap((factor, at) => checkFactor(factor, `factors.${at}.steps`)),
    ...unknown.map((id) => fault('circumstances', 'circumstanceGone', { id })),
    ...duplicates(circumstances.map(({ id }) => id), (at) => `circumstances.${at}.id`),
    ...(bands.lowerThrough + 1 < bands.upperFrom ? [] : [fault('bands.upperFrom', 'bandsReversed')]),
    ...(isAscending(maxima) && maxima.at(-1) === Infinity ? [] : [fault('rounding', 'roundingOpen')]),
    ...duplicates(scales.map(({ id }) => id), (at) => `scales.${at}.id`),
    ...scales.flatMap(({ limits }, at) => (isAscending(limits) ? [] : [fault(`scales.${at}.limits`, 'limitsAscending')])),
  ]
}

function checkFactor({ id, cap, steps }: Factor, path: string): SetFault[] {
  const points = steps.map((step) => step.points)
  const limits = steps.map(({ upTo }) => upTo)
  const measured = id === 'duration' || id === 'record'
  const ordered = limits.at(-1) === undefined && isAscending(limits.slice(0, -1).map((limit) => limit ?? -Infinity))
  return [
    ...(isAscending(points) && points.at(-1) === cap ? [] : [fault(path, 'pointsAscending')]),
    ...(!measured || (ordered && limits.slice(0, -1).every((limit) => limit !== undefined)) ? [] : [fault(path, 'stepsAscending')]),
    ...(id === 'scale' && steps.length !== 5 ? [fault(path, 'scaleSteps')] : []),
    ...duplicates(steps.map((step) => step.id), (at) => `${path}.${at}.id`),
  ]
}
