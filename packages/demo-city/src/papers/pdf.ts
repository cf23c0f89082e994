import { createRequire } from 'node:module'
import { deflateSync } from 'node:zlib'
import { openOutlines, type Outlines } from './outlines.ts'

const FONT = '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'
const MARGIN = 90
const TOP = 740
const LEADING = 26

let outlines: Outlines | null = null

/**
 * One page of A4 with a title and lines of text, as a scan would show it: the signs are drawn as outlines, so that the page looks the same in every reader,
 * whatever fonts it has.
 */
export function pdfOf(title: string, lines: readonly string[]): Buffer {
  outlines ??= openOutlines(createRequire(import.meta.url).resolve(FONT))
  const body = deflateSync([
    drawn(outlines, title, 20, TOP), `0.6 w ${MARGIN} ${TOP - 16} m ${595 - MARGIN} ${TOP - 16} l S`,
      ...lines.map((line, at) => drawn(outlines as Outlines, line, 12, TOP - 50 - at * LEADING)),
  ].join('\n'))
  return fileOf([
    '<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>',
    Buffer.concat([Buffer.from(`<</Length ${body.length}/Filter/FlateDecode>>stream\n`), body, Buffer.from('\nendstream')]),
  ])
}

/** A line of text in points from the left margin. */
function drawn(outline: Outlines, text: string, size: number, y: number): string {
  const scale = size / 1000
  let x = MARGIN
  return [...text].map((sign) => {
    const { path, advance } = outline(sign)
    const placed = path ? `q ${scale} 0 0 ${scale} ${x.toFixed(2)} ${y} cm ${path}f Q` : ''
    x += advance * scale
    return placed
  }).join('\n')
}

/** Objects numbered from 1 as a file with its table of places. Source: ISO 32000-1 §7.5. */
function fileOf(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  let length = (parts[0] as Buffer).length
  const places = objects.map((object, at) => {
    const place = length
    const part = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object as Buffer), Buffer.from('\nendobj\n')])
    parts.push(part)
    length += part.length
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.concat([...parts,
    Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`)])
}
