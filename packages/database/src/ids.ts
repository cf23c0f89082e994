import { randomFillSync } from 'node:crypto'

let lastMs = 0
let counter = 0

/**
 * A new id: UUID version 7 (RFC 9562 §5.7) as lower-case text. Ids made by one process sort in the order they were made: 48 bits of
 * machine milliseconds, 12 bits of a counter within the millisecond, 62 random bits. The time inside is the machine's, no business time.
 */
export function newId(): string {
  const now = Date.now()
  if (now > lastMs) {
    lastMs = now
    counter = 0
  } else if (++counter > 0xfff) {
    lastMs++
    counter = 0
  }
  const bytes = randomFillSync(Buffer.alloc(16))
  bytes.writeUIntBE(lastMs, 0, 6)
  bytes.writeUInt16BE(0x7000 | counter, 6)
  bytes[8] = (bytes[8] ?? 0) & 0x3f | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Comes before every id: where a walk over ids begins. A condition that is sometimes none would keep an index from being entered where the last batch ended. */
export const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'
