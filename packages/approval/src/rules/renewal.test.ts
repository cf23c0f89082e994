import { addDays, instantOf } from '@onewindow/calendar/day'
import { nationalCalendar } from '@onewindow/calendar/shipped'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { items } from '../../test/shipped-catalogue.ts'
import { renewalOf, renewalWindow } from './renewal.ts'
import { validTo } from './validity.ts'

const calendar = nationalCalendar()
const renewable = items.flatMap(({ slug, renewal, result }) => (renewal && result.validity.value !== null ? [{ slug, terms: renewal, years: result.validity.value }] : []))
const day = fc.integer({ min: 0, max: 1400 }).map((days) => addDays('2024-02-28', days))
const ORDER = ['early', 'timely', 'late', 'expired']

describe('R7: renewal, 行政许可法 §50', () => {
  it('applying later never improves the timing', () => {
    fc.assert(fc.property(fc.constantFrom(...renewable), day, fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 60 }), ({ terms, years }, expiresOn, before, delay) => {
      const timing = (days: number) => {
        const appliedAt = instantOf(addDays(expiresOn, days), '10:00')
        return ORDER.indexOf(renewalOf(terms, years, { expiresOn, appliedAt, asOf: appliedAt }, calendar).timing)
      }
      expect(timing(delay - before)).toBeGreaterThanOrEqual(timing(-before))
    }))
  })

  it('the window opens before it closes, and closes on the expiry day at the latest', () => {
    fc.assert(fc.property(fc.constantFrom(...renewable), day, ({ terms }, expiresOn) => {
      const { earliest, latest } = renewalWindow(terms, expiresOn, calendar)
      expect(latest <= expiresOn).toBe(true)
      expect(earliest === null || earliest <= latest).toBe(true)
    }))
  })

  it('a new period follows the old one without a gap and is whole years long', () => {
    fc.assert(fc.property(fc.constantFrom(...renewable), day, ({ terms, years }, expiresOn) => {
      const { newFrom, newTo } = renewalOf(terms, years, { expiresOn, appliedAt: instantOf(expiresOn), asOf: instantOf(expiresOn) }, calendar)
      expect(newFrom).toBe(addDays(expiresOn, 1))
      expect(newTo).toBe(validTo(newFrom, years))
    }))
  })

  it('undecided at expiry is renewed only when asked for in time and the item says so; a late decision does not undo it', () => {
    fc.assert(fc.property(fc.constantFrom(...renewable), day, fc.integer({ min: 0, max: 150 }), fc.boolean(), ({ terms, years }, expiresOn, before, decidedLate) => {
      const late = instantOf(addDays(expiresOn, 1), '09:00')
      const { timing, outcome } = renewalOf(terms, years, {
        expiresOn, appliedAt: instantOf(addDays(expiresOn, -before), '10:00'), asOf: instantOf(addDays(expiresOn, 2)), decidedAt: decidedLate ? late : undefined,
      }, calendar)
      if (timing === 'early' || timing === 'expired') expect(outcome).toBe('refused')
      else if (timing === 'timely' && terms.deemedRenewedIfUndecidedAtExpiry) expect(outcome).toBe('deemedRenewed')
      else expect(outcome).toBe(decidedLate ? 'decided' : 'expiredUndecided')
    }))
  })
})
