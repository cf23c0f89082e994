import { latestClock } from '@onewindow/casework/case-state'
import { loadCase } from '@onewindow/casework/load'
import type { Subscription } from '@onewindow/casework/receive'
import type { CardFacts } from './supervision-card/schemas.ts'

type Missed = { caseId: string; clock: string; part: string; round: number; colour: 'red' | 'yellow'; unitId: string }

/** A clock that is missed calls for one card per colour, to the unit that held the case at that moment (clock §7). A second one of the same key finds the claim taken. */
const cardForMissedClock: Subscription = {
  on: 'clockMissed', by: 'supervisionCard',
  deliver: async (house, { payload }) => {
    const { caseId, clock, part, round, colour, unitId } = payload as unknown as Missed
    const { state } = await loadCase(house, caseId)
    const { rows: [unit] } = await house.database.pool.query<{ name_zh: string; path: string; region_code: string }>('select name_zh, path, region_code from unit where id = $1', [unitId])
    const record = state.clocks.find((one) => one.kind === clock && one.part === part && one.round === round) ?? latestClock(state, clock)
    if (!unit || !record?.dueOn) return []
    const facts: CardFacts = {
      colour, missedCaseId: caseId, missedNumber: state.number, matter: state.title, clockKeyId: `${clock}:${part}:${round}`, clockTitle: { zh: record.spec.titleZh, en: record.spec.titleEn }, dueOn: record.dueOn, explanation: null,
    }
    return [{
      open: { caseType: 'supervisionCard', topic: colour, title: state.title, party: unit.name_zh, regionCode: unit.region_code, unitId, unitPath: unit.path, channel: 'internal', facts, links: [{ to: caseId, kind: 'causedBy' }],
        parts: [{ part: 'holder', partyId: null, accountId: null, unitId, name: unit.name_zh }] },
      on: 'issue', about: 'card',
    }]
  },
}

/** What governance listens to. */
export const governanceSubscriptions: readonly Subscription[] = [cardForMissedClock]
