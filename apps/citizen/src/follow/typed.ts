/** Full-width letters, spaces, hyphens and small letters are how people type; they mean the same. */
const bare = (typed: string): string => typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')

/** The request number as it is kept, or null: whether its last digit is right the server knows. */
export function numberTyped(typed: string): string | null {
  const number = bare(typed)
  return /^GD\d{15}$/.test(number) ? number : null
}

/** The query code as it is kept, or null. */
export function codeTyped(typed: string): string | null {
  const code = bare(typed)
  return /^[A-HJ-NP-Z2-9]{6}$/.test(code) ? code : null
}
