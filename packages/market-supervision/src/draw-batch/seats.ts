import type { Context } from '@onewindow/casework/case-state'
import { canonicalHash } from '../rules/draw/commitments.ts'
import type { DrawInspector, DrawObject, DrawRules } from '../rules/draw/entries.ts'
import { sortedById } from '../rules/draw/order.ts'
import { listRoot } from '../rules/draw/list-root.ts'
import { maySit, type Seat, type Shortage } from '../rules/draw/teams.ts'
import type { Case } from './draw.ts'
import type { DrawBatchFacts, Supplement, SupplementInput } from './schemas.ts'

// Who holds which seat after the draw and its supplementary draws, and which seats are open (market supervision §3.3, MS-07).

type Facts = DrawBatchFacts
/** A visit of the draw as `load` finds it: whom it is made to, how far it is, who still sits in its team, who had to leave it, and which supplementary draws it has heard of. */
export type VisitTeam = { object: string; state: string; team: string[]; recused: string[]; heard: string[] }

type Teams = Pick<Facts, 'draw' | 'replaced' | 'supplements'>

/** Inspectors as the first list had them: later ones keep people away from teams they sit in already. */
export const entriesOf = ({ lists, supplements }: Pick<Facts, 'lists' | 'supplements'>): Map<string, DrawInspector> =>
  new Map([...(lists ? [lists] : []), ...supplements.map((one) => one.lists)].toReversed().flatMap(({ inspectors }) => inspectors.map((one) => [one.id, one] as const)))

/**
 * The team of an object: drawn for it, with what was drawn for its seats since; or that of the one it stepped in for, but for the seats that were open when it did. Such a seat is never filled in
 * silence: a supplementary draw fills it.
 */
export function teamFor(facts: Teams, object: string): Seat[] {
  const before = facts.replaced.find(({ by }) => by === object)
  const first = before
    ? teamFor(facts, before.object).map((one) => (before.open.some(({ dept, seat }) => one.dept === dept && one.seat === seat) ? { ...one, inspector: null } : one))
    : facts.draw?.assignments.find((one) => one.object === object)?.team ?? []
  return facts.supplements.reduce((team, { dept, seats, draw }) => {
    const filled = seats.find((one) => one.object === object)
    const drawn = draw?.assignments.find((one) => one.object === object)?.team[0]
    return filled && drawn ? team.map((one) => (one.dept === dept && one.seat === filled.seat ? { ...one, inspector: drawn.inspector } : one)) : team
  }, first)
}

/** Objects to visit as they are now: drawn, and stepped in for one that is gone. */
export const standing = ({ draw, replaced }: Pick<Facts, 'draw' | 'replaced'>): string[] => [...(draw?.selected ?? []), ...replaced.map(({ by }) => by)].filter((one) => !replaced.some((gone) => gone.object === one))

/** Seats of an object that nobody holds. */
const openSeatsOf = (facts: Teams, object: string): Shortage[] => teamFor(facts, object).flatMap(({ dept, seat, inspector }) => (inspector === null ? [{ object, dept, seat }] : []))

/**
 * Seats that stay open where one object steps in for another: of the team each keeps the seat whom the rule of the draw lets sit there too (market supervision §5.2, step 9; §5.10: a caterer is led by who
 * knows food). Asked once, as it happens, and kept.
 */
export function openOnStepIn(facts: Teams & Pick<Facts, 'lists' | 'rules'>, { object, by }: { object: string; by: string }): Pick<Seat, 'dept' | 'seat'>[] {
  const [place, entries] = [facts.lists?.objects.find(({ id }) => id === by), entriesOf(facts)]
  const keeps = ({ dept, seat, inspector }: Seat): boolean => {
    const person = inspector === null ? undefined : entries.get(inspector)
    const leads = seat === 0 && facts.rules.seats.find((one) => one.dept === dept)?.leadSpeciality !== false
    return place !== undefined && person !== undefined && maySit(facts.rules, person, place, leads)
  }
  return teamFor(facts, object).flatMap((one) => (keeps(one) ? [] : [{ dept: one.dept, seat: one.seat }]))
}

/** An object and those whose place it took, the drawn one last. */
function objectsBehind({ replaced }: Pick<Facts, 'replaced'>, object: string): string[] {
  const before = replaced.find(({ by }) => by === object)
  return before ? [object, ...objectsBehind({ replaced }, before.object)] : [object]
}

/** The supplementary draw that a seat of an object was filled by last; null when it is as it was drawn first. */
function filledBy(facts: Pick<Facts, 'replaced' | 'supplements'>, object: string, { dept, seat }: Pick<Seat, 'dept' | 'seat'>): string | null {
  const line = objectsBehind(facts, object)
  return facts.supplements.findLast((one) => one.draw !== null && one.dept === dept && one.seats.some((open) => open.seat === seat && line.includes(open.object)))?.drawNo ?? null
}

/** Seats that nobody could take, and that no supplementary draw has filled. */
export const shortagesOf = (facts: Facts): Shortage[] =>
  facts.supplements.length + facts.replaced.length === 0 ? (facts.draw?.shortages ?? []) : standing(facts).flatMap((object) => openSeatsOf(facts, object))

const accountOf = ({ staff }: Facts, inspector: string): string | undefined => staff.find(({ id }) => id === inspector)?.accountId

/** The first open seat of each object in a department: null, given up by who sat there in the visit, or named as vacated. Once visits are issued only those that wait at the start count, and none to an object that is gone, which its visit may have still to hear. */
export function seatsToFill({ state, facts }: Pick<Case, 'state' | 'facts'>, { dept, vacated }: SupplementInput, visits: readonly VisitTeam[]): Shortage[] {
  const there = new Set(standing(facts))
  const waiting = state === 'issued' ? visits.filter((one) => one.state === 'assigned' && there.has(one.object)) : []
  const objects = state === 'issued' ? waiting.map(({ object }) => object) : (facts.draw?.selected ?? [])
  return objects.flatMap((object) => {
    const visit = waiting.find((one) => one.object === object)
    // Who was drawn but is not there yet, because the visit has still to hear of it, has given nothing up.
    const isLeft = ({ inspector, ...seat }: Seat): boolean => {
      const [account, by] = [accountOf(facts, inspector ?? '') ?? '', filledBy(facts, object, seat)]
      return visit !== undefined && !visit.team.includes(account) && (by === null || visit.heard.includes(by) || visit.recused.includes(account))
    }
    const isOpen = (one: Seat): boolean => one.inspector === null || vacated.some((named) => named.object === object && named.inspector === one.inspector) || isLeft(one)
    const open = teamFor(facts, object).find((one) => one.dept === dept && isOpen(one))
    return open ? [{ object, dept, seat: open.seat }] : []
  })
}

/** Who may be drawn for open seats, as `load` found them today: inspectors under the numbers of the draw, and newcomers under the next. */
export type Remaining = { seats: Shortage[]; inspectors: DrawInspector[]; staff: Facts['staff'] }

/** Tasks that each inspector has in this draw as it stands: an object that is gone is nobody's, one that stepped in is its team's. */
export function loadsIn(facts: Facts): Map<string, number> {
  const loads = new Map<string, number>()
  for (const object of standing(facts)) for (const { inspector } of teamFor(facts, object)) if (inspector !== null) loads.set(inspector, (loads.get(inspector) ?? 0) + 1)
  return loads
}

/** What both parties commit to for open seats: those objects, all of them; the inspectors who are left, with the load they have, kept away from teams they sit in or had to leave. */
export function supplementOf({ facts }: Case, { dept, vacated }: SupplementInput, { seats, inspectors }: Remaining): Supplement {
  const group = facts.rules.seats.find((one) => one.dept === dept)
  const entry = new Map(facts.lists?.objects.map((one) => [one.id, one]))
  const loads = loadsIn(facts)
  // Only who leads must know the field (market supervision §5.2, step 9).
  const objects = seats.flatMap(({ object, seat }): DrawObject[] => {
    const { requires, ...one } = entry.get(object) ?? { id: '' }
    return one.id === '' ? [] : [{ ...(one as DrawObject), ...(seat === 0 && requires ? { requires } : {}) }]
  })
  const teams = new Map(seats.map(({ object }) => [object, teamFor(facts, object).map(({ inspector }) => inspector)]))
  const away = ({ id, recusals = [] }: DrawInspector): string[] => [...new Set([...recusals, ...seats.flatMap(({ object }) => (teams.get(object)?.includes(id) ? [object] : []))])].sort()
  const list = sortedById(inspectors.map((inspector): DrawInspector => {
    const { recusals: _, load: elsewhere = 0, ...one } = inspector
    const [recusals, load] = [away(inspector), elsewhere + (loads.get(one.id) ?? 0)]
    return { ...one, ...(recusals.length > 0 ? { recusals } : {}), ...(load > 0 ? { load } : {}) }
  }))
  const { cap, balanceSlack, avoidLast, endsOn } = facts.rules
  const rules: DrawRules = {
    mode: 'ratio', ratiosBp: { A: 10_000, B: 10_000, C: 10_000, D: 10_000 }, seats: [{ dept, size: 1, ...(group?.leadSpeciality === undefined ? {} : { leadSpeciality: group.leadSpeciality }) }], cap, ...(balanceSlack === undefined ? {} : { balanceSlack }), ...(avoidLast === undefined ? {} : { avoidLast }), endsOn,
  }
  return {
    dept, seats, vacated, rules, drawNo: `${facts.drawNo}-B${facts.supplements.length + 1}`, publicSource: '', commitments: [], document: null, commitHash: null, publicValue: null, draw: null, ended: false,
    lists: { objects: [...sortedById(objects)], excluded: [], inspectors: [...list], byClass: {}, byCode: {}, objectsRoot: listRoot(objects), excludedRoot: listRoot([]), inspectorsRoot: listRoot(list), rulesHash: canonicalHash(rules) },
  }
}

/** Who takes which place of which visit, instead of whom, by the supplementary draw of that number. */
export type DrawnSeat = { drawNo: string; object: string; accountId: string; asLead: boolean; insteadOf: string | null }

/**
 * What visits are told: the seats of all supplementary draws that were made, in their order; each visit takes what is new to it. The last one alone would not do: by
 * the time a visit hears, the next may have begun, or been made.
 */
export function seatsDrawn(facts: Facts): DrawnSeat[] {
  return facts.supplements.flatMap(({ drawNo, seats, vacated, draw }) => (draw?.assignments ?? []).flatMap(({ object, team: [drawn] }) => {
    const accountId = drawn?.inspector ? accountOf(facts, drawn.inspector) : undefined
    const seat = seats.find((one) => one.object === object)
    const gone = vacated.find((one) => one.object === object)
    const [first] = teamFor(facts, object)
    return accountId && seat ? [{ drawNo, object, accountId, asLead: first?.dept === seat.dept && first.seat === seat.seat, insteadOf: gone ? accountOf(facts, gone.inspector) ?? null : null }] : []
  }))
}

/** Supplementary draws that the team of a visit issued now has in it already. */
export const drawnSoFar = ({ supplements }: Pick<Facts, 'supplements'>): string[] => supplements.flatMap(({ drawNo, draw }) => (draw ? [drawNo] : []))

/** The remaining pool that `load` fetched for this event. */
export const remainingOf = ({ known }: Context): Remaining => (known.remaining ?? { seats: [], inspectors: [], staff: [] }) as Remaining
