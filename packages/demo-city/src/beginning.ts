import { addDays, addMonths, dayOf, instantOf, partsOf, type Instant } from '@onewindow/calendar/day'

/** What a case of the demonstration may look back to, with some room. */
const DAYS_BACK = 200
const FIRST_YEAR = 2026

/** When the catalogue takes effect and the first officer has a post: at the start of 2026, earlier only for a platform whose clock is behind that. */
export const beginningOf = (at: Instant): Instant => instantOf(`${Math.min(FIRST_YEAR, partsOf(addDays(dayOf(at), -DAYS_BACK)).year)}-01-01`)

/** When everybody's party and account came into being: two months later, before the first case. */
export const settledOf = (at: Instant): Instant => instantOf(addMonths(dayOf(beginningOf(at)), 2), '09:00')
