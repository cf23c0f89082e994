import type { FactValue } from '@onewindow/casework/definition/views'
import type { Formatter } from '@onewindow/ui/format'
import type { CaseWords } from './case-texts.ts'
import { isMoney } from './event-input.ts'
import { pointOf, pointText } from './point.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/

/** How yes and no are said, which side of a text in two languages is read, and what a division is called. */
export interface Say { yes: string; no: string; language: 'zh' | 'en'; region?: (code: string) => string }

const REGION = /^regions?$|[rR]egionCodes?$/
/** A year is a name, not an amount: no mark between its digits. */
const YEAR = /^year$|Years?$/
const CODE = /^\d{4}(\d\d(\d{3}){0,2})?$/
/** Lists of a draw write a whole city by its four digits. */
const divisionOf = (code: string): string => code.padEnd(6, '0')

/** The divisions that facts speak of, at any depth, so that their names are fetched only where there are some. */
export function regionsIn(key: string, value: FactValue): string[] {
  if (typeof value === 'string') return REGION.test(key) && CODE.test(value) ? [divisionOf(value)] : []
  if (Array.isArray(value)) return value.flatMap((one) => regionsIn(key, one))
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, one]) => regionsIn(name, one)) : []
}

/** The lines of a fact in the reader's language: days and instants written out, amounts in yuan, choices by their names, rows as "label: value". */
export function factLines(key: string, value: FactValue, words: CaseWords, format: Formatter, say: Say): string[] {
  if (value === null || value === '') return []
  if (typeof value === 'boolean') return [value ? say.yes : say.no]
  if (typeof value === 'number') return [isMoney(key) ? format.amount(value) : YEAR.test(key) ? String(value) : format.number(value)]
  if (typeof value === 'string' && say.region && REGION.test(key)) return [say.region(divisionOf(value))]
  if (typeof value === 'string') return [DAY.test(value) ? format.day(value) : INSTANT.test(value) ? format.instant(value) : words.choice(value)]
  if (Array.isArray(value)) return value.flatMap((one) => (isRow(one) && !isText(one) ? [rowLine(one, words, format, say)] : factLines(key, one, words, format, say)))
  const point = pointOf(value)
  if (isText(value)) return [String(value[say.language])]
  const rest = point ? Object.entries(value).filter(([name]) => !POINT.has(name)) : Object.entries(value)
  const { colon, list } = MARKS[say.language]
  return [...rest.map(([name, one]) => `${labelOf(name, words)}${colon}${factLines(name, one, words, format, say).join(list)}`), ...(point ? [pointText(point)] : [])]
}

/** How each language sets apart a label from its value, values of one label, and labels of one row. */
const MARKS = { zh: { colon: '：', list: '、', row: '，' }, en: { colon: ': ', list: ', ', row: '; ' } } as const

const POINT: ReadonlySet<string> = new Set(['lat', 'lon', 'lng', 'latE7', 'lonE7', 'accuracy'])

const isText = (value: { [key: string]: FactValue }): boolean => Object.keys(value).sort().join() === 'en,zh'

const isRow = (value: FactValue): value is { [key: string]: FactValue } => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a value inside is called: counts by class or by reason stand under the choice itself. */
const labelOf = (name: string, words: CaseWords): string => words.find(`fact.${name}`) ?? words.find(`choice.${name}`) ?? name

const rowLine = (row: { [key: string]: FactValue }, words: CaseWords, format: Formatter, say: Say): string =>
  Object.entries(row).map(([name, one]) => `${labelOf(name, words)} ${factLines(name, one, words, format, say).join(MARKS[say.language].list)}`).join(MARKS[say.language].row)
