import { dayOf, inShanghai } from '@onewindow/calendar/day'
import { derivationSentence } from '@onewindow/calendar/derivation'
import { due } from '@onewindow/calendar/due'
import { latestClock, type CaseState, type Context } from '@onewindow/casework/case-state'
import type { DocumentMaker } from '@onewindow/casework/case-type'
import { documents, type DocumentDefinition, type DocumentName } from '@onewindow/documents/definition'
import { addDays } from '@onewindow/calendar/day'
import { channelZh, clip, PERMIT_LAW } from '../application/documents/paper.ts'
import { supplementReply } from '../application/clocks.ts'
import { DRAFT_DAYS } from '../application/lifecycle.ts'
import type { Fields } from '../application/documents/frame-keys.ts'
import { knownOf } from './known.ts'
import { materialsOf } from './materials.ts'
import type { BundleFacts } from './schemas.ts'

type Case = CaseState<BundleFacts>
type Paper<I = Record<string, unknown>> = { c: Case; ctx: Context; input: Partial<I> }

const POLICY = { law: '国务院关于进一步优化政务服务提升行政效能推动“高效办成一件事”的指导意见' }
const PERMIT = { law: PERMIT_LAW, article: '§26' }

const about = ({ c }: Paper, ...basis: { law: string; article?: string }[]) => ({ addressee: c.party || c.facts.bundleName.zh, item: { zh: c.facts.bundleName.zh, en: c.facts.bundleName.en }, legalBasis: [...basis, POLICY] })
const nameOf = ({ c }: Paper, slug: string): string => c.facts.items.find((item) => item.slug === slug)?.name.zh ?? slug
const organOf = ({ c }: Paper, slug: string): string => c.facts.items.find((item) => item.slug === slug)?.organ ?? ''
const materialOf = ({ ctx }: Paper, key: string): string => knownOf(ctx).merged.materials.find((material) => material.key === key)?.nameZh ?? key

/** The day a promise of so many working days from today ends on. */
function dayAfter(workdays: number, ctx: Context): string {
  const answer = due({ unit: 'workday', length: workdays }, ctx.at, [], [], ctx.calendar)
  return 'error' in answer || answer.state === 'paused' ? ctx.today : answer.dueDate
}

const STEPS = ['在线填写一张表，材料只上传一次。', '核对后签名一次，各部门按顺序同时办理，一次告知需要补正的全部事项。', '每个结果办好即可领取，全部办完发给一张结果单。']

/** 一次性告知单 (优化营商环境条例 §36): items, materials, day, steps. */
function guidanceSheet(paper: Paper): Fields<'bundleApplication.guidanceSheet'> {
  const { c, ctx } = paper
  const { merge } = knownOf(ctx)
  return {
    ...about(paper, { law: '优化营商环境条例', article: '§36' }), preparedOn: ctx.today, promisedOn: dayAfter(c.facts.workdays, ctx), steps: STEPS, draftUntil: addDays(ctx.today, DRAFT_DAYS),
    items: c.facts.plan.map(({ slug, workdays }) => ({ name: nameOf(paper, slug), department: organOf(paper, slug), promise: workdays === 0 ? '当场办结' : `${workdays}个工作日` })),
    materials: merge.materials.filter(({ neededBy }) => neededBy.length > 0).map(({ material, upload, neededBy }) => ({ name: material.nameZh, source: upload ? 'applicant' as const : 'known' as const, usedBy: clip(neededBy.map((slug) => nameOf(paper, slug)).join('、'), 300, c.facts.bundleName.zh) })),
  }
}

/** 收件回执: one for all items. Until when the first of them are accepted or not is the answer to wait for. */
function receipt(paper: Paper<{ slug: string }>): Fields<'bundleApplication.acceptanceReceipt'> {
  const { c, ctx, input } = paper
  const clock = latestClock(c, 'bundlePromise')
  const lastDay = dayAfter(ACCEPTANCE_WORKDAYS, ctx)
  const presenter = c.facts.agentName ?? c.facts.signature?.name
  const items = input.slug ? [input.slug] : c.facts.plan.map(({ slug }) => slug)
  return {
    ...about(paper, PERMIT), applicant: c.party || c.facts.bundleName.zh, ...(presenter ? { presenter } : {}), channel: channelZh(c as never), receivedAt: inShanghai(c.receivedAt ?? ctx.at), items: items.map((slug) => nameOf(paper, slug)), materials: receivedMaterials(paper),
    acceptanceDue: {
      lastDay, workingDays: ACCEPTANCE_WORKDAYS,
      derivation: clip(clock?.dueOn ? `整体承诺：${derivationSentence({ spec: clock.spec, runs: clock.runs, dueDate: clock.dueOn, provisional: clock.provisional }, 'zh')}` : '', 4000, '自收到申请次日起计算工作日'),
    },
  }
}

/** Working days in which an item is accepted, refused or answered with the one notice (行政许可法 §32(1)(四)). */
const ACCEPTANCE_WORKDAYS = 5

function receivedMaterials({ c, ctx }: Paper) {
  return materialsOf(c, ctx).materials.flatMap(({ key, state, by }) => {
    const material = knownOf(ctx).merged.materials.find((one) => one.key === key)
    const files = c.attachments.filter((file) => file.key === key).length
    const note = files > 0 ? null : state === 'deferred' ? '容缺后补' : state === 'committed' ? '以承诺代替' : state === 'satisfied' ? (by?.startsWith('licence:') ? '电子证照调取' : by?.startsWith('dataset:') ? '部门数据共享' : '系统生成') : null
    return !material || (files === 0 && note === null) ? [] : [{ name: material.nameZh, originals: 0, copies: Math.min(999, files), returned: 0, ...(note ? { note } : {}) }]
  }).slice(0, 60)
}

/** 一次性补正告知书: the defects all departments found, each with its department, in one letter (行政许可法 §32(1)(四)). */
function correctionNotice(paper: Paper): Fields<'bundleApplication.correctionNotice'> {
  const { c, ctx } = paper
  return {
    ...about(paper, { law: PERMIT_LAW, article: '§32(1)(4)' }), receivedOn: submittedOn(c), replyBy: replyBy(ctx), lapseBasis: null,
    points: (c.facts.corrections.at(-1)?.items ?? []).map(({ slug, materialKey, defect, cure }) => ({ material: materialOf(paper, materialKey), defect, cure, sampleUrl: null, department: organOf(paper, slug) })),
  }
}

/** The last day to answer, as the clock of each item named counts it. */
function replyBy(ctx: Context): string {
  const answer = due(supplementReply, ctx.at, [], [], ctx.calendar)
  return 'error' in answer || answer.state === 'paused' ? ctx.today : answer.dueDate
}

const submittedOn = (c: Case): string => dayOf(c.receivedAt ?? c.openedAt)

/** 延期告知书 of a joint procedure (行政许可法 §42(2)). */
function extensionNotice(paper: Paper): Fields<'bundleApplication.extensionNotice'> {
  const { c, ctx } = paper
  const { length, reason } = c.facts.extension ?? { length: 1, reason: '' }
  const cap = latestClock(c, 'jointCap')
  const former = cap ? due(cap.spec, cap.startAt, cap.pauses, cap.extensions.slice(0, -1), ctx.calendar) : null
  return {
    ...about(paper, { law: PERMIT_LAW, article: '§42(2)' }), acceptedOn: submittedOn(c), reason, extension: { days: length, unit: 'workday' }, approver: ctx.actor.name,
    formerDueOn: former && !('error' in former) && former.dueDate ? former.dueDate : ctx.today, newDays: { statutoryDueOn: cap?.dueOn ?? null, promisedDueOn: latestClock(c, 'bundlePromise')?.dueOn ?? null },
  }
}

/** 撤回申请确认书, of one item or of all. */
function withdrawalConfirmation(paper: Paper<{ slug: string }>): Fields<'bundleApplication.withdrawalConfirmation'> {
  const { c, ctx, input } = paper
  const what = input.slug ? `“${nameOf(paper, input.slug)}”不再办理，其他事项继续办理。` : '本一件事的全部事项不再办理，已经产生的期限一并终止。'
  return { ...about(paper), submittedOn: submittedOn(c), withdrawnAt: inShanghai(ctx.at), channel: channelZh(c as never), returned: [], effect: `${what}撤回不影响你（单位）今后再次提出申请，已经上传的材料可以继续使用。` }
}

/** 办结结果单: what became of each item. */
function resultSheet(paper: Paper): Fields<'bundleApplication.resultSheet'> {
  const { c, ctx } = paper
  return {
    ...about(paper, PERMIT), submittedOn: submittedOn(c), finishedOn: ctx.today,
    outcomes: c.facts.outcomes.map(({ slug, result, endedOn, licence }) => ({ name: nameOf(paper, slug), department: organOf(paper, slug), result, endedOn, ...(licence ? { licence } : {}) })),
  }
}

const RESULTS: Readonly<Record<string, string>> = { granted: '全部准予', partlyGranted: '部分准予', denied: '不予', withdrawn: '申请人撤回' }

/** 卷宗目录: the papers of the whole; those of an item lie in its own file. */
function archiveIndex(paper: Paper): Fields<'bundleApplication.archiveIndex'> {
  const { c, ctx } = paper
  const entries = [...c.acts.map(({ event, at }) => ({ title: TITLES[event], date: dayOf(at), pages: 1 })), ...c.attachments.map(({ label, addedAt }) => ({ title: clip(label, 200, '材料'), date: dayOf(addedAt), pages: 1 }))]
  const titled = entries.flatMap(({ title, ...rest }) => (title ? [{ title, ...rest }] : []))
  return {
    ...about(paper, { law: '国务院关于在线政务服务的若干规定', article: '§12' }), applicant: c.party || c.facts.bundleName.zh, result: RESULTS[c.result ?? ''] ?? '办结', openedOn: submittedOn(c), closedOn: dayOf(c.endedAt ?? ctx.at), archivedOn: ctx.today,
    retention: '10年', handler: clip(c.acts.findLast(({ role }) => role !== null)?.actorName, 200, knownOf(ctx).leadOrgan), archivist: '系统自动归档', entries: titled.length > 0 ? titled.slice(0, 300) : [{ title: `${c.facts.bundleName.zh}申请`, date: submittedOn(c), pages: 1 }],
  }
}

const TITLES: Readonly<Record<string, string>> = { submit: '收件回执', requestCorrection: '一次性补正告知书', extendJoint: '延期告知书', withdrawSub: '撤回申请确认书', withdraw: '撤回申请确认书', finish: '办结结果单' }

const makers = {
  'bundleApplication.guidanceSheet': guidanceSheet, 'bundleApplication.acceptanceReceipt': receipt, 'bundleApplication.correctionNotice': correctionNotice, 'bundleApplication.extensionNotice': extensionNotice,
  'bundleApplication.withdrawalConfirmation': withdrawalConfirmation, 'bundleApplication.resultSheet': resultSheet, 'bundleApplication.archiveIndex': archiveIndex,
} satisfies Partial<Record<DocumentName, (paper: Paper<never>) => object>>

/** Every paper of a one-thing application, with what it must say. */
export const bundleDocuments: Readonly<Record<string, DocumentMaker<BundleFacts>>> = Object.fromEntries(
  Object.entries(makers).map(([name, make]) => [name, (c, ctx, input) => {
    const { numberSeries }: DocumentDefinition = documents[name as DocumentName]
    return { data: (make as (paper: Paper) => Record<string, unknown>)({ c, ctx, input: (input ?? {}) as Record<string, unknown> }), ...(numberSeries ? { series: numberSeries } : {}) }
  }] satisfies [string, DocumentMaker<BundleFacts>]),
)
