import { clockSpec, type ClockSpec } from '@onewindow/calendar/spec'
import { z } from 'zod'
import { clockIds, type ClockId } from '../rules/clock-table.ts'
import { configurationFault, duplicates, readTable, type Checked, type ConfigurationFault } from './fault.ts'

/** `read`: article read in the text of the law; `toConfirm`: known from a text that was not at hand; `own`: set by the platform. */
export const certainty = z.enum(['read', 'toConfirm', 'own'])

const marketClock = clockSpec.extend({ id: z.enum(clockIds), certainty })
export const clockFile = z.strictObject({ version: z.string().min(1).max(40), clocks: z.array(marketClock).max(200) })
export type ClockFile = z.infer<typeof clockFile>

/** Clocks that end after hours or on days of effect: a rule asks for their last instant or unrolled day, so their unit is fixed. */
const HOUR_CLOCKS: readonly ClockId[] = ['reveal', 'lateApproval', 'quickTestRetest', 'recallStart1', 'recallStart2', 'recallStart3']

/** Reads the time limits and refuses the table with the names of limits that are missing, doubled or of the wrong kind. */
export const readClocks = (raw: unknown): Checked<ClockFile> => readTable(clockFile, raw, clockFaults)

/** The limits by name, as rules take them. */
export const clocksById = ({ clocks }: ClockFile): Readonly<Record<ClockId, ClockSpec>> =>
  Object.fromEntries(clocks.map(({ certainty: _, ...spec }) => [spec.id, spec])) as Record<ClockId, ClockSpec>

function clockFaults({ clocks }: ClockFile): ConfigurationFault[] {
  const known = new Set(clocks.map(({ id }) => id))
  return [
    ...duplicates(clocks.map(({ id }) => [id, id])),
    ...clockIds.filter((id) => !known.has(id)).map((id) => configurationFault(id, 'clockMissing', { value: id })),
    ...clocks.filter(({ id, unit }) => HOUR_CLOCKS.includes(id) !== ['hour', 'minute'].includes(unit))
      .map(({ id, unit }) => configurationFault(id, 'clockUnit', { value: unit })),
  ]
}
