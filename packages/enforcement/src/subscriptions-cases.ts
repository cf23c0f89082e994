import { dayOf } from '@onewindow/calendar/day'
import { loadCase } from '@onewindow/casework/load'
import { latestClock } from '@onewindow/casework/case-state'
import type { House } from '@onewindow/casework/house'
import type { Delivery, Subscription } from '@onewindow/casework/receive'
import type { OrganType } from './configuration/cause.ts'
import type { ClueFacts } from './clue/schemas.ts'
import type { Origin } from './matter/schemas.ts'
import { ownFieldOf } from './organ-unit.ts'

type Organ = { id: string; path: string; region_code: string }
type Transferred = { caseId: string; number: string | null; unitId: string; origin: string; foundOn: string; partyId: string | null; uscc: string | null; subject: string; place: string; provision: string; itemsFailed: string[] }
type Handed = { caseId: string; requestId: string; number: string | null; regionCode: string; suspectedAct: string; extract: string; sealed: boolean; receivedAt: string }

/** The organ of a field in a county, else in the city. */
async function organFor({ database }: House, field: OrganType, regionCode: string): Promise<Organ | null> {
  const department = field === 'marketSupervision' ? 'SAMR' : 'UM'
  const county = regionCode.slice(0, 6)
  const { rows } = await database.pool.query<Organ>('select id, path, region_code from unit where id = any($1) order by array_position($1, id)', [[`D:${department}:${county}`, `D:${department}:640100`]])
  return rows[0] ?? null
}

const ORIGINS: Readonly<Record<string, Origin>> = { sampling: 'inspection', recall: 'inspection' }

function freshClue(about: Pick<ClueFacts, 'origin' | 'originRef' | 'sourceCaseId' | 'organType' | 'receivedAt'> & { place: string; conduct: string; foundOn: string; suspect: ClueFacts['suspect']; carried?: ClueFacts['carried'] }): ClueFacts {
  const { place, conduct, foundOn, suspect, carried = null, ...rest } = about
  return {
    ...rest, act: { actId: `${rest.origin}:${rest.originRef}`, place, point: null, conduct, pattern: 'single', from: foundOn, to: foundOn, discoveredOn: foundOn, lifeHealthFinance: false, harm: false }, causes: [], suspect, partyIdNumber: null, reporterNamed: false,
    reporterToldHere: false, reporter: null, carried, proposal: null, proposed: null, notFiledFor: null, testing: null, mergedInto: null,
  }
}

const opening = (organ: Organ, title: string, party: string, facts: ClueFacts): Delivery =>
  ({ open: { caseType: 'clue', topic: 'clue', title, party, regionCode: organ.region_code, unitId: organ.id, unitPath: organ.path, channel: 'internal', facts, links: facts.sourceCaseId ? [{ to: facts.sourceCaseId, kind: 'causedBy' }] : [] }, on: 'register', about: 'clue' })

/** What a report used up of its time is used up here, and it has as much as it had there, whatever is published in between: one duty, one clock (common vocabulary §2c). */
async function carriedFrom(house: House, caseId: string, origin: string): Promise<ClueFacts['carried']> {
  if (origin !== 'report') return null
  const { state } = await loadCase(house, caseId)
  const clock = latestClock(state, 'verify')
  if (!clock) return null
  const pauses = clock.pauses.map(({ id, from, to, reason, basis }) => ({ id, from, to, reason, basis, declaredLength: null }))
  const extensions = clock.extensions.map(({ at, length, reason, approver }) => ({ at, length, unit: 'workday' as const, reason, approver }))
  return { startAt: clock.startAt, length: clock.spec.length, pauses, extensions }
}

/** A suspected violation found elsewhere becomes a clue; `screening` runs from the finding, or goes on from the report's. */
const clueFromElsewhere: Subscription = {
  on: 'clueTransferred', by: 'clue',
  deliver: async (house, { payload }) => {
    const { caseId, number, unitId, origin, foundOn, partyId, uscc, subject, place, provision, itemsFailed } = payload as unknown as Transferred
    const field = ownFieldOf(unitId) ?? 'marketSupervision'
    const organ = await organFor(house, field, unitId.split(':')[2] ?? '')
    if (!organ) return []
    const carried = await carriedFrom(house, caseId, origin)
    const suspect = { partyId, kind: 'organization' as const, name: subject, address: place, uscc, minor: false }
    return [opening(organ, subject, subject, freshClue({
      origin: ORIGINS[origin] ?? (origin as Origin), originRef: `${number ?? caseId}:${foundOn}`, sourceCaseId: caseId, organType: field, receivedAt: carried?.startAt ?? `${foundOn}T00:00:00+08:00`, place, conduct: [provision, ...itemsFailed].join('；').slice(0, 4000), foundOn, suspect, carried,
    }))]
  },
}

/** A citizen's request in a field without a supervision desk: urban management. Who reported stays with the request. */
const clueFromRequest: Subscription = {
  on: 'requestHandedToEnforcement', by: 'clue',
  deliver: async (house, { payload }) => {
    const { caseId, requestId, number, regionCode, suspectedAct, extract, receivedAt } = payload as unknown as Handed
    const organ = await organFor(house, 'urbanManagement', regionCode)
    if (!organ) return []
    return [opening(organ, suspectedAct, suspectedAct, freshClue({
      origin: 'report', originRef: number ?? requestId, sourceCaseId: caseId, organType: 'urbanManagement', receivedAt, place: regionCode, conduct: extract.length >= 2 ? extract : suspectedAct, foundOn: dayOf(receivedAt), suspect: null,
    }))]
  },
}

/** What clues listen to. */
export const clueSubscriptions: readonly Subscription[] = [clueFromElsewhere, clueFromRequest]
