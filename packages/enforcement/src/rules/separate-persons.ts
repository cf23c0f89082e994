// R13 回避 and separation (I3): who may not take a part in a case. Source: 行政处罚法 §43, §57, §58, §64(1)(四).

export type CasePart = 'investigator' | 'reviewer' | 'legalReviewer' | 'hearingOfficer' | 'decisionMaker'
export type Involvement = { accountId: string; part: CasePart }
export type PartRefused = { reason: 'recused' } | { reason: 'tookPart'; as: CasePart; source: string }

/** Two looks at the same file by the same desk: the only parts one person may both have. */
const TOGETHER: readonly CasePart[] = ['reviewer', 'legalReviewer']
const isTogether = (a: CasePart, b: CasePart): boolean => a === b || (TOGETHER.includes(a) && TOGETHER.includes(b))

const SOURCES: Record<CasePart, string> = {
  investigator: '行政处罚法 §43, §57', reviewer: '行政处罚法 §57', legalReviewer: '行政处罚法 §58', hearingOfficer: '行政处罚法 §64(1)(四)',
  decisionMaker: '行政处罚法 §57',
}

/**
 * Why a person may not take this part, or null. `closeToParty`: party, declared relative or own organisation, as identity knows it. Who
 * investigated neither reviews, hosts nor decides; reviewer, host and decision maker are three persons.
 */
export function partRefused(
  accountId: string, part: CasePart, known: { involved: readonly Involvement[]; closeToParty: boolean },
): PartRefused | null {
  if (known.closeToParty) return { reason: 'recused' }
  const earlier = known.involved.find((one) => one.accountId === accountId && !isTogether(one.part, part))
  return earlier ? { reason: 'tookPart', as: earlier.part, source: SOURCES[part] } : null
}
