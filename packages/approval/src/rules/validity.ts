import { addDays, addYears, type PlainDate } from '@onewindow/calendar/day'

/**
 * Last day of a period of whole years that begins on `from`: the day before the corresponding day, so 24 Nov 2026 + 5 years ends on 23
 * Nov 2031.
 * 29 February becomes 28 before the day is taken off (R7; 民法典 §202).
 */
export const validTo = (from: PlainDate, years: number): PlainDate => addDays(addYears(from, years), -1)
