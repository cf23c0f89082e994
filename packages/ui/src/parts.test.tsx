import { renderToStaticMarkup } from 'react-dom/server'
import type { ReactNode } from 'react'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { Banners } from './banner.tsx'
import { Button } from './button.tsx'
import { CardList } from './card.tsx'
import { CheckAnswers } from './check-answers.tsx'
import { ClockRing } from './clock-ring.tsx'
import { DataTable } from './data-table.tsx'
import { DerivationStrip } from './derivation-strip.tsx'
import { loadTexts } from './dictionary.ts'
import { Empty } from './empty.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { LanguageProvider } from './i18n.tsx'
import { Link } from './link.tsx'
import { QrCode } from './qr-code.tsx'
import { roleOfLevel, shapeOfRole } from './status-roles.ts'
import { TaskList } from './task-list.tsx'
import { TextField } from './text-field.tsx'
import { uiTexts } from './texts.ts'
import { Timeline } from './timeline.tsx'

beforeAll(async () => {
  await Promise.all([loadTexts(uiTexts, 'zh'), loadTexts(uiTexts, 'en')])
})
const draw = (part: ReactNode, language: 'zh' | 'en' = 'zh') =>
  renderToStaticMarkup(
    <LanguageProvider language={language} today="2026-11-24">
      {part}
    </LanguageProvider>,
  )
const times = (html: string, part: string) => html.split(part).length - 1

describe('clock ring', () => {
  it('has one segment for each working day, used ones pale', () => {
    const html = draw(<ClockRing total={5} passed={3} remaining={2} level="green" sentence="还剩 2 个工作日" />)
    expect([times(html, '<path'), times(html, '--color-line'), times(html, '--color-dmark')]).toEqual([5, 3, 2])
    expect(html).toContain('aria-label="还剩 2 个工作日"')
  })
  it('is whole and red when late, and counts up', () => {
    const html = draw(<ClockRing total={5} passed={5} remaining={-1} level="red" size={84} sentence="超期" />)
    expect([times(html, '--color-omark'), times(html, '--color-line')]).toEqual([5, 0])
    expect(html).toContain('>+1<')
  })
  it('does not break into segments beyond 24 days', () =>
    expect(times(draw(<ClockRing total={30} passed={12} remaining={18} level="green" sentence="" />), '<path')).toBe(2))
  it('shows bars, not a number, when paused', () =>
    expect(draw(<ClockRing total={8} passed={3} remaining={5} level="paused" size={72} sentence="" />)).not.toContain('ow-ring-number'))
})

describe('every status has a word and a shape, never colour alone', () => {
  it('each level has a role and each role a shape of its own', () => {
    expect(Object.keys(roleOfLevel).sort()).toEqual(['green', 'met', 'missed', 'paused', 'red', 'yellow'])
    expect(new Set(Object.values(shapeOfRole)).size).toBe(Object.keys(shapeOfRole).length)
  })
})

describe('derivation strip', () => {
  it('says every day in words', () => {
    const html = draw(
      <DerivationStrip
        today="2026-11-24"
        cells={[
          { date: '2026-11-19', kind: 'start' },
          { date: '2026-11-20', kind: 'counted', n: 1 },
          { date: '2026-11-21', kind: 'rest', label: '周末' },
          { date: '2026-11-24', kind: 'due', n: 3 },
        ]}
      />,
    )
    for (const words of [
      '11月19日（周四），受理',
      '11月20日（周五），计入，第 1 天',
      '11月21日（周六），周末',
      '11月24日（周二），第3天',
      '今天',
    ])
      expect(html).toContain(words)
  })
  it('begins its weeks on Monday', () =>
    expect(times(draw(<DerivationStrip cells={[{ date: '2026-11-19', kind: 'start' }]} />), 'ow-strip-blank')).toBe(3))
})

describe('fields', () => {
  it('tie label, hint, error and source to the control, in this order', () => {
    const html = draw(
      <TextField
        name="area"
        label="面积"
        hint="写数字"
        error="只写数字"
        source={{ text: '来自营业执照' }}
        value="八十平"
        onChange={() => undefined}
      />,
    )
    expect(html).toContain('aria-describedby="area-hint area-error area-source"')
    expect(html).toContain('aria-invalid="true"')
    expect(['for="area"', 'area-hint"', 'area-error"', '<input', '来自营业执照'].map((part) => html.indexOf(part))).toEqual(
      ['for="area"', 'area-hint"', 'area-error"', '<input', '来自营业执照'].map((part) => html.indexOf(part)).sort((a, b) => a - b),
    )
    expect(html).toContain('value="八十平"')
  })
  it('the summary repeats each sentence and leads to its field', () => {
    const html = draw(<ErrorSummary problems={[{ name: 'area', sentence: '面积：只写数字' }]} />)
    expect(html).toContain('有 1 处需要改')
    expect(html).toContain('<a href="#area">面积：只写数字</a>')
    expect(draw(<ErrorSummary problems={[]} />)).toBe('')
  })
})

describe('buttons', () => {
  it('are not disabled for validation; a reason stands beneath', () => {
    const html = draw(<Button why="要部门负责人批准">延长期限</Button>)
    expect(html).toContain('aria-disabled="true"')
    expect(html).not.toContain(' disabled')
    expect(html).toContain('要部门负责人批准')
  })
  it('keep their words while sending', () =>
    expect(
      draw(
        <Button kind="primary" busy>
          签名并提交
        </Button>,
      ),
    ).toMatch(/aria-busy="true".*签名并提交/s))
})

it('one banner at a time: conflict before offline before demo', () => {
  const html = draw(
    <Banners
      banners={[
        { kind: 'demo', title: '演示环境' },
        { kind: 'offline', title: '没有信号' },
      ]}
    />,
  )
  expect(html).toContain('没有信号')
  expect(html).not.toContain('演示环境')
})
it('a locked task is no link and says why', () => {
  const html = draw(
    <TaskList tasks={[{ key: 'a', title: '核对并提交', text: '前面填好就可以核对', state: 'locked', word: '', href: '/x' }]} />,
  )
  expect(html).not.toContain('<a')
  expect(html).toContain('前面填好就可以核对')
})
it('own typing is marked, known facts are not', () => {
  const html = draw(
    <CheckAnswers
      sections={[
        {
          key: 's',
          title: '店铺',
          editHref: '/e',
          rows: [
            { key: 'a', term: '面积', value: '80', own: true },
            { key: 'b', term: '名称', value: '沙枣花' },
          ],
        },
      ]}
    />,
  )
  expect(times(html, '您填写的')).toBe(1)
})
it('an empty list explains itself; a loading one shows its shape', () => {
  const table = (rows: { id: string }[] | undefined) =>
    draw(
      <DataTable
        label="我的"
        columns={[]}
        rows={rows}
        rowKey={(row) => row.id}
        rowLabel={(row) => row.id}
        empty={{ title: '没有办件', text: '筛选把它们排除了' }}
      />,
    )
  expect(table([])).toContain('筛选把它们排除了')
  expect(table(undefined)).toContain('正在加载')
})
it('the timeline writes instants in words and links documents', () => {
  const items = [
    { id: '1', role: 'done' as const, title: 'Accepted', at: '2026-11-20T15:08:00+08:00', documents: [{ label: 'a.pdf', href: '/f/1' }] },
  ]
  expect(draw(<Timeline items={items} />, 'en')).toContain('Fri 20 November, 15:08')
  expect(draw(<Timeline items={items} short />)).toContain('11-20 15:08')
})
it('a QR code keeps its quiet zone of four modules', () =>
  expect(draw(<QrCode value="https://example.org/v/1" label="码" />)).not.toMatch(/M[0-3] \d|M\d+ [0-3]h/))
it('a link stays an ordinary link', () => expect(draw(<Link href="/cases/1">看</Link>)).toBe('<a href="/cases/1">看</a>'))

describe('small parts', () => {
  it('a list of rows gives no row its key as a property', () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    draw(<CardList rows={[{ key: 'a', title: '行' }]} />)
    expect(complaint).not.toHaveBeenCalled()
    complaint.mockRestore()
  })
  it('what is empty is the first heading where it is all the page says', () => {
    expect(draw(<Empty title="请先登录" level={1} />)).toContain('<h1>请先登录</h1>')
    expect(draw(<Empty title="还没有办件" />)).toContain('<h2>还没有办件</h2>')
  })
})
