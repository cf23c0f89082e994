import { z } from 'zod'
import { bundleContent } from './bundle-definition.ts'
import { catalogueItem, organLevel } from './definition.ts'
import { formField } from './form-schema.ts'

// The two files a catalogue is imported from. Browser safe, so the administrator's editor can read the same shapes.

const title = z.string().trim().min(1).max(200)
const note = z.json()

export const department = z.strictObject({
  code: z.string().regex(/^[A-Z]{1,10}$/), nameZh: title, nameEn: title, verticallyManaged: z.boolean(),
  organs: z.array(z.strictObject({
    level: organLevel, regionCode: z.string().regex(/^\d{6,12}$/), nameZh: title, uscc: z.string().length(18),
  })).max(500),
})
export type Department = z.infer<typeof department>

export const licenceType = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/), nameZh: title, nameEn: title, issuingDepartment: z.string().regex(/^[A-Z]{1,10}$/),
})
export type LicenceType = z.infer<typeof licenceType>

/** `service-items.json`: the basic catalogue (基本目录), its implementations (实施清单) and the vocabulary they use. */
export const catalogueFile = z.strictObject({
  $comment: z.string().max(2000), version: z.string().max(20), region: z.strictObject({ code: z.string().regex(/^\d{6}$/), nameZh: title }),
  codingRules: note, keywords: note, conditionLanguage: z.string().max(1000), materialSources: note,
  departments: z.array(department).min(1).max(100), licenceTypes: z.array(licenceType).min(1).max(500),
  semanticFields: z.record(z.string().max(120), formField), items: z.array(catalogueItem).min(1).max(2000),
})
export type CatalogueFile = z.infer<typeof catalogueFile>

/** `one-things.json`: the bundles and their scenarios. */
export const oneThingsFile = z.strictObject({
  $comment: z.string().max(2000), version: z.string().max(20), expressionLanguage: note, semantics: note,
  bundles: z.array(bundleContent).max(200),
})
export type OneThingsFile = z.infer<typeof oneThingsFile>
