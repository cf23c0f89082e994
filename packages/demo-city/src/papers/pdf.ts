/** UTF-16 as the encoding UniGB-UCS2-H wants it. */
const hex = (text: string): string => `<${[...text].map((sign) => (sign.codePointAt(0) as number).toString(16).padStart(4, '0')).join('')}>`

/**
 * One page of A4 with a title and lines of Chinese. The font is named, not carried: every reader has one for GB text (PDF 32000-1 §9.7.5.2), so a scan's size
 * stays small.
 */
export function pdfOf(title: string, lines: readonly string[]): Buffer {
  const body = [`BT /F1 20 Tf 90 740 Td ${hex(title)} Tj ET`, '0.6 w 90 726 m 505 726 l S', ...lines.map((line, at) => `BT /F1 12 Tf 90 ${696 - at * 24} Td ${hex(line)} Tj ET`)].join('\n')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${body.length}>>stream\n${body}\nendstream`, '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/FontDescriptor 7 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
  ]
  let text = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'
  const places = objects.map((object, at) => {
    const place = text.length
    text += `${at + 1} 0 obj${object}endobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const start = text.length
  return Buffer.from(`${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`, 'latin1')
}
