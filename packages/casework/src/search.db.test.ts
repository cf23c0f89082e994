import { openTestDatabase, type TestDatabase } from '@onewindow/database/test-database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { searchSql } from './search.ts'

const [MA, LI, OF_MA, OF_LI, SECRET] = Array.from({ length: 5 }, () => crypto.randomUUID()) as [string, string, string, string, string]
let database: TestDatabase
beforeAll(async () => { database = await openTestDatabase() })
afterAll(() => database[Symbol.asyncDispose]())

const FORM_A = { number: 'BJ-640104-20261118-000010-7', text: 'BJ-640104-20261118-000010-7 食品经营许可（新办） 老毛手抓餐厅（解放东街店） lmszctjfdjd' }
const FORM_B = { number: 'GD202611240000017', text: 'GD202611240000017 路灯不亮 110国道旁' }

async function finds(typed: string, { number, text }: typeof FORM_A): Promise<boolean> {
  const values: unknown[] = [number, text]
  const { rowCount } = await database.pool.query(`select 1 from (select null::uuid id, $1::text number, $2::text search_text, han_bigrams($2) search) c where ${searchSql(typed, 'c', values)}`, values)
  return rowCount === 1
}

describe('what is typed into the search box', () => {
  it.each([
    ['the number itself', 'BJ-640104-20261118-000010-7'], ['without hyphens', 'bj640104202611180000107'], ['region, day and serial', '640104-20261118-000010'], ['day and serial', '20261118-000010'],
    ['day and serial without hyphen', '20261118000010'], ['month, day and serial', '1118-000010'], ['the serial', '000010'], ['serial and check digit', '000010-7'], ['the beginning of the day', '202611'], ['words', '食品 餐厅'], ['one character', '抓'],
    ['words and a part of the number', '食品 000010'], ['initials of the party', 'lmszct'], ['initials from the middle, in capitals', 'SZCT'], ['two initials', 'lm'], ['kind and region', 'bj-640104'], ['kind, region and day', 'BJ-640104-20261118'], ['the number before its check digit', 'BJ-640104-20261118-000010-'],
  ])('%s finds the case: %s', async (_what, typed) => {
    expect(await finds(typed, FORM_A)).toBe(true)
  })
  it.each([['another serial', '000011'], ['digits within a group', '40104'], ['another word', '宾馆'], ['other initials', 'lmsct'], ['words and another number', '食品 000011'], ['what no number holds', '98765'], ['the region of another kind', 'TY-640104']])('%s does not: %s', async (_what, typed) => {
    expect(await finds(typed, FORM_A)).toBe(false)
  })
  it.each([['day and serial', '20261124000001'], ['the serial', '000001'], ['digits that are a word', '110'], ['digits that are part of words', '110国']])('form B is found by %s: %s', async (_what, typed) => {
    expect(await finds(typed, FORM_B)).toBe(true)
  })
})

describe('a telephone', () => {
  beforeAll(async () => {
    const party = (id: string, name: string, phone: string) => database.pool.query(`insert into party (id, kind, name, phone, facts, created_at) values ($1, 'person', $2, $3, '{}', now())`, [id, name, phone])
    const file = (id: string) => database.pool.query(
      `insert into case_file (id, case_type, kind, topic, state, phase, version, round, region_code, unit_id, unit_path, title, party, facts, flags, channel, calendar, opened_at, entered_at, changed_at, search_text)
       values ($1, 'toy', 'case', 'toy', 'asked', 'open', 1, 1, '640104', 'U', 'U', 'x', 'x', '{}', '{}', 'online', 'c', now(), now(), now(), 'x')`, [id])
    const place = (caseId: string, partyId: string, name: string) => database.pool.query(`insert into case_part (case_id, part, holder, party_id, name, told) values ($1, 'applicant', $2, $3, $4, true)`, [caseId, partyId, partyId, name])
    await party(MA, '马晓燕', '13912345678')
    await party(LI, '李伟', '13899995678')
    for (const id of [OF_MA, OF_LI, SECRET]) await file(id)
    await place(OF_MA, MA, '马晓燕')
    await place(OF_LI, LI, '李伟')
    await place(SECRET, MA, '保密')
  })
  it.each([['the end of it', '5678', 2], ['all of it', '13912345678', 1], ['another end', '5679', 0], ['three digits', '678', 0], ['another number of that end', '13712345678', 0]])('%s finds the cases that name its holder: %s', async (_what, typed, found) => {
    const values: unknown[] = []
    const { rows } = await database.pool.query<{ id: string }>(`select c.id from case_file c where ${searchSql(typed, 'c', values)}`, values)
    expect(rows).toHaveLength(found)
    expect(rows).not.toContainEqual({ id: SECRET })
  })
})
