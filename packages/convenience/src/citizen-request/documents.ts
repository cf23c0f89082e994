import { inShanghai } from '@onewindow/calendar/day'
import { latestClock, type CaseState, type Context } from '@onewindow/casework/case-state'
import type { DocumentMaker } from '@onewindow/casework/case-type'
import type { DocumentName } from '@onewindow/documents/definition'
import type { z } from 'zod'
import { textHash } from './text-hash.ts'
import type * as typed from './inputs.ts'
import { eventsOf, hotline, optimise, paperOf } from './paper.ts'
import { CHANNELS, GROUNDS, HANDED_TO, KINDS, LEVELS, RESULTS, SUSPENSIONS, TERMINATIONS, WAYS, WHATS } from './paper-words.ts'
import type { RequestFacts } from './schemas.ts'
import { unitIn } from './units.ts'

type Case = CaseState<RequestFacts>
type Input<K extends keyof typeof typed> = (typeof typed)[K] extends z.ZodType ? z.output<(typeof typed)[K]> : never

const dueOn = (c: Case, clock: string, ctx: Context): string => latestClock(c, clock)?.dueOn ?? ctx.today
const limitOf = (c: Case) => latestClock(c, c.round > 0 ? 'rework' : 'resolve') ?? latestClock(c, 'resolve')
const limitDue = (c: Case, ctx: Context): string => limitOf(c)?.dueOn ?? ctx.today
const secrecy = (c: Case): string => (c.facts.sealed ? '保密：不得泄露诉求人信息' : '仅限办理使用')
const contest = (c: Case, ctx: Context): string => `如有异议，可以在${dueOn(c, 'contestWindow', ctx)}前凭工单号和查询码提出一次，由其他人员复核。`
const leadOf = (c: Case): string => c.facts.order?.unitName ?? '市民服务热线中心'
const namesOf = (ctx: Context, ids: readonly string[]): string[] => ids.flatMap((id) => unitIn(ctx, id)?.nameZh ?? [])
const placeOf = (c: Case): string => c.facts.place?.address || c.facts.place?.regionCode || '未填写'

const paper = (name: DocumentName, basis: ReturnType<typeof hotline>, fields: (c: Case, ctx: Context, input: never, reason: string) => Record<string, unknown>) =>
  [name, paperOf<RequestFacts>(name, basis, (c, ctx, input, reason) => ({ matter: c.title, ...fields(c, ctx, input, reason) }))] as const
const record = (name: DocumentName, basis: ReturnType<typeof hotline>, fields: (c: Case, ctx: Context, input: never, reason: string) => Record<string, unknown>) => [name, paperOf<RequestFacts>(name, basis, fields)] as const

const answerOf = (value: boolean | null | undefined): string => (value === true ? '是' : value === false ? '否' : '未回答')

/** Papers of a request (convenience §7); none of them names a sealed reporter. */
export const requestDocuments: Readonly<Record<string, DocumentMaker<RequestFacts>>> = Object.fromEntries([
  paper('citizenRequest.receipt', hotline('十'), (c, ctx) => ({
    kind: KINDS[c.facts.kind], receivedAt: inShanghai(c.receivedAt ?? ctx.at), textHash: textHash(c.facts.text), promisedOn: dueOn(c, 'total', ctx), follow: '凭工单号和查询码可以查询进展、补充内容或者撤回；也可以拨打12345。',
  })),
  paper('citizenRequest.supplementNotice', optimise('三十六'), (c, ctx, { text }: Input<'textInput'>) => ({ matter: '', missing: text, until: dueOn(c, 'supplement', ctx), consequence: '期满没有补充的，终止办理；补充后可以重新提出。' })),
  paper('citizenRequest.terminationNotice', hotline('十一'), (c, ctx, _input, reason) => ({ reason: TERMINATIONS[c.facts.ending?.code ?? ''] ?? (c.facts.termination || reason), remedy: contest(c, ctx) })),
  paper('citizenRequest.answer', hotline('十一'), (_c, _ctx, { text, article }: Input<'answerInput'>) => ({ answer: text, article })),
  paper('citizenRequest.emergencyNote', hotline('十一'), (_c, ctx, { line, receivedBy }: Input<'emergencyInput'>) => ({ line, handedOverAt: inShanghai(ctx.at), receivedBy })),
  paper('citizenRequest.channelNotice', hotline('十一'), (c, ctx, { channel, how }: Input<'divertInput'>) => ({ channel: CHANNELS[channel], how, remedy: contest(c, ctx) })),
  paper('citizenRequest.refusalNotice', hotline('十一'), (c, ctx, { code, earlierNumber }: Input<'refuseInput'>, reason) => ({ ground: GROUNDS[code], reason, earlier: earlierNumber, remedy: contest(c, ctx) })),
  paper('citizenRequest.dispatchOrder', hotline('十二'), (c, ctx) => ({
    addressee: leadOf(c), extract: c.facts.extract || '内容保密，由承办人员凭权限查看', place: placeOf(c), lead: leadOf(c), assists: namesOf(ctx, c.facts.order?.assistIds ?? []), dueOn: limitDue(c, ctx), limitBasis: limitOf(c)?.spec.basis ?? '产品默认值', why: c.facts.order?.why ?? '', secrecy: secrecy(c),
  })),
  paper('citizenRequest.returnUpOpinion', hotline('十二'), (_c, ctx, _input, reason) => ({ addressee: '市民服务热线中心', reason, centre: ctx.actor.name })),
  paper('citizenRequest.handBackRequest', hotline('十二'), (c, _ctx, { reason, belongsTo }: Input<'handBackInput'>) => ({ addressee: '市民服务热线中心', unit: leadOf(c), reason, belongsTo })),
  paper('citizenRequest.handBackOpinion', hotline('十二'), (c, _ctx, _input, reason) => ({ decision: c.state === 'triage' ? '同意退单' : '不同意退单，由原单位继续办理', reason })),
  paper('citizenRequest.disputeReferral', hotline('十二'), (c, ctx, input: Partial<Input<'escalateInput'>>, reason) => ({ units: [...new Set([...namesOf(ctx, input.unitIds ?? []), ...(c.facts.order ? [leadOf(c)] : []), ...(c.facts.handBack ? [c.facts.handBack.belongsTo] : [])])], reason: c.facts.handBack?.reason || reason })),
  paper('citizenRequest.designationNotice', hotline('十二'), (c, ctx, { heard, duty }: Input<'designateInput'>) => ({ addressee: leadOf(c), lead: leadOf(c), assists: namesOf(ctx, c.facts.order?.assistIds ?? []), duty, heard, dueOn: limitDue(c, ctx), binding: '本指定为最终指定，承办单位不得再次退单。' })),
  record('citizenRequest.contactRecord', hotline('十五'), (_c, ctx, { way, outcome }: Input<'contactInput'>) => ({ at: inShanghai(ctx.at), way: WAYS[way], outcome })),
  paper('citizenRequest.transferOrder', hotline('十四'), (c, ctx, { unitId }: Input<'transferInput'>) => ({ addressee: unitIn(ctx, unitId)?.nameZh ?? leadOf(c), extract: c.facts.extract || '内容保密，由承办人员凭权限查看', lead: leadOf(c), to: unitIn(ctx, unitId)?.nameZh ?? '', dueOn: limitDue(c, ctx), secrecy: secrecy(c) })),
  paper('citizenRequest.extensionRequest', hotline('十五'), (c, ctx, { days, reason }: Input<'extensionInput'>) => ({ addressee: leadOf(c), reason, days: `${days}个工作日`, dueOn: limitDue(c, ctx) })),
  paper('citizenRequest.extensionNotice', hotline('十五'), (c, ctx) => ({ reason: c.facts.extension?.reason ?? '', newDueOn: limitDue(c, ctx) })),
  paper('citizenRequest.suspensionNotice', hotline('十五'), (c, ctx, { code, plan, until }: Input<'suspendInput'>) => ({ ground: SUSPENSIONS[code], plan, until, reportOn: dueOn(c, 'suspendReport', ctx) })),
  paper('citizenRequest.progressReport', hotline('十五'), (c, ctx, { text }: Input<'textInput'>) => ({ progress: text, nextOn: dueOn(c, 'suspendReport', ctx) })),
  paper('citizenRequest.handOverLetter', hotline('十五'), (c, ctx, { to }: Input<'handOverInput'>) => ({ extract: c.facts.extract || '内容保密，由承办人员凭权限查看', to: HANDED_TO[to], receivedAt: inShanghai(c.receivedAt ?? ctx.at), dueOn: limitOf(c)?.dueOn, secrecy: secrecy(c) })),
  paper('citizenRequest.mergeNotice', hotline('十四'), (c) => ({ master: c.facts.merged?.number ?? '', remedy: '如认为不是同一事项，可以在七日内提出异议，本件将单独办理。' })),
  paper('citizenRequest.masterReply', hotline('十五'), (c) => ({ master: c.facts.merged?.number ?? '', done: c.facts.reply?.done ?? '已随并入工单一并办理。' })),
  paper('citizenRequest.terminationRequest', hotline('十一'), (c) => ({ addressee: '市民服务热线中心', unit: leadOf(c), reason: c.facts.termination })),
  paper('citizenRequest.reply', hotline('十五'), (c, ctx, input: Input<'replyInput'>) => ({
    result: RESULTS[input.resultCode], found: input.found, done: input.done, repliedOn: ctx.today, basis: input.basis, next: input.next, photos: c.attachments.map(({ label }) => label).slice(-20), unit: leadOf(c),
  })),
  paper('citizenRequest.returnReplyOpinion', hotline('十五'), (c, ctx, _input, reason) => ({ addressee: leadOf(c), defect: reason, dueOn: limitDue(c, ctx) })),
  record('citizenRequest.visitRecord', hotline('二十三'), (c, ctx) => {
    const last = c.facts.visits.findLast(({ round }) => round === c.round)
    return {
      at: inShanghai(ctx.at), visitor: ctx.actor.kind === 'citizen' ? '诉求人本人' : ctx.actor.name, reached: answerOf(last?.reached), solved: answerOf(last?.solved), level: LEVELS[last?.level ?? 0] ?? '未评价', contacted: last?.deniesContact ? '诉求人称未联系' : c.facts.contacts.length > 0 ? '已联系' : '无联系记录',
    }
  }),
  paper('citizenRequest.reworkOrder', hotline('二十三'), (c, ctx, _input, reason) => ({ addressee: leadOf(c), unit: leadOf(c), round: `第${c.round}轮`, reason, dueOn: dueOn(c, 'rework', ctx) })),
  paper('citizenRequest.withdrawalConfirmation', hotline('十'), (c) => ({ effect: c.state === 'withdrawn' ? '本诉求已撤回，不再办理。' : '涉及安全或者违法线索，您已退出，相关单位继续办理，不再联系您。' })),
  record('citizenRequest.correctionRecord', hotline('十'), (c, ctx) => ({ changes: c.facts.corrections.filter(({ at }) => at === ctx.at).map(({ what, old, now }) => ({ what: WHATS[what] ?? what, old: old || '无', now: c.facts.sealed && what === 'addition' ? '内容保密' : now.slice(0, 300) })), by: ctx.actor.kind === 'citizen' ? '诉求人' : ctx.actor.name })),
  paper('citizenRequest.supervisionOrder', hotline('三十四'), (c, ctx, _input, reason) => ({ addressee: leadOf(c), unit: leadOf(c), reason, answerBy: dueOn(c, 'supervise', ctx) })),
  paper('citizenRequest.archiveIndex', hotline('十'), (c) => ({ result: RESULTS[c.result ?? ''] ?? '已结束', events: eventsOf(c) })),
])
