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
