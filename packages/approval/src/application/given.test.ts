import type { CaseState } from '@onewindow/casework/case-state'
import type { Db } from '@onewindow/casework/case-type'
import { residentIdNumber } from '@onewindow/identity/definition'
import { expect, it } from 'vitest'
import { itemOf } from '../../test/shipped-catalogue.ts'
import { takeGiven } from './given.ts'
import type { ApplicationFacts } from './schemas.ts'

/** Counts as the table does. */
function counting(): Db {
  const counters = new Map<string, number>()
  const query = async (_text: string, [series]: [string]) => {
    const last = (counters.get(series) ?? 0) + 1
    counters.set(series, last)
    return { rows: [{ last }] }
  }
  return { query } as unknown as Db
}

const child = (regionCode: string, born: string, gender: '1' | '2') => {
  const answers = Object.fromEntries(Object.entries({ 'child.birthDateTime': `${born}T08:00:00+08:00`, 'child.gender': gender }).map(([key, value]) => [key, { value, source: 'typed' }]))
  return { regionCode, facts: { actionKind: 'new', answers, sensitiveAnswers: {}, given: {} } } as unknown as CaseState<ApplicationFacts>
}

it('no two children get one identity number, however many are registered', async () => {
  const db = counting()
  const item = itemOf('birth-household-registration')
  const births = ['640104', '640105'].flatMap((region) => ['2026-10-01', '2026-10-02'].flatMap((day) => Array.from({ length: 600 }, (_, i) => child(region, day, i % 2 === 0 ? '1' : '2'))))
  const numbers = (await Promise.all(births.map((one) => takeGiven(db, item, one)))).map((given) => given['child.idNumber'] ?? '')
  expect(new Set(numbers).size).toBe(births.length)
  expect(numbers.filter((number) => !residentIdNumber(number, '2026-11-02').valid)).toEqual([])
})

it('when a day of birth has none left it gives none, rather than one somebody has', async () => {
  const db = counting()
  const item = itemOf('birth-household-registration')
  for (let i = 0; i < 500; i += 1) await takeGiven(db, item, child('640104', '2026-10-01', '1'))
  await expect(takeGiven(db, item, child('640104', '2026-10-01', '1'))).rejects.toThrow('640104 for 2026-10-01')
  await expect(takeGiven(db, item, child('640104', '2026-10-02', '1'))).resolves.toMatchObject({ 'child.idNumber': expect.stringMatching(/^64010420261002001/) as string })
})

it('birth certificates count on through all counties: their number names none', async () => {
  const db = counting()
  const item = itemOf('birth-certificate-issue')
  const numbers = await Promise.all(['640104', '640105', '640106'].map((region) => takeGiven(db, item, child(region, '2026-10-01', '2'))))
  expect(new Set(numbers.map((given) => given['child.birthCertNo'])).size).toBe(3)
})

it('a decision made anew gives what the first one gave', async () => {
  const [db, item, born] = [counting(), itemOf('birth-household-registration'), child('640104', '2026-10-01', '1')]
  const given = await takeGiven(db, item, born)
  expect(await takeGiven(db, item, { ...born, facts: { ...born.facts, given } })).toEqual(given)
  expect(await takeGiven(db, item, born)).not.toEqual(given)
})
