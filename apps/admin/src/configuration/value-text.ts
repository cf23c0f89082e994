import { codeOf, isFields, isName, titleOf, type Fields, type Json } from './schema.ts'
import type { Words } from './configuration-view.ts'

/** Numbers below this are years, days, counts; above it they are money and are grouped to be read. */
const GROUPED_FROM = 10_000

const NOTHING = '—'

/** A length of time with its unit: 2 小时. What else stands with it (reminders of its own) follows. */
function lengthText({ unit, length, ...rest }: Fields, words: Words): string {
  const own = Object.keys(rest).length > 0 ? words.inBrackets(valueText(rest, words)) : ''
  return `${words.amount(Number(length), String(unit))}${own}`
}

/** A list of one and the same field is said once: 已过百分比 50、80. */
function listText(list: readonly Json[], words: Words): string {
  const [first] = list
  const [key, ...more] = isFields(first) ? Object.keys(first) : []
  if (list.length > 1 && key !== undefined && more.length === 0 && list.every((one) => isFields(one) && Object.keys(one).join() === key)) return `${words.field(key)} ${words.list(list.map((one) => valueText((one as Fields)[key], words)))}`
  return words.list(list.map((one) => (Array.isArray(one) ? words.inBrackets(valueText(one, words)) : valueText(one, words)))) || NOTHING
}

const JOINERS = new Set(['and', 'or'])

/** A condition as it is said: 企业规模 属于 微型、小型; several of them joined by their word. Undefined for what is no condition. */
export function conditionText(fields: Fields, words: Words): string | undefined {
  const [[key, inner] = ['', null], ...more] = Object.entries(fields)
  if (more.length > 0 || !Array.isArray(inner)) return undefined
  if (JOINERS.has(key) && inner.every(isFields)) return inner.map((one) => (Object.keys(one).some((name) => JOINERS.has(name)) ? words.inBrackets(valueText(one, words)).trim() : valueText(one, words))).join(` ${words.field(key).toLowerCase()} `)
  const [of, than, ...rest] = inner as readonly Json[]
  return typeof of === 'string' && of.includes('.') && than !== undefined && rest.length === 0 ? `${words.choice(of)} ${words.field(key).toLowerCase()} ${valueText(than, words)}` : undefined
}

/** A value in one line: names instead of keys, a mark for yes. */
export function valueText(value: Json, words: Words): string {
  if (value === null || value === undefined || value === '') return NOTHING
  if (typeof value === 'boolean') return value ? '✓' : NOTHING
  if (typeof value === 'string') return words.choice(value)
  if (typeof value === 'number') return value < GROUPED_FROM ? String(value) : value.toLocaleString('en')
  if (Array.isArray(value)) return listText(value, words)
  if (!isFields(value)) return ''
  if (typeof value['unit'] === 'string' && typeof value['length'] === 'number') return lengthText(value, words)
  const condition = conditionText(value, words)
  if (condition !== undefined) return condition
  return Object.entries(value).map(([key, one]) => `${words.field(key)}${isFields(one) ? words.inBrackets(valueText(one, words)) : ` ${valueText(one, words)}`}`).join(' · ') || NOTHING
}

/** The same to be read, not compared: what has a name is called by it in the reader's language, and only the rest of it follows. RG-1 执照置于醒目位置（种类 一般项） */
export function calledText(value: Json, words: Words): string {
  if (Array.isArray(value) && value.length > 0 && value.every((one) => isFields(one) && titleOf(one, words.language) !== '')) return words.list(value.map((one: Json) => calledText(one, words)))
  const title = isFields(value) ? titleOf(value, words.language) : ''
  if (!isFields(value) || title === '') return valueText(value, words)
  // A code people know is written in capitals with a number: RG-1; any other is the machine's own word for the name.
  const code = codeOf(value)
  const rest = Object.entries(value).filter(([key, one]) => !isName(key) && one !== undefined)
  return `${/^[A-Z].*\d/.test(code) ? `${code} ` : ''}${title}${rest.length === 0 ? '' : words.inBrackets(valueText(Object.fromEntries(rest), words))}`
}
