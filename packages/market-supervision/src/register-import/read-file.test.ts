import { describe, expect, it } from 'vitest'
import { MOST_BYTES, MOST_ROWS } from './columns.ts'
import { readImportFile } from './read-file.ts'

const HEADER = '统一社会信用代码,名称,类型,法定代表人,住所,区划代码,成立日期,已报年报年度'
const ROW = 'X,名,企业,,址,640104,2020-01-01,'
const refusalOf = (bytes: Buffer | string, kind: 'subject' | 'equipment' = 'subject'): Promise<unknown> =>
  readImportFile(Buffer.from(bytes), kind).then((rows) => rows, (error: { refusal?: { code: string; params: object } }) => error.refusal && { ...error.refusal.params, is: error.refusal.code.replace('registerImport.', '') })

describe('CSV as spreadsheets write it (RFC 4180)', () => {
  it.each([['with a byte order mark', `\u{feff}${HEADER}\r\n${ROW}\r\n`], ['without one', `${HEADER}\n${ROW}`], ['in old line ends', `${HEADER}\r${ROW}\r`]])('%s', async (_what, text) => {
    expect(await readImportFile(Buffer.from(text), 'subject')).toEqual([{ line: 2, cells: { uscc: 'X', nameZh: '名', subjectType: '企业', legalRep: '', address: '址', region: '640104', establishedOn: '2020-01-01', reportYears: '' } }])
  })

  it('headers in Chinese, English or code, in any order; empty rows and columns behind the last one are no rows', async () => {
    const text = 'Use registration number,uscc,设备种类,PLACE,检验有效期至,,\n梯1,X,电梯,"新华百货, ""一层""\n客梯",2027-01-01,,\n,,,,,,\n\n梯2,Y,boiler,B,2027-01-01\n'
    const rows = await readImportFile(Buffer.from(text.replace('PLACE', 'place of use')), 'equipment')
    expect(rows.map(({ line, cells }) => [line, cells?.['useRegistration'], cells?.['place'], cells?.['uscc']])).toEqual([[2, '梯1', '新华百货, "一层"\n客梯', 'X'], [6, '梯2', 'B', 'Y']])
  })

  it('a row with more or fewer cells than the header has none', async () => {
    expect((await readImportFile(Buffer.from(`${HEADER}\nX,名\n${ROW},9\n${ROW}`), 'subject')).map(({ line, cells }) => [line, cells === null])).toEqual([[2, true], [3, true], [4, false]])
  })

  it('blanks around a cell are no part of it, in quotes as without; a row of blanks is none', async () => {
    const text = `${HEADER.replace('名称', '" 名称 "')}\n" X ", 名 ,"企业\t",,"\u{3000}址",640104,2020-01-01,\n" ",,,,,,,\n`
    expect(await readImportFile(Buffer.from(text), 'subject')).toEqual([{ line: 2, cells: { uscc: 'X', nameZh: '名', subjectType: '企业', legalRep: '', address: '址', region: '640104', establishedOn: '2020-01-01', reportYears: '' } }])
  })

  it.each([['\\r\\n', '\r\n'], ['\\n', '\n'], ['\\r', '\r']])('a row is counted from the line it begins in, whatever ends lines inside its cells (%s)', async (_what, end) => {
    const broken = ROW.replace('址', `"解放西街${end}${end}12号${end}"`)
    const rows = await readImportFile(Buffer.from(`\u{feff}${[HEADER, broken, '', '  ', ROW, broken, ROW, ''].join(end)}`), 'subject')
    expect(rows.map(({ line }) => line)).toEqual([2, 8, 9, 13])
    expect(await refusalOf([HEADER, broken, ROW, 'X,"名"称,企业'].join(end))).toMatchObject({ is: 'unreadable', line: 7 })
  })

  it('lines are counted right over the pieces a large file is read in', async () => {
    const broken = ROW.replace('址', '"解放西街\r\n12号"')
    const rows = await readImportFile(Buffer.from(`${HEADER}\r\n${`${broken}\r\n`.repeat(5000)}`), 'subject')
    expect(rows.filter(({ line }, at) => line !== 2 + 2 * at).length).toBe(0)
  })

  it('as many rows as one file may have are read, the header and rows without a word beside them', async () => {
    expect((await readImportFile(Buffer.from(`${HEADER}\n,,,,,,,\n\n${`${ROW}\n`.repeat(MOST_ROWS)},,,,,,,\n`), 'subject')).length).toBe(MOST_ROWS)
  }, 30_000)

  it('marks that control or turn the writing are not kept', async () => {
    expect((await readImportFile(Buffer.from(`${HEADER}\n${ROW.replace('名', '名\u{202e}\u{7}')}`), 'subject'))[0]?.cells?.['nameZh']).toBe('名')
  })
})

describe('a file that cannot be read is refused as a whole, and why', () => {
  it.each([
    ['a workbook', Buffer.from('504b030414000600', 'hex'), { is: 'notCsv' }], ['bytes', Buffer.from([65, 0, 66]), { is: 'notCsv' }], ['GBK', Buffer.from('cdb3d2bbc9e7bbe1d0c5d3c3b4fac2eb', 'hex'), { is: 'notUtf8' }],
    ['nothing', '', { is: 'empty' }], ['a header alone', HEADER, { is: 'empty' }], ['a quote never closed', `${HEADER}\nX,"名,企业\n`, { is: 'unreadable' }], ['words behind a quote', `${HEADER}\n${ROW}\nX,"名"称,企业`, { is: 'unreadable', line: 3 }],
    ['a strange column', `${HEADER},电话\n${ROW},1`, { is: 'headerUnknown', names: '电话' }], ['a column twice', `${HEADER},uscc\n${ROW},X`, { is: 'headerTwice', zh: '统一社会信用代码' }], ['a column less', '名称,类型\n名,企业', { is: 'headerMissing', en: 'Unified social credit code, Address, Region code, Established on' }],
    ['too many rows', `${HEADER}\n${`${ROW}\n`.repeat(MOST_ROWS + 1)}`, { is: 'tooManyRows', most: MOST_ROWS }], ['too many bytes', Buffer.alloc(MOST_BYTES + 1, 'a'), { is: 'tooLarge', megabytes: 5 }],
  ])('%s', async (_what, bytes, refusal) => {
    expect(await refusalOf(bytes)).toMatchObject(refusal)
  }, 30_000)
})
