import { addDays, addMonths, dayOf, earlierDay } from '@onewindow/calendar/day'
import { applicantOf } from './drive/applicants.ts'
import { ensureLicence } from './drive/licences.ts'
import type { Stage } from './drive/stage.ts'

/** What the demo citizens and their companies hold before they ask for anything: 马晓燕 a full wallet, her company a food licence about to end. */
export async function fillWallets(stage: Stage): Promise<void> {
  const today = dayOf(stage.house.clock.now())
  const ma = await applicantOf(stage, { citizen: 'ma' })
  const shazao = await applicantOf(stage, { citizen: 'ma', organisation: 'shazao' })
  await ensureLicence(stage, ma, 'ID_CARD', { from: '2018-05-14', to: '2038-05-14' })
  await ensureLicence(stage, ma, 'HUKOU', { from: '2016-03-08' })
  await ensureLicence(stage, ma, 'HEALTH_CERT', { from: addDays(addMonths(today, -7), -9), to: addDays(today, 143) })
  await ensureLicence(stage, ma, 'PROPERTY_CERT', { from: '2019-08-20' })
  await ensureLicence(stage, ma, 'MARRIAGE_CERT', { from: '2014-10-02' })
  await ensureLicence(stage, ma, 'DRIVER_LICENCE', { from: '2020-04-01', to: '2030-03-31' })
  await ensureLicence(stage, shazao, 'BIZ_LICENCE', { from: earlierDay('2026-03-01', addMonths(today, -8)), to: null })
  await ensureLicence(stage, shazao, 'FOOD_LICENCE', { from: addDays(addMonths(today, -60), 38), to: addDays(today, 37) })
  await ensureLicence(stage, shazao, 'SIGN_FILING', { from: earlierDay('2026-03-20', addMonths(today, -8)) })
  for (const citizen of ['bai', 'zhao', 'ding']) {
    const person = await applicantOf(stage, { citizen })
    for (const type of ['ID_CARD', 'HUKOU']) await ensureLicence(stage, person, type)
  }
  for (const organisation of ['yun', 'wuliu', 'ktv']) await ensureLicence(stage,
    await applicantOf(stage, { citizen: 'zhao', organisation }), 'BIZ_LICENCE')
}
