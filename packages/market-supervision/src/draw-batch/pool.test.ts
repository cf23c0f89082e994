import { asShipped } from '@onewindow/casework/configuration/settings'
import { expect, it } from 'vitest'
import { creditModelOn } from '../in-force.ts'
import { classesBy } from './pool.ts'

const model = creditModelOn(asShipped)

it.each([
  ['on no list', [], 'A'], ['on the abnormal list', ['abnormalListing:annualReport'], 'B'], ['unreachable, whatever else', ['abnormalListing:annualReport', 'abnormalListing:unreachable'], 'C'],
  ['on the serious list, whatever else', ['seriousListing:', 'abnormalListing:unreachable'], 'D'],
])('the class of a firm %s follows from the model', (_name, marks, risk) => expect(classesBy(model, '2026-03-02')(marks)).toBe(risk))

it('a model that says otherwise is followed', () => {
  const milder = { ...model, floors: model.floors.map((floor) => (floor.id === 'abnormalUnreachable' ? { ...floor, class: 'B' as const } : floor)) }
  expect(classesBy(milder, '2026-03-02')(['abnormalListing:unreachable'])).toBe('B')
})
