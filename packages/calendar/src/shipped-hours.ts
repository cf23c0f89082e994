import type { HoursSets } from './spec.ts'
import workingHours from '../data/working-hours.json' with { type: 'json' }

// Not parsed here: pages that compute a date need not load the schemas. A test parses the file.
const sets: unknown = workingHours.sets

/** The working-hours sets that ship with the product: `default`, `summer`, `hotline`. */
export const shippedHours = sets as HoursSets
