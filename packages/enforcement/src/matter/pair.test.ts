import type { Context } from '@onewindow/casework/case-state'
import { shippedSettings } from '@onewindow/casework/configuration/settings'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AT, calendar, holding, lead, parts, UNIT } from '../../test/sub-walk.ts'
import { namedFault, seatFault, type Holder } from './pair.ts'

const ctx = (known: Record<string, unknown>): Context => ({ at: AT, today: '2026-03-02', calendar, settings: shippedSettings, actor: lead, known })
const at = (pair: readonly Holder[], unitId = UNIT.unitId) => seatFault({ unitId, parts }, 'officer', ctx({ pair }))
const INVALID = { code: 'case.officerInvalid' }

describe('行政处罚法 §42, §55: two officers with certificates of the field, or nobody acts', () => {
  it('both hold one: they act', () => expect(at([holding('lead'), holding('mate')])).toBeNull())

  it('nobody known among those named: refused, whoever else holds a certificate', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 })
    fc.assert(fc.property(ids, fc.uniqueArray(fc.constantFrom('w', 'x', 'y', 'z'), { maxLength: 4 }), (named, known) => {
      const pair = known.map((id) => holding(id))
      expect(namedFault(UNIT, named, ctx({ pair, certifiedAsked: named }))).toMatchObject(INVALID)
      expect(at(pair)).toMatchObject(INVALID)
    }))
  })

  it('fewer than two good certificates: refused, and nobody acts without the own', () => {
    fc.assert(fc.property(fc.subarray(['lead', 'mate', 'third']), (good) => {
      const pair = ['lead', 'mate', 'third'].map((id) => holding(id, good.includes(id) ? ['marketSupervision'] : []))
      const all = { unitId: UNIT.unitId, parts: pair.map(({ accountId }) => ({ ...(parts[0] as (typeof parts)[number]), accountId })) }
      const fault = seatFault(all, 'officer', ctx({ pair }))
      if (good.length >= 2 && good.includes('lead')) expect(fault).toBeNull()
      else expect(fault).toMatchObject(INVALID)
    }))
  })

  it('an organ without a field asks for no certificate of one', () => expect(at([], 'D:CITY:640100')).toBeNull())

  it('a case whose certificates were not loaded is a mistake of the program, not a case without faults', () => {
    expect(() => seatFault({ unitId: UNIT.unitId, parts }, 'officer', ctx({}))).toThrow('known.pair')
    expect(() => namedFault(UNIT, ['lead', 'mate'], ctx({ certifiedAsked: ['lead', 'mate'] }))).toThrow('known.pair')
  })
})
