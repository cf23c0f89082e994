import { z } from 'zod'
import { limit, materialKey, slug } from './definition.ts'
import { expression, scalar } from './expression.ts'

// The content of one "one thing" (一件事, 国发〔2024〕3号): several items asked, sent and promised together. Browser safe.

const title = z.string().trim().min(1).max(200)
const remark = z.string().trim().min(1).max(1000)
const code = z.string().regex(/^[A-Z][A-Z0-9]{0,39}$/)
const factKey = z.string().min(1).max(120)
const questionId = z.string().regex(/^[a-z][A-Za-z0-9]*$/).max(80)
const itemMaterial = z.strictObject({ slug, key: materialKey })

export const question = z.strictObject({
  id: questionId, zh: title, en: title, helpZh: remark.optional(), type: z.enum(['single', 'multi']), required: z.boolean(),
  visibleWhen: expression,
  options: z.array(z.strictObject({ value: z.string().min(1).max(60), zh: title, en: title })).min(2).max(40),
})
export type Question = z.infer<typeof question>

export const bundleItem = z.strictObject({
  itemCode: z.string().regex(/^\d{12}$/), slug, nameZh: title, role: z.enum(['core', 'conditional', 'local_extension']),
  selectWhen: expression,
  dependsOn: z.array(z.strictObject({
    slug, kind: z.enum(['result_as_data', 'result_as_material', 'data']), blocks: z.enum(['accept', 'decide']), reason: remark,
  })).max(20),
  fieldAlias: z.record(factKey, factKey),
  fieldFromResult: z.record(factKey, z.array(z.union([slug, z.literal('$licence')])).min(1).max(20)),
  note: remark.nullable(),
})
export type BundleItem = z.infer<typeof bundleItem>

export const bundleRule = z.strictObject({
  id: z.string().regex(/^R\d{1,3}$/), when: expression, requireMaterials: z.array(itemMaterial).max(40),
  dropMaterials: z.array(itemMaterial).max(40),
  setFields: z.record(factKey, z.union([scalar, z.array(scalar).max(40)])), requireFields: z.array(factKey).max(100),
  dropFields: z.array(factKey).max(100),
  messageZh: remark.nullable(), notifyDepartments: z.array(code).max(20),
})
export type BundleRule = z.infer<typeof bundleRule>

export const bundleAnswers = z.record(questionId, z.union([z.string().max(60), z.array(z.string().max(60)).max(40)]))
/** Answers to the guided questions: one value, or a list where several may be chosen. */
export type BundleAnswers = z.infer<typeof bundleAnswers>

const slugs = z.array(slug).max(40)
const keys = z.array(factKey).max(400)
const count = z.int().min(0).max(10_000)

/** What the merge of a scenario must yield; recomputed at every import. */
export const scenarioExpected = z.strictObject({
  selectedItems: z.array(z.string().regex(/^\d{12}$/)).max(40), selectedSlugs: slugs, parallelStages: z.array(slugs).max(20),
  rawFieldCount: count, mergedFieldCount: count, mergedRequiredFieldCount: count, autoFilledKeys: keys,
  rawMaterialCount: count, mergedMaterialCount: count, uploadMaterialKeys: keys, autoMaterialKeys: keys,
  firedRules: z.array(z.string().max(10)).max(100),
})
export type ScenarioExpected = z.infer<typeof scenarioExpected>

export const bundleContent = z.strictObject({
  code: z.string().regex(/^[A-Z]+(-[A-Z]+)+$/).max(40), slug, nameZh: title, nameEn: title, lifecycle: z.enum(['enterprise', 'person']),
  leadDepartment: code, partnerDepartments: z.array(code).max(30), policyBasis: z.array(remark).max(20),
  jointHandling: z.strictObject({
    mode: z.literal('parallel'), section26JointProcedure: z.boolean(), statutoryCap: limit.extend({ basis: remark }).nullable(),
    extension: limit.extend({ approver: title, basis: remark }).nullable(),
  }),
  promisedLimit: limit, questions: z.array(question).min(1).max(60), items: z.array(bundleItem).min(1).max(40),
  rules: z.array(bundleRule).max(100),
  note: remark.nullable(),
  scenarios: z.array(z.strictObject({
    id: z.string().max(60), zh: title, en: title, answers: bundleAnswers, expected: scenarioExpected,
  })).max(60),
})
export type BundleContent = z.infer<typeof bundleContent>
