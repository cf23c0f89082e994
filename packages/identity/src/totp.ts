import { createHmac } from 'node:crypto'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const STEP_SECONDS = 30
const DIGITS = 6

/** Bytes of a base32 text (RFC 4648, padding optional). @throws Error for another character */
export function fromBase32(text: string): Buffer {
  let bits = 0
  let held = 0
  const bytes: number[] = []
  for (const character of text.replace(/=+$/, '').toUpperCase()) {
    const value = ALPHABET.indexOf(character)
    if (value < 0) throw new Error('Not a base32 text')
    held = ((held << 5) | value) & 0xfff
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes.push((held >> bits) & 0xff)
    }
  }
  return Buffer.from(bytes)
}

/**
 * The one-time code of an authenticator at a machine time (RFC 6238: SHA-1, 30 s, 6 digits). The demo's sign-in page shows it for
 * demo accounts, whose secrets are public.
 */
export function totpCode(secretBase32: string, atMs: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(atMs / 1000 / STEP_SECONDS)))
  const digest = createHmac('sha1', fromBase32(secretBase32)).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 0xf
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 10 ** DIGITS).padStart(DIGITS, '0')
}

/** Seconds until the code changes. */
export const totpSecondsLeft = (atMs: number): number => STEP_SECONDS - (Math.floor(atMs / 1000) % STEP_SECONDS)
