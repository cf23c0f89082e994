import { describe, expect, it } from 'vitest'
import { readPdf } from '../test/read-pdf.ts'
import { packPdf } from './pack.ts'

/** A plain PDF of the objects given, numbered from 1. */
function plainPdf(objects: readonly string[]): Buffer {
  let file = '%PDF-1.7\n%\u00FF\u00FF\n\n'
  const offsets = objects.map((body, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n\n`
    return offset
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `trailer\n<<\n  /Size ${objects.length + 1}\n  /Root 1 0 R\n  /Info 2 0 R\n  /ID [(a) (b)]\n>>\n`
  return Buffer.from(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}${trailer}startxref\n${file.length}\n%%EOF`, 'latin1')
}

const text = 'x'.repeat(500)
const objects = [
  '<< /Type /Catalog /Pages 3 0 R >>', '<< /Title (endobj stream) >>', '<< /Type /Pages /Kids [] /Count 0 >>', '[1 0 R]',
  `<<\n  /Length ${text.length}\n  /Type /CMap\n>>\nstream\n${text}\nendstream`,
  `<<\n  /Length ${text.length}\n  /Type /Metadata\n>>\nstream\n${text}\nendstream`,
]

describe('packing a PDF', () => {
  it('keeps every object under its number', () => {
    const packed = readPdf(packPdf(plainPdf(objects))).objects
    for (const [index, body] of objects.slice(0, 4).entries()) expect(packed.get(index + 1)?.dictionary).toBe(body)
    expect(packed.get(5)?.content?.toString()).toBe(text)
    expect(packed.get(6)?.content?.toString()).toBe(text)
  })

  it('every row of the cross-references points at its object', () => {
    const file = Buffer.from(packPdf(plainPdf(objects)))
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file.toString('latin1'))?.[1])
    const table = [...readPdf(file).objects.values()].find(({ dictionary }) => /\/Type \/XRef/.test(dictionary))?.content ?? Buffer.alloc(0)
    expect(table.length).toBe(6 * 9)
    for (let number = 1; number < 9; number += 1) {
      const row = table.subarray(number * 6, number * 6 + 6)
      if (row.readUInt8(0) === 1) expect(file.toString('latin1', row.readUIntBE(1, 3)).startsWith(`${number} 0 obj`)).toBe(true)
      else expect(row.readUIntBE(1, 3)).toBe(7)
    }
    expect(file.toString('latin1', start).startsWith('8 0 obj')).toBe(true)
  })

  it('deflates plain streams but leaves the metadata readable', () => {
    const file = Buffer.from(packPdf(plainPdf(objects))).toString('latin1')
    expect(file.split(text)).toHaveLength(2)
  })

  it.each([
    ['no table', Buffer.from('%PDF-1.7\n')],
    ['a lost row', Buffer.from(plainPdf(objects).toString('latin1').replace(/\d{10} 00000 n \n/, ''), 'latin1')],
  ])('throws on %s', (_, file) => {
    expect(() => packPdf(file)).toThrow('not a plain PDF')
  })
})
