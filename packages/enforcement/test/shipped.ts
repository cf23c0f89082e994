import { nationalCalendar } from '@onewindow/calendar/shipped'
import { asShipped } from '@onewindow/casework/configuration/settings'
import type { Cause } from '../src/configuration/cause.ts'
import { causesOn, checklistsOn, clocksOn, discretionOn, knobsOn, type Known } from '../src/in-force.ts'

/** What the rules take as arguments, as shipped. */
export const [causes, model, knobs, checklists, clocks] = [causesOn(asShipped), discretionOn(asShipped), knobsOn(asShipped), checklistsOn(asShipped), clocksOn(asShipped)]
export const calendar = nationalCalendar()

/** What a decision of that day reads, with what ships in force. */
export const onDay = (today: string): Known => ({ ...asShipped, today, known: {} })

export function causeOf(code: string): Cause {
  const found = causes.find((cause) => cause.code === code)
  if (!found) throw new Error(`No cause ${code} is shipped`)
  return found
}

/** Yuan as fen, so that tables read as the law does. */
export const yuan = (amount: number): number => Math.round(amount * 100)
