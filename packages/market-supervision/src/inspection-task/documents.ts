import { dayOf } from '@onewindow/calendar/day'
import { latestClock, type Context } from '@onewindow/casework/case-state'
import type { DocumentMaker } from '@onewindow/casework/case-type'
import type { z } from 'zod'
import { CLIMATE, DISCLOSURE, FOOD_CHECKS, law, officersOf, paper, PENALTY_LAW, signedBy } from '../inspection-matter/papers.ts'
import { limitsOn } from '../in-force.ts'
import { lastDay } from '../rules/last-day.ts'
import { answersOf, type Case } from './found.ts'
import { frequencyOf } from './guards.ts'
import type * as typed from './schemas.ts'
import { FOLLOW_UP_TEXT, OUTCOME_TEXT, RESULT_TEXT, SOURCE_TEXT, VALUE_TEXT } from './words.ts'

type Facts = typed.TaskFacts
type Input<K extends keyof typeof typed> = (typeof typed)[K] extends z.ZodType ? z.output<(typeof typed)[K]> : never

const CAPS = law('国务院办公厅关于严格规范涉企行政检查的意见', '国办发〔2024〕54号')
const RIGHTS = '检查人员少于两人或者未出示执法证件的，有权拒绝检查；有权陈述、申辩，认为检查人员与本次检查有直接利害关系的，有权申请回避；对检查行为不满意的，可拨打12345投诉。'
const CONDUCT = '检查人员不得妨碍正常生产经营，不得索取、收受财物，不得泄露商业秘密，不得以罚款数额作为考核指标。'

const itemsOf = ({ facts }: Case): string[] => facts.items.map(({ id, text, basis }) => `${id} ${text}（${basis}）`)
const answered = ({ facts }: Case): { item: string; value: string; note: string }[] => {
  const rows = answersOf(facts).map(({ item, value, affectsSafety, note }) => ({ item: `${item} ${facts.items.find(({ id }) => id === item)?.text ?? ''}`, value: `${VALUE_TEXT[value]}${affectsSafety ? '（影响安全）' : ''}`, note: note || '—' }))
  return rows.length > 0 ? rows : [{ item: facts.site ? OUTCOME_TEXT[facts.site] : '未记录检查项目', value: '—', note: '—' }]
}
const placeText = ({ facts: { visit } }: Case): string => (visit?.place ? `${visit.place.lat.toFixed(5)}, ${visit.place.lng.toFixed(5)}（精度${visit.place.accuracy}米）` : (visit?.placeReason || '未取得定位'))
const photos = ({ attachments }: Case): string[] => (attachments.length > 0 ? attachments.slice(0, 60).map(({ label, sha256 }) => `${label}：${sha256}`) : ['无'])

/** The record of what happened on the spot; `said` are the parts its event adds. */
function siteRecord(c: Case, ctx: Context, input: Partial<Input<'leaveInput'>> & { neighbours?: string; what?: string; witness?: string }) {
  const { visit, site, items } = c.facts
  const signed = input.signed ?? false
  return {
    arrivedAt: visit?.arrivedAt ?? ctx.at, leftAt: visit?.leftAt ?? ctx.at, place: placeText(c), officers: officersOf(ctx), facts: input.facts ?? input.what ?? input.neighbours ?? (site ? OUTCOME_TEXT[site] : items[0]?.text ?? ''),
    items: answered(c), photos: photos(c), statement: c.facts.visit?.statement || '当事人没有陈述', ...(input.witness ? { witness: input.witness } : {}),
    signatures: signedBy(c, ctx, { signed, refusal: input.refusal || (site ? OUTCOME_TEXT[site] : '') }),
  }
}

const resultParts = (c: Case) => ({
  items: answered(c), result: RESULT_TEXT[c.facts.result?.result ?? 'noProblem'], followUp: FOLLOW_UP_TEXT[c.facts.result?.result ?? 'noProblem'], ...(c.facts.result?.deviation ? { deviation: c.facts.result.deviation } : {}),
})

const visitsOf = (c: Case, ctx: Context): string => {
  const { counted, cap } = frequencyOf(c, ctx)
  return `本年度已检查${counted}次，上限${cap}次`
}

export const taskDocuments: Readonly<Record<string, DocumentMaker<Facts>>> = {
  'inspectionTask.approvalSheet': paper('inspectionTask.approvalSheet', [CAPS, law(CLIMATE, '第五十四条')], (c, ctx, input: Partial<Input<'approveInput'>>, reason) => {
    return {
      source: SOURCE_TEXT[c.facts.source], why: c.facts.why, items: itemsOf(c).slice(0, 60), plannedOn: c.facts.plannedOn, officers: officersOf(ctx), visits: visitsOf(c, ctx), merge: (c.facts.mergedWith ? `与${c.facts.mergedWith}合并检查，一次进入` : c.facts.mergeAnswer) || '无其他部门近期检查',
      opinion: c.state === 'proposed' ? '报请批准' : c.state === 'assigned' && openLate(c) ? '情况紧急，先行检查，二十四小时内补办审批' : [c.state === 'rejected' || c.state === 'terminated' ? '不予批准' : '同意', input?.teamReason, reason].filter(Boolean).join('，'), approver: ctx.actor.name,
    }
  }),
  'inspectionTask.recusalDecision': paper('inspectionTask.recusalDecision', [law(PENALTY_LAW, '第四十三条')], (c, ctx, input: Partial<Input<'recusalDecisionInput'> & Input<'conflictInput'>>) => ({
    asked: input.finding === undefined ? `${ctx.actor.name}（本人提出）` : c.party, ground: input.ground ?? input.finding ?? '', decision: input.granted === false ? '不予回避' : '予以回避', replacement: input.granted === false ? '无需更换' : '由抽取或者指派的其他检查人员接替',
  })),
  'inspectionTask.visitNotice': paper('inspectionTask.visitNotice', [CAPS, law(PENALTY_LAW, '第五十五条')], (c, ctx) => ({
    address: c.facts.subject.address, items: itemsOf(c).slice(0, 60), plannedOn: c.facts.kind === 'flying' ? ctx.today : c.facts.plannedOn, officers: officersOf(ctx), visits: visitsOf(c, ctx), rights: RIGHTS, conduct: CONDUCT, source: SOURCE_TEXT[c.facts.source],
  })),
  'inspectionTask.siteRecord': paper('inspectionTask.siteRecord', [law(FOOD_CHECKS, '第三十四条'), law(PENALTY_LAW, '第五十五条')], (c, ctx, input: Partial<Input<'leaveInput'>>) => siteRecord(c, ctx, input)),
  'inspectionTask.resultNotice': paper('inspectionTask.resultNotice', [law(FOOD_CHECKS, '第三十一条')], (c, ctx) => ({
    ...resultParts(c), stage: c.state === 'concluded' ? '最终结果' : '现场结果，以审核后的结果为准',
    objectUntil: latestClock(c, 'resultObjectionWindow')?.dueOn ?? lastDay(limitsOn(ctx).resultObjectionWindow, ctx.today, ctx.calendar),
  })),
  'inspectionTask.interruptionNote': paper('inspectionTask.interruptionNote', [law(PENALTY_LAW, '第四十七条')], (c, ctx, { ground }: Input<'interruptInput'>, reason) => ({ ground: { danger: '有危险', nightfall: '天黑', other: '其他' }[ground], reason, at: ctx.at, officers: officersOf(ctx) })),
  'inspectionTask.correctionNotice': paper('inspectionTask.correctionNotice', [law(DISCLOSURE, '第十二条')], (c, ctx, input: Partial<Input<'correctInput'> & Input<'reopenInput'>>) => ({
    wrong: input.wrong ?? input.evidence ?? '', since: input.since ?? (c.facts.visit ? dayOf(c.facts.visit.arrivedAt) : ctx.today), result: RESULT_TEXT[c.facts.result?.result ?? 'noProblem'], version: c.facts.result?.version ?? 1,
  })),
  'inspectionTask.publicResult': paper('inspectionTask.publicResult', [law(DISCLOSURE, '第六条'), law(CLIMATE, '第五十四条')], (c, ctx) => ({
    uscc: c.facts.subject.uscc, result: RESULT_TEXT[c.facts.result?.result ?? 'noProblem'], text: c.facts.publicText, inspectedOn: c.facts.visit ? dayOf(c.facts.visit.arrivedAt) : ctx.today, version: c.facts.result?.version ?? 1,
  })),
  'inspectionTask.objectionDecision': paper('inspectionTask.objectionDecision', [law(CLIMATE, '第五十六条')], (c, _ctx, { finding, result }: Input<'dismissInput'> & Partial<Input<'upholdInput'>>) => ({
    finding, decision: result ? '异议成立，更正检查结果' : '维持检查结果', result: RESULT_TEXT[c.facts.result?.result ?? 'noProblem'],
  })),
  'inspectionTask.clueLetter': paper('inspectionTask.clueLetter', [law('市场监督管理行政处罚程序规定', '第十八条')], (c, ctx, { provision }: Input<'clueInput'>) => ({
    addressee: '执法办案机构', party: c.party, facts: RESULT_TEXT[c.facts.result?.result ?? 'suspectedViolation'], provision, evidence: photos(c), foundOn: c.facts.foundOn ?? ctx.today, officers: officersOf(ctx),
  })),
  'inspectionTask.transferLetter': paper('inspectionTask.transferLetter', [law(FOOD_CHECKS, '第三十八条')], (c, _ctx, { authority, acceptedAs }: Input<'transferInput'>, reason) => ({ addressee: authority, party: c.party, reason, acceptedAs })),
  'inspectionTask.fileIndex': paper('inspectionTask.fileIndex', [law(PENALTY_LAW, '第四十七条')], (c) => ({ result: RESULT_TEXT[c.facts.result?.result ?? 'noProblem'], papers: photos(c) })),
}

const openLate = (c: Case): boolean => c.clocks.some(({ kind, state }) => kind === 'lateApproval' && state === 'running')
