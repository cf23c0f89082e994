import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { needsPlace } from './guards.ts'
import { registerInput, reportInput } from './inputs.ts'
import { requestKind } from '../configuration/category.ts'

describe('the form asks for the place exactly where the request is refused without one', () => {
  it.each([['report', reportInput], ['register', registerInput]])('%s', (_, input) => {
    const { properties } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as unknown as { properties: { place: { emptyOnlyIf: { field: string; is: string[] } } } }
    expect(properties.place.emptyOnlyIf).toEqual({ field: 'kind', is: requestKind.options.filter((kind) => needsPlace({ kind, place: null }) === null) })
  })
})
