import { addDays, dayOf } from '@onewindow/calendar/day'
import { perform } from '@onewindow/casework/perform'
import { chanceOf } from '../../chance.ts'
import type { Shop } from '../../cast/residents.ts'
import { officer, todayIn, type Scene } from '../../drive/scene.ts'

const TRADES: Readonly<Partial<Record<Shop['kind'], 'caterer' | 'seller'>>> = { restaurant: 'caterer', grocery: 'seller' }

/** The food licence a shop of that kind came into the register with; none for other trades. */
export function foodLicences({ stage: { house } }: Scene, { kind, key, regionCode }: Shop): Record<string, unknown>[] {
  return TRADES[kind] ? [{ licenceId: house.ids(), number: `JY${kind === 'grocery' ? 1 : 2}${regionCode.slice(0, 6)}${chanceOf(`food licence ${key}`).digits(7)}`, status: 'valid', type: 'FOOD_LICENCE' }] : []
}

/** Two of three are graded (market supervision §14: 900 of 1,350). */
const GRADED_IN_A_HUNDRED = 67
/** Points of the two score sheets by the grade they come to (§5.4: A up to 300, B 450, C 600 tenths), together or the static ones alone: most are of low risk. */
const SCORES = { A: { static: [60, 120], dynamic: [60, 170] }, B: { static: [130, 180], dynamic: [180, 265] }, C: { static: [185, 240], dynamic: [270, 355] }, D: { static: [250, 330], dynamic: [360, 480] } } as const
/** Days before today of the last full check: of some the two years are nearly over, of a few they are. */
const CHECKED_BEFORE = [250, 745] as const
const UNCHECKED_IN_A_HUNDRED = 6

/** An inspector of the bureau grades a food business of the register; what became of it before the platform is known by the day of its last check. */
export async function gradeFood(scene: Scene, { kind, key }: Shop, file: { caseId: string; version: number }, unit: string): Promise<void> {
  const [role, chance] = [TRADES[kind], chanceOf(`food grade ${key}`)]
  if (!role || !chance.happens(GRADED_IN_A_HUNDRED)) return
  const { house } = scene.stage
  const scores = SCORES[chance.weighted({ A: 58, B: 27, C: 11, D: 4 })]
  const year = Number(todayIn(scene).slice(0, 4))
  const checkedOn = addDays(dayOf(scene.until), -chance.whole(CHECKED_BEFORE[0], CHECKED_BEFORE[1]))
  // Who was never checked has no dynamic score: that is what a check finds.
  const isUnchecked = chance.happens(UNCHECKED_IN_A_HUNDRED) || checkedOn > todayIn(scene)
  const [staticTenths, dynamicTenths] = [chance.whole(scores.static[0], scores.static[1]), chance.whole(scores.dynamic[0], scores.dynamic[1])]
  const input = { year, role, special: chance.happens(3), staticTenths, events: [], ...(isUnchecked ? { dynamicTenths: null, lastFullOn: null, ground: '' } : { dynamicTenths, lastFullOn: checkedOn, ground: '平台上线前的全项检查记录' }) }
  await perform(house, await officer(scene, ['inspector', unit]), { ...file, event: 'foodScored', input })
}
