import { dayOf } from '@onewindow/calendar/day'
import type { z } from 'zod'
import { knownOf } from '../known.ts'
import type {
  ApplicationFacts, clarificationInput, extendInput, opinionInput, opinionsInput, specialInput, submitForDecisionInput,
} from '../schemas.ts'
import { stageKey } from '../stages.ts'
import { chronicle } from './chronicle.ts'
import { dueOf, formerDue, newDays, printedLength } from './days.ts'
import type { Fields } from './frame-keys.ts'
import {
  about, acceptedOn, applicantOf, clip, fileOf, materialName, organOf, printedInstant, referenceTo, unitNameOf, type Paper,
} from './paper.ts'

/** 特别程序告知书 with the days that hold if the procedure takes as long as was declared. */
export function specialProcedureNotice(paper: Paper<z.output<typeof specialInput>>): Fields<'application.specialProcedureNotice'> {
  const { c, ctx, item, input } = paper
  const last = c.facts.special.at(-1)
  const kind = last?.kind ?? 'hearing'
  const own = item.specialProcedures.find(({ type }) => type === kind)
  const startsOn = last ? dayOf(last.from) : ctx.today
  const declared = last?.declared ?? { value: 1, unit: 'workday' as const }
  return {
    ...about(paper, '§45'), kind: { zh: own?.nameZh ?? SPECIAL[kind].zh, en: SPECIAL[kind].en },
    ...(input.reason ? { reason: input.reason } : {}),
    startsOn, needed: printedLength(declared.value, declared.unit, startsOn), newDays: newDays(c, ctx),
  }
}

const SPECIAL = {
  hearing: { zh: '听证', en: 'hearing' },
  bidding: { zh: '招标', en: 'tender' },
  auction: { zh: '拍卖', en: 'auction' },
  inspection: { zh: '检验', en: 'inspection' },
  testing: { zh: '检测', en: 'testing' },
  quarantine: { zh: '检疫', en: 'quarantine' },
  appraisal: { zh: '鉴定', en: 'appraisal' },
  expert_review: { zh: '专家评审', en: 'expert review' },
  site_inspection: { zh: '现场核查', en: 'site inspection' },
  publicity: { zh: '公示', en: 'public notice' },
  awaiting_conclusion: { zh: '等待司法或有关部门结论', en: 'awaiting a conclusion' },
} as const satisfies Record<ApplicationFacts['special'][number]['kind'], { zh: string; en: string }>

/** 延期告知书 (行政许可法 §42). */
export function extensionNotice(paper: Paper<z.output<typeof extendInput>>): Fields<'application.extensionNotice'> {
  const { c, ctx } = paper
  const { length, unit, reason } = c.facts.extension ?? { length: 1, unit: 'workday', reason: '' }
  const former = formerDue(c, ctx) ?? ctx.today
  return { ...about(paper, '§42'), acceptedOn: acceptedOn(c), reason, extension: printedLength(length, unit, former),
    approver: ctx.actor.name, formerDueOn: former, newDays: newDays(c, ctx) }
}

/** 征求意见函 to the departments asked, one letter for all of them. */
export function opinionRequest(paper: Paper<z.output<typeof opinionsInput>>): Fields<'application.opinionRequest'> {
  const { c, ctx, input } = paper
  const asked = [...new Set(input.unitIds ?? [])]
  const names = asked.map((id) => unitNameOf(paper, id)).filter((name) => name !== null)
  return {
    ...about(paper, '§26'), addressee: clip(names.join('、'), 200, '有关部门'), applicant: applicantOf(c), question: input.question ?? '',
    attachments: fileOf(paper).slice(0, 30),
    replyBy: asked.map((part) => dueOf(c, 'opinionReply', part))
      .find((day) => day !== null) ?? ctx.calendar.addWorkingDays(ctx.today, REPLY_WORKDAYS),
  }
}

/** A letter that asks is answered within five working days, as the clock of opinions has it. */
const REPLY_WORKDAYS = 5

/** 意见书 of one department, addressed to the organ that asked. */
export function opinion(paper: Paper<z.output<typeof opinionInput>>): Fields<'application.opinion'> {
  const { c, ctx, input } = paper
  const cited = input.article ? [{ law: input.article }] : []
  return {
    ...about(paper, '§26', cited), addressee: organOf(paper), applicant: applicantOf(c), requestNumber: referenceTo(paper, '征求意见函'),
    verdict: input.verdict ?? 'agree', reason: input.reason ?? '', conditions: [],
    officer: { name: ctx.actor.name },
  }
}

const RESULT_WORDS = { met: '符合', notMet: '不符合', notApplicable: '不涉及' } as const

/** 现场核查记录: two certified officers, place, time, findings (行政许可法 §34(3)). */
export function siteInspectionRecord(paper: Paper): Fields<'application.siteInspectionRecord'> {
  const { c, ctx } = paper
  const record = c.facts.inspections.at(-1)
  const officers = record?.officers ?? []
  const at = printedInstant(ctx.at, ctx)
  return {
    ...about(paper, '§34(3)'), applicant: applicantOf(c), place: clip(record?.place, 300, c.title),
    startedAt: printedInstant(record?.startedAt, ctx), endedAt: printedInstant(record?.endedAt, ctx),
    officers: officers.map(({ name, certificate }) => ({ name, certificateNumber: certificate })), present: [], photos: [],
    conclusion: record?.conclusion ?? '',
    findings: (record?.findings ?? []).map(({ point, finding, result }) =>
      ({ point: clip(point, 300, point), finding: finding || RESULT_WORDS[result], result })),
    signatures: officers.map(({ name }) => ({ name, role: '核查人员', signedAt: at })),
  }
}

/** 说明函: the question of the authority, or the answer of the applicant. It asks for no new material, so clocks go on. */
export function clarificationLetter(paper: Paper<z.output<typeof clarificationInput>>): Fields<'application.clarificationLetter'> {
  const { c, ctx } = paper
  const last = c.facts.clarifications.at(-1)
  const text = last?.text ?? ''
  if (last?.from !== 'applicant') return { ...about(paper, '§31'), direction: 'request', points: [text], replyBy: replyBy(paper) }
  const question = c.facts.clarifications.findLast(({ from }) => from === 'authority')?.text ?? text
  return {
    ...about(paper, '§31'), addressee: organOf(paper), direction: 'reply', requestNumber: referenceTo(paper, '说明函'),
    points: [{ question, answer: text }],
    signature: { name: ctx.actor.name || applicantOf(c), role: c.facts.hasAgent ? '经办人' : '申请人', signedAt: printedInstant(ctx.at, ctx) },
  }
}

/** Five working days, but never past the day the decision is due. */
function replyBy({ c, ctx }: Paper): string {
  const wished = ctx.calendar.addWorkingDays(ctx.today, REPLY_WORKDAYS)
  const last = dueOf(c, 'decision') ?? dueOf(c, 'promise')
  return last && last >= ctx.today && last < wished ? last : wished
}

/** 初审意见 with which the whole file goes up (行政许可法 §35, §43). */
export function lowerReviewOpinion(paper: Paper): Fields<'application.lowerReviewOpinion'> {
  const { c, ctx } = paper
  return {
    ...about(paper, '§35'), addressee: knownOf(ctx).upper?.organ ?? '上级行政机关', applicant: applicantOf(c), acceptedOn: acceptedOn(c),
    facts: chronicle(paper), opinion: c.facts.stages.at(-1)?.opinion ?? '',
    reviewDueOn: dueOf(c, 'lowerReview'), file: fileOf(paper), officers: [{ name: ctx.actor.name }],
  }
}

/** 审查意见 to the decision maker: each condition with what proves it, who signed which stage. */
export function reviewOpinion(paper: Paper<z.output<typeof submitForDecisionInput>>): Fields<'application.reviewOpinion'> {
  const { c, item, input } = paper
  const judged = new Map(c.facts.conditions.map((verdict) => [verdict.index, verdict]))
  return {
    ...about(paper, '§34, §35'), addressee: '本机关负责人', applicant: applicantOf(c), acceptedOn: acceptedOn(c), facts: chronicle(paper),
    proposal: input.proposal ?? 'grant', reason: input.opinion ?? '',
    conditions: item.conditions.map(({ zh }, index) =>
      ({ condition: zh, met: judged.get(index)?.met ?? false, evidence: judged.get(index)?.evidence || NO_EVIDENCE })),
    materials: [...new Set(c.attachments.map(({ key }) => materialName(paper, key)))].slice(0, 60), stages: stagesOf(paper),
  }
}

export const NO_EVIDENCE = '见申请材料'
const MAX_STAGES = 8

function stagesOf({ c, ctx, item, input }: Paper<z.output<typeof submitForDecisionInput>>) {
  const names = new Map(item.reviewChain.map(({ stage, seq, nameZh }) => [stageKey(stage, seq), nameZh]))
  const signed = c.facts.stages.map(({ stage, officerName, verdict, signedAt }) =>
    ({ stage: names.get(stage) ?? '下级审查', officer: officerName, verdict: verdict === 'pass' ? '符合' : '不符合',
    signedAt: printedInstant(signedAt, ctx) }))
  const own = { stage: '审查', officer: ctx.actor.name, verdict: input.proposal === 'deny' ? '不符合' : '符合',
    signedAt: printedInstant(ctx.at, ctx) }
  return signed.length > 0 ? signed.slice(-MAX_STAGES) : [own]
}

