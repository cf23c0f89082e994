import { hoursSets } from './spec.ts'
import type { HoursSets } from './spec.ts'
import workingHours from '../data/working-hours.json' with { type: 'json' }

/** The working-hours sets that ship with the product: `default`, `summer`, `hotline`. */
export const shippedHours: HoursSets = hoursSets.parse(workingHours.sets)
