import { expect, it } from 'vitest'
import { PENALTY_DECISIONS } from './penalty-decisions.ts'
import { documents, isDocumentName, type DocumentDefinition } from './registry.ts'

it('a penalty is known by the number of its decision: each of them is a paper of a series of its own', () => {
  const series = PENALTY_DECISIONS.map((name) => (isDocumentName(name) ? (documents[name] as DocumentDefinition).numberSeries : null))
  expect([series.includes(null), new Set(series).size]).toEqual([false, PENALTY_DECISIONS.length])
})
