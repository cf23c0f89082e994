import type { CaseState, Context } from '@onewindow/casework/case-state'
import type { Attached, DocumentMaker } from '@onewindow/casework/case-type'
import type { DocumentName } from '@onewindow/documents/definition'
import { remedies } from '../rules/court-window.ts'
import { clocksOn } from '../in-force.ts'
import { officersOf, seriesOf, type PaperFrame } from '../papers.ts'

type Elements<F> = (c: CaseState<F>, ctx: Context, input: never, reason: string) => Record<string, unknown>

/** A paper of a case inside another: addressed to its party unless `elements` names somebody else, numbered in its own series. */
export const paper = <F>(name: DocumentName, legalBasis: PaperFrame['legalBasis'], elements: Elements<F>): DocumentMaker<F> => (c, ctx, input, reason) =>
  ({ ...seriesOf(name, c, ctx), data: { addressee: c.party, legalBasis, ...elements(c, ctx, input as never, reason ?? '') } })

/** What a record made before a party says of the certificates: what the officers recorded, never more (行政处罚法 §55). */
export const shownText = (shown: boolean): string => (shown ? '执法人员已主动出示执法证件' : '未记录出示执法证件')

/** Photographs among the files of a record, by label and hash. */
export const photosOf = (files: readonly Pick<Attached, 'key' | 'label' | 'sha256'>[]): string[] => {
  const photos = files.filter(({ key }) => key.split(':')[0] === 'photo').slice(0, 60).map(({ label, sha256 }) => `${label.slice(0, 100)}（${sha256}）`)
  return photos.length > 0 ? photos : ['未拍摄照片']
}

/** Both officers and the party under a record made on the spot; who refuses is noted with the reason (行政处罚法 §55). */
export const signedBy = (c: CaseState<unknown>, ctx: Context, { signed, refusal }: { signed: boolean; refusal: string }) => [
  ...officersOf(c, ctx).map((name) => ({ name, role: '执法人员', signedAt: ctx.at })),
  { name: c.party, role: '当事人', signedAt: signed ? ctx.at : null, ...(signed ? {} : { refusal: refusal || '拒绝签名' }) },
]

/** Counties by their code, as governments and courts carry them. */
const COUNTIES: Readonly<Record<string, string>> = { 640104: '银川市兴庆区', 640105: '银川市西夏区', 640106: '银川市金凤区', 640121: '永宁县', 640122: '贺兰县', 640181: '灵武市' }

/** Where and until when to go against an act of the organ that is served on the day it is made. Source: 行政复议法 §20, §24; 行政诉讼法 §18, §46. */
export function remediesOf(c: Pick<CaseState<unknown>, 'regionCode'>, ctx: Context) {
  const county = COUNTIES[c.regionCode.slice(0, 6)]
  const { reconsiderationUntil, litigationUntil } = remedies({ procedure: 'ordinary', servedOn: ctx.today }, clocksOn(ctx), ctx.calendar)
  return {
    servedOn: ctx.today,
    reconsideration: { authority: `${county ?? '银川市'}人民政府`, days: 60, lastDay: reconsiderationUntil },
    court: { name: county ? `${county}人民法院` : '有管辖权的人民法院', months: 6, lastDay: litigationUntil },
  }
}
