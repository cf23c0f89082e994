import { nationalCalendar } from '@onewindow/calendar/shipped'
import { asShipped, shippedSettings, type Settings } from '@onewindow/casework/configuration/settings'
import type { Cause } from '../src/configuration/cause.ts'
import { causesSet } from '../src/configuration/sets.ts'
import { causesOn, checklistsOn, clocksOn, discretionOn, knobsOn, type Known } from '../src/in-force.ts'

/** What the rules take as arguments, as shipped. */
export const [causes, model, knobs, checklists, clocks] = [causesOn(asShipped), discretionOn(asShipped), knobsOn(asShipped), checklistsOn(asShipped), clocksOn(asShipped)]
export const calendar = nationalCalendar()

/** What a decision of that day reads, with what ships in force. */
export const onDay = (today: string): Known => ({ ...asShipped, today, known: {} })

/** What ships, with one cause closed to new cases. */
export const closing = (code: string): Settings => ({
  ...shippedSettings, on: (set, day) => (set.key === causesSet.key ? causes.map((one) => (one.code === code ? { ...one, retired: true } : one)) as never : shippedSettings.on(set, day)),
})

export function causeOf(code: string): Cause {
  const found = causes.find((cause) => cause.code === code)
  if (!found) throw new Error(`No cause ${code} is shipped`)
  return found
}

/** Yuan as fen, so that tables read as the law does. */
export const yuan = (amount: number): number => Math.round(amount * 100)
