import { calendarFrom } from '@onewindow/calendar/work-calendar'
import { openTestDatabase } from '@onewindow/database/test-database'
import { frozenClock, houseOf } from '@onewindow/testing/house'
import { toyType } from '@onewindow/testing/toy/case-type'
import { expect, it } from 'vitest'
import type { AnyCaseType } from './case-type.ts'
import { listCases, listCasesInput } from './case-list.ts'
import type { Reader } from './scope.ts'

const week = calendarFrom({ id: 'week', version: '1', confirmedFrom: '2026-01-01', confirmedThrough: '2026-12-31', days: [] })
const supervisor: Reader = { kind: 'staff', accountId: crypto.randomUUID(), partyIds: [], relatedPartyIds: [], grants: [{ role: 'supervisor', unitId: 'S:640100', unitPath: 'S:640100', regionCode: '640100' }] }

/** 4,600 cases, each changed a second after the one before; of every hundred 99 are of one street, one is of another city. */
const FILES = `insert into case_file (id, case_type, kind, topic, state, phase, version, round, region_code, unit_id, unit_path, title, party, facts, flags, channel, calendar, opened_at, entered_at, changed_at, search_text)
 select gen_random_uuid(), 'toy', 'case', 'toy', 'submitted', 'open', 1, 1, case when n % 100 = 0 then '640200' else '640104' end, 'U', 'U', 'x', '解放东街某店', '{}', '{}', 'online', 'week', now(), now(), timestamptz '2026-11-01T00:00:00+08:00' + n * interval '1 s', '解放东街某店' || case when n % 500 = 1 then ' 老字号' else '' end
 from generate_series(1, 4600) n`

it('words that thousands of cases hold and words of a few show the same: those changed last, in the reader’s scope, page by page', async () => {
  await using database = await openTestDatabase()
  const house = houseOf(database, frozenClock('2026-11-02T10:00:00+08:00'), week, [toyType as unknown as AnyCaseType])
  await database.pool.query(FILES)
  await database.pool.query('analyze case_file')
  const inOrder = async (words: string): Promise<string[]> => (await database.pool.query<{ id: string }>("select id from case_file where search_text like $1 and region_code = '640104' order by changed_at desc", [`%${words}%`])).rows.map(({ id }) => id)
  const pages = async (text: string): Promise<string[]> => {
    const first = await listCases(house, supervisor, listCasesInput.parse({ text, limit: 50 }))
    const second = first.after ? await listCases(house, supervisor, listCasesInput.parse({ text, limit: 50, after: first.after })) : { rows: [] }
    return [...first.rows, ...second.rows].map(({ id }) => id)
  }
  expect(await pages('解放东街')).toEqual((await inOrder('解放东街')).slice(0, 100))
  const few = await inOrder('老字号')
  expect(few).toHaveLength(10)
  expect([await pages('老字号'), await pages('解放东街 老字号'), await pages('无此字号')]).toEqual([few, few, []])
})
