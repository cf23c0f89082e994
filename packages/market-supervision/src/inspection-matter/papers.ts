import type { CaseState, Context } from '@onewindow/casework/case-state'
import type { DocumentMaker } from '@onewindow/casework/case-type'
import { documents, type DocumentDefinition, type DocumentName } from '@onewindow/documents/definition'
import { lastDay } from '../rules/last-day.ts'

export type Basis = { law: string; article?: string }[]
type Elements<F> = (c: CaseState<F>, ctx: Context, input: never, reason: string) => Record<string, unknown>

/** A paper addressed to the party of the case, numbered in its own series; `elements` may name another addressee. */
export const paper = <F>(name: DocumentName, legalBasis: Basis, elements: Elements<F>): DocumentMaker<F> => (c, ctx, input, reason) => {
  const { numberSeries }: DocumentDefinition = documents[name]
  return { ...(numberSeries ? { series: numberSeries } : {}), data: { addressee: c.party, legalBasis, ...elements(c, ctx, input as never, reason ?? '') } }
}

export const law = (name: string, article?: string): Basis[number] => ({ law: name, ...(article ? { article } : {}) })
export const PENALTY_LAW = '中华人民共和国行政处罚法'
export const FOOD_CHECKS = '食品生产经营监督检查管理办法'
export const DISCLOSURE = '企业信息公示暂行条例'
export const CLIMATE = '优化营商环境条例'

/** Inspectors with certificate numbers, as every paper names them; loaded with the case. */
export const officersOf = (ctx: Context): string[] => {
  const named = (ctx.known.officers ?? []) as string[]
  return named.length > 0 ? named : [ctx.actor.name]
}

/** The team and the firm under a record; who refuses is noted with the reason (行政处罚法 §55). */
export const signedBy = (c: CaseState<unknown>, ctx: Context, { signed, refusal }: { signed: boolean; refusal: string }) => [
  ...officersOf(ctx).map((name) => ({ name, role: '检查人员', signedAt: ctx.at })),
  { name: c.party, role: '当事人', signedAt: signed ? ctx.at : null, ...(signed ? {} : { refusal: refusal || '拒绝签名' }) },
]

const COUNTIES: Readonly<Record<string, string>> = { 640104: '银川市兴庆区', 640105: '银川市西夏区', 640106: '银川市金凤区', 640121: '永宁县', 640122: '贺兰县', 640181: '灵武市' }

/** Where and until when to go against an act served on the day it is made. Source: 行政复议法 §20, §24; 行政诉讼法 §18, §46. */
export function remediesOf(c: Pick<CaseState<unknown>, 'regionCode'>, { today, calendar }: Context) {
  const county = COUNTIES[c.regionCode.slice(0, 6)]
  const until = (unit: 'calendarDay' | 'month', length: number): string => lastDay({ unit, length, kind: 'partyRight', for: 'party' }, today, calendar)
  return {
    servedOn: today, reconsideration: { authority: `${county ?? '银川市'}人民政府`, days: 60, lastDay: until('calendarDay', 60) },
    court: { name: county ? `${county}人民法院` : '有管辖权的人民法院', months: 6, lastDay: until('month', 6) },
  }
}
