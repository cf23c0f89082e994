import type { TextReader } from '@onewindow/ui/dictionary'
import type { AdminTexts } from '../locales/zh.ts'
import type { Words } from './configuration-view.ts'
import { shapeOf, type Schema } from './schema.ts'

/** How one kind of a union is called: by the word it is fixed to, else by its fields, else by what is typed into it. */
export function variantName(schema: Schema, words: Words, text: TextReader<AdminTexts>): string {
  const fixed = [schema, ...Object.values(schema.properties ?? {})].find((one) => one.const !== undefined)
  if (fixed) return words.choice(String(fixed.const))
  if (schema.properties) return words.list(Object.keys(schema.properties).filter((key) => schema.required?.includes(key)).map(words.field))
  const shape = shapeOf(schema)
  return text(shape === 'number' ? 'variantNumber' : shape === 'yesNo' ? 'variantYesNo' : shape === 'words' || shape === 'choice' ? 'variantWords' : 'variantList')
}
