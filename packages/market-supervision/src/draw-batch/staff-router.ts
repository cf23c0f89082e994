import type { Db } from '@onewindow/casework/case-type'
import { refuse } from '@onewindow/casework/errors'
import { loadForReader } from '@onewindow/casework/load'
import { fail } from '@onewindow/casework/refusal'
import { departments } from '@onewindow/identity/departments'
import { staffQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'
import { candidacy, findCandidates } from './candidate-search.ts'
import { ceremonyOf, openSupplement, partyOf, type Case } from './draw.ts'
import type { DrawBatchFacts } from './schemas.ts'
import { loadsIn, shortagesOf, standing, teamFor } from './seats.ts'

// The draw room (market supervision §9): what a person chooses from and compares, so that nobody types the name of a candidate or a root by hand.

const MOST_OBJECTS = 40
const MOST_LOADS = 200
const text = z.strictObject({ zh: z.string(), en: z.string() })
const member = z.strictObject({ dept: z.string(), seat: z.int(), inspector: z.string().nullable(), name: z.string().nullable() })
const object = z.strictObject({ object: z.string(), number: z.int(), risk: z.string(), region: z.string(), firm: z.string().nullable(), visit: z.string().nullable(), team: z.array(member) })
const room = z.strictObject({
  /** As which party the reader commits. */ party: z.string(),
  ceremony: z.strictObject({
    drawNo: z.string().nullable(), supplementary: z.boolean(), objectsRoot: z.string(), inspectorsRoot: z.string(), publicSource: z.string(), publicValue: z.string().nullable(),
    commitments: z.array(z.strictObject({ party: z.string(), commitment: z.string(), own: z.boolean(), revealed: z.boolean() })),
  }).nullable(),
  departments: z.array(z.strictObject({ dept: z.string(), name: text, seats: z.int() })),
  objects: z.array(object), /** How many more fit what was typed. */ more: z.int(), shortages: z.array(z.strictObject({ object: z.string(), number: z.int(), dept: z.string(), seat: z.int() })),
  /** Who has how much, the most first: visits of this draw, and those on their hands when the lists were frozen. */
  loads: z.array(z.strictObject({ inspector: z.string(), name: z.string().nullable(), dept: z.string(), drawn: z.int(), before: z.int() })),
})
export type DrawRoom = z.output<typeof room>

type Visit = { object: string; number: string | null; firm: string }
const VISITS = "select c.facts ->> 'objectId' object, c.number, c.party firm from case_link l join case_file c on c.id = l.from_id where l.to_id = $1 and c.case_type = 'inspectionTask' and c.facts ->> 'objectId' is not null"

const nameOf = (dept: string) => {
  const found = departments.find(({ code }) => code === dept)
  return { zh: found?.nameZh ?? dept, en: found?.nameEn ?? dept }
}

/** Who is behind blinded ids and numbers: once there are visits, which name both to the people of the organ; never before (§5.2, step 11). */
async function visitsOf(db: Db, { id, state }: Case): Promise<Map<string, Visit>> {
  if (state !== 'issued') return new Map()
  const { rows } = await db.query<Visit>(VISITS, [id])
  return new Map(rows.map((one) => [one.object, one]))
}

function ceremonyIn(facts: DrawBatchFacts, accountId: string | null): DrawRoom['ceremony'] {
  const { lists, drawNo, publicSource, publicValue, commitments, reveals } = ceremonyOf(facts)
  return lists && {
    drawNo, supplementary: openSupplement(facts) !== null, objectsRoot: lists.objectsRoot, inspectorsRoot: lists.inspectorsRoot, publicSource, publicValue,
    commitments: commitments.map(({ party, commitment, accountId: by }) => ({ party, commitment, own: by === accountId, revealed: reveals.some((one) => one.party === party) })),
  }
}

function objectsIn(c: Case, visits: ReadonlyMap<string, Visit>, typed: string): { objects: DrawRoom['objects']; more: number } {
  const { lists, staff } = c.facts
  const entries = new Map(lists?.objects.map((one, i) => [one.id, { ...one, number: i + 1 }]))
  const names = new Map(visits.size > 0 ? staff.map(({ id, name }) => [id, name]) : [])
  const all = standing(c.facts).flatMap((id) => {
    const entry = entries.get(id)
    const visit = visits.get(id)
    const team = teamFor(c.facts, id).map(({ dept, seat, inspector }) => ({ dept, seat, inspector, name: names.get(inspector ?? '') ?? null }))
    return entry ? [{ object: id, number: entry.number, risk: entry.risk, region: entry.region, firm: visit?.firm ?? null, visit: visit?.number ?? null, team }] : []
  })
  const wanted = typed.trim().toLowerCase()
  const fits = (one: DrawRoom['objects'][number]): boolean => [one.object, String(one.number), one.firm ?? '', one.visit ?? '', ...one.team.flatMap(({ inspector, name }) => [inspector ?? '', name ?? ''])].some((part) => part.toLowerCase().includes(wanted))
  const found = wanted === '' ? all : all.filter(fits)
  return { objects: found.slice(0, MOST_OBJECTS), more: Math.max(0, found.length - MOST_OBJECTS) }
}

/** The load of everybody who was in a list, as of the first they were in, the idle ones too, once there is a draw; by name when the visits are. */
function loadsOf(c: Case, isNamed: boolean): DrawRoom['loads'] {
  const { draw, lists, supplements, staff } = c.facts
  if (!draw) return []
  const [drawn, names] = [loadsIn(c.facts), new Map(isNamed ? staff.map(({ id, name }) => [id, name]) : [])]
  const first = new Map([...(lists?.inspectors ?? []), ...supplements.flatMap((one) => one.lists.inspectors)].toReversed().map((one) => [one.id, one]))
  const all = [...first.values()].map(({ id, dept, load = 0 }) => ({ inspector: id, name: names.get(id) ?? null, dept, drawn: drawn.get(id) ?? 0, before: load }))
  return all.sort((a, b) => b.drawn + b.before - a.drawn - a.before || (a.inspector < b.inspector ? -1 : 1)).slice(0, MOST_LOADS)
}

export const staffDrawRouter = router({
  /** Whoever may read the draw: what is committed to now and by whom, the departments with seats, and the objects that fit what is typed. @throws CaseError `case.notFound` for another kind of case */
  room: staffQuery({ roles: 'signedIn', purpose: 'case', caseType: 'drawBatch' }).input(z.strictObject({ caseId: z.uuid(), text: z.string().max(60).default('') })).output(room).query(async ({ ctx: { house, performer }, input }) => {
    const { state: c } = await loadForReader<DrawBatchFacts>(house, input.caseId, performer)
    if (c.caseType !== 'drawBatch') return fail(refuse.notFound({}))
    const { facts } = c
    const visits = await visitsOf(house.database.pool, c)
    const numbers = new Map(facts.lists?.objects.map(({ id }, i) => [id, i + 1]))
    return {
      party: partyOf(c, { actor: performer }), ceremony: ceremonyIn(facts, performer.accountId), departments: facts.rules.seats.map(({ dept, size }) => ({ dept, name: nameOf(dept), seats: size })),
      ...objectsIn(c, visits, input.text), shortages: shortagesOf(facts).slice(0, 500).map((one) => ({ ...one, number: numbers.get(one.object) ?? 0 })), loads: loadsOf(c, visits.size > 0),
    }
  }),

  /** Whether a firm is in the frozen list, by a part of its name or its code. @throws CaseError as `room` */
  candidates: staffQuery({ roles: 'signedIn', purpose: 'case', caseType: 'drawBatch' }).input(z.strictObject({ caseId: z.uuid(), text: z.string().trim().min(2).max(60) })).output(z.array(candidacy)).query(async ({ ctx: { house, performer }, input }) => {
    const { state: c } = await loadForReader<DrawBatchFacts>(house, input.caseId, performer)
    return c.caseType === 'drawBatch' ? findCandidates(house.database.pool, c.facts, input.text) : fail(refuse.notFound({}))
  }),
})
