import { unknownTypes } from '@onewindow/casework/opens'
import { whensOf } from '@onewindow/casework/lifecycle'
import { expect, it } from 'vitest'
import { enforcementCaseTypes } from './case-types.ts'

it('every case that a row opens exists and starts by that event', () => {
  expect(unknownTypes(enforcementCaseTypes)).toEqual([])
})

it('every state of a case inside that a row waits for exists there', () => {
  const states = new Map(enforcementCaseTypes.map(({ name, lifecycle }) => [name, Object.keys(lifecycle.states)]))
  const waits = enforcementCaseTypes.flatMap(({ name, lifecycle }) => lifecycle.transitions.flatMap((row) => whensOf(row).flatMap((when) => ('sub' in when ? when.in.map((state) => ({ by: `${name}.${row.on}`, sub: when.sub, state })) : []))))
  expect(waits.filter(({ sub, state }) => !states.get(sub)?.includes(state))).toEqual([])
  expect(waits.length).toBeGreaterThan(10)
})

it('every message a row sends inside is heard by somebody', () => {
  const heard = new Set(enforcementCaseTypes.flatMap(({ lifecycle }) => lifecycle.transitions.flatMap((row) => whensOf(row).flatMap((when) => ('message' in when ? [when.message] : [])))))
  const sent = enforcementCaseTypes.flatMap(({ name, lifecycle }) => lifecycle.transitions.flatMap((row) => (row.tells ?? []).map(({ message }) => `${name}.${row.on} ${message}`)))
  expect([...new Set(sent)].filter((one) => !heard.has(one.split(' ')[1] as string))).toEqual([])
})
