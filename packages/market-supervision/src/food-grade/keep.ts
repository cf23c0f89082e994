import type { Persist } from '@onewindow/casework/case-type'
import type { SubjectFacts } from '../subject/schemas.ts'
import { newVersions } from './grading.ts'

const INSERT = `insert into food_grade (subject_id, year, version, static_tenths, dynamic_tenths, adjust, grade, last_full_on, next_due, coverage_due, model_version, at, current)
 select $1, g.year, g.version, g."staticTenths", g."dynamicTenths", g.events, g.grade, g."lastFullOn", g."nextDue", g."coverageDue", g."modelVersion", $3, false
 from jsonb_to_recordset($2::jsonb) g (year int, version int, "staticTenths" int, "dynamicTenths" int, events text[], grade text, "lastFullOn" text, "nextDue" text, "coverageDue" text, "modelVersion" text)`
const LATER = 'update food_grade set current = false where subject_id = $1 and current and (year, version) <> ($2, $3)'
const LATEST = 'update food_grade set current = true where subject_id = $1 and year = $2 and version = $3'

/** Every version a grade had stays, in the commit of the event that brought it; the latest year's last one is what coverage is planned by. */
export const keepGrades: Persist<SubjectFacts> = async (db, { before, after, ctx }) => {
  const fresh = newVersions(before, after)
  const [last] = after.facts.foodGrades
  if (fresh.length === 0 || !last) return
  await db.query(INSERT, [after.id, JSON.stringify(fresh), ctx.at])
  await db.query(LATER, [after.id, last.year, last.version])
  await db.query(LATEST, [after.id, last.year, last.version])
}
