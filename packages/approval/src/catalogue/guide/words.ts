import { readFileSync } from 'node:fs'
import { fieldByKey, type Choice, type Text } from '@onewindow/forms/definition'
import { z } from 'zod'
import type { ItemContent, Material } from '../definition.ts'
import type { Expression, Scalar } from '../expression.ts'
import { guide as en } from '../locales/en.ts'
import { guide as zh } from '../locales/zh.ts'

type Words = typeof zh
type PlainWord = { [K in keyof Words]: Words[K] extends string ? K : never }[keyof Words]

const inBoth = (make: (words: Words) => string): Text => ({ zh: make(zh), en: make(en) })

/** A word of the guide in both languages. */
export const word = (key: PlainWord): Text => inBoth((words) => words[key])

const remarkFile = z.strictObject({
  about: z.string(), texts: z.record(z.string(), z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })),
})
const remarks = remarkFile.parse(JSON.parse(readFileSync(new URL('../../../data/remarks.json', import.meta.url), 'utf8'))).texts

/** A remark of the catalogue as a person reads it; one nobody has written twice is shown as it stands. */
export const remarkText = (remark: string): Text =>
  (Object.hasOwn(remarks, remark) ? remarks[remark] : undefined) ?? { zh: remark, en: remark }

/** When a conditional material is needed, in words; null for one that always is. */
export function conditionText(material: Pick<Material, 'condition' | 'conditionExpr'>, item: ItemContent): Text | null {
  if (material.conditionExpr) {
    const expr = material.conditionExpr
    return { zh: phrase(expr, item, 'zh', zh), en: phrase(expr, item, 'en', en) }
  }
  return material.condition === null ? null : remarkText(material.condition)
}

type Language = 'zh' | 'en'

function phrase(expr: Expression, item: ItemContent, language: Language, words: Words): string {
  if ('eq' in expr) return comparison(expr.eq[0], [expr.eq[1]], item, language, words)
  if ('in' in expr) return comparison(expr.in[0], expr.in[1], item, language, words)
  if ('includes' in expr) {
    const [key, value] = expr.includes
    return words['condition.includes']({ title: titleOf(item, key, language), value: valueText(item, key, value, language, words) })
  }
  if ('and' in expr) return expr.and.map((part) => phrase(part, item, language, words)).join(words['condition.and'])
  if ('or' in expr) return expr.or.map((part) => phrase(part, item, language, words)).join(words['condition.or'])
  if ('not' in expr) return words['condition.not']({ condition: phrase(expr.not, item, language, words) })
  return words['condition.always']
}

function comparison(key: string, values: readonly Scalar[], item: ItemContent, language: Language, words: Words): string {
  if (key === 'application.hasAgent') return words[values.includes(true) ? 'condition.delegate' : 'condition.self']
  if (key === 'application.subjectType') return words[values.includes('natural') ? 'condition.natural' : 'condition.legal']
  const title = titleOf(item, key, language)
  const shown = values.map((value) => valueText(item, key, value, language, words)).join(words['list.or'])
  return typeof values[0] === 'boolean'
    ? words['condition.yesNo']({ title, value: shown }) : words['condition.is']({ title, values: shown })
}

const titleOf = (item: ItemContent, key: string, language: Language): string => fieldByKey(item.formSchema, key)?.title[language] ?? key

function valueText(item: ItemContent, key: string, value: Scalar, language: Language, words: Words): string {
  if (typeof value === 'boolean') return words[value ? 'answer.yes' : 'answer.no']
  const choices: readonly Choice[] = fieldByKey(item.formSchema, key)?.choices ?? []
  return choices.find((choice) => choice.value === value)?.label[language] ?? String(value)
}
