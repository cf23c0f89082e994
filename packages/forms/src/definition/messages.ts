import { type Dictionary, zh } from '../locales/zh.ts'
import { en } from '../locales/en.ts'
import { type ErrorCode, type ErrorPlace, leafAt } from './error-of.ts'
import { fieldByKey, fieldsOf, type LeafField } from './fields.ts'
import type { Language } from './language.ts'
import { formatNumber } from './number-text.ts'
import { patternInWords } from './pattern-words.ts'
import type { SchemaFault } from './schema.ts'
import type { FormSchema } from './schema-shape.ts'

/**
 * One error at one place: `path` names field, row and column (`org.shareholders/0/idNumber`), `key` the semantic key it
 * belongs to, `text` is the whole sentence in the language asked for, `params` what it was made of. No answer is in it.
 */
export type FormError = { path: string; key: string; code: ErrorCode; params: ErrorParams; text: string }

/** What the sentences of `error.…` are made of. Chinese and English titles come ready for the middle of a sentence. */
export type ErrorParams = { title: string; limit: string; unit: string; options: string; other: string; pattern: string }

/** Puts an error into words. */
export function messageFor(schema: FormSchema, place: ErrorPlace, language: Language): FormError {
  const dictionary = dictionaryOf(language)
  const leaf = leafAt(schema, place.path)
  const [key = ''] = place.path.split('/')
  const other = place.other === undefined ? undefined : fieldByKey(schema, place.other)
  const params: ErrorParams = {
    title: titleAt(schema, place.path, language),
    limit: place.limit === undefined ? '' : place.code === 'dateYear' ? String(place.limit) : formatNumber(place.limit),
    unit: leaf?.unit ? dictionary['unit.after']({ unit: leaf.unit.shown[language] }) : '',
    options: (place.options ?? []).map((value) => choiceText(leaf, value, language)).join(dictionary['list.or']),
    other: other ? inSentence(other.title[language], language) : '',
    pattern: leaf?.pattern ? patternInWords(leaf.pattern, dictionary) : '',
  }
  return { path: place.path, key, code: place.code, params, text: dictionary[`error.${sentenceOf(place.code, leaf)}`](params) }
}

/** Puts a fault of a form schema into words, for the administrator who designs it. */
export function faultText({ field, code, params }: SchemaFault, language: Language): string {
  const dictionary = dictionaryOf(language)
  return dictionary[`fault.${code}`]({ ...params, field: field || dictionary['fault.form'] })
}

/** The texts of this room in one language. */
export function dictionaryOf(language: Language): Dictionary {
  return language === 'zh' ? zh : en
}

/** At most one error for each place, the first found, in the order of the form, then by row. */
export function orderErrors(schema: FormSchema, places: readonly ErrorPlace[]): ErrorPlace[] {
  const order = new Map(fieldsOf(schema).map(({ key }, place) => [key, place]))
  const first = new Map<string, ErrorPlace>()
  for (const place of places) if (!first.has(place.path)) first.set(place.path, place)
  const rank = ({ path }: ErrorPlace): number => order.get(path.split('/')[0] ?? '') ?? order.size
  const row = ({ path }: ErrorPlace): number => Number(path.split('/')[1] ?? -1)
  return [...first.values()].sort((a, b) => rank(a) - rank(b) || row(a) - row(b))
}

type Sentence = ErrorCode | 'chooseRequired' | 'answerRequired' | 'addRequired'

function sentenceOf(code: ErrorCode, leaf: LeafField | undefined): Sentence {
  if (code !== 'required' || !leaf) return code
  if (leaf.kind === 'yesNo') return 'answerRequired'
  if (leaf.kind === 'rows' || leaf.kind === 'lines') return 'addRequired'
  return leaf.kind === 'choice' || leaf.kind === 'choices' || leaf.kind === 'region' ? 'chooseRequired' : code
}

function titleAt(schema: FormSchema, path: string, language: Language): string {
  const [key = '', row] = path.split('/')
  const field = fieldByKey(schema, key)
  if (!field) return path.toWellFormed().slice(0, 80)
  const group = inSentence(field.title[language], language)
  if (row === undefined) return group
  const leaf = leafAt(schema, path)
  const title = leaf && field.parts ? inSentence(leaf.title[language], language) : ''
  return dictionaryOf(language)['row.title']({ group, row: Number(row) + 1, title })
}

function choiceText(leaf: LeafField | undefined, value: string, language: Language): string {
  return leaf?.choices?.find((choice) => choice.value === value)?.label[language] ?? value
}

/** English titles lose their capital inside a sentence, unless more words carry one (a proper name). */
export function inSentence(title: string, language: Language): string {
  if (language === 'zh') return title
  const [first = '', ...others] = title.split(' ')
  const proper = others.some((word) => /^[A-Z][a-z]/.test(word)) || /[A-Z]/.test(first.slice(1))
  return proper ? title : title.charAt(0).toLowerCase() + title.slice(1)
}
