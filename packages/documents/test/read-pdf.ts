/** Reads a finished PDF back without its writer: objects (also the packed ones), metadata, number of pages, text. */
import { inflateSync } from 'node:zlib'

export type ReadPdf = { objects: Map<number, PdfObject>; pages: number; text: string; metadata: string }
type PdfObject = { dictionary: string; content: Buffer | null }

export function readPdf(pdf: Uint8Array): ReadPdf {
  const objects = objectsOf(Buffer.from(pdf))
  const all = [...objects.values()]
  return {
    objects,
    pages: all.filter((object) => /\/Type\s*\/Page\b/.test(object.dictionary)).length,
    metadata: all.find((object) => /\/Subtype\s*\/XML/.test(object.dictionary))?.content?.toString('utf8') ?? '',
    text: textOf(objects),
  }
}

function objectsOf(file: Buffer): Map<number, PdfObject> {
  const objects = new Map<number, PdfObject>()
  const plain = file.toString('latin1')
  for (const start of plain.matchAll(/^(\d+) 0 obj\n/gm)) {
    const from = start.index + start[0].length
    const body = plain.slice(from, plain.indexOf('endobj', from))
    const head = /^<<([^]*?)>>\s*stream\n/.exec(body)
    const length = Number(/\/Length (\d+)/.exec(head?.[1] ?? '')?.[1])
    const raw = head ? file.subarray(from + head[0].length, from + head[0].length + length) : null
    objects.set(Number(start[1]), { dictionary: head?.[1] ?? body, content: raw && /FlateDecode/.test(head?.[1] ?? '') ? inflateSync(raw) : raw })
  }
  for (const { dictionary, content } of [...objects.values()].filter((object) => /\/Type \/ObjStm/.test(object.dictionary))) {
    const first = Number(/\/First (\d+)/.exec(dictionary)?.[1])
    const index = (content ?? Buffer.alloc(0)).toString('latin1', 0, first).trim().split(/\s+/).map(Number)
    for (let at = 0; at < index.length; at += 2) {
      const from = first + (index[at + 1] ?? 0)
      const to = index[at + 3] === undefined ? undefined : first + index[at + 3]!
      objects.set(index[at] ?? 0, { dictionary: content?.toString('latin1', from, to).trim() ?? '', content: null })
    }
  }
  return objects
}

/** Text in the order it is drawn, without spaces and line ends, so that a search does not trip over a line break. */
function textOf(objects: Map<number, PdfObject>): string {
  const fonts = new Map<string, Map<string, string>>()
  const contents: number[] = []
  for (const { dictionary } of objects.values()) {
    for (const font of (/\/Font\s*<<([^>]*)>>/.exec(dictionary)?.[1] ?? '').matchAll(/\/(\w+) (\d+) 0 R/g)) {
      const map = Number(/\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(font[2]))?.dictionary ?? '')?.[1])
      fonts.set(font[1] ?? '', unicodeMap(objects.get(map)?.content?.toString('latin1') ?? ''))
    }
    if (/\/Type\s*\/Page\b/.test(dictionary)) contents.push(Number(/\/Contents (\d+) 0 R/.exec(dictionary)?.[1]))
  }
  const drawn = contents.toSorted((a, b) => a - b).map((number) => drawnText(objects.get(number)?.content ?? Buffer.alloc(0), fonts))
  return drawn.join('').replace(/[\s\u200B]/g, '')
}

function unicodeMap(cmap: string): Map<string, string> {
  const map = new Map<string, string>()
  const letters = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const block of cmap.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, code = '', hex = ''] of (block[1] ?? '').matchAll(/<(\w+)>\s*<(\w+)>/g)) map.set(code.toUpperCase(), letters(hex))
  }
  return map
}

function drawnText(content: Buffer, fonts: Map<string, Map<string, string>>): string {
  let font = new Map<string, string>()
  let text = ''
  // Properties of marked content (<< /ActualText (…) >>) describe what is drawn; they are not drawn.
  const plain = content.toString('latin1').replace(/<<(?:[^()<>]|\((?:\\[^]|[^\\()])*\)|<[0-9A-Fa-f]*>)*>>\s*BDC/g, 'BDC')
  const tokens = /\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\(/g
  for (let token = tokens.exec(plain); token; token = tokens.exec(plain)) {
    if (token[1]) font = fonts.get(token[1]) ?? font
    else if (token[2]) text += codesOf(Buffer.from(token[2], 'hex')).map((code) => font.get(code) ?? '').join('')
    else {
      const end = literalEnd(plain, token.index)
      text += codesOf(literalBytes(plain.slice(token.index + 1, end))).map((code) => font.get(code) ?? '').join('')
      tokens.lastIndex = end + 1
    }
  }
  return text
}

/** Place of the bracket that closes a literal string; balanced brackets inside need no backslash. */
function literalEnd(plain: string, start: number): number {
  let depth = 0
  for (let at = start; at < plain.length; at += 1) {
    if (plain[at] === '\\') at += 1
    else if (plain[at] === '(') depth += 1
    else if (plain[at] === ')' && (depth -= 1) === 0) return at
  }
  return plain.length
}

/** Two-byte codes of a string. */
function codesOf(bytes: Buffer): string[] {
  return bytes.toString('hex').toUpperCase().match(/.{4}/g) ?? []
}

function literalBytes(literal: string): Buffer {
  return Buffer.from(literal.replace(/\\([0-7]{1,3}|\r?\n|[^])/g, unescaped), 'latin1')
}

function unescaped(_: string, sign: string): string {
  if (/^\d/.test(sign)) return String.fromCharCode(Number.parseInt(sign, 8))
  const named: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
  return named[sign] ?? (/^\r?\n$/.test(sign) ? '' : sign)
}
