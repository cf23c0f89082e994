import type { FactValue } from '@onewindow/casework/definition/views'
import type { Formatter } from '@onewindow/ui/format'
import type { CaseWords } from './case-texts.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/

/** The lines of a fact in the reader's language: days and instants written out, amounts in yuan, choices by their names, rows as "label: value". */
export function factLines(key: string, value: FactValue, words: CaseWords, format: Formatter, yes: { yes: string; no: string }): string[] {
  if (value === null || value === '') return []
  if (typeof value === 'boolean') return [value ? yes.yes : yes.no]
  if (typeof value === 'number') return [key.endsWith('Fen') ? format.amount(value) : format.number(value)]
  if (typeof value === 'string') return [DAY.test(value) ? format.day(value) : INSTANT.test(value) ? format.instant(value) : words.choice(value)]
  if (Array.isArray(value)) return value.flatMap((one) => (isRow(one) ? [rowLine(one, words, format, yes)] : factLines(key, one, words, format, yes)))
  return Object.entries(value).map(([name, one]) => `${words.find(`fact.${name}`) ?? name}：${factLines(name, one, words, format, yes).join('、')}`)
}

const isRow = (value: FactValue): value is { [key: string]: FactValue } => typeof value === 'object' && value !== null && !Array.isArray(value)

const rowLine = (row: { [key: string]: FactValue }, words: CaseWords, format: Formatter, yes: { yes: string; no: string }): string =>
  Object.entries(row).map(([name, one]) => `${words.find(`fact.${name}`) ?? name} ${factLines(name, one, words, format, yes).join('、')}`).join('，')
