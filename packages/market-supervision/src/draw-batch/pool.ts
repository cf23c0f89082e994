import { randomBytes } from 'node:crypto'
import { compareInstants } from '@onewindow/calendar/day'
import type { CaseState } from '@onewindow/casework/case-state'
import type { Db } from '@onewindow/casework/case-type'
import { whenOpened, type InForce } from '@onewindow/casework/configuration/settings'
import { closePartiesSql } from '@onewindow/identity/recusal'
import { specialitiesBetween } from '@onewindow/identity/specialities'
import { STANDING } from '../subject/licence-status.ts'
import type { SubjectFacts as FileFacts } from '../subject/schemas.ts'
import { classesBy, standingSql, type CreditStanding } from '../credit/standing.ts'
import { gradeLetterOn } from '../food-grade/grading.ts'
import { checklistsOn, creditModelOn, frequencyOn, knobOn } from '../in-force.ts'
import { drawsReach, isFood, leadMustKnow } from '../configuration/checklists.ts'
import { subjectFacts, type SubjectFacts } from '../inspection-matter/schemas.ts'
import { TEAM } from '../inspection-matter/seats.ts'
import { VISIT_CLAIM } from '../inspection-task/load.ts'
import type { TaskFacts } from '../inspection-task/schemas.ts'
import { screenPool, type PoolSubject } from '../rules/candidates.ts'
import { blindedId, saltOf } from '../rules/draw/commitments.ts'
import type { DrawInspector, DrawObject } from '../rules/draw/entries.ts'
import type { DrawBatchFacts, Lists } from './schemas.ts'
import { entriesOf } from './seats.ts'

/** The lists of a draw as they stand on the freeze day. Chance (salts) and reading happen here, before the decision. */
export type Frozen = Pick<Lists, 'objects' | 'excluded' | 'inspectors' | 'byClass' | 'byCode'> & Pick<DrawBatchFacts, 'candidates' | 'staff' | 'saltKey'>

type Case = Pick<CaseState<DrawBatchFacts>, 'facts' | 'unitId' | 'openedAt' | 'receivedAt'>
type Subject = SubjectFacts & { region: string; status: PoolSubject['status']; listed: boolean; requires: string[] }
type Row = CreditStanding & { state: string; region_code: string; region_name: string | null; facts: FileFacts; licence_types: string[] | null }

/** Files of regulated subjects (经营主体) with the types of the licences they hold and what counts in their class. */
const SUBJECTS = `select s.state, s.region_code, s.facts, (select r.name from region r where r.code = s.region_code) region_name,
 (select array_agg(distinct l.licence_type) from licence l where l.party_id = (s.facts ->> 'partyId')::uuid and l.status = any($3)) as licence_types, ${standingSql({ uscc: `(s.facts ->> 'uscc')`, party: `(s.facts ->> 'partyId')::uuid`, day: '$2' })}
 from case_file s where s.case_type = 'subject' and s.region_code like $1 || '%' order by s.id limit 400000`

async function subjectsOf(db: Db, { scope: { region }, areas, plannedOn }: DrawBatchFacts, on: InForce): Promise<Subject[]> {
  const [checklists, classOf] = [checklistsOn(on), classesBy(creditModelOn(on), on.today)]
  const { rows } = await db.query<Row>(SUBJECTS, [region, on.today, STANDING])
  return rows.flatMap(({ state, region_code: at, region_name: place, facts: { partyId, uscc, nameZh, address, licences, foodGrades }, licence_types, ...standing }) => {
    // Licences a file came with are not in the register of certificates.
    const held = [...(licence_types ?? []), ...licences.flatMap(({ type, status }) => (type && STANDING.includes(status) ? [type] : []))]
    if (!drawsReach(checklists, areas, held)) return []
    return [{ ...subjectFacts.parse({ partyId, uscc, name: nameZh, address: address || (place ?? at), risk: classOf(standing), foodGrade: gradeLetterOn(foodGrades, plannedOn) }), region: at, status: state as PoolSubject['status'], listed: (standing.marks ?? []).length > 0, requires: leadMustKnow(checklists, areas, held) }]
  })
}

const OPEN = new Set(['assigned', 'ready', 'onSite', 'recording', 'unreachable', 'submitted', 'awaitingTest'])
const NEVER_MADE = new Set(['withdrawn', 'rejected', 'cancelled', 'replaced', 'transferred', 'terminated', 'proposed'])
/** `above`: made by an organ above one that draws. */
const VISITS = `select c.state, c.facts, exists (select 1 from unit u where u.id = any($2) and u.path like c.unit_path || '/%') above from claim k join case_file c on c.id = k.case_id where k.kind = $1 order by k.key`
type VisitMade = { state: string; facts: TaskFacts; above: boolean }

/** Visits of every firm by its code. */
async function visitsByFirm(db: Db, { departments }: DrawBatchFacts): Promise<Map<string, VisitMade[]>> {
  const { rows } = await db.query<VisitMade>(VISITS, [VISIT_CLAIM, departments.map(({ unitId }) => unitId)])
  const byFirm = new Map<string, VisitMade[]>()
  for (const row of rows) byFirm.set(row.facts.subject.uscc, [...(byFirm.get(row.facts.subject.uscc) ?? []), row])
  return byFirm
}

/** Who stood at the door on the last visit: whom `avoidLast` keeps from the next (market supervision §5.2). */
const lastTeam = (visits: readonly { facts: TaskFacts }[]): string[] => visits.flatMap(({ facts: { visit } }) => (visit ? [visit] : [])).sort((a, b) => compareInstants(a.arrivedAt, b.arrivedAt)).at(-1)?.present ?? []

function asPoolSubject(subject: Subject, visits: readonly VisitMade[], ofFood: boolean): PoolSubject {
  return {
    id: subject.uscc, status: subject.status, risk: subject.risk, foodGrade: subject.foodGrade ?? undefined, listed: subject.listed,
    inspections: visits.flatMap(({ above, facts: { visit, result, areas } }) => (visit && result ? [{ on: visit.arrivedAt.slice(0, 10), items: areas, upperLevel: above && ofFood }] : [])), openTaskItems: visits.filter(({ state }) => OPEN.has(state)).flatMap(({ facts }) => facts.areas),
    visits: visits.map(({ state, facts: { visitId, visit, plannedOn, onSite, source, kind } }) => ({ visitId, year: Number((visit?.arrivedAt ?? plannedOn).slice(0, 4)), status: NEVER_MADE.has(state) ? 'cancelled' : state, onSite, source, reinspection: kind === 'recheck' })),
  }
}

/** Who inspects for several of these units does it for the first of them, in the places that the grants of that unit name. */
const INSPECTORS = `select g.account_id, a.display_name name, g.unit_id, array_agg(distinct coalesce(g.region_code, u.region_code)) region_codes, max(k.valid_to) cert_until
 from (select role_grant.*, rank() over (partition by account_id order by array_position($1::text[], unit_id)) place from role_grant where role = 'inspector' and unit_id = any($1) and revoked_at is null and valid_from <= $2 and (valid_to is null or valid_to >= $2)) g
 join account a on a.id = g.account_id and a.disabled_at is null join unit u on u.id = g.unit_id join officer_certificate k on k.account_id = g.account_id and k.suspended_at is null and k.valid_from <= $2
 where g.place = 1 group by 1, 2, 3 order by 1`

/** One person is one inspector, however many grants name the places of duty. `load`: visits on their hands already. */
type Officer = { account_id: string; name: string; unit_id: string; region_codes: string[]; cert_until: string; specialities: string[]; load: number }

/** What an inspector has still to make or to write down; what is handed in waits for others. */
const ON_THEIR_HANDS = ['assigned', 'ready', 'onSite', 'recording']
/** Open visits by account, but for those of one draw. Index: case_part (account_id, case_id). */
const OPEN_LOAD = `select p.account_id, count(*)::int n from case_part p join case_file c on c.id = p.case_id and c.case_type = 'inspectionTask' and c.state = any($3) where p.account_id = any($1::uuid[]) and p.part = $2 and ($4::text is null or c.facts ->> 'originId' is distinct from $4) group by 1`

async function openLoad(db: Db, accountIds: readonly string[], withoutDraw: string | null): Promise<Map<string, number>> {
  const { rows } = await db.query<{ account_id: string; n: number }>(OPEN_LOAD, [accountIds, TEAM, ON_THEIR_HANDS, withoutDraw])
  return new Map(rows.map(({ account_id, n }) => [account_id, n]))
}

/** Duty regions as the draw reads them: the whole city is written by its four digits. */
const dutyRegion = (code: string): string => (code.slice(0, 6).endsWith('00') ? code.slice(0, 4) : code)

/** Parties each inspector must keep away from (行政处罚法 §43): relatives declared, organisations handled, and the businesses of all of them. */
const TOO_CLOSE = `select officer.id account_id, near.id party_id from unnest($1::uuid[]) officer(id) cross join lateral (${closePartiesSql('officer.id', '$2')}) near`

/** Candidates of each inspector that somebody else visits, by account. */
async function recusalsOf(db: Db, accountIds: readonly string[], candidates: DrawBatchFacts['candidates'], today: string): Promise<Map<string, string[]>> {
  const { rows } = await db.query<{ account_id: string; party_id: string }>(TOO_CLOSE, [accountIds, today])
  const objects = new Map(candidates.flatMap(({ id, subject: { partyId } }) => (partyId ? [[partyId, id] as const] : [])))
  const byAccount = Map.groupBy(rows.filter(({ party_id }) => objects.has(party_id)), ({ account_id }) => account_id)
  return new Map([...byAccount].map(([accountId, near]) => [accountId, near.map(({ party_id }) => objects.get(party_id) as string).sort()]))
}

/** Whose inspectors are asked for, on which day, and the draw whose own visits are no load yet. */
type Asked = { unitIds: readonly string[]; today: string; /** Until when visits are made: what somebody is trained in holds as long. */ endsOn: string; known?: DrawBatchFacts['staff']; withoutDraw?: string; /** Whom of them it is about; the others take no number. */ isAsked?: (one: Officer) => boolean }

/** Inspectors of these units who hold a certificate today; numbered as the draw knows them, newcomers after the last. */
async function officersOf(db: Db, { unitIds, today, endsOn, known = [], withoutDraw, isAsked = () => true }: Asked): Promise<(Officer & { id: string })[]> {
  const rows = (await db.query<Officer>(INSPECTORS, [unitIds, today])).rows.filter(isAsked)
  const accountIds = rows.map(({ account_id }) => account_id)
  const [held, loads] = [await specialitiesBetween(db, accountIds, today, endsOn), await openLoad(db, accountIds, withoutDraw ?? null)]
  const idOf = new Map(known.map(({ accountId, id }) => [accountId, id]))
  let last = known.length
  return rows.map((row) => ({ ...row, id: idOf.get(row.account_id) ?? `J${String(last += 1).padStart(3, '0')}`, specialities: held.get(row.account_id) ?? [], load: loads.get(row.account_id) ?? 0 }))
}

/** An absent key means none (market supervision §5.2, step 7). */
const inspectorOf = ({ id, unit_id, region_codes, cert_until, specialities, load }: Officer & { id: string }, departments: DrawBatchFacts['departments'], recusals: readonly string[]): DrawInspector => ({
  id, dept: departments.find(({ unitId }) => unitId === unit_id)?.dept ?? unit_id, regions: [...new Set(region_codes.map(dutyRegion))].sort(), certUntil: cert_until,
  ...(specialities.length > 0 ? { specialities } : {}), ...(recusals.length > 0 ? { recusals: [...recusals] } : {}), ...(load > 0 ? { load } : {}),
})
const staffOf = (officers: readonly (Officer & { id: string })[]): DrawBatchFacts['staff'] => officers.map(({ id, account_id, name }) => ({ id, accountId: account_id, name }))

/** Units that take part, the leading one first. */
const takingPart = ({ facts: { departments }, unitId: leading }: Pick<Case, 'facts' | 'unitId'>): string[] => {
  const joined = departments.flatMap(({ unitId, joined: is }) => (is ? [unitId] : []))
  return [...joined.filter((one) => one === leading), ...joined.filter((one) => one !== leading)]
}

async function inspectorsOf(db: Db, c: Pick<Case, 'facts' | 'unitId'>, candidates: DrawBatchFacts['candidates'], today: string): Promise<{ inspectors: DrawInspector[]; staff: DrawBatchFacts['staff'] }> {
  const { departments, rules: { endsOn } } = c.facts
  const officers = await officersOf(db, { unitIds: takingPart(c), today, endsOn })
  const recusals = await recusalsOf(db, officers.map(({ account_id }) => account_id), candidates, today)
  return { inspectors: officers.map((one) => inspectorOf(one, departments, recusals.get(one.account_id) ?? [])), staff: staffOf(officers) }
}

/** Whether somebody inspects for that department in this batch: for which they were in a list of it, or, new, for which unit they count among those that take part. */
function inspectsFor({ departments, staff, lists, supplements }: DrawBatchFacts, dept: string): (one: Officer) => boolean {
  const [entries, idOf] = [entriesOf({ lists, supplements }), new Map(staff.map(({ accountId, id }) => [accountId, id]))]
  const unitIds = new Set(departments.filter((one) => one.dept === dept).map(({ unitId }) => unitId))
  return ({ account_id, unit_id }) => unitIds.has(unit_id) && (entries.get(idOf.get(account_id) ?? '')?.dept ?? dept) === dept
}

/** The remaining pool of a department on the day of a supplementary draw: certificates, training, visits elsewhere and recusals of that day, and `barred` accounts of a visit, by its object, who had to leave its team. */
export async function remainingPool(db: Db, c: Pick<CaseState<DrawBatchFacts>, 'id' | 'unitId' | 'facts'>, dept: string, today: string, barred: ReadonlyMap<string, readonly string[]>): Promise<{ inspectors: DrawInspector[]; staff: DrawBatchFacts['staff'] }> {
  const { departments, candidates, staff, rules: { endsOn } } = c.facts
  const officers = await officersOf(db, { unitIds: takingPart(c), today, endsOn, known: staff, withoutDraw: c.id, isAsked: inspectsFor(c.facts, dept) })
  const recusals = await recusalsOf(db, officers.map(({ account_id }) => account_id), candidates, today)
  const left = (accountId: string): string[] => [...barred].flatMap(([object, accounts]) => (accounts.includes(accountId) ? [object] : []))
  return { inspectors: officers.map((one) => inspectorOf(one, departments, [...new Set([...(recusals.get(one.account_id) ?? []), ...left(one.account_id)])].sort())), staff: staffOf(officers) }
}

/** Policy as it was when the draw was prepared; the pool is that of today. Candidates with their salts, exclusions with their reasons, and inspectors under numbers. */
export async function poolOf(db: Db, c: Case, moment: InForce): Promise<Frozen> {
  const { facts } = c
  const [{ today }, on] = [moment, whenOpened(c, moment)]
  const [subjects, visits] = [await subjectsOf(db, facts, on), await visitsByFirm(db, facts)]
  const bySubject = new Map(subjects.map((subject) => [subject.uscc, subject]))
  // 食品生产经营监督检查管理办法 §42 is of food alone: in other fields a visit from above counts like one's own.
  const ofFood = facts.areas.every(isFood)
  const saltKey = randomBytes(32).toString('hex')
  const salts = new Map(subjects.map(({ uscc }) => [uscc, saltOf(saltKey, uscc)]))
  const blind = (uscc: string): string => blindedId(salts.get(uscc) ?? '', uscc)
  const pool = screenPool(subjects.map((subject) => asPoolSubject(subject, visits.get(subject.uscc) ?? [], ofFood)), { on: today, items: facts.areas, includesSuspended: facts.scope.includesSuspended }, { recentMonths: knobOn('recentMonths', on), upperLevelMonths: knobOn('upperLevelMonths', on), frequency: frequencyOn(on) })
  const chosen = pool.candidates.flatMap(({ id }) => bySubject.get(id) ?? [])
  const candidates = chosen.map(({ region: _r, status: _s, listed: _l, requires: _q, ...subject }) => ({ id: blind(subject.uscc), salt: salts.get(subject.uscc) ?? '', subject }))
  const { inspectors, staff } = await inspectorsOf(db, c, candidates, today)
  const numberOf = new Map(staff.map(({ accountId, id }) => [accountId, id]))
  const lastOf = (uscc: string): string[] => lastTeam(visits.get(uscc) ?? []).flatMap((accountId) => numberOf.get(accountId) ?? []).sort()
  return {
    objects: chosen.map(({ uscc, risk, region, requires }): DrawObject => {
      const lastInspectors = lastOf(uscc)
      return { id: blind(uscc), risk, region, ...(requires.length > 0 ? { requires } : {}), ...(lastInspectors.length > 0 ? { lastInspectors } : {}) }
    }),
    excluded: pool.excluded.map(({ id, code }) => ({ id: blind(id), code })), byClass: pool.byClass, byCode: pool.byCode, candidates, inspectors, staff, saltKey,
  }
}
