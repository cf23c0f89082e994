import { documents, isDocumentName } from '@onewindow/documents/definition'
import { describe, expect, it } from 'vitest'

/** Extra elements a paper must carry, by the list of the specification (enforcement §7). */
const MANDATORY: Readonly<Record<string, readonly string[]>> = {
  'simpleCase.siteRecord': ['startedAt', 'endedAt', 'place', 'present', 'shown', 'told', 'findings', 'photos', 'partyWords', 'signatures'],
  'ordinaryCase.siteRecord': ['period', 'place', 'present', 'shown', 'rights', 'findings', 'photos', 'partyWords', 'signatures'],
  'correctionOrder.checkRecord': ['at', 'shown', 'findings', 'photos', 'result', 'signatures'],
  'ordinaryCase.evidenceSheet': ['source', 'method', 'sha256'],
  'coerciveMeasure.approval': ['basis', 'reasons', 'term', 'things'],
  'coerciveMeasure.siteRecord': ['place', 'term', 'things', 'signatures'],
  'coerciveMeasure.decision': ['basis', 'reasons', 'until', 'things', 'remedies'],
  'ordinaryCase.investigationReport': ['facts', 'evidence', 'law', 'circumstances', 'sheet'],
  'hearing.notice': ['on', 'time', 'place', 'host', 'clerk', 'open', 'representatives'],
  'hearing.minutes': ['on', 'time', 'place', 'host', 'clerk', 'open', 'representatives', 'minutes', 'signatures'],
  'hearing.report': ['on', 'time', 'place', 'host', 'clerk', 'open', 'opinion'],
  'ordinaryCase.penaltyDecision': ['party', 'facts', 'evidence', 'law', 'kinds', 'fineFen', 'discretion', 'payment', 'lateClause', 'paymentCode', 'publication', 'remedies'],
}

describe('enforcement §7: a paper with an empty mandatory field cannot be issued', () => {
  it.each(Object.entries(MANDATORY))('%s', (name, elements) => {
    if (!isDocumentName(name)) throw new Error(`${name} has no template`)
    const { error } = documents[name].schema.safeParse({})
    const missing = new Set(error?.issues.map(({ path }) => String(path[0])))
    expect(elements.filter((element) => !missing.has(element))).toEqual([])
  })
})
