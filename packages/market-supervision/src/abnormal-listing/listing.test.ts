import { openClock } from '@onewindow/casework/case-state'
import { elapse } from '@onewindow/casework/simulate'
import { expect, it } from 'vitest'
import { citizen, expectWalked, lived, placeOf, staff, stageOf, UNIT, USCC, type Deed, type Staged } from '../../test/others-walk.ts'
import { abnormalListingType } from './case-type.ts'
import { CAUSES, listingFacts, type ListingFacts } from './schemas.ts'

const desk = staff('creditOfficer')
const head = staff('departmentHead')
const firm = { partyId: null, uscc: USCC, name: '银川某商贸有限公司', address: '' }
const letters = [{ on: '2026-01-05', trackingNumber: 'XA1', received: false }, { on: '2026-01-25', trackingNumber: 'XA2', received: false }]
const PROOF: Record<ListingFacts['cause'], Partial<ListingFacts>> = {
  annualReport: { reportYear: 2024 }, disclosure: { orderedOn: '2026-01-05', orderedDays: 10 }, falseInformation: { verifiedOn: '2026-02-25' }, unreachable: { letters, verifiedOn: '2026-02-26' },
}
const facts = (cause: ListingFacts['cause'], more: Partial<ListingFacts> = {}): ListingFacts => listingFacts.parse({ firm, cause, ...PROOF[cause], ...more })
let turn = 0
const staged = (cause?: ListingFacts['cause'], more: Partial<ListingFacts> = {}, at?: string): Staged<ListingFacts> => ({
  type: abnormalListingType, facts: () => facts(cause ?? (CAUSES[(turn += 1) % 4] as ListingFacts['cause']), more), parts: [placeOf('handler')], people: [desk, head, citizen('handler')], ...(at ? { at } : {}),
})
const list: Deed = { event: 'list', input: { findings: '经核实,情形属实' }, by: head }
const typed = (event: string): unknown => ({
  curedBefore: { ground: '已补报' }, recordLetter: { on: '2026-02-20', trackingNumber: 'XA3', received: false }, list: list.input, object: { objection: '已按期公示' }, applyRemoval: { ground: 'reportFiled', statement: '已补报年度报告' }, correct: { wrongness: '登记主体混同' },
  transferAuthority: { ...UNIT, unitName: '兴庆区市场监督管理局' },
} as Record<string, unknown>)[event]

it('R21: random lives reach every row and state; on the list three years run, off it nothing does', () => {
  expectWalked(staged(), {
    openings: [{ event: 'propose' }, { event: 'propose', by: desk }], typed, runOn: ['withdraw'], leap: 1150,
    watch: (c, event) => {
      if (['listed', 'objected', 'removalPending'].includes(c.state)) expect(openClock(c, 'threeYears') !== undefined || c.flags.includes('threeYears')).toBe(true)
      const [proposer, decider] = ['propose', 'list'].map((on) => c.acts.find((act) => act.event === on)?.actorId)
      if (event === 'list') expect(decider).not.toBe(proposer)
    },
  })
})

it.each([
  ['annualReport', '2026-07-01T09:00:00+08:00', { reportYear: 2025 }, '2026-07-14'],
  ['disclosure', '2026-01-20T09:00:00+08:00', {}, '2026-02-02'],
  ['falseInformation', '2026-03-02T09:00:00+08:00', {}, '2026-03-10'],
] as const)('公示条例 §17: %s proposed at %s is to be decided by the tenth working day', (cause, at, more, due) => {
  expect(openClock(lived(staged(cause, more, at), { event: 'propose' }).state, 'listing')?.dueOn).toBe(due)
})

it('MS-18: letters of 2 and 16 March are 14 days apart and prove nothing, 2 and 17 March do; a letter received ends it', () => {
  const apart = (second: string, received = false) => ({ letters: [{ on: '2026-03-02', trackingNumber: 'A', received }, { on: second, trackingNumber: 'B', received: false }], verifiedOn: '2026-03-20' })
  const at = '2026-03-20T10:00:00+08:00'
  expect(() => lived(staged('unreachable', apart('2026-03-16'), at), { event: 'propose' })).toThrow('abnormalListing.mailInterval')
  expect(lived(staged('unreachable', apart('2026-03-17'), at), { event: 'propose' }).state.state).toBe('proposed')
  expect(() => lived(staged('unreachable', apart('2026-03-17', true), at), { event: 'propose' })).toThrow('abnormalListing.mailReceived')
})

it('nobody is listed for a report that may still be filed', () => {
  expect(() => lived(staged('annualReport', { reportYear: 2025 }, '2026-06-30T10:00:00+08:00'), { event: 'propose' })).toThrow('abnormalListing.notYet')
})

it('thirty days to object; the thirty-first is too late', () => {
  const object = (at: string): Deed => ({ event: 'object', input: { objection: '不属实' }, by: citizen('handler'), at })
  expect(lived(staged('falseInformation'), { event: 'propose' }, [list, object('2026-04-01T12:00:00+08:00')]).state.state).toBe('objected')
  expect(() => lived(staged('falseInformation'), { event: 'propose' }, [list, object('2026-04-02T12:00:00+08:00')])).toThrow('case.tooLate')
})

it('three years: a warning sixty days before, then only a proposal for the serious list', () => {
  const one = staged('falseInformation')
  const life = elapse(stageOf(one), lived(one, { event: 'propose' }, [list]), '2029-03-05T00:00:00+08:00')
  const events = life.decisions.map(({ event, after }) => `${event} ${after.changedAt.slice(0, 10)}`)
  expect(events).toContain('warnThreeYears 2029-01-01')
  expect(events).toContain('threeYearsReached 2029-03-03')
  expect(life.state.state).toBe('listed')
  expect(life.decisions.flatMap(({ opens }) => opens).map(({ type, on }) => `${type} ${on}`)).toEqual(['seriousListing propose'])
})
