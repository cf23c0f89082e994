import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { residentIdCheckDigit, residentIdNumber } from './resident-id.ts'
import { usccCheckDigit, usccNumber } from './uscc.ts'

const today = '2026-11-24'
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date(today), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const resident = fc.tuple(day, fc.integer({ min: 0, max: 999 })).map(([birthOn, serial]) => {
  const body = `640104${birthOn.replaceAll('-', '')}${String(serial).padStart(3, '0')}`
  return { birthOn, serial, value: body + residentIdCheckDigit(body) }
})
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const organisation = fc
  .array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 })
  .map((characters) => characters.join('') + usccCheckDigit(characters.join('')))

describe('GB 11643-1999', () => {
  it('every number made by the rule is accepted with its birth day and sex', () => {
    fc.assert(
      fc.property(resident, ({ birthOn, serial, value }) => {
        expect(residentIdNumber(value, today)).toEqual({ valid: true, birthOn, sex: serial % 2 ? 'male' : 'female' })
      }),
    )
  })

  it('one wrong digit is always found', () => {
    fc.assert(
      fc.property(resident, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), ({ value }, place, shift) => {
        const wrong = value.slice(0, place) + ((Number(value[place]) + shift) % 10) + value.slice(place + 1)
        expect(residentIdNumber(wrong, today).valid).toBe(false)
      }),
    )
  })
})

describe('GB 32100-2015', () => {
  it('every code made by the rule is accepted; one wrong character never', () => {
    fc.assert(
      fc.property(organisation, fc.integer({ min: 0, max: 17 }), fc.integer({ min: 1, max: 30 }), (value, place, shift) => {
        expect(usccNumber(value)).toEqual({ valid: true })
        const wrong = value.slice(0, place) + alphabet[(alphabet.indexOf(value.charAt(place)) + shift) % 31] + value.slice(place + 1)
        expect(usccNumber(wrong)).toEqual({ valid: false, reason: 'checkDigit' })
      }),
    )
  })
})
