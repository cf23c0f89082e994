/**
 * Makes a PDF smaller without touching what it says: the small objects (mostly the tags that screen readers need) go into
 * one compressed object stream, as PDF 1.5 and PDF/A-2 allow, and character maps are deflated. Takes the plain files the
 * typesetter writes: one section of cross-references, no encryption, no updates.
 */
import { deflateSync } from 'node:zlib'

type IndirectObject = { number: number; body: Buffer; isStream: boolean }

/** @throws Error when the file is not of that plain form, so that no document is ever issued half rewritten */
export function packPdf(pdf: Uint8Array): Uint8Array {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const { objects, root, info, id } = readObjects(file)
  const header = file.subarray(0, file.indexOf('1 0 obj'))
  const loose = objects.filter((object) => !object.isStream)
  const container = objects.length + 1
  const xref = container + 1

  const chunks: Buffer[] = [header]
  const entries = new Map<number, [type: number, where: number, index: number]>([[0, [0, 0, 65535]]])
  let at = header.length
  const write = (number: number, body: Buffer) => {
    const chunk = Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    entries.set(number, [1, at, 0])
    chunks.push(chunk)
    at += chunk.length
  }
  for (const object of objects) if (object.isStream) write(object.number, deflated(object.body))
  for (const [index, object] of loose.entries()) entries.set(object.number, [2, container, index])
  write(container, objectStream(loose))
  entries.set(xref, [1, at, 0])
  const table = Buffer.concat(Array.from({ length: xref + 1 }, (_, number) => xrefRow(entries.get(number) ?? [0, 0, 65535])))
  const start = at
  write(xref, stream(`/Type /XRef /Size ${xref + 1} /W [1 3 2] /Root ${root} 0 R /Info ${info} 0 R /ID ${id}`, table))
  chunks.push(Buffer.from(`startxref\n${start}\n%%EOF\n`))
  return new Uint8Array(Buffer.concat(chunks))
}

function readObjects(file: Buffer) {
  const tail = file.toString('latin1', file.lastIndexOf('startxref'))
  const start = Number(/^startxref\s+(\d+)/.exec(tail)?.[1])
  const table = file.toString('latin1', start)
  const trailer = table.slice(table.indexOf('trailer'))
  const size = Number(/\/Size (\d+)/.exec(trailer)?.[1])
  const root = /\/Root (\d+) 0 R/.exec(trailer)?.[1]
  const info = /\/Info (\d+) 0 R/.exec(trailer)?.[1]
  const id = /\/ID (\[[^\]]*\])/.exec(trailer)?.[1]
  const offsets = Array.from(table.slice(0, table.indexOf('trailer')).matchAll(/^(\d{10}) \d{5} n/gm), (row) => Number(row[1]))
  if (!table.startsWith('xref') || offsets.length !== size - 1 || !root || !info || !id) {
    throw new Error('not a plain PDF: cross-references')
  }
  const ends = [...offsets.toSorted((a, b) => a - b), start]
  const objects = offsets.map((offset, index): IndirectObject => {
    const whole = file.subarray(offset, ends[ends.indexOf(offset) + 1])
    const head = `${index + 1} 0 obj\n`
    const end = whole.lastIndexOf('endobj')
    if (whole.toString('latin1', 0, head.length) !== head || end < 0) throw new Error(`not a plain PDF: object ${index + 1}`)
    const body = whole.subarray(head.length, end)
    const text = body.toString('latin1').trimEnd()
    return { number: index + 1, body: Buffer.from(text, 'latin1'), isStream: text.endsWith('endstream') }
  })
  return { objects, root, info, id }
}

function objectStream(loose: readonly IndirectObject[]): Buffer {
  let offset = 0
  const index = loose.map((object) => {
    const entry = `${object.number} ${offset}`
    offset += object.body.length + 1
    return entry
  }).join(' ')
  const content = Buffer.concat([Buffer.from(`${index}\n`), ...loose.flatMap((object) => [object.body, Buffer.from('\n')])])
  return stream(`/Type /ObjStm /N ${loose.length} /First ${index.length + 1}`, content)
}

/** A stream written plain is deflated, but for the metadata, which archives search as text. */
function deflated(body: Buffer): Buffer {
  const plain = body.toString('latin1')
  const parts = /^<<([^]*?)\/Length (\d+)([^]*?)>>\s*stream\r?\n/.exec(plain)
  if (!parts || /\/Filter|\/Type \/Metadata/.test(parts[0])) return body
  const from = parts[0].length
  return stream(`${parts[1]}${parts[3]}`.replace(/\s+/g, ' ').trim(), body.subarray(from, from + Number(parts[2])))
}

function stream(entries: string, content: Buffer): Buffer {
  const packed = deflateSync(content, { level: 9 })
  const dictionary = `<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>`
  return Buffer.concat([Buffer.from(`${dictionary}\nstream\n`), packed, Buffer.from('\nendstream')])
}

function xrefRow([type, where, index]: [number, number, number]): Buffer {
  const row = Buffer.alloc(6)
  row.writeUInt8(type, 0)
  row.writeUIntBE(where, 1, 3)
  row.writeUInt16BE(index, 4)
  return row
}
