import { latestClock, type CaseState, type Context } from '@onewindow/casework/case-state'
import type { DocumentMaker } from '@onewindow/casework/case-type'
import type { z } from 'zod'
import { CLIMATE, FOOD_CHECKS, law, officersOf, paper, PENALTY_LAW, remediesOf } from '../inspection-matter/papers.ts'
import type * as typed from './schemas.ts'

type Facts = typed.RectificationFacts
type Case = CaseState<Facts>
type Input<K extends keyof typeof typed> = (typeof typed)[K] extends z.ZodType ? z.output<(typeof typed)[K]> : never

const itemsOf = ({ facts }: Case): string[] => facts.items.slice(0, 60).map(({ id, text, basis }) => `${id} ${facts.measure ?? text}（${basis}）`)
const dueOf = (c: Case, ctx: Context): string => latestClock(c, 'rectification')?.dueOn ?? ctx.today
const reported = ({ facts: { report } }: Case): string[] => report?.items.slice(0, 60).map(({ item, text }) => `${item} ${text}`) ?? ['没有提交整改报告']
/** MS-D18: each item by itself, in order or not, with the photos put on the case for it (their key is `photo:` and the item). */
const looked = (c: Case, failed: readonly string[]): { item: string; value: string; note: string }[] => c.facts.items.slice(0, 60).map(({ id, text }) => {
  const photos = c.attachments.filter(({ key }) => key === `photo:${id}`).map(({ label, sha256 }) => `${label}：${sha256}`)
  const isWrong = c.state === 'failed' && (failed.length === 0 || failed.includes(id))
  return { item: `${id} ${text}`, value: isWrong ? '不合格' : '合格', note: photos.slice(0, 10).join('；') || '未附照片' }
})
const CONSEQUENCE = '逾期不改正或者改正后仍不符合要求的，线索移送执法机构依法处理，并记入信用记录。'

export const rectificationDocuments: Readonly<Record<string, DocumentMaker<Facts>>> = {
  'rectification.order': paper('rectification.order', [law(PENALTY_LAW, '第二十八条')], (c, ctx) => ({ fact: c.facts.fact, items: itemsOf(c), dueOn: dueOf(c, ctx), consequence: CONSEQUENCE, officers: officersOf(ctx), remedies: remediesOf(c, ctx) })),
  'rectification.onSpotRecord': paper('rectification.onSpotRecord', [law(FOOD_CHECKS, '第三十三条')], (c, ctx, { finding }: Input<'onSpotInput'>) => ({ items: itemsOf(c), finding, officers: officersOf(ctx) })),
  'rectification.extensionNotice': paper('rectification.extensionNotice', [law(PENALTY_LAW, '第二十八条')], (c, ctx, { words }: Input<'answerInput'>) => ({
    asked: `申请延长${c.facts.extension?.days ?? 0}个工作日：${c.facts.extension?.why ?? ''}`, decision: c.facts.extension?.granted ? '同意延长' : '不同意延长', reason: words, dueOn: dueOf(c, ctx),
  })),
  'rectification.withdrawalNotice': paper('rectification.withdrawalNotice', [law(PENALTY_LAW, '第二十八条')], (c, _ctx, { wrong }: Input<'withdrawInput'>) => ({ wrong, since: c.facts.orderedOn })),
  'rectification.reminder': paper('rectification.reminder', [law(PENALTY_LAW, '第二十八条')], (c, ctx) => ({ items: itemsOf(c), dueOn: dueOf(c, ctx), consequence: CONSEQUENCE })),
  'rectification.review': paper('rectification.review', [law(CLIMATE, '第五十六条')], (c, ctx, { failed = [] }: Partial<Input<'findingInput'>>) => ({
    items: itemsOf(c), reported: reported(c), results: looked(c, failed), finding: c.facts.finding, decision: c.state === 'failed' ? '复查不合格' : '复查合格', officers: officersOf(ctx),
  })),
  'rectification.clueLetter': paper('rectification.clueLetter', [law('市场监督管理行政处罚程序规定', '第十八条')], (c, ctx, { provision }: Input<'clueInput'>) => ({
    addressee: '执法办案机构', party: c.party, facts: c.state === 'escalated' ? `复查不合格：${c.facts.finding}` : '逾期未报告整改情况', provision, evidence: c.attachments.length > 0 ? c.attachments.slice(0, 60).map(({ label, sha256 }) => `${label}：${sha256}`) : ['责令改正通知书'], foundOn: ctx.today, officers: officersOf(ctx),
  })),
}
