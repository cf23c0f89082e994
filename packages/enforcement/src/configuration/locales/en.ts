import type { faults as zh } from './zh.ts'

export const faults: typeof zh = {
  shape: (p) => `The content does not have the required form${p.at && `: ${p.at}`}`,
  duplicate: (p) => `Appears more than once: ${p.key}`,
  scaleUnknown: (p) => `There are no steps of scale ${p.scale}`,
  rangeReversed: () => 'The lowest fine is above the highest',
  multipleWithoutBase: () => 'A fine by multiples must name its base',
  baseLimitWithoutBase: () => 'A limit of the base needs the base',
  clauseUnreachable: () => 'The clause before it has no condition, so this one never applies',
  coercionConditions: () => 'Conditions of coercion are either “any” or “all”',
  factorsIncomplete: () => 'Each of the six factors appears once',
  capsNotHundred: (p) => `The caps of the factors add up to ${p.sum}, not 100`,
  pointsAscending: () => 'Points rise from step to step; the last equals the cap',
  limitsAscending: () => 'Limits rise from step to step; the last has none',
  scaleSteps: () => 'Scale has five steps',
  bandsReversed: () => 'The lower band must end before the upper one begins',
  roundingOpen: () => 'Steps of amounts rise; the last has no maximum',
  aboveLaw: (p) => `Above what the law allows (${p.limit})`,
  aboveMaximum: (p) => `Longer than the longest term (${p.maximum})`,
  paperInNoSection: (p) => `Paper ${p.paper} is in no section of the file`,
}
