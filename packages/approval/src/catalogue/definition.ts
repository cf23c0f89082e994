import { z } from 'zod'
import { expression } from './expression.ts'
import { formSchema } from './form-schema.ts'

// The content of one item version (事项版本): what 行政许可法 §30 obliges the authority to publish, plus what the engine needs.
// Browser safe: no node:, no IO. Types are inferred here and nowhere else.

const title = z.string().trim().min(1).max(200)
const remark = z.string().trim().min(1).max(1000)
const code = z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/)
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(80)
export const materialKey = z.string().regex(/^mat\.[A-Za-z0-9]+$/).max(80)

export const limitUnit = z.enum(['workday', 'calendarDay', 'month', 'year'])
export type LimitUnit = z.infer<typeof limitUnit>

/** A length with its unit: working days unless the law says otherwise (行政许可法 §82). */
export const limit = z.strictObject({ value: z.int().min(0).max(3650), unit: limitUnit })
export type Limit = z.infer<typeof limit>

/** Types of power as the national catalogue numbers them (GB/T 39554.1, segment 2 of the code). */
export const itemTypeCode = z.enum(['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '20'])
export type ItemTypeCode = z.infer<typeof itemTypeCode>

export const subjectType = z.enum(['natural', 'legal'])
export type SubjectType = z.infer<typeof subjectType>

export const organLevel = z.enum(['city', 'county', 'township', 'community'])
export type OrganLevel = z.infer<typeof organLevel>

/** Special procedures (特别程序): the eight of 行政许可法 §45, and others that items name but that need not stop a clock. */
export const procedureType = z.enum([
  'hearing', 'bidding', 'auction', 'inspection', 'testing', 'quarantine', 'appraisal', 'expert_review',
  'site_inspection', 'publicity', 'awaiting_conclusion',
])
export type ProcedureType = z.infer<typeof procedureType>

export const specialProcedure = z.strictObject({
  type: procedureType, nameZh: title, mandatory: z.boolean(), suspendsClock: z.boolean(), legalBasis: remark.nullable(),
  maxDuration: limit.optional(), note: remark.optional(),
})
export type SpecialProcedure = z.infer<typeof specialProcedure>

export const material = z.strictObject({
  key: materialKey, nameZh: title, nameEn: title,
  requirement: z.enum(['required', 'conditional', 'optional']), condition: remark.nullable(), conditionExpr: expression.nullable(),
  source: z.enum(['applicant', 'licence_reuse', 'data_sharing', 'generated']), sharingDataset: title.nullable(),
  waivableByLicence: z.array(code).max(10), originals: z.int().min(0).max(20), copies: z.int().min(0).max(20),
  deferrable: z.boolean(), commitmentReplaceable: z.boolean(), acceptedFormats: z.array(z.enum(['pdf', 'jpg', 'png', 'ofd'])).min(1).max(4),
})
export type Material = z.infer<typeof material>

export const reviewStage = z.strictObject({
  seq: z.int().min(1).max(20),
  stage: z.enum(['accept', 'review', 'inspect', 'expert', 'appraisal', 'hearing', 'publicity', 'decide', 'issue']),
  nameZh: title, nameEn: title,
  role: z.enum(['acceptor', 'reviewer', 'assessor', 'expert', 'inspector', 'hearing_officer', 'decider', 'issuer']),
  minOfficers: z.int().min(1).max(9), level: organLevel.optional(), maxWorkdays: z.int().min(0).max(365).optional(),
  note: remark.optional(),
})
export type ReviewStage = z.infer<typeof reviewStage>

export const statutoryLimit = z.strictObject({
  value: z.int().min(0).max(3650).nullable(), unit: limitUnit.nullable(), startsFrom: z.enum(['accepted', 'received', 'batchWindowClose']),
  basis: remark.nullable(), unitExplicitInLaw: z.boolean(), note: remark.optional(),
})

export const extension = z.strictObject({
  value: z.int().min(1).max(3650), unit: limitUnit, maxTimes: z.int().min(1).max(9), approver: title, basis: remark,
  note: remark.optional(),
})

/** Fees exist only with a basis (行政许可法 §58). An item that charges nothing cannot name an amount, by type. */
export const fee = z.discriminatedUnion('charged', [
  z.strictObject({ charged: z.literal(false), amount: z.literal(0), currency: z.literal('CNY'), note: remark.nullable() }),
  z.strictObject({ charged: z.literal(true), amount: z.number().min(0).nullable(), currency: z.literal('CNY'), note: remark }),
])

export const commitment = z.strictObject({
  eligible: z.boolean(), kind: z.enum(['certificate', 'licence']).nullable(),
  postCheckWithin: limit.extend({ note: remark.optional() }).nullable(), note: remark.nullable(),
})

export const renewal = z.strictObject({
  applyBefore: limit, applyNotEarlierThan: limit.optional(), basis: remark, deemedRenewedIfUndecidedAtExpiry: z.boolean(),
})
export type RenewalTerms = z.infer<typeof renewal>

export const result = z.strictObject({
  nameZh: title, nameEn: title, licenceType: code.nullable(), electronic: z.boolean(), note: remark.nullable(),
  validity: z.strictObject({
    value: z.int().min(1).max(100).nullable(),
    unit: z.enum(['year', 'longTerm', 'untilCompletion', 'perCase', 'oneOff', 'reviewedPeriodically']),
  }),
})

const bilingual = z.strictObject({ zh: z.string().trim().min(1).max(500), en: z.string().trim().min(1).max(500) })

/** The content of an item version: everything a guide shows and every rule reads. Implementations (who, where) stand beside it. */
export const itemContent = z.strictObject({
  code: z.string().regex(/^\d{12}$/), slug, nameZh: title, nameEn: title,
  itemType: z.strictObject({ code: itemTypeCode, zh: title, id: z.string().regex(/^[a-z_]+$/).max(60) }),
  department: code, decidingDepartment: code,
  levels: z.array(z.strictObject({ level: organLevel, function: z.enum(['accept', 'assist', 'decide', 'decideSmall']) })).min(1).max(6),
  subjectTypes: z.array(subjectType).min(1).max(2),
  legalBasis: z.array(z.strictObject({
    law: title, article: title.nullable(), verified: z.boolean(), note: remark.optional(),
  })).min(1).max(20),
  statutoryLimit, promisedLimit: limit.nullable(), promisedLimitUnderCommitment: limit.nullable(), extension: extension.nullable(),
  handlingType: z.strictObject({ id: z.enum(['instant', 'committed']), zh: title }), onTheSpot: z.boolean(),
  fee, commitment, inPersonRequired: z.boolean(), agentAllowed: z.boolean(),
  specialProcedures: z.array(specialProcedure).max(20), conditions: z.array(bilingual).min(1).max(40),
  materials: z.array(material).min(1).max(60), formSchema, result, renewal: renewal.nullable(),
  reviewChain: z.array(reviewStage).min(2).max(20), note: remark.optional(),
  jointApproval: z.strictObject({
    coApprovers: z.array(code).min(1).max(10), mode: z.literal('parallel'), basis: remark, rule: remark,
  }).optional(),
  deemedAcceptance: z.strictObject({ windowWorkdays: z.int().min(0).max(30), basis: remark }).optional(),
  handledInExternalSystem: z.boolean().optional(),
})
export type ItemContent = z.infer<typeof itemContent>

/** One organ that carries out the item (实施清单): the same item, this place. */
export const implementation = z.strictObject({
  level: organLevel, regionCode: z.string().regex(/^\d{6}(\d{3}){0,2}$/), regionName: title, organ: title,
  organUscc: z.string().length(18), implementationCode: z.string().max(40),
})
export type Implementation = z.infer<typeof implementation>

/** An item as the catalogue file holds it: content and implementations together. */
export const catalogueItem = itemContent.extend({ implementations: z.array(implementation).min(1).max(200) })
export type CatalogueItem = z.infer<typeof catalogueItem>

/** Is this item an administrative licence (行政许可, type 01)? Deemed acceptance and 行政许可法 §45 hold for these only. */
export const isLicence = (item: Pick<ItemContent, 'itemType'>): boolean => item.itemType.code === '01'
