/** Every word the calendar room shows, Chinese. Days and ranges come in already written. */
export const zh = {
  'level.green': '期限正常',
  'level.yellow': '快到期',
  'level.red': '已超期',
  'level.paused': '期限中止',
  'level.met': '按期办结',
  'level.missed': '超期办结',

  'unit.workday': (n: number) => `${n}个工作日`,
  'unit.calendarDay': (n: number) => `${n}日`,
  'unit.month': (n: number) => `${n}个月`,
  'unit.year': (n: number) => `${n}年`,
  'unit.hour': (n: number) => `${n}小时`,
  'unit.minute': (n: number) => `${n}分钟`,
  'unit.workHour': (n: number) => `${n}个工作小时`,

  'sentence.start': '收到申请',
  'sentence.from': (p: { start: string; day: string }) => `${p.day}${p.start}，次日起算`,
  'sentence.fromMoved': (p: { start: string; day: string; moved: string }) => `${p.day}${p.start}，当日休息，视为${p.moved}收到，次日起算`,
  'sentence.onTheSpot': (p: { start: string; day: string; due: string }) => `${p.day}${p.start}，当日办结，最迟为${p.due}`,
  'sentence.back': (p: { day: string }) => `自${p.day}起向前计算，当日不计`,
  'sentence.paused': (p: { days: string; reason: string }) => `${p.days}${p.reason}不计`,
  'sentence.pausedUnnamed': '中止',
  'sentence.holiday': (p: { days: string; name: string }) => `${p.name}${p.days}不计`,
  'sentence.weekends': '周末不计',
  'sentence.makeup': (p: { day: string; weekday: string }) => `${p.day}（${p.weekday}）调休上班计入`,
  'sentence.extended': (p: { length: string }) => `经批准延长${p.length}`,
  'sentence.nthWorkday': (p: { n: number; day: string }) => `第${p.n}个工作日为${p.day}`,
  'sentence.nthDay': (p: { n: number; day: string }) => `第${p.n}日为${p.day}`,
  'sentence.period': (p: { length: string; day: string }) => `${p.length}期满为${p.day}`,
  'sentence.shifted': (p: { n: number; day: string }) => `因中止或延长顺延${p.n}日，至${p.day}`,
  'sentence.rolled': (p: { day: string }) => `最后一日休息，顺延至${p.day}`,
  'sentence.lastLawfulDay': (p: { length: string; clear: boolean; moved: boolean; day: string }) =>
    `${p.clear ? `中间须满${p.length}` : `提前${p.length}`}${p.moved ? '，遇休息日再提前' : ''}，最迟为${p.day}`,
  'sentence.provisional': (p: { year: number }) => `${p.year}年放假通知尚未录入，此日期为预计`,
  'sentence.joint': '；',
  'sentence.end': '',

  'weekday.1': '周一', 'weekday.2': '周二', 'weekday.3': '周三', 'weekday.4': '周四', 'weekday.5': '周五', 'weekday.6': '周六', 'weekday.7': '周日',
  'relative.today': '今天',
  'relative.tomorrow': '明天',
  'relative.yesterday': '昨天',
  'relative.inDays': (n: number) => `${n}天后`,
  'relative.daysAgo': (n: number) => `${n}天前`,

  'import.unreadable': '这一行读不懂，应为：日期,off或work,名称',
  'import.notADay': (p: { text: string }) => `“${p.text}”不是一个存在的日期`,
  'import.notAKind': (p: { text: string }) => `“${p.text}”应为off（放假）或work（上班）`,
  'import.labelMissing': '缺少节日或说明的名称',
  'import.twice': (p: { date: string; line: number }) => `${p.date}已在第${p.line}行出现`,
  'import.workOnWeekday': (p: { date: string }) => `${p.date}是周一至周五，本来就上班，不能录为调休上班`,
  'import.yearOutOfRange': (p: { year: number; workdays: number; least: number; most: number }) =>
    `${p.year}年将有${p.workdays}个工作日，应在${p.least}至${p.most}之间`,
  'import.empty': '没有可以录入的日期',
}

/** What another language must offer: the same keys, asking for the same values. */
export type CalendarTexts = typeof zh
