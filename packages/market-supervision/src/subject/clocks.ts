import { daysBetween, type PlainDate } from '@onewindow/calendar/day'
import { openClock, type CaseState } from '@onewindow/casework/case-state'
import type { InForce } from '@onewindow/casework/configuration/settings'
import type { ClockSpec } from '@onewindow/calendar/spec'
import { foodLicences } from '../configuration/checklists.ts'
import { checklistsOn, knobOn, limitsOn } from '../in-force.ts'
import type { SubjectFacts } from './schemas.ts'

const measure: Omit<ClockSpec, 'id' | 'titleZh' | 'titleEn' | 'length' | 'reminders' | 'basis'> = {
  kind: 'measure', for: 'party', unit: 'calendarDay', direction: 'after', roll: 'none', clearDays: false, nonWorkingReceipt: 'asReceived', endOfDay: 'midnight', hours: 'default', maxExtensions: 0, pausableBy: [], unitExplicitInLaw: true,
}

/** 1 January to 30 June for the year before (实施细则 §63); who is registered this year reports next year. */
export function annualReportSpec(on: InForce): ClockSpec {
  const { today } = on
  const dueOn = nextReportDay(today)
  const reminders = knobOn('annualReportReminders', on).map((day) => ({ daysBefore: daysBetween(`${dueOn.slice(0, 4)}-${day}`, dueOn) }))
  return { ...measure, id: 'annualReport', titleZh: '年度报告', titleEn: 'Annual report', length: daysBetween(today, dueOn), reminders, basis: '市场主体登记管理条例实施细则 §63' }
}

/** The last day to file the next report from a day on: 30 June, next year's from that day on. */
export const nextReportDay = (today: PlainDate): PlainDate => {
  const year = Number(today.slice(0, 4))
  return today < `${year}-06-30` ? `${year}-06-30` : `${year + 1}-06-30`
}

/** As long as the firm said, at most three years (市场主体登记管理条例 §30). */
export const suspensionSpec = (from: PlainDate, until: PlainDate): ClockSpec =>
  ({ ...measure, id: 'suspension', titleZh: '歇业期限', titleEn: 'Suspension', length: Math.max(0, daysBetween(from, until)), reminders: [], basis: '市场主体登记管理条例 §30' })

/** First visit after a new licence of a field that is visited for it (food: three months), counted from the licence; null for other licences, and while one is owed already. */
export function firstVisitSpec(c: CaseState<SubjectFacts>, on: InForce): ClockSpec | null {
  const type = c.facts.licences.at(-1)?.type
  const isOfFood = type !== undefined && foodLicences(checklistsOn(on)).includes(type)
  return isOfFood && !openClock(c, 'firstVisit') ? limitsOn(on).firstVisit : null
}
