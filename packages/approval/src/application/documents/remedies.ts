import type { Context } from '@onewindow/casework/case-state'
import { remediesAgainst } from '../../rules/remedies.ts'
import { knownOf } from '../known.ts'
import type { Paper } from './paper.ts'

/** Names of the city and its counties (区划代码) as organs carry them; a street's organ belongs to its county. */
const REGIONS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  640100: ['银川市', 'Yinchuan'], 640104: ['银川市兴庆区', 'Xingqing District'], 640105: ['银川市西夏区', 'Xixia District'],
  640106: ['银川市金凤区', 'Jinfeng District'],
  640121: ['永宁县', 'Yongning County'], 640122: ['贺兰县', 'Helan County'], 640181: ['灵武市', 'Lingwu'],
}

/**
 * Remedies of a negative act (R11): reconsideration 60 days at the government of the organ's level, for a county government itself at the
 * city's (行政复议法 §24),
 * court 6 months (行政诉讼法 §46), counted from service on the day of the act. Which court is competent follows 行政诉讼法 §18: the one where the
 * organ sits.
 */
export function remediesOf({ ctx }: Pick<Paper, 'ctx'>) {
  const days = remediesAgainst(ctx.today, ctx.calendar)
  const { authority, court } = whereToObject(ctx)
  return {
    servedOn: ctx.today,
    reconsideration: { ...authority, days: 60, lastDay: days.reconsideration.day },
    court: { ...court, months: 6, lastDay: days.court.day },
  }
}

/** The government that reconsiders acts of the organ of this application, and the court that hears them. */
export function whereToObject(ctx: Context) {
  const { implementation } = knownOf(ctx)
  const code = implementation.regionCode.slice(0, 6)
  const [zh, en] = REGIONS[code] ?? ['', '']
  const isGovernment = implementation.organ.endsWith('人民政府') && implementation.level !== 'township'
  return { authority: authorityOf(code, zh, en, isGovernment), court: courtOf(code, zh, en) }
}

function authorityOf(code: string, zh: string, en: string, isGovernment: boolean): { authority: string; authorityEn?: string } {
  if (!zh) return { authority: '本机关的同级人民政府' }
  if (isGovernment && code === '640100') return { authority: '宁夏回族自治区人民政府', authorityEn: 'the People’s Government of Ningxia' }
  if (isGovernment) return { authority: '银川市人民政府', authorityEn: 'the Yinchuan Municipal Government' }
  return { authority: code === '640100' ? '银川市人民政府' : `${zh}人民政府`, authorityEn: `the People’s Government of ${en}` }
}

const courtOf = (code: string, zh: string, en: string) =>
  zh && code !== '640100' ? { name: `${zh}人民法院`, nameEn: `the People’s Court of ${en}` }
    : { name: '有管辖权的人民法院', nameEn: 'the competent People’s Court' }
