// Result of a visit. 食品生产经营监督检查管理办法 §30–33, 企业信息公示暂行条例 §14: every item is answered, the result follows from the answers.

/** From the best to the worst (检查结果); the worst found is the result. */
export const resultClasses = [
  'noProblem', 'noSuchActivity', 'annualReportMissing', 'disclosureMissing', 'orderedToCorrect', 'unreachable', 'disclosureFalse',
  'suspectedViolation', 'refused',
] as const
export type ResultClass = (typeof resultClasses)[number]

/** A key item (重点项) or a general one; `resultClass` is what its failing means where that is something of its own. */
export type CheckItem = { id: string; kind: 'key' | 'general'; resultClass?: ResultClass | undefined }
export type CheckAnswer = { item: string; value: 'pass' | 'fail' | 'notApplicable'; affectsSafety?: boolean | undefined }
export type SiteOutcome = 'refused' | 'notFound' | 'noActivity'
export type VisitFacts = {
  items: readonly CheckItem[]
  answers: readonly CheckAnswer[]
  /** Unannounced visits (飞行检查) need not answer every item (监督检查办法 §27). */
  mode?: 'flying' | undefined
  site?: SiteOutcome | undefined
}
/** `classes`: all that was found, not only the worst; each has its follow-up. */
export type VisitResult =
  | { complete: false; missing: string[] }
  | { complete: true; result: ResultClass; classes: ResultClass[]; violations: string[]; toCorrect: string[] }

const SITE: Record<SiteOutcome, ResultClass> = { refused: 'refused', notFound: 'unreachable', noActivity: 'noSuchActivity' }

/** The result of a visit, or what is still unanswered: a missing answer never counts as passed. The outcome at the door decides alone. */
export function visitResult({ items, answers, mode, site }: VisitFacts): VisitResult {
  if (site) return { complete: true, result: SITE[site], classes: [SITE[site]], violations: [], toCorrect: [] }
  const given = new Map(answers.map((answer) => [answer.item, answer]))
  const missing = items.filter(({ id }) => !given.has(id)).map(({ id }) => id).sort()
  if (mode === 'flying' ? missing.length === items.length : missing.length > 0) return { complete: false, missing }
  const failed = items.filter(({ id }) => given.get(id)?.value === 'fail')
    .map((item) => ({ item, means: meaning(item, given.get(item.id)!) }))
  const named = (means: ResultClass) =>
    failed.filter((one) => one.item.resultClass === undefined && one.means === means).map(({ item }) => item.id)
  const classes = resultClasses.filter((one) => failed.some(({ means }) => means === one))
  return {
    complete: true, result: classes.at(-1) ?? 'noProblem', classes: classes.length > 0 ? classes : ['noProblem'],
    violations: named('suspectedViolation'), toCorrect: named('orderedToCorrect'),
  }
}

/** 监督检查办法 §32–33: a key item, or one that affects safety, points to a violation; another general one is put right. */
const meaning = ({ kind, resultClass }: CheckItem, { affectsSafety }: CheckAnswer): ResultClass =>
  resultClass ?? (kind === 'key' || affectsSafety ? 'suspectedViolation' : 'orderedToCorrect')

/** What `conclude` opens. `listing` proposes the abnormal list, `letters` first writes to the registered address twice. */
export type FollowUp = { opens: 'listing' | 'disclosureOrder' | 'letters' | 'rectification' | 'clue'; because: ResultClass }

const FOLLOW_UPS: Record<ResultClass, readonly FollowUp['opens'][]> = {
  noProblem: [], noSuchActivity: [], annualReportMissing: ['listing'], disclosureMissing: ['disclosureOrder'],
  orderedToCorrect: ['rectification'], unreachable: ['letters'], disclosureFalse: ['listing', 'clue'],
  suspectedViolation: ['clue'], refused: ['clue'],
}
const CREDIT_EVENTS: Partial<Record<ResultClass, string>> = {
  orderedToCorrect: 'problemCorrected', unreachable: 'unreachable', refused: 'refusedInspection', disclosureFalse: 'disclosureFalse',
}

/** Events the product itself writes down, from visits and from what comes of them elsewhere; a model in force knows them all. */
export const ownCreditEvents: readonly string[] = [
  ...Object.values(CREDIT_EVENTS), 'rectificationOverdue', 'samplingFailed', 'annualReportLate', 'disclosureOverdue', 'penaltyMinor', 'penaltyGeneral', 'penaltySerious', 'complaintUpheld', 'reportVerified', 'mediationRefused',
]

/** Follow-ups of every class found. 公示条例 §10, §17, 行政处罚法 §28, 监督检查办法 §32–33. */
export const followUps = (classes: readonly ResultClass[]): FollowUp[] =>
  classes.flatMap((because) => FOLLOW_UPS[because].map((opens) => ({ opens, because })))

/** Credit events of every class found, by the names of the credit model. */
export const creditEvents = (classes: readonly ResultClass[]): string[] => classes.flatMap((one) => CREDIT_EVENTS[one] ?? [])
