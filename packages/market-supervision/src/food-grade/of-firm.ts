import type { PlainDate } from '@onewindow/calendar/day'
import type { Db } from '@onewindow/casework/case-type'
import type { RiskClass } from '../rules/draw/entries.ts'
import type { SubjectFacts } from '../subject/schemas.ts'
import { gradeLetterOn } from './grading.ts'

const GRADES = "select s.facts -> 'foodGrades' grades from claim held join case_file s on s.id = held.case_id where held.kind = 'subject' and held.key = $1"

/** The food grade a firm has on a day by its file, null where it has none: nobody types it (食品生产经营监督检查管理办法 §21). Index: claim (kind, key). */
export async function foodGradeOf(db: Db, uscc: string, day: PlainDate): Promise<RiskClass | null> {
  const { rows: [file] } = await db.query<{ grades: SubjectFacts['foodGrades'] | null }>(GRADES, [uscc])
  return gradeLetterOn(file?.grades ?? [], day)
}
