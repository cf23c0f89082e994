import { fieldByKey, showAnswer } from '@onewindow/forms/definition'
import { isLicence } from '../../catalogue/definition.ts'
import { answersOf } from '../answers.ts'
import { chronicle } from './chronicle.ts'
import type { Fields } from './frame-keys.ts'
import { about, acceptedOn, appliedOn, applicantOf, clip, dayZh, type Paper } from './paper.ts'
import { remediesOf } from './remedies.ts'
import { NO_EVIDENCE } from './review-papers.ts'

/** Working days in which a certificate follows a grant (行政许可法 §44). */
const CERTIFICATE_WORKDAYS = 10

/** What is granted, as the title of the decision says it: 行政许可, or the item's own type. */
const actOf = ({ item }: Paper): string => (isLicence(item) ? '行政许可' : item.itemType.zh)

/** Facts that say what was granted, in the order they print; never personal numbers or contacts. */
const SCOPE = [
  'org.proposedName', 'premises.address', 'org.registeredAddress', 'org.businessScope', 'food.operatorType', 'food.operationItems',
  'project.name', 'project.address', 'project.area', 'drain.dailyVolume', 'drain.outletCount',
  'road.kind', 'road.location', 'road.area', 'road.startDate', 'road.endDate', 'sign.content', 'sign.location', 'sign.startDate',
  'sign.endDate', 'hygiene.category', 'nurse.institution', 'freight.vehicleCount',
  'entertainment.kind', 'entertainment.maxConsumers', 'event.name', 'event.venue', 'event.date', 'event.expectedAttendance',
  'teacher.level', 'teacher.subject', 'school.name', 'school.classCount', 'property.address',
  'property.unitNo', 'homestead.village', 'homestead.area', 'hazchem.products', 'tobacco.operationKind', 'fire.maxOccupancy', 'seal.kinds',
] as const

export type Said = { label: { zh: string; en: string }; value: string }

/** Answers of the application under those keys in words, sensitive ones left out. */
export function said({ c, item }: Paper, keys: readonly string[]): Said[] {
  const answers = answersOf(c.facts)
  return keys.flatMap((key) => {
    const field = fieldByKey(item.formSchema, key)
    if (!field || field.sensitive) return []
    const value = showAnswer(field, answers[key]?.value, { language: 'zh', reveal: false }).join('；')
    return value ? [{ label: field.title, value }] : []
  })
}

/** 准予决定书. */
export function grantDecision(paper: Paper): Fields<'application.grantDecision'> {
  const { c, ctx, item } = paper
  const { decision, conditions } = c.facts
  const judged = new Map(conditions.map((verdict) => [verdict.index, verdict]))
  const onCommitment = c.facts.acceptance?.kind === 'commitment'
  return {
    ...about(paper, '§38(1)'), act: actOf(paper), appliedOn: appliedOn(c), acceptedOn: acceptedOn(c), facts: chronicle(paper),
    conditions: item.conditions.map(({ zh }, index) =>
      ({ condition: zh, evidence: judged.get(index)?.evidence || (onCommitment ? '申请人承诺符合' : NO_EVIDENCE) })),
    scope: said(paper, SCOPE).slice(0, 20).map(({ label, value }) => ({ label: clip(label.zh, 40, '内容'), value })),
    duties: (decision?.conditions ?? []).slice(0, 20),
    validity: { from: decision?.validFrom ?? ctx.today, to: decision?.validTo ?? null }, onCommitment,
    certificate: item.result.licenceType ? { name: item.result.nameZh, issuedWithinDays: CERTIFICATE_WORKDAYS } : null,
  }
}

const MAX_REASONS = 30

/** 不予决定书: which condition is not met, why, by which article, and what can be done about it (行政许可法 §38(2)). */
export function denialDecision(paper: Paper): Fields<'application.denialDecision'> {
  const { c, item } = paper
  const { decision, hearing } = c.facts
  const articles = decision?.articles ?? []
  const own = item.legalBasis.map(({ law, article }) => (article ? { law, article } : { law }))
  const failed = decision?.failed.length ? decision.failed : [{ index: 0, met: false, evidence: '' }]
  return {
    ...about(paper, '§38(2)'), act: actOf(paper), appliedOn: appliedOn(c), acceptedOn: acceptedOn(c), facts: chronicle(paper),
    ...(hearing?.heldOn ? { hearing: `本机关于${dayZh(hearing.heldOn)}举行听证，听取了${clip(applicantOf(c), 120, '申请人')}的意见。` } : {}),
    reasons: failed.slice(0, MAX_REASONS).map(({ index, evidence }, n) => ({
      condition: item.conditions[index]?.zh ?? item.nameZh, reason: evidence || decision?.reason || NO_EVIDENCE,
      basis: articles[n] ?? articles[0] ?? own[0] ?? { law: item.nameZh },
    })),
    remedies: remediesOf(paper),
  }
}
