import { hmacWith, joined, u32be, utf8 } from '../sha-256.ts'

const WORDS = 2 ** 32

/** Chance that everyone can repeat: numbers out of a seed and a label. */
export type Stream = {
  /** The next 32 bits. */
  readonly word: () => number
  /** A whole number in [0, n), each equally likely: words that would favour some are passed over. n = 1 takes no word. */
  readonly below: (n: number) => number
  /** Words taken so far, those passed over included. */
  readonly used: () => number
}

/** Stream of OWD1: block i = HMAC-SHA-256(seed, label 00 u32be(i)), read as eight words, most significant byte first. */
export function streamOf(seed: Uint8Array, label: string): Stream {
  const mac = hmacWith(seed)
  const prefix = joined(utf8(label), Uint8Array.of(0))
  let block = new DataView(new ArrayBuffer(0))
  let used = 0
  const word = (): number => {
    if (used % 8 === 0) block = new DataView(mac(joined(prefix, u32be(used / 8))).buffer)
    const value = block.getUint32((used % 8) * 4)
    used += 1
    return value
  }
  const below = (n: number): number => {
    if (!Number.isInteger(n) || n < 1 || n > WORDS) throw new RangeError(`No number below ${n}`)
    if (n === 1) return 0
    const fair = Math.floor(WORDS / n) * n
    let value = word()
    while (value >= fair) value = word()
    return value % n
  }
  return { word, below, used: () => used }
}
