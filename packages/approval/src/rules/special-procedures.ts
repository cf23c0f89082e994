import { isLicence, type ItemContent } from '../catalogue/definition.ts'

// R4 特别程序. 行政许可法 §45: the time these eight take is not counted, and is told to the applicant in writing.

/** 听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审. On-site visits, publicity and opinions of other departments are not among them. */
export const SECTION_45_PROCEDURES = [
  'hearing', 'bidding', 'auction', 'inspection', 'testing', 'quarantine', 'appraisal', 'expert_review',
] as const

type Paused = Pick<ItemContent, 'itemType' | 'specialProcedures'>

/** Kinds of procedure that may stop the decision clocks of this item: those its own rules say so, and for licences the eight of §45. */
export function pausableBy(item: Paused): string[] {
  const own = item.specialProcedures.filter(({ suspendsClock }) => suspendsClock).map(({ type }) => type)
  return [...new Set<string>([...own, ...(isLicence(item) ? SECTION_45_PROCEDURES : [])])]
}

/** May this procedure stop the clocks? Answers null or the reason why not. */
export const mayPause = (item: Paused, procedure: string): 'pauseReasonNotAllowed' | null =>
  (pausableBy(item).includes(procedure) ? null : 'pauseReasonNotAllowed')
