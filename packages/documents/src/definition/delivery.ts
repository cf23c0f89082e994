/** 送达回证, 告知承诺书, 卷宗目录. */
import { z } from 'zod'
import { applicationFrame, catalogueName } from './frame.ts'
import { signature } from './review.ts'
import { day, instant, line, name, passage, text } from './text.ts'

/** 送达回证. Source: 行政许可法 第四十四条; 民事诉讼法 on service by analogy. */
export const proofOfService = applicationFrame.extend({
  documents: z.array(z.strictObject({ title: name, number: line })).min(1).max(20),
  channel: z.enum(['window', 'post', 'electronic', 'leftBehind', 'publicNotice']), servedAt: instant, place: line,
  receiver: z.strictObject({ name, relation: name, idNumberMasked: text(30).optional() }),
  /** Postal number, message id or record of the electronic delivery. */
  trace: line.optional(), servers: z.array(name).min(1).max(4), witness: name.optional(), remark: passage.optional(),
  signature,
})

/** 告知承诺书. Source: 优化营商环境条例 第四十条. The organ tells, the applicant promises and signs. */
export const commitmentLetter = applicationFrame.extend({
  applicant: name, conditions: z.array(passage).min(1).max(40), replacedMaterials: z.array(catalogueName).max(20).default([]),
  duties: z.array(passage).min(1).max(20), consequences: z.array(passage).min(1).max(20),
  checkWithinDays: z.int().min(1).max(365), textVersion: text(40), signature,
})

const entry = z.strictObject({
  title: name, number: line.optional(), date: day, pages: z.int().min(1).max(9999), remark: line.optional(),
})

/** 卷宗目录 of a closed file. */
export const archiveIndex = applicationFrame.extend({
  applicant: name, result: line, openedOn: day, closedOn: day, archivedOn: day, retention: line, handler: name, archivist: name,
  entries: z.array(entry).min(1).max(300),
})
