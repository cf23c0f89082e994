import { shippedConfiguration } from './configuration/shipped.ts'
import type { Cause } from './configuration/cause.ts'
import { clockTable } from './rules/clock-table.ts'

/** Causes, discretion model, settings and checklists that tables and guards use: the shipped version, until versions are published by administrators. */
export const { causes, discretion, knobs, checklists } = shippedConfiguration()

/** Every clock of the domain with the lengths in force (enforcement §4). */
export const clocks = clockTable(knobs)

/** The cause of that code, or null where there is none. */
export const causeOf = (code: string): Cause | null => causes.find((cause) => cause.code === code) ?? null
