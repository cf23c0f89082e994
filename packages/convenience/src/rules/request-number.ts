import { luhnDigit } from '@onewindow/casework/case-number'
import { QUERY_ALPHABET, typedRequestNumber } from '../definition/request-number.ts'

/**
 * Number of a citizen request (工单号), `GD202611240000018`: day, sequence of the whole city from 1, Luhn digit over the 14 digits. Short
 * enough to be read out on the phone.
 * @throws Error when day or sequence do not fit: a bug, never a person's input
 */
export function requestNumber(day: string, seq: number): string {
  const digits = `${day.replaceAll('-', '')}${String(seq).padStart(6, '0')}`
  if (!/^\d{14}$/.test(digits)) throw new Error(`No request number for ${day}, ${seq}`)
  return `GD${digits}${luhnDigit(digits)}`
}

/** What a person typed as the number itself (`definition/request-number`), with the last digit it must have. Null when it cannot be one. */
export function readRequestNumber(typed: string): string | null {
  const number = typedRequestNumber(typed)
  return number && luhnDigit(number.slice(2, 16)) === Number(number.slice(16)) ? number : null
}

/** Query code (查询码): six characters without 0 O 1 I out of six random bytes, which come in as an argument. @throws Error on fewer bytes */
export function queryCode(bytes: Uint8Array): string {
  if (bytes.length < 6) throw new Error('A query code needs six random bytes')
  return Array.from(bytes.slice(0, 6), (byte) => QUERY_ALPHABET[byte % QUERY_ALPHABET.length]).join('')
}
