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

/** The end of a telephone number, as people say it, or all of it. */
const TELEPHONE = /^(1\d{6})?(\d{4})$/
/** Of a telephone that stands in more cases than these the newest are looked at. */
const MOST_CASES = 2000

/**
 * The condition for words typed into a search box: a case number finds exactly that case, four or more digits with or without hyphens also the numbers in which
 * region, day, month and day, or serial begin with them, four digits or eleven also the cases of those whose telephone ends so or is this, where the case names them; otherwise every word must
 * occur, a party also by initials. Words of one character match as a plain substring. Pushes its values.
 * Indexes: case_file_search_idx (GIN over han_bigrams), party_phone_end_idx, case_part by party.
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
    const telephone = TELEPHONE.exec(part)
    const called = telephone && !prefix ? ` or ${calledBy(alias, telephone, add)}` : ''
    return `(${alias}.search @@ ${add(`'#${digits}':*`)}::tsquery${kind} or ${word}${called})`
  }).join(' and ') || 'true'
}

/** Cases that name the people and firms with this telephone: who is kept secret or shown masked is not found by it. As a list made first, so that it meets the other conditions by the primary key. */
function calledBy(alias: string, [whole, start, end]: RegExpExecArray, add: (value: unknown) => string): string {
  const number = start ? ` and p.phone = ${add(whole)}` : ''
  return `${alias}.id = any(array(select x.case_id from party p join case_part x on x.party_id = p.id where right(p.phone, 4) = ${add(end)}${number} and x.name = p.name order by x.case_id desc limit ${MOST_CASES}))`
}

const quote = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
