import { nationalCalendar } from '@onewindow/calendar/shipped'
import type { Cause } from '../src/configuration/cause.ts'
import { shippedConfiguration } from '../src/configuration/shipped.ts'
import { clockTable } from '../src/rules/clock-table.ts'

/** What the rules take as arguments, as shipped. */
export const { causes, discretion: model, knobs, checklists } = shippedConfiguration()
export const clocks = clockTable(knobs)
export const calendar = nationalCalendar()

export function causeOf(code: string): Cause {
  const found = causes.find((cause) => cause.code === code)
  if (!found) throw new Error(`No cause ${code} is shipped`)
  return found
}

/** Yuan as fen, so that tables read as the law does. */
export const yuan = (amount: number): number => Math.round(amount * 100)
