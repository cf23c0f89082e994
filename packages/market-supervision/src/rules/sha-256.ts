// SHA-256 and HMAC in plain TypeScript: drawing, verifying and the offline stream run alike on the server, on the phone and in a visitor's
// browser, where WebCrypto answers only asynchronously. For messages of one or two blocks it is also faster than a call into the platform.

/** 32 bytes. */
export type Hash = Uint8Array<ArrayBuffer>

/** First 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4 §4.2.2). */
const ROUND = Int32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)))
/** The same of the square roots of the first eight (FIPS 180-4 §5.3.3). */
const START = Int32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)))

const schedule = new Int32Array(64)
const tail = new Uint8Array(128)
const encoder = new TextEncoder()

function primes(count: number): number[] {
  const found: number[] = []
  for (let n = 2; found.length < count; n += 1) if (found.every((prime) => n % prime !== 0)) found.push(n)
  return found
}

function fraction(root: number): number {
  return ((root - Math.floor(root)) * 0x1_0000_0000) | 0
}

/** UTF-8 bytes of a text. */
export const utf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text)

/** SHA-256 of the first `length` bytes of a message (FIPS 180-4). */
export function sha256(message: Uint8Array, length = message.length): Hash {
  return finish(START.slice(), message, length, length)
}

/** Bytes one after another as one message. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Makes HMAC-SHA-256 (RFC 2104) under one key of at most 64 bytes; the key is worked in once, so that many short messages are cheap. */
export function hmacWith(key: Uint8Array): (message: Uint8Array) => Hash {
  if (key.length > 64) throw new RangeError('An HMAC key has at most 64 bytes here')
  const [inner, outer] = [keyed(key, 0x36), keyed(key, 0x5c)]
  return (message) => finish(outer.slice(), finish(inner.slice(), message, message.length, message.length + 64), 32, 96)
}

/** Four bytes, most significant first. */
export function u32be(value: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4)
  writeWord(bytes, 0, value)
  return bytes
}

export const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** @throws RangeError if the text is not lower-case hexadecimal digits in pairs */
export function fromHex(text: string): Uint8Array<ArrayBuffer> {
  if (!/^([0-9a-f]{2})*$/.test(text)) throw new RangeError('Not lower-case hexadecimal digits in pairs')
  return Uint8Array.from({ length: text.length / 2 }, (_, i) => Number.parseInt(text.slice(2 * i, 2 * i + 2), 16))
}

function keyed(key: Uint8Array, pad: number): Int32Array<ArrayBuffer> {
  const block = new Uint8Array(64).fill(pad)
  for (const [i, byte] of key.entries()) block[i] = byte ^ pad
  const state = START.slice()
  compress(state, block, 0)
  return state
}

/** Works in the message and the padding; `total` counts all bytes since the start state. */
function finish(state: Int32Array, message: Uint8Array, length: number, total: number): Hash {
  const whole = length - (length % 64)
  for (let at = 0; at < whole; at += 64) compress(state, message, at)
  const rest = length - whole
  const end = rest < 56 ? 64 : 128
  tail.fill(0, rest, end)
  for (let i = 0; i < rest; i += 1) tail[i] = message[whole + i]!
  tail[rest] = 0x80
  writeWord(tail, end - 8, Math.floor(total / 0x2000_0000))
  writeWord(tail, end - 4, total << 3)
  for (let at = 0; at < end; at += 64) compress(state, tail, at)
  const hash = new Uint8Array(32)
  for (let i = 0; i < 8; i += 1) writeWord(hash, 4 * i, state[i]!)
  return hash
}

function writeWord(bytes: Uint8Array, at: number, word: number): void {
  bytes[at] = word >>> 24
  bytes[at + 1] = word >>> 16
  bytes[at + 2] = word >>> 8
  bytes[at + 3] = word
}

/** One block of 64 bytes (FIPS 180-4 §6.2.2). */
function compress(state: Int32Array, bytes: Uint8Array, at: number): void {
  const w = schedule
  for (let i = 0; i < 16; i += 1) {
    const j = at + 4 * i
    w[i] = (bytes[j]! << 24) | (bytes[j + 1]! << 16) | (bytes[j + 2]! << 8) | bytes[j + 3]!
  }
  for (let i = 16; i < 64; i += 1) {
    const x = w[i - 15]!
    const y = w[i - 2]!
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
    w[i] = (w[i - 16]! + s0 + w[i - 7]! + s1) | 0
  }
  let a = state[0]!
  let b = state[1]!
  let c = state[2]!
  let d = state[3]!
  let e = state[4]!
  let f = state[5]!
  let g = state[6]!
  let h = state[7]!
  for (let i = 0; i < 64; i += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const t1 = (h + s1 + (g ^ (e & (f ^ g))) + ROUND[i]! + w[i]!) | 0
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const t2 = (s0 + ((a & b) | (c & (a | b)))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  state[0] = (state[0]! + a) | 0
  state[1] = (state[1]! + b) | 0
  state[2] = (state[2]! + c) | 0
  state[3] = (state[3]! + d) | 0
  state[4] = (state[4]! + e) | 0
  state[5] = (state[5]! + f) | 0
  state[6] = (state[6]! + g) | 0
  state[7] = (state[7]! + h) | 0
}
