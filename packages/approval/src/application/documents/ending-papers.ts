import { dayOf, inShanghai } from '@onewindow/calendar/day'
import { documents, isDocumentName } from '@onewindow/documents/definition'
import type { z } from 'zod'
import { knownOf } from '../known.ts'
import type { errataInput, reopenInput, transferInput } from '../schemas.ts'
import { dueOf } from './days.ts'
import type { Fields } from './frame-keys.ts'
import { about, acceptedOn, appliedOn, applicantOf, channelZh, clip, fileOf, organOf, referenceTo, unitNameOf,
  type Paper } from './paper.ts'
import { remediesOf } from './remedies.ts'

/** 撤回申请确认书: taking an application back costs the applicant nothing. */
export function withdrawalConfirmation(paper: Paper): Fields<'application.withdrawalConfirmation'> {
  const { c, ctx } = paper
  return {
    ...about(paper, null), submittedOn: appliedOn(c), withdrawnAt: inShanghai(ctx.at), channel: channelZh(c), returned: [],
    effect: '本件不再办理，已经产生的期限一并终止。撤回不影响你（单位）今后再次提出申请，已经上传的材料可以继续使用。',
  }
}

/** 终止审查决定书, by analogy to 行政许可法 §70. */
export function terminationDecision(paper: Paper): Fields<'application.terminationDecision'> {
  const { c } = paper
  return { ...about(paper, '§70'), acceptedOn: acceptedOn(c), ground: c.facts.ending?.ground ?? '', effect: '本次申请的审查到此终止，已收的原件予以退还。',
    compensation: null, remedies: remediesOf(paper) }
}

/** 视为撤回告知书, only where the item's own rule provides it. */
export function lapseNotice(paper: Paper): Fields<'application.lapseNotice'> {
  const { c, ctx } = paper
  const notice = c.facts.corrections.at(-1)
  return {
    ...about(paper, '§32(1)(4)'), correctionNotice: { number: referenceTo(paper, '补正告知书'), servedOn: dayOf(notice?.at ?? ctx.at),
      replyWasDue: dueOf(c, 'supplementReply') ?? ctx.today },
    ground: '补正期限届满，本机关未收到补正材料，也未收到说明。', effect: '你（单位）可以随时重新申请，已经提交的材料仍可使用。', compensation: null, remedies: remediesOf(paper),
  }
}

const titleOf = (typed: string): string => (isDocumentName(typed) ? documents[typed].titleZh : typed)

/** 更正通知书: clerical errors only; both versions are kept. */
export function correctionOfErrors(paper: Paper<z.output<typeof errataInput>>): Fields<'application.correctionOfErrors'> {
  const { c, ctx, input } = paper
  const title = clip(titleOf(input.document ?? ''), 200, '决定书')
  return {
    ...about(paper, null), corrected: { title, number: referenceTo(paper, title), issuedOn: c.facts.decision?.on ?? ctx.today },
    corrections: [{ where: title, wrong: input.was ?? '', right: input.now ?? '' }],
    ground: '原文书存在文字错误，不涉及决定的实质内容。', effect: '更正后的内容与原文书一并生效，其他内容不变。', compensation: null, remedies: remediesOf(paper),
  }
}

/** 移送函: the whole file goes to the organ now competent; the clocks go on. */
export function transferLetter(paper: Paper<z.output<typeof transferInput>>): Fields<'application.transferLetter'> {
  const { c, ctx } = paper
  return {
    ...about(paper, null), addressee: unitNameOf(paper, knownOf(ctx).target?.id ?? null) ?? '承接本件的机关', applicant: applicantOf(c),
    reason: paper.reason || '因管辖或者职责调整，本件移送你单位继续办理。', transferredOn: ctx.today,
    acceptedOn: c.facts.acceptance?.on ?? null, statutoryDueOn: dueOf(c, 'decision'), promisedDueOn: dueOf(c, 'promise'),
    file: fileOf(paper), contact: clip(`${organOf(paper)}，${ctx.actor.name}`, 300, organOf(paper)),
  }
}

/** Working days a renewed decision takes where the item has no limit of its own (行政许可法 §42). */
const RENEWED_WORKDAYS = 20

/** 重新审查通知书 after a decision on reconsideration or a judgment. */
export function reopenNotice(paper: Paper<z.output<typeof reopenInput>>): Fields<'application.reopenNotice'> {
  const { c, ctx, input } = paper
  const decided = c.acts.findLast(({ event }) => event === 'grant' || event === 'deny')
  const title = decided?.event === 'deny' ? '不予决定书' : '准予决定书'
  return {
    ...about(paper, null), annulled: { title, number: referenceTo(paper, title), issuedOn: dayOf(decided?.at ?? ctx.at) },
    annulledBy: { title: '行政复议决定书或者裁判文书', number: clip(input.document, 300, '见附件'), issuedOn: ctx.today, organ: '作出该文书的机关' },
    reason: input.ground ?? '', reopenedOn: ctx.today,
    newDueOn: dueOf(c, 'decision') ?? dueOf(c, 'promise') ?? ctx.calendar.addWorkingDays(ctx.today, RENEWED_WORKDAYS),
  }
}
