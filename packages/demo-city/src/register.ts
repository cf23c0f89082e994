import { addDays, addMonths, dayOf } from '@onewindow/calendar/day'
import { changeLicence } from '@onewindow/licences/change'
import { applicantOf } from './drive/applicants.ts'
import { ensureLicence } from './drive/licences.ts'
import type { Stage } from './drive/stage.ts'

/** Shops of the register beside those that file cases: numbers from here on. */
const FIRST_SHOP = 300
const ENDING_SOON = 20
const SUSPENDED = 5
const REVOKED = 3

/** Certificates from before the demonstration that a supervisor looks for: about to end, suspended, revoked (行政许可法 §69). Runs once, in the transaction that marks it. */
export async function layRegister(stage: Stage): Promise<void> {
  const now = stage.house.clock.now()
  const today = dayOf(now)
  for (let place = 0; place < ENDING_SOON; place += 1) {
    const who = await applicantOf(stage, { shop: FIRST_SHOP + place, given: { kind: place % 2 ? 'restaurant' : 'hotel' } })
    const to = addDays(today, 1 + Math.floor((place * 29) / ENDING_SOON))
    await ensureLicence(stage, who, place % 2 ? 'FOOD_LICENCE' : 'HYGIENE_LICENCE',
      { from: addDays(addMonths(to, place % 2 ? -60 : -48), 1), to })
  }
  for (let place = 0; place < SUSPENDED + REVOKED; place += 1) {
    const who = await applicantOf(stage, { shop: FIRST_SHOP + ENDING_SOON + place, given: { kind: place % 2 ? 'restaurant' : 'freight' } })
    const licenceId = await ensureLicence(stage, who, place % 2 ? 'FOOD_LICENCE' : 'FREIGHT_LICENCE')
    const change = (event: 'suspend' | 'proposeRevocation' | 'revoke',
      ground: string): Promise<unknown> => changeLicence(stage.house.database.pool, { licenceId, event, ground, at: now, actor: 'system' })
    if (place < SUSPENDED) await change('suspend', '监督检查发现不再符合许可条件，限期整改')
    else {
      await change('proposeRevocation', '以欺骗手段取得许可')
      await change('revoke', '以欺骗手段取得许可，依法撤销')
    }
  }
}
