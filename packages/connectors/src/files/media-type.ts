import { fileTypeFromBuffer } from 'file-type'
import { typeRefused } from './file-refusal.ts'
import { ACCEPTED, type MediaType } from './limits.ts'
import { packageType } from './package-type.ts'
import { endOfDirectory } from './zip-directory.ts'

const ZIP = 0x04034b50
/** What begins an archive other than ZIP: RAR, 7z, gzip, bzip2, xz, zstd, and compound files (old Office, which may hold macros). */
const ARCHIVES = ['526172211a07', '377abcaf271c', '1f8b', '425a68', 'fd377a585a00', '28b52ffd', 'd0cf11e0a1b11ae1']
/** A second reading of the file begins within its first bytes: readers of PDF look as far as 1,024. */
const HEAD = 1024
const MARKUP = /<(?:!doctype|html|svg|script|\?php|iframe|body)/i

/**
 * The media type by content. A file that could also be read as something else (a PDF that is a ZIP, a picture that is a page) is refused.
 * @throws FileError `file.typeRefused` with the reason
 */
export async function mediaTypeOf(bytes: Buffer): Promise<MediaType> {
  if (bytes.length === 0) throw typeRefused('empty')
  if (bytes.length >= 4 && bytes.readUInt32LE(0) === ZIP) return packageType(bytes)
  if (ARCHIVES.some((start) => bytes.subarray(0, start.length / 2).toString('hex') === start)) throw typeRefused('archive')
  const found = (await fileTypeFromBuffer(bytes))?.mime
  const type = found === 'image/heif' ? 'image/heic' : found
  if (!type || !(type in SOUND)) throw typeRefused('unknown')
  const accepted = type as keyof typeof SOUND
  if (!SOUND[accepted](bytes)) throw typeRefused('damaged')
  if (isAlsoSomethingElse(accepted, bytes)) throw typeRefused('mixed')
  return accepted
}

/** Endings a name may have for its content; a name without one is fine. @throws FileError `file.typeRefused` extension */
export function checkExtension(label: string, type: MediaType): void {
  const dot = label.lastIndexOf('.')
  const ending = label.slice(dot + 1).toLowerCase()
  if (dot > 0 && /^[a-z0-9]{1,5}$/.test(ending) && !(ACCEPTED[type] as readonly string[]).includes(ending)) throw typeRefused('extension')
}

/** Is it whole? Only what a broken-off or forged file would lack. */
const SOUND = {
  'application/pdf': (bytes: Buffer) => bytes.subarray(0, 5).toString('latin1') === '%PDF-' && bytes.subarray(-2048).includes('%%EOF'),
  'image/jpeg': (bytes: Buffer) => bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > 0,
  'image/png': (bytes: Buffer) => bytes.subarray(12, 16).toString('latin1') === 'IHDR' && bytes.subarray(-12).includes('IEND'),
  'image/heic': (bytes: Buffer) => bytes.readUInt32BE(0) <= bytes.length && bytes.subarray(8, bytes.readUInt32BE(0)).includes('heic'),
} as const satisfies Partial<Record<MediaType, (bytes: Buffer) => boolean>>

function isAlsoSomethingElse(type: keyof typeof SOUND, bytes: Buffer): boolean {
  const head = bytes.subarray(0, HEAD).toString('latin1')
  return endOfDirectory(bytes) >= 0 || MARKUP.test(head) || (type !== 'application/pdf' && head.includes('%PDF-'))
}
