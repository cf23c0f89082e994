import { formatterOf, type Formatter } from '@onewindow/ui/format'
import type { Field, LeafField } from './fields.ts'
import type { Language } from './language.ts'
import { maskAnswer } from './mask-answer.ts'
import { dictionaryOf } from './messages.ts'
import { formatNumber, formatYuan } from './number-text.ts'

/**
 * How answers are shown: the language, whether sensitive ones are readable, how a region code is said, and to whom: to the
 * person whose answers they are (您填写的, by default) or to an officer (申请人填写的).
 */
export type Showing = {
  language: Language
  reveal: boolean
  regionName?: (code: string) => string | undefined
  reader?: 'applicant' | 'officer'
}

/** One answer as lines of text: one line for a single answer, one for each row of a repeated one. Empty without an answer. */
export function showAnswer(field: Field, value: unknown, showing: Showing): readonly string[] {
  if (value === undefined || value === null || value === '') return []
  const covered = field.sensitive && !showing.reveal
  if (field.parts) return rowsOf(value).map((row) => showRow(field.parts ?? [], row, covered, showing))
  if (!Array.isArray(value)) return [showLeaf(field, value, covered, showing)]
  const shown = value.map((one: unknown) =>
    showLeaf({ ...field, kind: field.kind === 'choices' ? 'choice' : 'text' }, one, covered, showing),
  )
  return field.kind === 'choices' ? [shown.join(dictionaryOf(showing.language)['list.and'])] : shown
}

function showRow(parts: readonly LeafField[], row: object, covered: boolean, showing: Showing): string {
  const shown = parts.flatMap((part) => {
    const value: unknown = Reflect.get(row, part.name)
    return value === undefined || value === null ? [] : [showLeaf(part, value, covered, showing)]
  })
  return shown.join(' · ')
}

function showLeaf(leaf: LeafField, value: unknown, covered: boolean, showing: Showing): string {
  if (covered && leaf.kind !== 'choice') return grouped(leaf, maskAnswer(leaf, value))
  const dictionary = dictionaryOf(showing.language)
  if (typeof value === 'boolean') return value ? dictionary['value.yes'] : dictionary['value.no']
  if (typeof value === 'number') return showNumber(leaf, value, showing.language)
  return showText(leaf, String(value), showing)
}

function showNumber({ unit }: LeafField, value: number, language: Language): string {
  if (unit?.id === 'yuan') return formatYuan(value)
  if (unit?.id === 'tenThousandYuan' && language === 'en') return formatYuan(Math.round(value * 1_000_000) / 100)
  return formatNumber(value) + (unit ? dictionaryOf(language)['unit.after']({ unit: unit.shown[language] }) : '')
}

function showText(leaf: LeafField, value: string, { language, regionName }: Showing): string {
  switch (leaf.kind) {
    case 'choice':
      return leaf.choices?.find((choice) => choice.value === value)?.label[language] ?? value
    case 'region':
      return regionName?.(value) ?? value
    case 'date':
      return showDay(value, language)
    case 'dateTime':
      return showInstant(value, language)
    default:
      return grouped(leaf, value)
  }
}

/** Long numbers in groups, as on the paper they are copied from. */
function grouped({ kind }: LeafField, value: string): string {
  if (kind === 'residentId' && value.length === 18) return `${value.slice(0, 6)} ${value.slice(6, 14)} ${value.slice(14)}`
  if (kind === 'phone' && value.length === 11) return `${value.slice(0, 3)} ${value.slice(3, 7)} ${value.slice(7)}`
  const long = kind === 'uscc' || (kind === 'code' && /^[0-9*]{12,}$/.test(value))
  return long ? value.replace(/(.{4})(?=.)/g, '$1 ') : value
}

// Written by our own: the browser's first format costs a slow device a tenth of a second in the middle of a page.
const FORMATS: Readonly<Record<Language, Formatter>> = { zh: formatterOf('zh'), en: formatterOf('en') }

/** A day in words: 2029年2月28日, 28 February 2029. Text that is no day stays as it is. */
export function showDay(day: string, language: Language): string {
  return Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? day : FORMATS[language].dayPlain(day)
}

function showInstant(text: string, language: Language): string {
  if (Number.isNaN(Date.parse(text))) return text
  const { dayOf, dayPlain, time } = FORMATS[language]
  return `${dayPlain(dayOf(text))} ${language === 'en' ? 'at ' : ''}${time(text)}`
}

function rowsOf(value: unknown): object[] {
  return Array.isArray(value) ? value.filter((row): row is object => typeof row === 'object' && row !== null) : []
}
