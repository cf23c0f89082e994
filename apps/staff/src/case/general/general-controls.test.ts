import { expect, it } from 'vitest'
import { z } from 'zod'
import { generalControls } from './general-controls.tsx'

const names = [{ code: 'FC-1', zh: '许可证有效', en: 'Licence valid' }]
const place = { unitId: 'D:SAMR:640104', codes: { item: names, items: names } }
const chosenBy = (form: z.ZodType): string[] => Object.keys(generalControls(place, z.toJSONSchema(form) as Record<string, unknown>))

it('a list of codes is chosen by name; in rows that are called the same, the code of each row is', () => {
  expect(chosenBy(z.object({ items: z.array(z.string()), fact: z.string() }))).toEqual(['items'])
  expect(chosenBy(z.object({ items: z.array(z.object({ item: z.string(), reason: z.string() })) }))).toEqual(['items.item'])
})

it('a firm is found by the party that is asked for, or by its code where the register says which party that is', () => {
  const firm = { uscc: z.string(), name: z.string(), address: z.string() }
  expect([chosenBy(z.object({ subject: z.object(firm) })), chosenBy(z.object({ subject: z.object({ partyId: z.uuid(), ...firm }) })), chosenBy(z.object({ uscc: z.string() }))]).toEqual([['subject.uscc'], ['subject.partyId'], []])
})
