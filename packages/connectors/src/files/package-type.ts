import { typeRefused } from './file-refusal.ts'
import type { MediaType } from './limits.ts'
import { readEntry, zipEntries, type ZipEntry } from './zip-directory.ts'

/** A document unpacks to no more than this, and to no more than this many times its size: beyond it is a bomb. */
const MOST_UNPACKED = 300 * 1024 * 1024
const MOST_RATIO = 200
/** Small packages of blank XML pack very well; the ratio is only looked at from here. */
const RATIO_FROM = 10 * 1024 * 1024
const MOST_LIST = 2 * 1024 * 1024

const MAIN_PARTS: readonly [part: string, type: MediaType, contentType: string | null][] = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'wordprocessingml.document.main+xml'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'spreadsheetml.sheet.main+xml'],
  ['OFD.xml', 'application/ofd', null],
]
/** Parts that run: VBA projects, ActiveX controls, Excel 4 macro sheets, ribbon code. */
const ACTIVE = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|activeX\/|macrosheets\/|customUI\/)/i

/**
 * Which document a ZIP package is: DOCX, XLSX (ISO/IEC 29500-2) or OFD (GB/T 33190-2016).
 * @throws FileError `file.typeRefused`: damaged, locked (encrypted), bomb, macro, archive (a ZIP that is no document)
 */
export function packageType(bytes: Buffer): MediaType {
  const entries = zipEntries(bytes)
  if (!entries || entries.length === 0) throw typeRefused('damaged')
  if (entries.some((entry) => entry.encrypted)) throw typeRefused('locked')
  if (isBomb(entries, bytes.length)) throw typeRefused('bomb')
  if (entries.some((entry) => leavesItsFolder(entry.name)) || hasTwins(entries)) throw typeRefused('damaged')
  if (entries.some((entry) => ACTIVE.test(entry.name))) throw typeRefused('macro')
  const main = MAIN_PARTS.find(([part]) => entries.some((entry) => entry.name === part))
  if (!main) throw typeRefused('archive')
  const [, type, contentType] = main
  if (contentType !== null) checkContentTypes(bytes, entries, contentType)
  return type
}

/** Office decides by this list, not by names: a macro workbook renamed to .xlsx says so here. */
function checkContentTypes(bytes: Buffer, entries: readonly ZipEntry[], wanted: string): void {
  const list = entries.find((entry) => entry.name === '[Content_Types].xml')
  const text = list && readEntry(bytes, list, MOST_LIST)?.toString('utf8')
  if (!text) throw typeRefused('damaged')
  if (/macroEnabled|vbaProject|ms-office\.activeX|macrosheet/i.test(text)) throw typeRefused('macro')
  if (!text.includes(wanted)) throw typeRefused('damaged')
}

function isBomb(entries: readonly ZipEntry[], packed: number): boolean {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0)
  return size > MOST_UNPACKED || (size > RATIO_FROM && size / packed > MOST_RATIO)
}

function leavesItsFolder(name: string): boolean {
  return name.startsWith('/') || name.includes('\\') || name.includes('\0') || name.split('/').includes('..')
}

/** Two entries of one name: one reader shows the first, another the second. */
function hasTwins(entries: readonly ZipEntry[]): boolean {
  return new Set(entries.map((entry) => entry.name.toLowerCase())).size !== entries.length
}
