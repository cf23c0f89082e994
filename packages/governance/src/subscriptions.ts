import { showQuestions } from '@onewindow/casework/asked-about'
import { latestClock, type CaseState } from '@onewindow/casework/case-state'
import { loadCase } from '@onewindow/casework/load'
import { showRatings } from '@onewindow/casework/rated'
import type { Subscription } from '@onewindow/casework/receive'
import { CONFINED } from '@onewindow/casework/scope'
import { governanceCaseTypes } from './case-types.ts'
import type { CardFacts } from './supervision-card/schemas.ts'

type Missed = { caseId: string; clock: string; part: string; round: number; colour: 'red' | 'yellow'; unitId: string }

/** What a card says of a confined case: that there is one. Which one, those find by the link who may open it. */
const CONFINED_MATTER = '限定知悉范围的案件'

/** The case in the words of its card, which whoever looks over the region reads. */
const namedIn = ({ flags, title, number }: CaseState<unknown>): { matter: string; missedNumber: string | null } =>
  (flags.includes(CONFINED) ? { matter: CONFINED_MATTER, missedNumber: null } : { matter: title, missedNumber: number })

/** A clock that is missed calls for one card per colour, to the unit that held the case at that moment (clock §7). A second one of the same key finds the claim taken. */
const cardForMissedClock: Subscription = {
  on: 'clockMissed', by: 'supervisionCard',
  deliver: async (house, { payload }) => {
    const { caseId, clock, part, round, colour, unitId } = payload as unknown as Missed
    const { state } = await loadCase(house, caseId)
    const { rows: [unit] } = await house.database.pool.query<{ name_zh: string; path: string; region_code: string }>('select name_zh, path, region_code from unit where id = $1', [unitId])
    const record = state.clocks.find((one) => one.kind === clock && one.part === part && one.round === round) ?? latestClock(state, clock)
    if (!unit || !record?.dueOn) return []
    const named = namedIn(state)
    const facts: CardFacts = {
      ...named, colour, missedCaseId: caseId, clockKeyId: `${clock}:${part}:${round}`, clockTitle: { zh: record.spec.titleZh, en: record.spec.titleEn }, dueOn: record.dueOn, explanation: null,
    }
    return [{
      open: { caseType: 'supervisionCard', topic: colour, title: named.matter, party: unit.name_zh, regionCode: unit.region_code, unitId, unitPath: unit.path, channel: 'internal', facts, links: [{ to: caseId, kind: 'causedBy' }],
        parts: [{ part: 'holder', partyId: null, accountId: null, unitId, name: unit.name_zh }] },
      on: 'issue', about: 'card',
    }]
  },
}

/** What governance listens to. */
export const governanceSubscriptions: readonly Subscription[] = [cardForMissedClock, showQuestions('governance', governanceCaseTypes), showRatings('governance', governanceCaseTypes)]
