// How the number of a request and its query code are typed: the same on the page that asks for them and on the server that looks them up.

/** Letters and digits of a query code (查询码): without 0 O 1 I, which are taken for each other. */
export const QUERY_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** Full-width letters, spaces, hyphens and small letters are how people type; they mean the same. */
const bare = (typed: string): string => typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')

/** The number of a request (工单号) as it is kept, or null; whether its last digit is right the server knows. */
export function typedRequestNumber(typed: string): string | null {
  const number = bare(typed)
  return /^GD\d{15}$/.test(number) ? number : null
}

/** The query code as it is kept, or null. */
export function typedQueryCode(typed: string): string | null {
  const code = bare(typed)
  return code.length === 6 && Array.from(code).every((character) => QUERY_ALPHABET.includes(character)) ? code : null
}
