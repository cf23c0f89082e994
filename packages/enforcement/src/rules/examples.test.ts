import { addDays, momentAt } from '@onewindow/calendar/day'
import { due } from '@onewindow/calendar/due'
import { describe, expect, it } from 'vitest'
import { calendar, causeOf, clocks, knobs, model, yuan } from '../../test/shipped.ts'
import { mayCoerce } from './coercion.ts'
import { remedies } from './court-window.ts'
import { custodyHashes, firstBrokenLink } from './custody-chain.ts'
import { earliestHearing, paymentDueOn, retractBy, screeningDeadline, seizureLastDay } from './deadlines.ts'
import { weigh, type Factors } from './discretion.ts'
import { hearingRight } from './hearing-right.ts'
import { goesBeyond, NO_PENALTY } from './imposed-penalty.ts'
import { latePenalty } from './late-penalty.ts'
import { limitation } from './limitation.ts'
import { pairFault } from './officer-pair.ts'
import { actKey, alreadyFinedBy } from './one-fine.ts'
import { onTheSpot } from './on-the-spot.ts'
import { proposedAmount } from './proposed-amount.ts'
import { publication } from './publication.ts'
import { personalDataIn, publishedName } from './publication-masking.ts'
import { partRefused } from './separate-persons.ts'
import { statutoryRange } from './statutory-range.ts'

const factors = (given: Partial<Factors>): Factors => ({ fault: 0, scale: 0, duration: 0, consequence: 0, record: 0, correction: 0, ...given })

function rangeOf(code: string, partyKind: 'person' | 'organization', bases: { goodsValue?: number } = {}) {
  const range = statutoryRange(causeOf(code), { partyKind, bases }, knobs.individualBusinessAs)
  if (!('fine' in range) || !range.fine) throw new Error(`${code} gives no fine`)
  return range
}

function amountOf(code: string, score: Partial<Factors>): number {
  const sheet = weigh(rangeOf(code, 'person'), { factors: factors(score) }, model)
  if ('error' in sheet) throw new Error(sheet.error)
  return sheet.amountFen
}

describe('acceptance examples that are computations', () => {
  it('EN-01: MS02 with goods of 800 yuan and 15 points: lower band 50,000–65,000, 57,500 proposed', () => {
    const sheet = weigh(rangeOf('MS02', 'organization', { goodsValue: yuan(800) }), { factors: factors({ fault: 10, scale: 5 }) }, model)
    expect(sheet).toMatchObject({ score: 15, band: 'lower', bandMinFen: yuan(50_000), bandMaxFen: yuan(65_000), amountFen: yuan(57_500) })
  })

  it.each([[1, 204, false, 'EN-03: one point more, ordinary procedure'], [0, 200, true, 'EN-02: 25 points, on the spot']])(
    'UM09, a person, correction %i: %i yuan, on the spot %s (%s)', (correction, amount, eligible) => {
      const fineFen = amountOf('UM09', { fault: 10, scale: 5, consequence: 10, correction })
      expect(fineFen).toBe(yuan(amount))
      expect(onTheSpot({ partyKind: 'person', factsClear: true, fineFen }, knobs).eligible).toBe(eligible)
    })

  it('EN-05: a clue of 2 Mar 2026 is screened by 23 Mar, extended once by 14 Apr; a second extension is refused', () => {
    const until = (extended: boolean) => screeningDeadline({ receivedOn: '2026-03-02', extended }, clocks, knobs.screeningExtensionDays, calendar)
    expect([until(false), until(true)]).toEqual(['2026-03-23', '2026-04-14'])
    const twice = [{ at: '2026-03-20T09:00', length: 15 }, { at: '2026-04-10T09:00', length: 15 }]
    expect(due(clocks.screening, '2026-03-02T09:00', [], twice, calendar)).toEqual({ error: 'extensionTooMany' })
  })

  it('EN-06: a seizure of 2 Mar 2026 with a test 5–20 Mar ends on 16 Apr', () => {
    const tests = [{ from: '2026-03-05', to: '2026-03-20' }]
    expect(seizureLastDay({ from: '2026-03-02', tests }, clocks, calendar)).toBe('2026-04-16')
    const pauses = [{ from: '2026-03-05T10:00', to: '2026-03-20T16:00' }]
    expect(due(clocks.seizure, '2026-03-02T15:00', pauses, [], calendar)).toMatchObject({ dueAt: '2026-04-17T00:00:00+08:00' })
  })

  it('EN-07: an urgent seizure at 15:00 must be ratified by 15:00 of the next day, a Sunday or not', () => {
    expect(due(clocks.urgentApproval, '2026-03-07T15:00', [], [], calendar)).toMatchObject({ dueAt: '2026-03-08T15:00:00+08:00' })
  })

  it('EN-08: UM01 gives no power to seize', () => {
    expect(mayCoerce(causeOf('UM01'), { conditions: ['evidenceMayBeLost'] })).toEqual({ allowed: false, reason: 'noCoerciveBasis' })
  })

  it('EN-09: a hearing is offered to an individual business from 10,000 yuan on, not at 9,999', () => {
    const offered = (fine: number) =>
      hearingRight({ organType: 'marketSupervision', partyKind: 'individualBusiness', fineFen: yuan(fine) }, knobs).required
    expect([offered(10_000), offered(9_999)]).toEqual([true, false])
  })

  it('EN-10: notice of the hearing served on 10 Mar 2026: 20 Mar is the first day, 19 Mar is too early', () => {
    expect(earliestHearing('2026-03-10', clocks, calendar)).toBe('2026-03-20')
  })

  it('EN-11: a proposal raised after the defence goes beyond the notice', () => {
    const notified = { ...NO_PENALTY, kinds: ['fine'] as const, fineFen: yuan(50_000) }
    expect(goesBeyond({ ...notified, fineFen: yuan(50_001) }, notified)).toBe(true)
    expect(goesBeyond({ ...notified, fineFen: yuan(49_000) }, notified)).toBe(false)
  })

  it.each(['reviewer', 'legalReviewer', 'decisionMaker', 'hearingOfficer'] as const)('EN-12: an officer of the case is refused as %s', (part) => {
    const known = { involved: [{ accountId: 'O-1', part: 'investigator' as const }], closeToParty: false }
    expect(partRefused('O-1', part, known)).toMatchObject({ reason: 'tookPart', as: 'investigator' })
    expect(partRefused('O-2', part, known)).toBeNull()
  })

  it('EN-13: minimum 200,000, harm remedied, degree 5: 100,000 yuan, mitigated, and the panel must agree', () => {
    const range = { minFen: yuan(200_000), maxFen: yuan(1_000_000) }
    expect(weigh(range, { factors: factors({ fault: 10 }), circumstances: ['remedied'], mitigationDegree: 5 }, model))
      .toMatchObject({ band: 'mitigated', amountFen: yuan(100_000), needsPanel: true })
  })

  it('EN-14: an amount outside the band is refused without reason, and a deviation with thirty characters', () => {
    const range = rangeOf('MS02', 'organization', { goodsValue: yuan(800) })
    const sheet = weigh(range, { factors: factors({ fault: 10, scale: 5 }) }, model)
    if ('error' in sheet) throw new Error(sheet.error)
    const lengths = { reasonLength: 5, deviationReasonLength: knobs.deviationReasonLength }
    const propose = (reason: string) => proposedAmount(sheet, range, { amountFen: yuan(70_000), reason }, lengths)
    expect(propose('')).toEqual({ refused: 'reasonNeeded', characters: 30 })
    expect(propose('理'.repeat(30))).toEqual({ deviates: true })
  })

  it('EN-15: served on 6 Mar 2026, due 23 Mar; 3 % on the 24th, the cap on day 34; reconsideration stops the same day', () => {
    const date = paymentDueOn('2026-03-06', clocks, calendar)
    const late = (asOf: string, excluded: { from: string; to: null }[] = []) =>
      latePenalty({ dues: [{ date, amountFen: yuan(10_000) }], asOf, excluded }, knobs.lateDailyPercent)
    expect(date).toBe('2026-03-23')
    expect(late('2026-03-24')).toMatchObject({ lateDays: 1, accruedFen: yuan(300) })
    expect(late(addDays(date, 33)).capped).toBe(false)
    expect(late(addDays(date, 34))).toMatchObject({ capped: true, accruedFen: yuan(10_000) })
    expect(late('2026-06-30', [{ from: '2026-03-27', to: null }])).toMatchObject({ lateDays: 3, accruedFen: yuan(900) })
  })

  it('EN-16: half of 10,000 yuan paid on day 5: 2,250 yuan on day 10', () => {
    const dues = [{ date: '2026-03-16', amountFen: yuan(10_000) }]
    const payments = [{ date: '2026-03-21', amountFen: yuan(5_000) }]
    expect(latePenalty({ dues, payments, asOf: '2026-03-26' }, knobs.lateDailyPercent).accruedFen).toBe(yuan(2_250))
  })

  it('EN-17: service on 12 Jan and a reminder on 14 Jul 2026: the court from 29 Jul to 13 Oct', () => {
    expect(remedies({ procedure: 'ordinary', servedOn: '2026-01-12', reminderServedOn: '2026-07-14' }, clocks, calendar))
      .toMatchObject({ courtFrom: '2026-07-29', courtUntil: '2026-10-13' })
  })

  it('EN-18: annulled on Friday 6 Mar 2026: off the pages by 11 Mar', () => {
    expect(retractBy('2026-03-06', clocks, calendar)).toBe('2026-03-11')
  })

  it('EN-19: the case of a minor is not published', () => {
    expect(publication({
      organType: 'marketSupervision', procedure: 'ordinary', partyKind: 'person', kinds: ['fine'], fineFen: yuan(300), decidedOn: '2026-03-02',
      sameProvince: true, minor: true,
    }, knobs, clocks, calendar)).toEqual({ publish: false, reason: 'minorParty' })
  })

  it('EN-20: numbers of persons are found before a page is approved, an organisation’s code is not one', () => {
    const text = '当事人李某，身份证640104199001011234，电话139 1234 0000；银川某餐饮有限公司（91640100MA76CJ3J0J）'
    expect(personalDataIn(text).map(({ kind }) => kind)).toEqual(['idNumber', 'phone'])
    expect(publishedName('李明', knobs.doubleSurnames)).toBe('李某')
  })

  it('EN-21: an entry changed afterwards is named by the chain', () => {
    const events = ['collected', 'handedOver', 'released'].map((act, index) => ({ seq: index + 1, act }))
    const recorded = custodyHashes(events)
    expect(firstBrokenLink(events, recorded)).toBeNull()
    expect(firstBrokenLink(events.with(1, { seq: 2, act: 'returned' }), recorded)).toBe(1)
  })

  it('EN-22: an illegal building of 2012 still standing is not barred, a single act of 10 Mar 2024 found on 11 Mar 2026 is', () => {
    expect(limitation({ pattern: 'ongoing', actDate: '2012-04-01', discoveredOn: '2026-01-05' }).barred).toBe(false)
    expect(limitation({ pattern: 'single', actDate: '2024-03-10', discoveredOn: '2026-03-11' }).barred).toBe(true)
  })

  it('EN-23: an act fined by the street is not fined again by the bureau; revocation goes on', () => {
    const key = actKey({ partyId: 'P-1', actId: 'A-1', from: '2026-03-01', to: '2026-03-02' })
    const standing = [{ actKey: key, organ: 'T:640104001' }]
    expect(alreadyFinedBy(key, ['fine', 'revokeLicence'], standing)).toBe('T:640104001')
    expect(alreadyFinedBy(key, ['revokeLicence'], standing)).toBeNull()
  })

  it('EN-24: a certificate suspended at 10:00 is worth nothing at 10:01', () => {
    const officer = { certNo: 'C-1', accountId: 'O-1', fields: ['urbanManagement' as const], validFrom: '2024-01-01', validTo: '2028-12-31', suspendedAt: null }
    const pair = [officer, { ...officer, certNo: 'C-2', accountId: 'O-2', suspendedAt: '2026-03-10T10:00:00+08:00' }]
    expect(pairFault(pair, 'urbanManagement', '2026-03-10T09:59:00+08:00')).toBeNull()
    expect(pairFault(pair, 'urbanManagement', momentAt('2026-03-10T10:01').at)).toEqual({ reason: 'suspended', certNo: 'C-2' })
  })
})
