import { seatOf, type CaseState } from '@onewindow/casework/case-state'
import type { Db, Moment } from '@onewindow/casework/case-type'
import type { Opens } from '@onewindow/casework/opens'
import type { z } from 'zod'
import { creditOf } from '../credit/standing.ts'
import { HANDLER, LEAD, TEAM } from '../inspection-matter/seats.ts'
import type { CreditScore } from '../rules/credit-score.ts'
import { rectificationFacts } from '../rectification/schemas.ts'
import type { EquipmentFacts, orderInput } from './schemas.ts'

type Case = CaseState<EquipmentFacts>
type Order = z.output<typeof orderInput>

/** The class of the firm on that day, as its re-check is to name it. A firm nobody knows by its code has none. */
export async function loadRisk(db: Db, { facts: { firm: { uscc, partyId } } }: Case, on: Moment): Promise<{ risk: CreditScore['class'] | null }> {
  return { risk: uscc === null ? null : (await creditOf(db, { uscc, partyId }, on)).class }
}

const ITEM_LENGTH = 120
const short = (text: string): string => (text.length > ITEM_LENGTH ? `${text.slice(0, ITEM_LENGTH - 1)}…` : text)

/**
 * 责令改正 of what the order names (market supervision §3.5): its limit is counted, and the two inspectors who gave it make the re-check. It belongs to no visit and goes by
 * the piece. A firm without a code cannot be re-checked under one: there the day on the paper is all.
 */
export const orderedToCorrect: Opens<EquipmentFacts> = {
  type: 'rectification', as: 'linked', on: 'order',
  seeds: (c, { actor, today, known }, input) => {
    const { officerIds, hazard, measure, days } = input as Order
    const { firm: { partyId, uscc, name, address }, place, useRegistration } = c.facts
    const { risk } = known as { risk?: CreditScore['class'] | null }
    if (uscc === null || !risk) return []
    const team = [...new Set([actor.accountId ?? '', ...officerIds])]
    return [{
      topic: 'correction', title: `${useRegistration} ${name}`, party: name, parts: [seatOf(LEAD, team[0] ?? ''), ...team.map((id) => seatOf(TEAM, id)), ...c.parts.filter(({ part }) => part === HANDLER)],
      facts: rectificationFacts.parse({
        taskId: null, visitId: c.id, subject: { partyId, uscc, name, address: address || place, risk }, what: 'correction', fact: hazard, days, orderedOn: today, items: [{ id: 'TZ-1', text: short(measure), basis: '特种设备安全法 §62', kind: 'key' }],
      }),
    }]
  },
}

/** Events by which what was ordered is done with: put right on paper or on site, or the order was wrong. */
const MET: ReadonlySet<string> = new Set(['correctedOnSpot', 'passOnPaper', 'pass', 'withdrawOrder'])

/** What an order to correct tells the piece it was given for: the event of its own, and the hazard it names. */
export type Told = { event?: string; fact?: string }

export const isMet = ({ event = '' }: Told): boolean => MET.has(event)
/** Of the last order; what another one has named since is still there. */
export const isOfLast = ({ facts: { hazard } }: Case, { fact }: Told): boolean => fact !== undefined && fact === hazard
