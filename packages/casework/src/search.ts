import { readCaseNumber } from './case-number.ts'

/** Every pair of neighbouring characters of a text, lower case, NFKC: what `han_bigrams` indexes. */
export function bigrams(term: string): string[] {
  const chars = [...term.toLowerCase().normalize('NFKC')]
  if (chars.length < 2) return chars
  return [...new Set(chars.slice(0, -1).map((char, i) => char + chars[i + 1]))].filter((pair) => !/[\s\p{P}]/u.test(pair))
}

/** Digits of a case number as they lie in the index; shorter runs are words like any other. */
const SHORTEST_PART = 4
/** `20261118-000010`, `BJ-640104`, a whole number mistyped in its check digit. */
const PART_OF_NUMBER = /^([a-z]{2})?-?([\d-]+)$/

/**
 * The condition for words typed into a search box: a case number finds exactly that case, four or more digits with or without hyphens also the numbers in which
 * region, day, month and day, or serial begin with them; otherwise every word must occur. Words of one character match as a plain substring. Pushes its values.
 * Index: case_file_search_idx (GIN over han_bigrams).
 */
export function searchSql(text: string, alias: string, values: unknown[]): string {
  const add = (value: unknown): string => `$${values.push(value)}`
  const number = readCaseNumber(text)
  if (number) return `${alias}.number = ${add(number)}`
  const terms = text.split(/\s+/).filter(Boolean).slice(0, 6)
  return terms.map((term) => {
    const pairs = bigrams(term)
    const like = `lower(${alias}.search_text) like ${add(`%${term.toLowerCase().normalize('NFKC').replace(/[%_\\]/g, '\\$&')}%`)}`
    const word = pairs.length > 0 && [...term].length > 1 ? `(${alias}.search @@ array_to_string(${add(pairs.map(quote))}::text[], ' & ')::tsquery and ${like})` : like
    const [, prefix, part = ''] = PART_OF_NUMBER.exec(term.normalize('NFKC').toLowerCase()) ?? []
    const digits = part.replaceAll('-', '')
    if (digits.length < SHORTEST_PART) return word
    const kind = prefix ? ` and ${alias}.number like ${add(`${prefix.toUpperCase()}%`)}` : ''
    return `(${alias}.search @@ ${add(`'#${digits}':*`)}::tsquery${kind} or ${word})`
  }).join(' and ') || 'true'
}

const quote = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
