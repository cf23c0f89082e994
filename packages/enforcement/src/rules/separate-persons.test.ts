import { describe, expect, it } from 'vitest'
import { partRefused, type CasePart } from './separate-persons.ts'

const PARTS: CasePart[] = ['investigator', 'reviewer', 'legalReviewer', 'hearingOfficer', 'decisionMaker']
const together = (a: CasePart, b: CasePart) => a === b || [a, b].every((one) => one === 'reviewer' || one === 'legalReviewer')

describe('R13, I3: who took one part does not take another, 行政处罚法 §43, §57, §58, §64', () => {
  it.each(PARTS.flatMap((was) => PARTS.map((wants) => [was, wants] as const)))('was %s, wants to be %s', (was, wants) => {
    const answer = partRefused('A', wants, { involved: [{ accountId: 'A', part: was }, { accountId: 'B', part: wants }], closeToParty: false })
    if (together(was, wants)) expect(answer).toBeNull()
    else expect(answer).toMatchObject({ reason: 'tookPart', as: was })
  })

  it.each(PARTS)('a relative of the party is refused as %s', (part) => {
    expect(partRefused('A', part, { involved: [], closeToParty: true })).toEqual({ reason: 'recused' })
  })
})
