import { bundleSamples } from './samples-bundle.ts'
import { outcomeSamples } from './samples-outcome.ts'
import { procedureSamples, type Sample } from './samples-procedure.ts'

/** At least one sample for every document, one for every variant of it. */
export const samples: readonly Sample[] = [...procedureSamples, ...outcomeSamples, ...bundleSamples]
