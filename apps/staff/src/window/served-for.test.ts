import { expect, it } from 'vitest'
import { servedFor } from './served-for.ts'

const halls = [{ groups: [{ items: [{ id: 'business-licence', nameEn: 'Business licence' }] }, { items: [{ id: 'food-licence', nameEn: 'Food operation licence' }] }] }]
const ticket = { item: 'food-licence', itemName: '食品经营许可' }

it('the English page says in English what the ticket was drawn for', () => {
  expect([servedFor(ticket, halls, 'en'), servedFor(ticket, halls, 'zh')]).toEqual(['Food operation licence', '食品经营许可'])
  expect([servedFor({ ...ticket, item: 'gone' }, halls, 'en'), servedFor(ticket, [], 'en'), servedFor({ item: null, itemName: null }, halls, 'en')]).toEqual(['食品经营许可', '食品经营许可', ''])
})
