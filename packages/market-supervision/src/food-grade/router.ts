import { dayOf } from '@onewindow/calendar/day'
import { staffQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { coverageDue, coverageFigures, coverageInput } from './coverage.ts'
import { COVERAGE_READERS } from './readers.ts'

/** Coverage of food businesses, as those read it who plan by it. */
export const staffFoodRouter = router({
  /** Businesses whose full coverage ends soon or has ended, the earliest first. */
  coverage: staffQuery({ roles: COVERAGE_READERS, purpose: 'planning', caseType: 'subject' }).input(coverageInput).query(({ ctx: { house, performer }, input }) => coverageDue(house.database.pool, performer, dayOf(house.clock.now()), input)),
  /** How many they are. */
  figures: staffQuery({ roles: COVERAGE_READERS, purpose: 'planning', caseType: 'subject' }).query(({ ctx: { house, performer } }) => coverageFigures(house.database.pool, performer, dayOf(house.clock.now()))),
})
