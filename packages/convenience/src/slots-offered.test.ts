import { expect, it } from 'vitest'
import type { HallGroup } from './hall/hall.ts'
import { offerText, windowsFor } from './slots-offered.ts'

const group = (id: string, ...items: string[]): HallGroup => ({ id, prefix: 'A', nameZh: '窗口', nameEn: 'Windows', windows: 2, items: Object.fromEntries(items.map((one) => [one, { nameZh: '事项', nameEn: 'Item', minutes: 10 }])) })

it('windows that see to the item come before the general ones; a hall that has neither is still named', () => {
  const chosen = (...groups: HallGroup[]) => { const found = windowsFor({ groups }, 'marriage-registration'); return found && [found.group.id, found.item] }
  expect(chosen(group('general', 'general'), group('civil', 'marriage-registration'))).toEqual(['civil', 'marriage-registration'])
  expect(chosen(group('tax', 'invoice'), group('general', 'general'))).toEqual(['general', 'general'])
  expect(chosen(group('tax', 'invoice'))).toBeNull()
})

it('who has to come is told where, also with no time to book', () => {
  const hall = { nameZh: '兴庆区政务服务大厅', place: '银川市兴庆区' }
  expect(offerText(hall, [])).toBe('兴庆区政务服务大厅（银川市兴庆区），目前没有可以预约的时间，可以在开放时间直接到场取号')
  expect(offerText(hall, ['2026-11-03T09:00:00+08:00'])).toMatch(/^兴庆区政务服务大厅（银川市兴庆区），.*9/)
})
