import { dayOf } from '@onewindow/calendar/day'
import { documents, isDocumentName } from '@onewindow/documents/definition'
import { applicationLifecycle } from '../lifecycle.ts'
import { printedLength } from './days.ts'
import type { Fields } from './frame-keys.ts'
import { about, appliedOn, applicantOf, clip, fileOf, materialName, organOf, printedInstant, referenceTo, type Paper } from './paper.ts'

const CHANNELS = { electronic: 'electronic', window: 'window', post: 'post' } as const

/** 送达回证 (行政许可法 §44): what was served, how, to whom. */
export function proofOfService(paper: Paper): Fields<'application.proofOfService'> {
  const { c, ctx, item } = paper
  const { proofOfService: proof, decision, certificateNumber } = c.facts
  const title = decision?.kind === 'denied' ? '不予决定书' : '准予决定书'
  const receiver = proof?.receiver ?? applicantOf(c)
  const servedAt = printedInstant(proof?.at, ctx)
  const mode = proof?.mode ?? 'electronic'
  return {
    ...about(paper, '§44'), documents: [{ title, number: referenceTo(paper, title) },
      ...(certificateNumber ? [{ title: item.result.nameZh, number: certificateNumber }] : [])], channel: CHANNELS[mode], servedAt,
    place: placeOf(paper, mode), receiver: { name: receiver, relation: receiver === applicantOf(c) ? '本人（本单位）' : '经办人' },
    servers: [ctx.actor.name],
    signature: { name: receiver, role: '受送达人', signedAt: servedAt },
  }
}

function placeOf(paper: Paper, mode: keyof typeof CHANNELS): string {
  if (mode === 'post') return clip(paper.c.facts.delivery.address, 300, '申请时填写的邮寄地址')
  return mode === 'window' ? `${organOf(paper)}窗口` : '申请人的电子证照库'
}

const DUTIES = ['所填写的信息真实、准确。', '已经知悉告知的全部内容，具备全部条件并持续符合。', '愿意承担不实承诺、违反承诺的法律责任。']
const CONSEQUENCES = ['核查发现承诺不实的，依法撤销决定，并记入信用记录。', '不符合条件的，责令限期改正；逾期不改或者仍不符合的，依法撤销决定。']
/** Working days in which a commitment is checked unless the item says otherwise (knob commitmentCheck). */
const CHECK_WORKDAYS = 40

/** 告知承诺书 (优化营商环境条例 §40): the organ tells, the applicant promises and signs. */
export function commitmentLetter(paper: Paper): Fields<'application.commitmentLetter'> {
  const { c, ctx, item } = paper
  const within = item.commitment.postCheckWithin ?? { value: CHECK_WORKDAYS, unit: 'workday' as const }
  const { signature } = c.facts
  return {
    ...about(paper, null, [{ law: '优化营商环境条例', article: '§40' }]), applicant: applicantOf(c),
    conditions: item.conditions.map(({ zh }) => zh),
    replacedMaterials: c.facts.commitments.slice(0, 20).map((key) => materialName(paper, key)),
    duties: DUTIES, consequences: CONSEQUENCES, checkWithinDays: Math.min(365, printedLength(within.value, within.unit, ctx.today).days),
    textVersion: c.facts.itemVersionId,
    signature: { name: signature?.name ?? applicantOf(c), role: '申请人', signedAt: printedInstant(signature?.at ?? c.receivedAt, ctx) },
  }
}

const RESULTS: Readonly<Record<string, string>> = {
  granted: '准予', denied: '不予', withdrawn: '申请人撤回', terminated: '终止审查', lapsed: '视为撤回', notRequired: '不予受理（依法无需办理）',
  notCompetent: '不予受理（不属本机关职权）', barred: '不予受理（限制申请期内）', reopened: '重新审查',
}
/** Years a file is kept (政务服务电子文件归档 practice). */
const RETENTION = '10年'
const MAX_ENTRIES = 300

/** 卷宗目录: every paper the case issued, then what the applicant handed in. */
export function archiveIndex(paper: Paper): Fields<'application.archiveIndex'> {
  const { c, ctx } = paper
  const issued = c.acts.flatMap(({ event, at }) => issuedBy(event).map((title) => ({ title, date: dayOf(at), pages: 1 })))
  const handedIn = c.attachments.map((file) =>
    ({ title: clip(file.label, 200, materialName(paper, file.key)), date: dayOf(file.addedAt), pages: 1 }))
  const entries = [...issued, ...handedIn]
  const handler = c.acts.findLast(({ role }) => role !== null)?.actorName
  return {
    ...about(paper, null, [{ law: '国务院关于在线政务服务的若干规定', article: '§12' }]), applicant: applicantOf(c),
    result: RESULTS[c.result ?? ''] ?? '办结', openedOn: appliedOn(c), closedOn: dayOf(c.endedAt ?? ctx.at), archivedOn: ctx.today,
    retention: RETENTION, handler: clip(handler, 200, organOf(paper)), archivist: '系统自动归档',
    entries: (entries.length > 0 ? entries : fileOf(paper).map((title) => ({ title, date: appliedOn(c), pages: 1 }))).slice(0, MAX_ENTRIES),
  }
}

/** Titles of the papers an event issues, each once, by the table. */
function issuedBy(event: string): string[] {
  const names = applicationLifecycle.transitions.filter((row) => row.on === event)
    .flatMap((row) => ('issues' in row && row.issues ? [...row.issues] : []))
  return [...new Set(names)].flatMap((name) => (typeof name === 'string' && isDocumentName(name) ? [documents[name].titleZh] : []))
}
