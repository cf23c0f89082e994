/** Reads the table of contents of a ZIP file, without unpacking anything. PKWARE APPNOTE 4.3. */
import { inflateRawSync } from 'node:zlib'

/** One entry as the table of contents declares it. */
export interface ZipEntry {
  readonly name: string
  readonly packedSize: number
  readonly size: number
  readonly encrypted: boolean
  readonly method: number
  readonly headerAt: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
const LONGEST_COMMENT = 65_535
const MOST_ENTRIES = 10_000

/** Where the end record starts, or -1. Also finds one in a file that begins as something else. */
export function endOfDirectory(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT)
  for (let at = bytes.length - END_LENGTH; at >= earliest; at -= 1) {
    if (bytes.readUInt32LE(at) === END && isPlausibleEnd(bytes, at)) return at
  }
  return -1
}

/** The four bytes alone also occur by chance in compressed pictures; the sizes beside them then make no sense. */
function isPlausibleEnd(bytes: Buffer, at: number): boolean {
  const [count, length, comment] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 12), bytes.readUInt16LE(at + 20)]
  const onOneDisk = bytes.readUInt32LE(at + 4) === 0 && bytes.readUInt16LE(at + 8) === count
  return onOneDisk && length >= 46 * count && length <= at && at + END_LENGTH + comment <= bytes.length
}

/**
 * The entries of a ZIP that begins at the first byte and ends with its end record. Null if it is damaged, has parts on other disks, needs
 * ZIP64 (no document of 20 MB does), or has bytes before or after it.
 */
export function zipEntries(bytes: Buffer): ZipEntry[] | null {
  const end = endOfDirectory(bytes)
  if (end < 0 || bytes.readUInt32LE(0) !== LOCAL || end + END_LENGTH + bytes.readUInt16LE(end + 20) !== bytes.length) return null
  const count = bytes.readUInt16LE(end + 10)
  const length = bytes.readUInt32LE(end + 12)
  let at = bytes.readUInt32LE(end + 16)
  if (count > MOST_ENTRIES || at + length !== end) return null
  const entries: ZipEntry[] = []
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== ENTRY) return null
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      packedSize: bytes.readUInt32LE(at + 20), size: bytes.readUInt32LE(at + 24),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1, method: bytes.readUInt16LE(at + 10), headerAt: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return at === end ? entries : null
}

/** The content of one entry, up to `most` bytes. Null if it is damaged, longer than that, or packed in a way documents do not use. */
export function readEntry(bytes: Buffer, entry: ZipEntry, most: number): Buffer | null {
  const { headerAt, packedSize, method } = entry
  if (headerAt + 30 > bytes.length || bytes.readUInt32LE(headerAt) !== LOCAL) return null
  const from = headerAt + 30 + bytes.readUInt16LE(headerAt + 26) + bytes.readUInt16LE(headerAt + 28)
  const packed = bytes.subarray(from, from + packedSize)
  if (packed.length !== packedSize || packedSize > most) return null
  try {
    if (method === 0) return packed
    return method === 8 ? inflateRawSync(packed, { maxOutputLength: most }) : null
  } catch {
    return null // damaged, or longer than allowed
  }
}
