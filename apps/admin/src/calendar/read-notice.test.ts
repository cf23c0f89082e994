import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { holdsNotice, noticeToLines, yearOfNotice } from './read-notice.ts'

interface Span { from: string; to: string; label: string }
interface Notice { year: number; off: Span[]; work: Span[] }

const notice2026 = `国务院办公厅关于2026年部分节假日安排的通知
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`

const daysBetween = ({ from, to, label }: Span, kind: string): string[] => {
  const days: string[] = []
  for (const day = new Date(`${from}T00:00:00Z`); day <= new Date(`${to}T00:00:00Z`); day.setUTCDate(day.getUTCDate() + 1)) days.push(`${day.toISOString().slice(0, 10)},${kind},${label}`)
  return days
}

describe('a holiday notice becomes lines of the import', () => {
  it('reads the notice for 2026 into exactly the days the product ships with', () => {
    const shipped = (JSON.parse(readFileSync(new URL('../../../../packages/calendar/data/calendar-cn.json', import.meta.url), 'utf8')) as { notices: Notice[] }).notices.find(({ year }) => year === 2026)
    const expected = [...(shipped?.off ?? []).flatMap((span) => daysBetween(span, 'off')), ...(shipped?.work ?? []).flatMap((span) => daysBetween(span, 'work'))]
    const [title, ...lines] = noticeToLines(notice2026, 2026).split('\n')
    expect(title).toBe('国务院办公厅关于2026年部分节假日安排的通知')
    expect(lines.sort()).toEqual(expected.sort())
  })

  it.each([
    ['二、春节：1月28日至2月4日放假调休，共8天。', 8, '2025-01-28,off,春节', '2025-02-04,off,春节'],
    ['一、元旦：1月1日（周三）放假1天，不调休。', 1, '2025-01-01,off,元旦', '2025-01-01,off,元旦'],
  ])('%s', (sentence, count, first, last) => {
    const lines = noticeToLines(sentence, 2025).split('\n')
    expect([lines.length, lines[0], lines.at(-1)]).toEqual([count, first, last])
  })

  it('leaves typed lines as they are, and a day that does not exist to the import', () => {
    expect(noticeToLines('2027-02-05,off,春节\n清明怎么放', 2027)).toBe('2027-02-05,off,春节\n清明怎么放')
    expect(noticeToLines('一、元旦：2月30日放假。', 2027)).toBe('2027-02-30,off,元旦')
  })

  it('knows a notice when it sees one, and its year', () => {
    expect([holdsNotice(notice2026), holdsNotice('2027-02-05,off,春节')]).toEqual([true, false])
    expect([yearOfNotice(notice2026), yearOfNotice('2027-02-05,off,春节')]).toEqual([2026, null])
  })
})
