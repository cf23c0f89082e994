import { en } from '@onewindow/convenience/locales/en'
import { zh } from '@onewindow/convenience/locales/zh'
import { expect, it } from 'vitest'
import { caseTypes } from './case-types.ts'

/** Cases a request goes to, or comes from: what they came to is an answer to it. */
const ANSWERING: readonly string[] = ['application', 'consumerComplaint', 'violationReport', 'inspectionTask', 'rectification', 'clue', 'simpleCase', 'ordinaryCase']
/** What messages say instead of a result: how a complaint stands, why no case was opened, what became of a penalty. */
const SAID = ['accepted', 'refused', 'handedBack', 'noFact', 'slight', 'barred', 'noPower', 'other', 'penalised', 'modified', 'annulled', 'declaredInvalid', 'confirmedUnlawful']

it('whatever another case answers to a request is read in words, in two languages', () => {
  const results = caseTypes.filter(({ name }) => ANSWERING.includes(name)).flatMap(({ lifecycle }) => lifecycle.transitions.map(({ sets }) => sets?.result)).filter((result) => typeof result === 'string')
  expect(results.length).toBeGreaterThan(30)
  const keys = [...new Set([...results, ...SAID])].map((code) => `citizenRequest/choice.${code}`)
  expect(keys.filter((key) => !Object.hasOwn(zh, key) || !Object.hasOwn(en, key))).toEqual([])
})
