import { expect, it } from 'vitest'
import { leapsFrom } from './leaps.ts'

it('leaps count local days of Shanghai, the end of a month kept', () => {
  expect(leapsFrom('2026-11-30T23:30:00.000+08:00').map(({ day }) => day)).toEqual(['2026-12-01', '2026-12-07', '2026-12-30', '2027-02-28'])
})
