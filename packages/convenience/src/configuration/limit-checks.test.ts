import { faultsOfContent } from '@onewindow/casework/configuration/check-content'
import type { AnySet } from '@onewindow/casework/configuration/set'
import { shippedOf } from '@onewindow/casework/configuration/settings'
import { expect, it } from 'vitest'
import { limitsSet } from './sets.ts'
import { shippedLimits } from './shipped.ts'

const shipped = shippedLimits()
const faultsOf = (content: unknown) => faultsOfContent(limitsSet as unknown as AnySet, content, shippedOf)
const without = (name: string) => Object.fromEntries(Object.entries(shipped).filter(([key]) => key !== name))
const arrive = (change: object) => ({ ...shipped, 'whistle.arrive': { ...shipped['whistle.arrive'], ...change } })
const resolve = (change: object) => ({ ...shipped, 'citizenRequest.resolve': { ...shipped['citizenRequest.resolve'], ...change } })

it('what ships has no fault', () => {
  expect(faultsOf(shipped)).toEqual([])
})

it.each([
  ['a clock every new request needs', without('citizenRequest.triage'), 'citizenRequest.triage'],
  ['a clock of a later step', without('serviceReview.objection'), 'serviceReview.objection'],
  ['a clock nobody asks for', { ...shipped, 'citizenRequest.triagge': shipped['citizenRequest.triage'] }, 'citizenRequest.triagge'],
  ['arrivals by the working day', arrive({ usual: { unit: 'workday', length: 1 } }), 'whistle.arrive.usual.unit'],
  ['urgent arrivals by the working hour', arrive({ urgent: { unit: 'workHour', length: 2 } }), 'whistle.arrive.urgent.unit'],
  ['a promise three days beyond a month', resolve({ byKind: { help: { unit: 'month', length: 1 } } }), 'citizenRequest.resolve.byKind.help.unit'],
  ['working hours nobody has', arrive({ hours: 'night' }), 'whistle.arrive.hours'],
])('%s is named by its field, in both languages', (_, content, path) => {
  expect(faultsOf(content)).toEqual([{ path, zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.not.stringMatching(/\p{Script=Han}/u) }])
})
