import type { CaseState, Context } from '@onewindow/casework/case-state'
import { dayOf, inShanghai, isInstant } from '@onewindow/calendar/day'
import { formatDay } from '@onewindow/calendar/format'
import { isLicence, type ItemContent } from '../../catalogue/definition.ts'
import { listedMaterials } from '../../rules/materials.ts'
import { receivedOn } from '../clocks.ts'
import { itemOf, knownOf } from '../known.ts'
import type { ApplicationFacts } from '../schemas.ts'

/** What a document is made from: the case after the event, what the decision knew, what was typed. */
export type Paper<I = Record<string, unknown>> = { c: CaseState<ApplicationFacts>; ctx: Context; item: ItemContent; input: Partial<I>; reason: string | undefined }

export const paperOf = (c: CaseState<ApplicationFacts>, ctx: Context, input: unknown, reason?: string): Paper =>
  ({ c, ctx, item: itemOf(ctx), input: (input ?? {}) as Record<string, unknown>, reason })

export const PERMIT_LAW = '中华人民共和国行政许可法'
/** The schema of every document allows twelve. */
const MAX_CITED = 12

type Citation = { law: string; article?: string }

/** Addressee, item and legal basis: the article of 行政许可法 for a licence, then what the item itself rests on. */
export function about({ c, item }: Paper, article: string | null, more: Citation[] = []) {
  const own = item.legalBasis.map(({ law, article: cited }) => (cited ? { law, article: cited.replaceAll('–§', '–') } : { law }))
  const procedure = article && isLicence(item) ? [{ law: PERMIT_LAW, article }] : []
  return { addressee: applicantOf(c), item: { zh: item.nameZh, en: item.nameEn },
    legalBasis: [...more, ...procedure, ...own].slice(0, MAX_CITED) }
}

export const applicantOf = (c: CaseState<ApplicationFacts>): string => c.party || c.parts.find(({ part }) => part === 'applicant')?.name
  || c.facts.itemName.zh
export const interestedIn = (c: CaseState<ApplicationFacts>): string[] => c.parts.filter(({ part }) => part === 'interestedParty')
  .map(({ name }) => name)

/** The organ that carries out the item here; the frame's organ may be another one after a transfer. */
export const organOf = ({ ctx }: Paper): string => knownOf(ctx).implementation.organ

/** Names of units by id, where `load` fetched them; the id itself never prints. */
export const unitNameOf = ({ ctx }: Paper, unitId: string | null): string | null =>
  (unitId ? knownOf(ctx).unitNames?.[unitId] ?? null : null)

/** Refers to a paper of this case whose own number is given only when it is drawn. */
export const referenceTo = ({ c }: Paper, title: string): string => (c.number ? `${c.number}号办件《${title}》` : `本办件《${title}》`)

/** Day of the first submission; a resubmission after a notice does not move it. */
export function appliedOn(c: CaseState<ApplicationFacts>): string {
  const first = c.acts.find(({ event }) => ['submit', 'receiveAtWindow', 'receiveByPost'].includes(event))
  return first ? dayOf(first.at) : receivedOn(c)
}

export const acceptedOn = (c: CaseState<ApplicationFacts>): string => c.facts.acceptance?.on ?? receivedOn(c)

/** Name of a material of the item by its key, the power of attorney included where the item forgot it. */
export function materialName({ c, item }: Paper, key: string): string {
  return listedMaterials(item, c.facts.hasAgent).find((material) => material.key === key)?.nameZh ?? c.attachments.find((file) =>
    file.key === key)?.label ?? key
}

/** What lies in the file, for letters that hand it on. */
export function fileOf(paper: Paper): string[] {
  const { c, item } = paper
  const names = [...new Set([...item.materials.filter(({ source }) => source === 'generated').map(({ nameZh }) => nameZh),
    ...c.attachments.map(({ key }) => materialName(paper, key))])]
  return (names.length > 0 ? names : [`${item.nameZh}申请`]).slice(0, 60)
}

/** An instant as documents print it; a text that is none becomes the moment of the act. */
export const printedInstant = (text: string | null | undefined, ctx: Context): string =>
  (text && isInstant(text) ? inShanghai(text) : inShanghai(ctx.at))

export const dayZh = (day: string): string => formatDay(day, 'zh')

const CHANNELS: Readonly<Record<string, string>> = { online: '网上办理', window: '窗口办理', post: '邮寄', phone: '电话', partner: '部门推送',
  terminal: '自助终端' }
export const channelZh = (c: CaseState<ApplicationFacts>): string => CHANNELS[c.channel] ?? CHANNELS.online as string

/** At most `max` characters, whole ones, never nothing. */
export function clip(text: string | null | undefined, max: number, instead: string): string {
  const trimmed = (text ?? '').trim()
  return Array.from(trimmed || instead).slice(0, max).join('')
}
