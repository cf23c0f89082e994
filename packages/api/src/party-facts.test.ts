import type { AnyCaseType } from '@onewindow/casework/case-type'
import { sensitiveFields, unwrapped } from '@onewindow/casework/sensitive'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { generalCaseTypes } from './case-types.ts'

const rows = ({ lifecycle }: AnyCaseType) => lifecycle.transitions
/** Parts of people and firms; those of officers and units are named by other kinds of actors. */
const actsAsParty = (type: AnyCaseType): boolean => rows(type).some(({ by }) => by.some(({ kind }) => kind === 'part'))
const isToldParty = (type: AnyCaseType): boolean => rows(type).some(({ notifies }) => notifies?.some((one) => ('to' in one ? one.to : one).kind === 'part'))
const named = (type: AnyCaseType): readonly string[] => type.partyFacts ?? []

/** Whether the facts of a type have something at a path; lists are looked through. */
function holds(schema: z.ZodType, [first, ...rest]: readonly string[]): boolean {
  const inner = unwrapped(schema)
  if (first === undefined) return true
  if (inner instanceof z.ZodArray) return holds(inner.element as z.ZodType, [first, ...rest])
  const field = inner instanceof z.ZodObject ? (inner.shape as Record<string, z.ZodType>)[first] : undefined
  return field !== undefined && holds(field, rest)
}

it('nobody is asked to agree or to answer blind: every kind of case in which a party acts or is told something names what it reads', () => {
  const asked = generalCaseTypes.filter((type) => actsAsParty(type) || isToldParty(type))
  expect(asked.length).toBeGreaterThan(25)
  expect(asked.filter((type) => named(type).length === 0).map(({ name }) => name)).toEqual([])
})

it('what is named is there', () => {
  expect(generalCaseTypes.flatMap((type) => named(type).filter((path) => !holds(type.facts, path.split('.'))).map((path) => `${type.name}.${path}`))).toEqual([])
})

it('of what is sealed, parties read only their own words and what was used of their own data', () => {
  const sealed = generalCaseTypes.flatMap((type) => named(type).filter((path) => sensitiveFields(unwrapped(type.facts)).includes(path.split('.')[0] ?? '')).map((path) => `${type.name}.${path}`))
  expect(sealed.toSorted()).toEqual(['benefitMatch.factsUsed', 'citizenRequest.supplements', 'citizenRequest.text'])
})

it('where a case came from, who told, and what the organ thinks of it are not among them', () => {
  const SECRET = ['reporter', 'reporterNamed', 'origin', 'originRef', 'originId', 'source', 'contact', 'contacts', 'complainantName', 'evidence', 'report.summary', 'review', 'panel', 'minutes', 'opinion', 'bankAccount', 'partyIdNumber', 'recused']
  expect(generalCaseTypes.flatMap((type) => named(type).filter((path) => SECRET.includes(path)).map((path) => `${type.name}.${path}`))).toEqual([])
  const reports = generalCaseTypes.filter(({ name }) => ['inspectionTask', 'ordinaryCase', 'simpleCase'].includes(name))
  expect(reports.flatMap((type) => named(type).filter((path) => ['why', 'kind', 'planNo', 'drawNo', 'clueId'].includes(path)))).toEqual([])
})
