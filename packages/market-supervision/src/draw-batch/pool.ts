import { randomBytes } from 'node:crypto'
import type { CaseState } from '@onewindow/casework/case-state'
import type { Db } from '@onewindow/casework/case-type'
import { whenOpened, type InForce } from '@onewindow/casework/configuration/settings'
import type { SubjectFacts as FileFacts } from '../subject/schemas.ts'
import { classesBy, standingSql, type CreditStanding } from '../credit/standing.ts'
import { checklistsOn, creditModelOn, frequencyOn, knobOn } from '../in-force.ts'
import { drawsReach } from '../configuration/checklists.ts'
import { subjectFacts, type SubjectFacts } from '../inspection-matter/schemas.ts'
import { VISIT_CLAIM } from '../inspection-task/load.ts'
import type { TaskFacts } from '../inspection-task/schemas.ts'
import { screenPool, type PoolSubject } from '../rules/candidates.ts'
import { blindedId } from '../rules/draw/commitments.ts'
import type { DrawInspector, DrawObject } from '../rules/draw/entries.ts'
import type { DrawBatchFacts, Lists } from './schemas.ts'

/** The lists of a draw as they stand on the freeze day. Chance (salts) and reading happen here, before the decision. */
export type Frozen = Pick<Lists, 'objects' | 'excluded' | 'inspectors' | 'byClass' | 'byCode'> & Pick<DrawBatchFacts, 'candidates' | 'staff'>

type Case = Pick<CaseState<DrawBatchFacts>, 'facts' | 'openedAt' | 'receivedAt'>
type Subject = SubjectFacts & { region: string; status: PoolSubject['status']; listed: boolean }
type Row = CreditStanding & { state: string; region_code: string; region_name: string | null; facts: FileFacts; licence_types: string[] | null }

/** Files of regulated subjects (经营主体) with the types of their licences and what counts in their class. */
const SUBJECTS = `select s.state, s.region_code, s.facts, (select r.name from region r where r.code = s.region_code) region_name,
 (select array_agg(distinct l.licence_type) from licence l where l.party_id = (s.facts ->> 'partyId')::uuid) as licence_types, ${standingSql({ uscc: `(s.facts ->> 'uscc')`, party: `(s.facts ->> 'partyId')::uuid`, day: '$2' })}
 from case_file s where s.case_type = 'subject' and s.region_code like $1 || '%' order by s.id limit 400000`

async function subjectsOf(db: Db, { scope: { region }, areas }: DrawBatchFacts, on: InForce): Promise<Subject[]> {
  const [checklists, classOf] = [checklistsOn(on), classesBy(creditModelOn(on), on.today)]
  const { rows } = await db.query<Row>(SUBJECTS, [region, on.today])
  return rows.flatMap(({ state, region_code: at, region_name: place, facts: { partyId, uscc, nameZh, address }, licence_types, ...standing }) => {
    if (!drawsReach(checklists, areas, licence_types ?? [])) return []
    return [{ ...subjectFacts.parse({ partyId, uscc, name: nameZh, address: address || (place ?? at), risk: classOf(standing) }), region: at, status: state as PoolSubject['status'], listed: (standing.marks ?? []).length > 0 }]
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

/** Policy as it was when the draw was prepared; the pool is that of today. Candidates with their salts, exclusions with their reasons, and inspectors under numbers. */
export async function poolOf(db: Db, c: Case, moment: InForce): Promise<Frozen> {
  const { facts } = c
  const [{ today }, on] = [moment, whenOpened(c, moment)]
  const [subjects, visits] = [await subjectsOf(db, facts, on), await visitsByFirm(db)]
  const bySubject = new Map(subjects.map((subject) => [subject.uscc, subject]))
  const salts = new Map(subjects.map(({ uscc }) => [uscc, randomBytes(16).toString('hex')]))
  const blind = (uscc: string): string => blindedId(salts.get(uscc) ?? '', uscc)
  const pool = screenPool(subjects.map((subject) => asPoolSubject(subject, visits.get(subject.uscc) ?? [])), { on: today, items: facts.areas, includesSuspended: facts.scope.includesSuspended }, { recentMonths: knobOn('recentMonths', on), upperLevelMonths: knobOn('upperLevelMonths', on), frequency: frequencyOn(on) })
  const chosen = pool.candidates.flatMap(({ id }) => bySubject.get(id) ?? [])
  return {
    objects: chosen.map(({ uscc, risk, region }): DrawObject => ({ id: blind(uscc), risk, region })), excluded: pool.excluded.map(({ id, code }) => ({ id: blind(id), code })), byClass: pool.byClass, byCode: pool.byCode,
    candidates: chosen.map(({ region: _r, status: _s, listed: _l, ...subject }) => ({ id: blind(subject.uscc), salt: salts.get(subject.uscc) ?? '', subject })), ...(await inspectorsOf(db, facts, today)),
  }
}
