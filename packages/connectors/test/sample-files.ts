import { crc32, deflateSync } from 'node:zlib'
import type { TypeReason } from '../src/files/file-refusal.ts'
import type { MediaType } from '../src/files/limits.ts'
import { zip, type ZipPart } from './zip-writer.ts'

/** A file of the corpus: accepted as a type, or refused for a reason. */
export interface Sample { readonly name: string, readonly bytes: Buffer, readonly is: MediaType | TypeReason }

const text = (value: string) => Buffer.from(value, 'latin1')
const hex = (value: string) => Buffer.from(value.replaceAll(' ', ''), 'hex')

export const pdf = (inner = '', tail = '') => text(`%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n${inner}xref\n0 1\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n${tail}`)

const chunk = (type: string, data: Buffer) => {
  const body = Buffer.concat([text(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
export const png = (extra: Buffer = Buffer.alloc(0)) => Buffer.concat([hex('89504e470d0a1a0a'), chunk('IHDR', hex('00000001 00000001 08 02 000000')), extra,
  chunk('IDAT', deflateSync(hex('00ff0000'))), chunk('IEND', Buffer.alloc(0))])

export const jpeg = (comment = 'photo') => Buffer.concat([hex('ffd8ffe000104a46494600010100000100010000'), hex('fffe'), Buffer.from([0, comment.length + 2]), text(comment),
  hex('ffda000c03010002110311003f00'), text('some pixels'), hex('ffd9')])

const heic = (major: string, compatible: readonly string[]) => {
  const brands = text([major, '\0\0\0\0', ...compatible].join(''))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(8 + brands.length)
  return Buffer.concat([length, text('ftyp'), brands, hex('00000010'), text('mdat'), text('pixels..')])
}

const types = (main: string) => `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/x" ContentType="${main}"/></Types>`
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
const office = (part: string, main: string, more: readonly ZipPart[] = []): ZipPart[] =>
  [{ name: '[Content_Types].xml', content: types(main) }, { name: '_rels/.rels', content: '<Relationships/>' }, { name: part, content: '<document/>' }, ...more]
const word = (...more: ZipPart[]) => office('word/document.xml', WORD, more)
const sheet = (...more: ZipPart[]) => office('xl/workbook.xml', SHEET, more)
const ofd: ZipPart[] = [{ name: 'OFD.xml', content: '<ofd:OFD/>' }, { name: 'Doc_0/Document.xml', content: '<ofd:Document/>' }]
const html = '<!DOCTYPE html><script>alert(1)</script>'
const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What people hand in, and what attackers do. Everything is made here; no file of others is in the repository. */
export const samples: readonly Sample[] = [
  { name: '身份证.pdf', bytes: pdf(), is: 'application/pdf' },
  { name: 'a pdf with a later update.pdf', bytes: pdf('', '4 0 obj<<>>endobj\n%%EOF\n'), is: 'application/pdf' },
  { name: 'a long pdf.pdf', bytes: pdf('x'.repeat(300_000)), is: 'application/pdf' },
  { name: 'a pdf with the four bytes of an archive by chance.pdf', bytes: pdf('PK\x05\x06 by chance, sizes make no sense'), is: 'application/pdf' },
  { name: 'UPPER.PDF', bytes: pdf(), is: 'application/pdf' },
  { name: 'no ending', bytes: pdf(), is: 'application/pdf' },
  { name: '照片.jpg', bytes: jpeg(), is: 'image/jpeg' },
  { name: '照片.jpeg', bytes: jpeg(), is: 'image/jpeg' },
  { name: 'a motion photo, with a film after the picture.jpg', bytes: Buffer.concat([jpeg(), heic('mp42', ['isom'])]), is: 'image/jpeg' },
  { name: 'with data about the picture.jpg', bytes: jpeg('http://ns.adobe.com/xap/1.0/ <?xpacket begin?><x:xmpmeta/>'), is: 'image/jpeg' },
  { name: '营业执照.png', bytes: png(), is: 'image/png' },
  { name: 'with text.png', bytes: png(chunk('tEXt', text('Comment\0scanned'))), is: 'image/png' },
  { name: 'IMG_0001.HEIC', bytes: heic('heic', ['mif1', 'heic']), is: 'image/heic' },
  { name: 'of another camera.heif', bytes: heic('mif1', ['mif1', 'heic']), is: 'image/heic' },
  { name: '申请书.docx', bytes: zip(word()), is: DOCX },
  { name: 'with a picture.docx', bytes: zip(word({ name: 'word/media/image1.png', content: png() })), is: DOCX },
  { name: 'with a sheet inside.docx', bytes: zip(word({ name: 'word/embeddings/sheet.xlsx', content: zip(sheet()), stored: true })), is: DOCX },
  { name: 'with a comment of the archive.docx', bytes: zip(word(), { comment: 'made by hand' }), is: DOCX },
  { name: '股东名册.xlsx', bytes: zip(sheet()), is: XLSX },
  { name: 'not compressed.xlsx', bytes: zip(sheet().map((part) => ({ ...part, stored: true }))), is: XLSX },
  { name: '电子证照.ofd', bytes: zip(ofd), is: 'application/ofd' },
  { name: 'empty.pdf', bytes: Buffer.alloc(0), is: 'empty' },
  { name: 'one byte.pdf', bytes: text('%'), is: 'unknown' },
  { name: 'only blanks.pdf', bytes: text(' '.repeat(5000)), is: 'unknown' },
  { name: 'only zeros.jpg', bytes: Buffer.alloc(5000), is: 'unknown' },
  { name: 'text.txt', bytes: text('hello'), is: 'unknown' },
  { name: 'text named.pdf', bytes: text('hello, I am no document'), is: 'unknown' },
  { name: 'page.html', bytes: text(html), is: 'unknown' },
  { name: 'page named.png', bytes: text(html), is: 'unknown' },
  { name: 'drawing.svg', bytes: text(svg), is: 'unknown' },
  { name: 'drawing with a header.svg', bytes: text(`<?xml version="1.0"?>${svg}`), is: 'unknown' },
  { name: 'drawing named.png', bytes: text(svg), is: 'unknown' },
  { name: 'script.js', bytes: text('alert(1)'), is: 'unknown' },
  { name: 'shell.sh', bytes: text('#!/bin/sh\nrm -rf /'), is: 'unknown' },
  { name: 'program.exe', bytes: Buffer.concat([text('MZ'), Buffer.alloc(200)]), is: 'unknown' },
  { name: 'program named.pdf', bytes: Buffer.concat([hex('7f454c46020101'), Buffer.alloc(200)]), is: 'unknown' },
  { name: 'moving.gif', bytes: text('GIF89a\x01\0\x01\0\0\0\0;'), is: 'unknown' },
  { name: 'moving.png', bytes: png(chunk('acTL', hex('0000000100000000'))), is: 'unknown' },
  { name: 'picture.webp', bytes: text('RIFF\x24\0\0\0WEBPVP8 '), is: 'unknown' },
  { name: 'film.mp4', bytes: heic('isom', ['mp42']), is: 'unknown' },
  { name: 'film named.heic', bytes: heic('qt  ', ['qt  ']), is: 'unknown' },
  { name: 'archive.rar', bytes: hex('526172211a0701003392b5e50a01050600050101808000'), is: 'archive' },
  { name: 'archive.7z', bytes: hex('377abcaf271c00040000000000000000'), is: 'archive' },
  { name: 'archive.tar.gz', bytes: hex('1f8b0800000000000003'), is: 'archive' },
  { name: 'archive.bz2', bytes: text('BZh91AY&SY'), is: 'archive' },
  { name: 'archive.xz', bytes: hex('fd377a585a000004e6d6b446'), is: 'archive' },
  { name: 'old.doc', bytes: Buffer.concat([hex('d0cf11e0a1b11ae1'), Buffer.alloc(512)]), is: 'archive' },
  { name: 'old named.docx', bytes: Buffer.concat([hex('d0cf11e0a1b11ae1'), Buffer.alloc(512)]), is: 'archive' },
  { name: 'archive.zip', bytes: zip([{ name: 'a.pdf', content: pdf() }]), is: 'archive' },
  { name: 'archive named.docx', bytes: zip([{ name: 'a.pdf', content: pdf() }]), is: 'archive' },
  { name: 'slides.pptx', bytes: zip(office('ppt/presentation.xml', 'x')), is: 'archive' },
  { name: 'program.jar', bytes: zip([{ name: 'META-INF/MANIFEST.MF', content: 'Main-Class: X' }]), is: 'archive' },
  { name: 'empty archive.docx', bytes: zip([]), is: 'unknown' },
  { name: 'bomb.docx', bytes: zip(word({ name: 'word/media/bomb.bin', content: Buffer.alloc(40_000_000) })), is: 'bomb' },
  { name: 'bomb that declares itself.xlsx', bytes: zip(sheet({ name: 'xl/a.xml', content: 'x', declaredSize: 2 ** 31 })), is: 'bomb' },
  { name: 'bomb in many parts.xlsx', bytes: zip(sheet(...Array.from({ length: 400 }, (_, i) => ({ name: `xl/${i}.xml`, content: 'x', declaredSize: 2 ** 20 })))), is: 'bomb' },
  { name: 'macro.docm', bytes: zip(office('word/document.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml', [{ name: 'word/vbaProject.bin', content: 'x' }])), is: 'macro' },
  { name: 'macro renamed.docx', bytes: zip(word({ name: 'word/vbaProject.bin', content: 'x' })), is: 'macro' },
  { name: 'macro under another name.xlsx', bytes: zip(office('xl/workbook.xml', `${SHEET}"/><Override PartName="/xl/m.bin" ContentType="application/vnd.ms-office.vbaProject`)), is: 'macro' },
  { name: 'macro by type.xlsx', bytes: zip(office('xl/workbook.xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml')), is: 'macro' },
  { name: 'macro sheet of the old kind.xlsx', bytes: zip(sheet({ name: 'xl/macrosheets/sheet1.xml', content: '<x/>' })), is: 'macro' },
  { name: 'control.docx', bytes: zip(word({ name: 'word/activeX/activeX1.bin', content: 'x' })), is: 'macro' },
  { name: 'password.docx', bytes: zip(word().map((part) => ({ ...part, encrypted: true }))), is: 'locked' },
  { name: 'path inside.docx', bytes: zip(word({ name: '../../etc/cron.d/x', content: 'x' })), is: 'damaged' },
  { name: 'absolute path inside.docx', bytes: zip(word({ name: '/etc/passwd', content: 'x' })), is: 'damaged' },
  { name: 'Windows path inside.docx', bytes: zip(word({ name: 'word\\..\\x', content: 'x' })), is: 'damaged' },
  { name: 'one name twice.docx', bytes: zip(word({ name: 'word/document.xml', content: '<other/>' })), is: 'damaged' },
  { name: 'without its list.docx', bytes: zip([{ name: 'word/document.xml', content: '<x/>' }]), is: 'damaged' },
  { name: 'a sheet that claims to be a text.docx', bytes: zip(office('word/document.xml', SHEET)), is: 'damaged' },
  { name: 'cut.docx', bytes: zip(word()).subarray(0, 300), is: 'damaged' },
  { name: 'with something behind it.docx', bytes: Buffer.concat([zip(word()), text(html)]), is: 'damaged' },
  { name: 'cut.pdf', bytes: pdf().subarray(0, 60), is: 'damaged' },
  { name: 'cut.png', bytes: png().subarray(0, 50), is: 'damaged' },
  { name: 'cut.jpg', bytes: jpeg().subarray(0, 30), is: 'damaged' },
  { name: 'a pdf that is also an archive.pdf', bytes: zip([{ name: 'x.html', content: html }], { before: pdf() }), is: 'mixed' },
  { name: 'a pdf that is also a page.pdf', bytes: pdf(`%${html}\n`), is: 'mixed' },
  { name: 'a picture that is also an archive.jpg', bytes: zip([{ name: 'x.class', content: 'x' }], { before: jpeg() }), is: 'mixed' },
  { name: 'a picture that is also a page.jpg', bytes: jpeg(html), is: 'mixed' },
  { name: 'a picture that is also a program.jpg', bytes: jpeg('<?php system($_GET[0]); ?>'), is: 'mixed' },
  { name: 'a picture that is also a pdf.jpg', bytes: jpeg('%PDF-1.4'), is: 'mixed' },
  { name: 'a picture that is also a page.png', bytes: png(chunk('tEXt', text(`Comment\0${html}`))), is: 'mixed' },
  { name: 'a picture named.pdf', bytes: png(), is: 'extension' },
  { name: 'a pdf named.jpg', bytes: pdf(), is: 'extension' },
  { name: 'a sheet named.docx', bytes: zip(sheet()), is: 'extension' },
  { name: 'double ending.pdf.exe', bytes: pdf(), is: 'extension' },
  { name: '../../etc/passwd.pdf', bytes: pdf(), is: 'name' },
  { name: 'C:\\temp\\x.pdf', bytes: pdf(), is: 'name' },
  { name: '..', bytes: pdf(), is: 'name' },
]
