import { frequencyRules } from '../configuration/knob-file.ts'
import { shippedConfiguration } from '../configuration/shipped.ts'
import type { ClockSpec } from '@onewindow/calendar/spec'
import type { ClockId } from '../rules/clock-table.ts'

const shipped = shippedConfiguration()

/** Settings, checklists and published items that tables and guards use: the shipped version, until versions are published by administrators. */
export const { knobs, checklists, itemList } = shipped

/** Every clock of the domain with title, length and basis (market supervision §4). */
export const clocks = shipped.clocks as Readonly<Record<ClockId, ClockSpec>>

/** Caps and windows of visits (国办发〔2024〕54号). */
export const frequency = frequencyRules(shipped.knobs, shipped.food)
