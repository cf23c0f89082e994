import type { House } from '@onewindow/casework/house'
import { onceADay, type Watch } from '@onewindow/casework/once-a-day'
import { receive, type Subscription } from '@onewindow/casework/receive'
import { COMPUTED, firstOf } from './record.ts'

const FILE = "select s.id from claim held join case_file s on s.id = held.case_id where held.kind = 'subject' and held.key = $1 and coalesce(jsonb_array_length(s.facts -> 'foodGrades'), 0) > 0"

/** A visit whose result was set: where it was a full check of a food business that is graded, its file hears of it. Others keep what they have. */
const fullyChecked: Subscription = {
  on: 'visitConcluded', by: 'foodGrade',
  deliver: async (house, { payload: { uscc } }) => (await house.database.pool.query<{ id: string }>(FILE, [uscc])).rows.map(({ id }) => ({ tell: id, message: COMPUTED })),
}

/** What the grades of food businesses listen to. */
export const foodGradeSubscriptions: readonly Subscription[] = [fullyChecked]

const BATCH = 500
/** `due`: the file has a grade, and none for this year that was worked out in it. Index: food_grade_current_key. */
const PAGE = `select g.subject_id id, s.state in ('active', 'suspended') and f.begun and not f.done due from food_grade g join case_file s on s.id = g.subject_id
 cross join lateral (select bool_or((one ->> 'year')::int <= $2) begun, bool_or((one ->> 'year')::int = $2 and one ->> 'gradedOn' >= $3) done from jsonb_array_elements(s.facts -> 'foodGrades') one) f
 where g.current and g.subject_id > $1::uuid order by g.subject_id limit ${BATCH}`

/**
 * Once a day, every food business whose grade is of an earlier year, or was scored before its year began, gets that of the year that began (食品生产经营风险分级管理办法: what the record of a year says moves the grade of the next). Run by the background loop; a round that was broken off
 * is taken up again, and what it had done is not done twice. Answers how many were graded.
 */
export function gradeNewYear(house: House, watch: Watch): Promise<number> {
  return onceADay<string>(house, {
    name: COMPUTED,
    page: async (after, today) => {
      const year = Number(today.slice(0, 4))
      const { rows } = await house.database.pool.query<{ id: string; due: boolean }>(PAGE, [after, year, firstOf(year)])
      return { items: rows.filter(({ due }) => due).map(({ id }) => id), next: rows.length === BATCH ? (rows.at(-1)?.id ?? null) : null }
    },
    each: (id, today) => receive(house, id, (when) => 'message' in when && when.message === COMPUTED, {}, `${COMPUTED}:${today}:${id}`),
  }, watch)
}
