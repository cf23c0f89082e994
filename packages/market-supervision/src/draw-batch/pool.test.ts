import { asShipped } from '@onewindow/casework/configuration/settings'
import { expect, it } from 'vitest'
import { drawsReach, foodLicences, isFood, leadMustKnow } from '../configuration/checklists.ts'
import { checklistsOn, creditModelOn } from '../in-force.ts'
import { classesBy } from '../credit/standing.ts'

it.each([
  ['everybody', ['registration'], [], true], ['no licence of the area', ['food.catering'], ['HYGIENE_LICENCE'], false], ['a licence of the area', ['drug', 'food.catering'], ['FOOD_LICENCE'], true], ['an area drawn from nobody', ['drug'], ['FOOD_LICENCE'], false],
] as const)('whom a draw reaches: %s', (_name, areas, held, reached) => expect(drawsReach(checklistsOn(asShipped), areas, held)).toBe(reached))

it.each([
  ['a licence of the area', ['food.catering', 'food.retail'], ['FOOD_LICENCE'], ['food']], ['no licence of the area', ['registration', 'food.catering'], ['HYGIENE_LICENCE'], []], ['an area that asks nothing', ['registration', 'drug'], ['FOOD_LICENCE'], []],
  ['an area without licences that comes along', ['registration', 'equipment'], [], ['equipment']], ['several areas', ['food.catering', 'equipment'], ['FOOD_LICENCE'], ['equipment', 'food']], ['an area that is not drawn for', ['price'], ['FOOD_LICENCE'], []],
] as const)('what the lead must be trained in: %s', (_name, areas, held, asked) => expect(leadMustKnow(checklistsOn(asShipped), areas, held)).toEqual(asked))

it('what is of food is told by the area, not by what a lead must be trained in', () => {
  const { version, checklists } = checklistsOn(asShipped)
  const other = { version, checklists: checklists.map(({ leadSpeciality: _, ...one }) => (one.id === 'equipment' ? { ...one, leadSpeciality: 'food' as const, licences: ['SPECIAL_EQUIPMENT'] } : one)) }
  expect([foodLicences(other), checklists.flatMap(({ id }) => (isFood(id) ? [id] : []))]).toEqual([['FOOD_LICENCE'], ['food.catering', 'food.retail']])
})

const model = creditModelOn(asShipped)

it.each([
  ['on no list', [], 'A'], ['on the abnormal list', ['abnormalListing:annualReport'], 'B'], ['unreachable, whatever else', ['abnormalListing:annualReport', 'abnormalListing:unreachable'], 'C'],
  ['on the serious list, whatever else', ['seriousListing:', 'abnormalListing:unreachable'], 'D'],
])('the class of a firm %s follows from the model', (_name, marks, risk) => expect(classesBy(model, '2026-03-02')({ events: null, marks, licenceRevoked: false, licenceExpired: false })).toBe(risk))

it('a model that says otherwise is followed', () => {
  const milder = { ...model, floors: model.floors.map((floor) => (floor.id === 'abnormalUnreachable' ? { ...floor, class: 'B' as const } : floor)) }
  expect(classesBy(milder, '2026-03-02')({ events: null, marks: ['abnormalListing:unreachable'], licenceRevoked: false, licenceExpired: false })).toBe('B')
})
