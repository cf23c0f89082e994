import { randomBytes } from 'node:crypto'
import type { Db } from '@onewindow/casework/case-type'
import { z } from 'zod'
import { frequency, knobs } from '../inspection-matter/in-force.ts'
import { subjectFacts, type SubjectFacts } from '../inspection-matter/schemas.ts'
import { VISIT_CLAIM } from '../inspection-task/load.ts'
import type { TaskFacts } from '../inspection-task/schemas.ts'
import { screenPool, type PoolSubject } from '../rules/candidates.ts'
import { blindedId } from '../rules/draw/commitments.ts'
import type { DrawInspector, DrawObject } from '../rules/draw/entries.ts'
import type { DrawBatchFacts, Lists } from './schemas.ts'

/** The lists of a draw as they stand on the freeze day. Chance (salts) and reading happen here, before the decision. */
export type Frozen = Pick<Lists, 'objects' | 'excluded' | 'inspectors' | 'byClass' | 'byCode'> & Pick<DrawBatchFacts, 'candidates' | 'staff'>

/** What a draw reads of a regulated subject (经营主体). */
const subjectRow = z.object({ partyId: z.uuid().nullish(), uscc: z.string().length(18), name: z.string(), address: z.string().nullish(), risk: z.enum(['A', 'B', 'C', 'D']).nullish(), foodGrade: z.enum(['A', 'B', 'C', 'D']).nullish(), tags: z.array(z.string()).nullish(), flags: z.array(z.string()).nullish() })
type Subject = SubjectFacts & { region: string; status: PoolSubject['status']; listed: boolean }

const STATUSES = new Set(['active', 'suspended', 'revoked', 'deregistered', 'annulled', 'movedOut', 'merged'])
const SUBJECTS = "select state, region_code, facts, flags from case_file where case_type = 'subject' and region_code like $1 || '%' order by id limit 400000"

async function subjectsOf(db: Db, { region }: DrawBatchFacts['scope'], areas: readonly string[]): Promise<Subject[]> {
  const { rows } = await db.query<{ state: string; region_code: string; facts: unknown; flags: string[] }>(SUBJECTS, [region])
  return rows.flatMap(({ state, region_code: at, facts, flags }) => {
    const read = subjectRow.safeParse(facts)
    if (!read.success || !STATUSES.has(state)) return []
    const { partyId, uscc, name, address, risk, foodGrade, tags } = read.data
    const fits = areas.some((area) => area === 'registration' || (tags ?? []).includes(area))
    return fits ? [{ ...subjectFacts.parse({ partyId: partyId ?? null, uscc, name, address: address || name, risk: risk ?? 'A', foodGrade: foodGrade ?? null }), region: at, status: state as PoolSubject['status'], listed: flags.includes('listed') }] : []
  })
}

const OPEN = new Set(['assigned', 'ready', 'onSite', 'recording', 'unreachable', 'submitted', 'awaitingTest'])
const NEVER_MADE = new Set(['withdrawn', 'rejected', 'cancelled', 'replaced', 'transferred', 'terminated', 'proposed'])
const VISITS = 'select c.state, c.facts from claim k join case_file c on c.id = k.case_id where k.kind = $1 order by k.key'

/** Visits of every firm by its code. */
async function visitsByFirm(db: Db): Promise<Map<string, { state: string; facts: TaskFacts }[]>> {
  const { rows } = await db.query<{ state: string; facts: TaskFacts }>(VISITS, [VISIT_CLAIM])
  const byFirm = new Map<string, { state: string; facts: TaskFacts }[]>()
  for (const row of rows) byFirm.set(row.facts.subject.uscc, [...(byFirm.get(row.facts.subject.uscc) ?? []), row])
  return byFirm
}

function asPoolSubject(subject: Subject, visits: readonly { state: string; facts: TaskFacts }[]): PoolSubject {
  return {
    id: subject.uscc, status: subject.status, risk: subject.risk, foodGrade: subject.foodGrade ?? undefined, listed: subject.listed,
    inspections: visits.flatMap(({ facts: { visit, result, areas } }) => (visit && result ? [{ on: visit.arrivedAt.slice(0, 10), items: areas }] : [])), openTaskItems: visits.filter(({ state }) => OPEN.has(state)).flatMap(({ facts }) => facts.areas),
    visits: visits.map(({ state, facts: { visitId, visit, plannedOn, onSite, source, kind } }) => ({ visitId, year: Number((visit?.arrivedAt ?? plannedOn).slice(0, 4)), status: NEVER_MADE.has(state) ? 'cancelled' : state, onSite, source, reinspection: kind === 'recheck' })),
  }
}

const INSPECTORS = `select g.account_id, a.display_name name, g.unit_id, coalesce(g.region_code, u.region_code) region_code, max(k.valid_to) cert_until
 from role_grant g join account a on a.id = g.account_id join unit u on u.id = g.unit_id join officer_certificate k on k.account_id = g.account_id and k.suspended_at is null and k.valid_from <= $2
 where g.role = 'inspector' and g.unit_id = any($1) and g.revoked_at is null and g.valid_from <= $2 and (g.valid_to is null or g.valid_to >= $2) group by 1, 2, 3, 4 order by 1`

type Officer = { account_id: string; name: string; unit_id: string; region_code: string; cert_until: string }

/** Duty regions as the draw reads them: the whole city is written by its four digits. */
const dutyRegion = (code: string): string => (code.slice(0, 6).endsWith('00') ? code.slice(0, 4) : code)

async function inspectorsOf(db: Db, { departments }: DrawBatchFacts, today: string): Promise<{ inspectors: DrawInspector[]; staff: DrawBatchFacts['staff'] }> {
  const { rows } = await db.query<Officer>(INSPECTORS, [departments.map(({ unitId }) => unitId), today])
  const numbered = rows.map((row, i) => ({ ...row, id: `J${String(i + 1).padStart(3, '0')}` }))
  return {
    inspectors: numbered.map(({ id, unit_id, region_code, cert_until }) => ({ id, dept: departments.find(({ unitId }) => unitId === unit_id)?.dept ?? unit_id, regions: [dutyRegion(region_code)], certUntil: cert_until })),
    staff: numbered.map(({ id, account_id, name }) => ({ id, accountId: account_id, name })),
  }
}

/** Candidates with their salts, exclusions with their reasons, and inspectors under numbers. */
export async function poolOf(db: Db, facts: DrawBatchFacts, today: string): Promise<Frozen> {
  const [subjects, visits] = [await subjectsOf(db, facts.scope, facts.areas), await visitsByFirm(db)]
  const bySubject = new Map(subjects.map((subject) => [subject.uscc, subject]))
  const salts = new Map(subjects.map(({ uscc }) => [uscc, randomBytes(16).toString('hex')]))
  const blind = (uscc: string): string => blindedId(salts.get(uscc) ?? '', uscc)
  const pool = screenPool(subjects.map((subject) => asPoolSubject(subject, visits.get(subject.uscc) ?? [])), { on: today, items: facts.areas, includesSuspended: facts.scope.includesSuspended }, { recentMonths: knobs.recentMonths, upperLevelMonths: knobs.upperLevelMonths, frequency })
  const chosen = pool.candidates.flatMap(({ id }) => bySubject.get(id) ?? [])
  return {
    objects: chosen.map(({ uscc, risk, region }): DrawObject => ({ id: blind(uscc), risk, region })), excluded: pool.excluded.map(({ id, code }) => ({ id: blind(id), code })), byClass: pool.byClass, byCode: pool.byCode,
    candidates: chosen.map(({ region: _r, status: _s, listed: _l, ...subject }) => ({ id: blind(subject.uscc), salt: salts.get(subject.uscc) ?? '', subject })), ...(await inspectorsOf(db, facts, today)),
  }
}
