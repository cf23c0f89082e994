import { openTestDatabase, type TestDatabase } from '@onewindow/database/test-database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { searchSql } from './search.ts'

let database: TestDatabase
beforeAll(async () => { database = await openTestDatabase() })
afterAll(() => database[Symbol.asyncDispose]())

const FORM_A = { number: 'BJ-640104-20261118-000010-7', text: 'BJ-640104-20261118-000010-7 食品经营许可（新办） 老毛手抓餐厅（解放东街店）' }
const FORM_B = { number: 'GD202611240000017', text: 'GD202611240000017 路灯不亮 110国道旁' }

async function finds(typed: string, { number, text }: typeof FORM_A): Promise<boolean> {
  const values: unknown[] = [number, text]
  const { rowCount } = await database.pool.query(`select 1 from (select $1::text number, $2::text search_text, han_bigrams($2) search) c where ${searchSql(typed, 'c', values)}`, values)
  return rowCount === 1
}

describe('what is typed into the search box', () => {
  it.each([
    ['the number itself', 'BJ-640104-20261118-000010-7'], ['without hyphens', 'bj640104202611180000107'], ['region, day and serial', '640104-20261118-000010'], ['day and serial', '20261118-000010'],
    ['day and serial without hyphen', '20261118000010'], ['month, day and serial', '1118-000010'], ['the serial', '000010'], ['serial and check digit', '000010-7'], ['the beginning of the day', '202611'], ['words', '食品 餐厅'], ['one character', '抓'],
    ['words and a part of the number', '食品 000010'], ['kind and region', 'bj-640104'], ['kind, region and day', 'BJ-640104-20261118'], ['the number before its check digit', 'BJ-640104-20261118-000010-'],
  ])('%s finds the case: %s', async (_what, typed) => {
    expect(await finds(typed, FORM_A)).toBe(true)
  })
  it.each([['another serial', '000011'], ['digits within a group', '40104'], ['another word', '宾馆'], ['words and another number', '食品 000011'], ['what no number holds', '98765'], ['the region of another kind', 'TY-640104']])('%s does not: %s', async (_what, typed) => {
    expect(await finds(typed, FORM_A)).toBe(false)
  })
  it.each([['day and serial', '20261124000001'], ['the serial', '000001'], ['digits that are a word', '110'], ['digits that are part of words', '110国']])('form B is found by %s: %s', async (_what, typed) => {
    expect(await finds(typed, FORM_B)).toBe(true)
  })
})
