import { openClock } from '@onewindow/casework/case-state'
import { elapse } from '@onewindow/casework/simulate'
import { expect, it } from 'vitest'
import { citizen, expectWalked, lived, placeOf, staff, stageOf, USCC, type Deed, type Staged } from '../../test/others-walk.ts'
import { seriousListingType } from './case-type.ts'
import { seriousFacts, type SeriousFacts } from './schemas.ts'

const desk = staff('creditOfficer')
const decider = staff('decisionMaker')
const firm = citizen('handler')
const staged: Staged<SeriousFacts> = {
  type: seriousListingType, parts: [placeOf('handler')], people: [desk, decider, firm, { ...desk, accountId: 'both', grants: [...desk.grants, ...decider.grants] }],
  facts: seriousFacts.parse({ firm: { partyId: null, uscc: USCC, name: '银川某食品厂' }, conduct: 'foodSafety', reasons: '经营添加药品的食品,被处以罚款并没收违法所得', penaltyNumber: '银市监处罚〔2026〕8号' }),
}
const decided = { defence: '当事人未提出陈述、申辩', discussedOn: '2026-03-10' }
const early = { dutyDone: true, harmRemoved: true, statement: '罚款已缴清,生产线已整改' }
const typed = (event: string): unknown => ({ list: decided, doNotList: decided, applyEarly: early } as Record<string, unknown>)[event]
const listed: Deed[] = [{ event: 'tellSubject', by: desk }, { event: 'list', input: decided, by: decider, at: '2026-03-16T10:00:00+08:00' }]

it('R21: random lives reach every row and state; who proposed or told does not decide', () => {
  expectWalked(staged, {
    openings: [{ event: 'propose' }, { event: 'propose', by: desk }, { event: 'propose', by: staged.people[3] as typeof desk }], typed, runOn: ['remove'], leap: 380,
    watch: (c) => {
      if (c.state === 'listed' || c.state === 'repairPending') expect(openClock(c, 'term')).toBeDefined()
      const decision = c.acts.find(({ event }) => event === 'list')
      if (decision) expect(c.acts.filter(({ event }) => ['propose', 'tellSubject'].includes(event)).map(({ actorId }) => actorId)).not.toContain(decision.actorId)
    },
  })
})

it('five working days to be heard: nobody decides on the fifth, the sixth may', () => {
  const list = (at: string): Deed[] => [{ event: 'tellSubject', by: desk }, { event: 'list', input: decided, by: decider, at }]
  expect(() => lived(staged, { event: 'propose' }, list('2026-03-09T17:00:00+08:00'))).toThrow('seriousListing.hearingRuns')
  expect(lived(staged, { event: 'propose' }, list('2026-03-10T09:00:00+08:00')).state.state).toBe('listed')
})

it('总局令第44号: three years to the day, off by itself; early from the twelfth month on', () => {
  const life = lived(staged, { event: 'propose' }, listed)
  expect(openClock(life.state, 'term')?.dueOn).toBe('2029-03-16')
  const apply = (at: string): Deed => ({ event: 'applyEarly', input: early, by: firm, at })
  expect(() => lived(staged, { event: 'propose' }, [...listed, apply('2027-03-15T10:00:00+08:00')])).toThrow('case.tooEarly')
  expect(lived(staged, { event: 'propose' }, [...listed, apply('2027-03-16T10:00:00+08:00')]).state.state).toBe('repairPending')
  const over = elapse(stageOf(staged), life, '2029-03-17T00:00:01+08:00')
  expect({ state: over.state.state, result: over.state.result }).toEqual({ state: 'removed', result: 'termReached' })
})

it('MS-25: an annulled penalty undoes the listing, and a proposal too', () => {
  expect(lived(staged, { event: 'propose' }, [...listed, { event: 'penaltyAnnulled', at: '2026-04-01T10:00:00+08:00' }]).state).toMatchObject({ state: 'removed', result: 'void' })
  expect(lived(staged, { event: 'propose' }, [{ event: 'penaltyAnnulled' }]).state).toMatchObject({ state: 'dropped', result: 'void' })
})
