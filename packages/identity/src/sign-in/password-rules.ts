import { refuse } from '../refusal.ts'
import { KNOWN_WORDS, RUNS } from './known-passwords.ts'
import type { SignInRealm } from './realm.ts'

/** Characters a password needs: 12 in the offices (the platform's promise), 8 for citizens, who may do without one. */
const LEAST: Record<SignInRealm, number> = { citizen: 8, staff: 12, admin: 12 }

const SWAPS: Record<string, string> = { 0: 'o', 1: 'l', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i' }

/**
 * Checks a new password by length and against the known ones; `names` are words about the person (account name, telephone) that it
 * must not be built on.
 * @throws IdentityError `signIn.passwordTooShort`, `signIn.passwordKnown`
 */
export function checkNewPassword(realm: SignInRealm, password: string, names: readonly string[] = []): void {
  const length = Array.from(password).length
  if (length < LEAST[realm]) refuse('signIn.passwordTooShort', { n: LEAST[realm] })
  if (isKnownPassword(password, names)) refuse('signIn.passwordKnown')
}

/** Whether the password is a known word with trimmings, a run, a repetition, or built on one of the names. */
export function isKnownPassword(password: string, names: readonly string[] = []): boolean {
  const lower = password.toLowerCase()
  const words = new Set([...KNOWN_WORDS, ...names.map((name) => name.toLowerCase()).filter((name) => name.length >= 3)])
  const bare = (text: string) => text.replace(/^[^a-z]+|[^a-z]+$/g, '')
  const unswapped = (text: string) => Array.from(text, (character) => SWAPS[character] ?? character).join('')
  const cores = [lower, bare(lower), bare(unswapped(bare(lower))), unswapped(lower).replace(/[^a-z]/g, ''), lower.replace(/[^a-z]/g, '')]
  return cores.some((core) => words.has(core) || isPairOf(core, words)) || isRun(lower) || isRepetition(lower)
}

/** Two known words side by side, such as adminpassword. */
function isPairOf(text: string, words: ReadonlySet<string>): boolean {
  for (let cut = 3; cut <= text.length - 3; cut++) if (words.has(text.slice(0, cut)) && words.has(text.slice(cut))) return true
  return false
}

/** Made of at most three stretches of keyboard rows or counting, each of four characters or more, and at most three others at the end. */
function isRun(text: string): boolean {
  const rows = RUNS.flatMap((row) => [row, Array.from(row).reverse().join('')])
  let at = 0
  for (let stretch = 0; stretch < 3 && at < text.length; stretch++) {
    let length = text.length - at
    while (length >= 4 && !rows.some((row) => row.includes(text.slice(at, at + length)))) length--
    if (length < 4) return at >= 8 && text.length - at < 4
    at += length
  }
  return at >= text.length
}

/** One piece of up to four characters again and again. */
const isRepetition = (text: string): boolean => /^(.{1,4})\1+$/su.test(text)
