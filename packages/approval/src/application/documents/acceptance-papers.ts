import { latestClock } from '@onewindow/casework/case-state'
import { addYears, inShanghai } from '@onewindow/calendar/day'
import { derivationSentence } from '@onewindow/calendar/derivation'
import { feeOf } from '../../rules/fees.ts'
import { listedMaterials } from '../../rules/materials.ts'
import type { MaterialVerdict } from '../../rules/materials.ts'
import { receivedOn } from '../clocks.ts'
import { knownOf } from '../known.ts'
import { materialsOf } from '../materials-report.ts'
import { dueOf, promisedOf, statutoryOf } from './days.ts'
import type { Fields } from './frame-keys.ts'
import { about, acceptedOn, applicantOf, channelZh, clip, materialName, type Paper } from './paper.ts'
import { remediesOf } from './remedies.ts'

/** What only a counter types. */
type Presented = { presenter: string; originalsSeen: boolean }

/** 收件回执: what was handed in, when, and until when the organ must answer. */
export function receipt(paper: Paper<Presented>): Fields<'application.acceptanceReceipt'> {
  const { c, ctx, input } = paper
  const presenter = input.presenter ?? c.facts.agentName ?? c.facts.signature?.name
  return {
    ...about(paper, '§29'), applicant: applicantOf(c), ...(presenter ? { presenter } : {}), channel: channelZh(c),
    receivedAt: inShanghai(c.receivedAt ?? ctx.at), materials: receivedMaterials(paper), acceptanceDue: acceptanceDue(paper),
  }
}

/** Last day of the acceptance clock with the sentence that derives it (行政许可法 §32(1)(四)). */
function acceptanceDue({ c, ctx }: Paper) {
  const clock = latestClock(c, 'acceptance')
  const workingDays = clock?.spec.length ?? 5
  const lastDay = clock?.dueOn ?? ctx.calendar.addWorkingDays(ctx.today, workingDays)
  const sentence = clock ? derivationSentence({ spec: clock.spec, runs: clock.runs, dueDate: lastDay, provisional: clock.provisional },
    'zh') : ''
  return { lastDay, workingDays: Math.min(60, workingDays), derivation: clip(sentence, 4000, '自收到申请次日起计算工作日') }
}

/** Materials in the order of the item: uploaded ones in files, others with where they come from. */
function receivedMaterials(paper: Paper<Presented>) {
  const { c, ctx, item, input } = paper
  const listed = new Map(listedMaterials(item, c.facts.hasAgent).map((material) => [material.key, material]))
  return materialsOf(c, ctx).materials.flatMap((verdict) => {
    const material = listed.get(verdict.key)
    const files = c.attachments.filter(({ key }) => key === verdict.key).length
    const note = noteOf(verdict, files)
    if (!material || (files === 0 && note === null)) return []
    const originals = files > 0 && input.originalsSeen ? material.originals : 0
    return [{ name: material.nameZh, originals, copies: Math.min(999, files), returned: originals, ...(note ? { note } : {}) }]
  }).slice(0, 60)
}

function noteOf({ state, by }: MaterialVerdict, files: number): string | null {
  if (files > 0) return null
  if (state === 'deferred') return '容缺后补'
  if (state === 'committed') return '以承诺代替'
  if (state === 'waitingDataset') return '由本机关向数据提供部门调取，无需提交'
  if (state !== 'satisfied') return null
  if (by?.startsWith('licence:')) return '电子证照调取'
  return by?.startsWith('dataset:') ? '部门数据共享' : '系统生成'
}

/** 受理通知书, also for deemed acceptance (视为受理) and for acceptance with promised materials (容缺受理). */
export function acceptanceNotice(paper: Paper): Fields<'application.acceptanceNotice'> {
  const { c, item } = paper
  const kind = c.facts.acceptance?.kind
  const open = c.facts.acceptance?.openMaterials ?? []
  const dueOn = dueOf(c, 'deferred')
  const common = {
    ...about(paper, kind === 'deemed' ? '§32(1)(4)' : '§32(1)(5)'), receivedOn: receivedOn(c), acceptedOn: acceptedOn(c),
    statutory: statutoryOf(c), promised: promisedOf(c), feeFen: feeOf(item).amountFen ?? 0, onCommitment: kind === 'commitment',
  }
  if (kind === 'deemed') return { ...common, kind, acceptanceWasDue: dueOf(c, 'acceptance') ?? receivedOn(c) }
  if (kind === 'deferred' && open.length > 0 && dueOn) return { ...common, kind,
    openMaterials: open.map((key) => ({ name: materialName(paper, key), dueOn })) }
  return { ...common, kind: 'normal' }
}

/** 补正告知书: everything at once, in words that say how to cure it. */
export function correctionNotice(paper: Paper): Fields<'application.correctionNotice'> {
  const { c, ctx } = paper
  const points = c.facts.corrections.at(-1)?.items ?? []
  return {
    ...about(paper, '§32(1)(4)'), receivedOn: receivedOn(c), replyBy: dueOf(c, 'supplementReply') ?? ctx.today, lapseBasis: null,
    points: points.map(({ materialKey, defect, cure }) => ({ material: materialName(paper, materialKey), defect, cure, sampleUrl: null })),
  }
}

/** Longest bar the law knows (行政许可法 §79: three years). */
const LONGEST_BAR_YEARS = 3

/** 不予受理通知书 by its ground. */
export function refusalNotice(paper: Paper): Fields<'application.refusalNotice'> {
  const { c, ctx } = paper
  const { refusal } = c.facts
  const articles = { notRequired: '§32(1)(1)', notCompetent: '§32(1)(2)', barred: '§78, §79' } as const
  const ground = refusal?.ground ?? 'notRequired'
  const common = { ...about(paper, articles[ground]), receivedOn: receivedOn(c), reason: refusal?.reason ?? '',
    remedies: remediesOf(paper) }
  if (ground === 'notCompetent') return { ...common, ground, competentAuthority: refusal?.competentAuthority ?? '有管辖权的机关' }
  if (ground === 'notRequired') return { ...common, ground }
  const bar = knownOf(ctx).bars.find(({ kind }) => kind === 'application')
  return { ...common, ground, barredUntil: bar?.untilDay ?? addYears(ctx.today, LONGEST_BAR_YEARS),
    barDocument: clip(bar?.reason, 300, '失信限制记录') }
}
