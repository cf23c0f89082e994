/** Which characters the fonts can print. PDF/A refuses a page with a glyph that is missing, and people do type emoji. */
import { closeSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'

type Range = readonly [first: number, last: number]

/** Joiners and variation selectors only tune the character before them. The zero-width space stays: a line may break there. */
const INVISIBLE = /[\u200C-\u200F\u2060\uFE00-\uFE0F\uFEFF\u{E0000}-\u{E01EF}]/gu

/** Tells whether one of the fonts in the folders has a glyph for a code point. */
export function coverageOf(folders: readonly string[]): (codePoint: number) => boolean {
  const files = folders.flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
  const fonts = files.filter((file) => /\.(ttf|otf|ttc)$/i.test(file))
  const ranges = fonts.flatMap(rangesOf)
  const known = new Map<number, boolean>()
  return (codePoint) => {
    const cached = known.get(codePoint)
    if (cached !== undefined) return cached
    const found = ranges.some(([first, last]) => codePoint >= first && codePoint <= last)
    known.set(codePoint, found)
    return found
  }
}

/** Replaces what no font can print by its code, 〔U+1F44D〕, so that a paper is issued and still says what was written. */
export function printable(text: string, covers: (codePoint: number) => boolean): string {
  return text.replace(INVISIBLE, '').replace(/[^\u0000-\u007F]/gu, (character) => {
    const codePoint = character.codePointAt(0) ?? 0
    return codePoint === 0x200b || covers(codePoint) ? character : `〔U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}〕`
  })
}

function rangesOf(file: string): Range[] {
  const descriptor = openSync(file, 'r')
  try {
    const read = (offset: number, length: number) => {
      const bytes = Buffer.alloc(length)
      readSync(descriptor, bytes, 0, length, offset)
      return bytes
    }
    const head = read(0, 16)
    const start = head.toString('latin1', 0, 4) === 'ttcf' ? head.readUInt32BE(12) : 0
    const tables = read(start + 12, read(start + 4, 2).readUInt16BE(0) * 16)
    for (let at = 0; at < tables.length; at += 16) {
      if (tables.toString('latin1', at, at + 4) !== 'cmap') continue
      return readCharacterMap(read(tables.readUInt32BE(at + 8), tables.readUInt32BE(at + 12)))
    }
    return []
  } finally {
    closeSync(descriptor)
  }
}

/** OpenType `cmap`: format 12 lists all planes, format 4 the first; the others are not used by fonts of today. */
function readCharacterMap(map: Buffer): Range[] {
  const ranges: Range[] = []
  for (let index = 0; index < map.readUInt16BE(2); index += 1) {
    const at = map.readUInt32BE(4 + index * 8 + 4)
    const format = map.readUInt16BE(at)
    if (format === 12) {
      for (let group = 0; group < map.readUInt32BE(at + 12); group += 1) {
        ranges.push([map.readUInt32BE(at + 16 + group * 12), map.readUInt32BE(at + 20 + group * 12)])
      }
    }
    if (format === 4) {
      const doubled = map.readUInt16BE(at + 6)
      for (let segment = 0; segment < doubled; segment += 2) {
        const last = map.readUInt16BE(at + 14 + segment)
        if (last !== 0xffff) ranges.push([map.readUInt16BE(at + 16 + doubled + segment), last])
      }
    }
  }
  return ranges
}
