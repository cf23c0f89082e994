/** While an application is examined: 特别程序告知书, 延期告知书, 征求意见函, 意见书, 现场核查记录, 说明函, 初审意见, 审查意见. */
import { z } from 'zod'
import { applicationFrame, catalogueName, citation } from './frame.ts'
import { bilingual, day, instant, line, name, passage, sha256 } from './text.ts'

export const officer = z.strictObject({ name, post: name.optional(), certificateNumber: line.optional() })
/** A signature on a record: by whom, as what, when; or why it is missing. */
export const signature = z.strictObject({ name, role: name, signedAt: instant.nullable(), refusal: line.optional() })

const length = z.strictObject({ days: z.int().min(1).max(999), unit: z.enum(['workday', 'calendarDay']) })
/** New last days of the clocks; null where the item has no such limit or it was already missed. */
const newDays = z.strictObject({ statutoryDueOn: day.nullable(), promisedDueOn: day.nullable() })

/** 特别程序告知书. Source: 行政许可法 第四十五条: the days needed are not counted and are told in writing. */
export const specialProcedureNotice = applicationFrame.extend({
  kind: bilingual, reason: passage.optional(), startsOn: day, needed: length, newDays,
})

/** 延期告知书. Source: 行政许可法 第四十二条. */
export const extensionNotice = applicationFrame.extend({
  acceptedOn: day, reason: passage, extension: length, approver: name, formerDueOn: day, newDays,
})

/** 征求意见函 to a department. Source: 行政许可法 第二十六条. */
export const opinionRequest = applicationFrame.extend({
  applicant: name, question: passage, replyBy: day, attachments: z.array(line).max(30).default([]),
})

/** 意见书 of the department asked. */
export const opinion = applicationFrame.extend({
  applicant: name, requestNumber: line, verdict: z.enum(['agree', 'agreeWithConditions', 'object']), reason: passage,
  conditions: z.array(passage).max(20).default([]), officer,
})

const finding = z.strictObject({ point: line, finding: passage, result: z.enum(['met', 'notMet', 'notApplicable']) })
const photo = z.strictObject({ caption: line, takenAt: instant, sha256 })

/** 现场核查记录 by two officers. Source: 行政许可法 第三十四条第三款. */
export const siteInspectionRecord = applicationFrame.extend({
  applicant: name, place: line, startedAt: instant, endedAt: instant,
  officers: z.array(officer.required({ certificateNumber: true })).min(2).max(6),
  present: z.array(z.strictObject({ name, role: name })).max(10),
  findings: z.array(finding).min(1).max(60), photos: z.array(photo).max(60), conclusion: passage,
  signatures: z.array(signature).min(2).max(12),
})

/** 说明函: `request` asks the applicant to explain, `reply` is the applicant's answer. No new material. */
export const clarificationLetter = z.discriminatedUnion('direction', [
  applicationFrame.extend({ direction: z.literal('request'), points: z.array(passage).min(1).max(20), replyBy: day }),
  applicationFrame.extend({
    direction: z.literal('reply'), requestNumber: line, signature,
    points: z.array(z.strictObject({ question: passage, answer: passage })).min(1).max(20),
  }),
])

/** 初审意见: the lower organ sends the whole file up. Source: 行政许可法 第三十五条, 第四十三条. */
export const lowerReviewOpinion = applicationFrame.extend({
  applicant: name, acceptedOn: day, facts: passage, opinion: passage, reviewDueOn: day.nullable(),
  file: z.array(line).min(1).max(60), officers: z.array(officer).min(1).max(6),
})

const condition = z.strictObject({ condition: passage, met: z.boolean(), evidence: passage, basis: citation.optional() })
const stage = z.strictObject({ stage: name, officer: name, verdict: line, signedAt: instant })

/** 审查意见 to the decision maker. Source: 行政许可法 第三十四条, 第三十八条. */
export const reviewOpinion = applicationFrame.extend({
  applicant: name, acceptedOn: day, facts: passage, conditions: z.array(condition).min(1).max(40),
  proposal: z.enum(['grant', 'deny']), reason: passage, materials: z.array(catalogueName).max(60).default([]),
  stages: z.array(stage).min(1).max(8),
})
