/** From receipt to acceptance: 收件回执, 受理通知书, 补正告知书, 不予受理通知书. */
import { z } from 'zod'
import { applicationFrame, catalogueName, remedies } from './frame.ts'
import { day, instant, line, name, passage, sha256, text } from './text.ts'

/** One material handed in, in numbers of sheets or files. */
const receivedMaterial = z.strictObject({
  name: catalogueName,
  originals: z.int().min(0).max(999), copies: z.int().min(0).max(999), returned: z.int().min(0).max(999),
  note: line.optional(),
})

/** Proof that the submission is in the log (RFC 6962 inclusion proof under a signed tree head). */
const auditProof = z.strictObject({
  index: z.int().min(0), size: z.int().min(1), leafHash: sha256, root: sha256, path: z.array(sha256).max(48),
  headAt: instant, keyId: text(80), signature: text(200),
})

/** 收件回执. Source: 行政许可法 第二十九条, 第三十三条. */
export const acceptanceReceipt = applicationFrame.extend({
  applicant: name, channel: line, presenter: name.optional(),
  receivedAt: instant, materials: z.array(receivedMaterial).max(60),
  /** Last day on which the organ answers, and the sentence that derives it from its days. */
  acceptanceDue: z.strictObject({ lastDay: day, workingDays: z.int().min(0).max(60), derivation: passage }),
  queryCode: z.string().regex(/^[A-HJ-NP-Z2-9]{6}$/), auditProof,
  /** One-thing application (一件事): the items it contains. */
  items: z.array(catalogueName).max(30).optional(),
})

const openMaterial = z.strictObject({ name: catalogueName, dueOn: day })

const acceptance = applicationFrame.extend({
  receivedOn: day, acceptedOn: day,
  statutory: z.strictObject({ days: z.int().min(1).max(999), unit: z.enum(['workday', 'calendarDay']), dueOn: day }).nullable(),
  promised: z.strictObject({ days: z.int().min(0).max(999), dueOn: day }).nullable(),
  /** Always printed; 0 unless law provides a fee (行政许可法 第五十八条). */
  feeFen: z.int().min(0).max(100_000_000), onCommitment: z.boolean().default(false),
})

/** 受理通知书; `kind` deemed = 视为受理 (行政许可法 第三十二条第一款第四项), deferred = 容缺受理. */
export const acceptanceNotice = z.discriminatedUnion('kind', [
  acceptance.extend({ kind: z.literal('normal') }),
  acceptance.extend({ kind: z.literal('deemed'), acceptanceWasDue: day }),
  acceptance.extend({ kind: z.literal('deferred'), openMaterials: z.array(openMaterial).min(1).max(10) }),
])

/** One point of the one-time notice, in the words the applicant reads. */
const correctionPoint = z.strictObject({
  material: catalogueName, defect: passage, cure: passage, sampleUrl: z.url({ protocol: /^https?$/ }).max(300).nullable(),
  department: name.optional(),
})

/** 补正告知书 (一次性). Source: 行政许可法 第三十二条第一款第四项. */
export const correctionNotice = applicationFrame.extend({
  receivedOn: day, points: z.array(correctionPoint).min(1).max(50), replyBy: day,
  /** What happens when nothing comes; null where the item has no rule of deemed withdrawal (视为撤回). */
  lapseBasis: line.nullable(),
})

const refusal = applicationFrame.extend({ receivedOn: day, reason: passage, remedies })

/** 不予受理通知书. Source: 行政许可法 第三十二条第一款第一项, 第二项, 第七十八条, 第七十九条. */
export const refusalNotice = z.discriminatedUnion('ground', [
  refusal.extend({ ground: z.literal('notRequired') }),
  refusal.extend({ ground: z.literal('notCompetent'), competentAuthority: name, competentContact: line.optional() }),
  refusal.extend({ ground: z.literal('barred'), barredUntil: day, barDocument: line }),
])
