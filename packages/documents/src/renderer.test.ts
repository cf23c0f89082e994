import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { readPdf } from '../test/read-pdf.ts'
import { samples } from '../test/samples.ts'
import { documents } from './definition/registry.ts'
import { DocumentDataError, openRenderer } from './renderer.ts'

const renderer = openRenderer()
afterAll(() => renderer.close())
const squeezed = (text: string) => text.replace(/\s/g, '')
const sampleOf = (wanted: string) => samples.find(([label]) => label === wanted)!

describe('every document', () => {
  it.each(samples)('%s: PDF/A-2b, light, tagged, its text readable', async (_label, name, data) => {
    const pdf = await renderer.render(name, data)
    const { text, pages, metadata, objects } = readPdf(pdf)
    expect(metadata).toMatch(/<pdfaid:part>2<[^]*<pdfaid:conformance>B</)
    expect([...objects.values()].some(({ dictionary }) => /\/Marked true/.test(dictionary))).toBe(true)
    // 80 KB for a paper of one page; a second page brings its own words.
    expect(pdf.length).toBeLessThanOrEqual(81_920 + (pages - 1) * 20_480)
    expect(pages).toBeLessThanOrEqual(2)
    for (const printed of [data.organ.zh, data.number, data.verification.code, data.enquiry.phone]) expect(text).toContain(squeezed(printed))
    if ('caseNumber' in data) expect(text).toContain(data.caseNumber)
    if (!('title' in data)) expect(text).toMatch(/书|函|记录|笔录|回执|回证|意见|目录|单|牌/)
    expect(text).toContain(`${Number(data.issuedOn.slice(0, 4))}年${Number(data.issuedOn.slice(5, 7))}月${Number(data.issuedOn.slice(8))}日`)
  })

  it('one-time correction notice says that it is the only one, point by point', async () => {
    const [, name, data] = sampleOf('correction')
    const { text } = readPdf(await renderer.render(name, data))
    expect(text).toContain('现一次性告知需要补正的全部内容')
    expect(text).toContain('本机关不再就本次申请提出新的补正要求')
    expect(text).toContain('《中华人民共和国行政许可法》第三十二条第一款第四项')
    for (const point of ['场所布局平面图', '从业人员健康证明', '食品安全管理制度']) expect(text).toContain(point)
  })

  it('a denial names reasons, articles and both remedies with their last days', async () => {
    const [, name, data] = sampleOf('denial')
    const { text } = readPdf(await renderer.render(name, data))
    expect(text).toContain('与垃圾转运间的距离不足3米')
    expect(text).toContain('《中华人民共和国食品安全法》第三十三条第一款第一项')
    expect(text).toContain('六十日内向银川市兴庆区人民政府申请行政复议')
    expect(text).toContain('六个月内依法向银川市兴庆区人民法院提起行政诉讼')
    expect(text).toContain('申请行政复议的最后一日为2027年1月25日，提起行政诉讼的最后一日为2027年5月24日')
  })

  it.each([
    ['acceptance', '受理通知书'], ['acceptance-deemed', '受理通知书（视为受理）'], ['acceptance-deferred', '容缺受理通知书'],
    ['grant', '准予行政许可决定书'], ['denial', '不予行政许可决定书'], ['suspension', '暂停效力告知书'], ['card', '效能监督红牌'],
  ])('%s is titled %s', async (label, title) => {
    const [, name, data] = sampleOf(label)
    expect(readPdf(await renderer.render(name, data)).text).toContain(title)
  })
})

describe('equal data, equal bytes', () => {
  it('in one process, in another, and dated by the day of issue', async () => {
    const [, name, data] = sampleOf('grant')
    const first = await renderer.render(name, data)
    const other = openRenderer()
    await renderer.render('licence.certificate', sampleOf('certificate')[2] as never)
    expect(Buffer.compare(await renderer.render(name, data), first)).toBe(0)
    expect(Buffer.compare(await other.render(name, data), first)).toBe(0)
    await other.close()
    // Midnight of 24 November in Yinchuan.
    expect([...readPdf(first).objects.values()].map(({ dictionary }) => dictionary).join('\n')).toContain('/CreationDate (D:20261123160000Z)')
  })
})

describe('what people write', () => {
  const [, name, data] = sampleOf('correction')
  const written = async (defect: string) => {
    const points = [{ material: '图', defect, cure: '改正', sampleUrl: null }]
    return readPdf(await renderer.render(name, { ...data, points } as never)).text
  }

  it.each([
    ['#sys.version #import "x": *'], ['$x^2$ 费用$100'], ['*粗* _斜_ `码` ~ @ref <label>'], ['反斜杠 \\ \\n \\u{41}'],
    [']] [[ }} {{ ) ('], ['// 注释 /* 块 */ https://a.b/c'], ['= 标题'], ['- 项'], ['+ 项'], ['1. 项'], ["'单' \"双\" -- --- ..."], ['<script>alert(1)</script> &amp;'],
  ])('%s is printed literally', async (text) => {
    expect(await written(text)).toContain(squeezed(text))
  })

// A process with its fonts has to start; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 60_000 })

  it('line feeds, emoji and endless words do no harm', async () => {
    expect(await written('第一行\n\n第二行👍')).toContain('第一行第二行〔U+1F44D〕')
    expect(await written('x'.repeat(200))).toContain('x'.repeat(200))
  })

  it('any text at all is printed', async () => {
    const signs = fc.string({ minLength: 1, maxLength: 60, unit: fc.constantFrom(...'#$*_`\\[]{}()<>@~=-+/"\'%&^|;:!?.,0aZ甲，。“”《》\n ') })
    await fc.assert(fc.asyncProperty(signs.filter((text) => text.trim() !== ''), async (text) => {
      expect(await written(text)).toContain(squeezed(text))
    }), { numRuns: 40 })
  })
})

describe('bad data', () => {
  it('is refused before any work, by field', async () => {
    const [, name, data] = sampleOf('correction')
    const idle = openRenderer()
    const refusal = await idle.render(name, { ...data, replyBy: undefined } as never).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(DocumentDataError)
    expect((refusal as DocumentDataError).fields).toEqual(['replyBy'])
    expect(idle.pid()).toBeNull()
    expect(documents[name].schema.safeParse(data).success).toBe(true)
  })
})

describe("the city's own fonts", () => {
  const folder = mkdtempSync(join(tmpdir(), 'documents-fonts-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  /** The shipped font under another name of equal length. */
  function copyFontAs(family: string): void {
    const { resolve } = createRequire(import.meta.url)
    const bytes = readFileSync(resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf')).toString('latin1')
    const wide = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('latin1')
    const renamed = bytes.replaceAll(wide('Noto Serif SC'), wide(family)).replaceAll(wide('NotoSerifSC'), wide(family.replaceAll(' ', '')))
    writeFileSync(join(folder, 'city.ttf'), Buffer.from(renamed, 'latin1'))
  }

  it('set organ and title, the shipped one the rest', async () => {
    copyFontAs('City Serif SC')
    const own = openRenderer({ fonts: { paths: [folder], title: 'City Serif SC' } })
    const [, name, data] = sampleOf('acceptance')
    const { objects, text } = readPdf(await own.render(name, data))
    const fonts = new Set([...objects.values()].map(({ dictionary }) => /\/BaseFont \/\w+\+([\w-]+)/.exec(dictionary)?.[1]))
    expect(fonts).toEqual(new Set([undefined, 'CitySerifSC-Bold', 'NotoSerifSC-Bold', 'NotoSerifSC-Regular']))
    expect(text).toContain('受理通知书')
    await own.close()
  })

  it('a folder that does not exist is told at the start', () => {
    expect(() => openRenderer({ fonts: { paths: ['/nowhere'] } })).toThrow('no such folder: /nowhere')
  })
})
