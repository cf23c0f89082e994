import type { WorkCalendar } from '@onewindow/calendar/work-calendar'
import type { Text } from '@onewindow/forms/definition'
import { feeOf } from '../../rules/fees.ts'
import type { Catalogue, OrganOffer, PublishedItem } from '../catalogue.ts'
import type { ItemContent, Limit, Material } from '../definition.ts'
import type { Audience } from '../search/search-index.ts'
import { ifSentNow, type IfSentNow } from './if-sent-now.ts'
import { audiencesOf, departmentText } from './list.ts'
import { conditionText, remarkText, word } from './words.ts'

/** A material as a guide shows it. `spared` says what the platform can use instead, so that nobody brings what the state holds. */
export type GuideMaterial = Omit<Material, 'nameZh' | 'nameEn' | 'condition' | 'conditionExpr' | 'sharingDataset' | 'waivableByLicence'> & {
  name: Text
  condition: Text | null
  spared: { licences: { code: string; name: Text }[]; dataset: string | null }
}

export type GuidePlace = Omit<OrganOffer, 'organUscc' | 'implementationCode'> & { levelName: Text }

/** The guide of an item (办事指南): what 行政许可法 §30 and 优化营商环境条例 §35 have the authority publish. */
export type Guide = {
  slug: string
  code: string
  versionId: string
  version: number
  name: Text
  type: { code: string; name: Text }
  audiences: Audience[]
  department: { code: string; name: Text }
  decidingDepartment: { code: string; name: Text }
  conditions: Text[]
  materials: GuideMaterial[]
  limits: {
    statutory: Limit | null
    statutoryBasis: string | null
    promised: Limit | null
    underCommitment: Limit | null
    extension: Limit | null
    onTheSpot: boolean
  }
  ifSentNow: IfSentNow
  fee: { charged: boolean; amountFen: number | null; basis: Text | null }
  result: { name: Text; licenceType: string | null; electronic: boolean; validity: ItemContent['result']['validity'] }
  steps: { seq: number; stage: string; name: Text; role: string; maxWorkdays: number | null }[]
  procedures: { type: string; name: Text; mandatory: boolean; stopsClock: boolean; longest: Limit | null }[]
  legalBasis: { law: string; article: string | null; verified: boolean }[]
  applyBy: { delegate: boolean; inPerson: boolean; commitment: boolean }
  renewal: ItemContent['renewal']
  places: GuidePlace[]
  /** Life events this item is part of. */
  bundles: { slug: string; name: Text }[]
  intakeClosed: PublishedItem['intakeClosed']
  handledElsewhere: boolean
  fields: number
}

/** The guide for someone who reads it at `at`; null when no such item is in force. Days are of Asia/Shanghai. */
export function guideOf(catalogue: Catalogue, slug: string, at: string, calendar: WorkCalendar): Guide | null {
  const published = catalogue.items.get(slug)
  if (!published) return null
  const { content: item, offers } = published
  return {
    slug, code: item.code, versionId: published.versionId, version: published.version, name: { zh: item.nameZh, en: item.nameEn },
    type: { code: item.itemType.code, name: word(`itemType.${item.itemType.code}`) }, audiences: audiencesOf(item),
    department: departmentText(catalogue, item.department), decidingDepartment: departmentText(catalogue, item.decidingDepartment),
    conditions: item.conditions, materials: item.materials.map((material) => guideMaterial(catalogue, material, item)),
    limits: limitsOf(item), ifSentNow: ifSentNow(item, at, calendar), fee: guideFee(item),
    result: guideResult(item),
    steps: item.reviewChain.map(({ seq, stage, nameZh, nameEn, role, maxWorkdays }) =>
      ({ seq, stage, name: { zh: nameZh, en: nameEn }, role, maxWorkdays: maxWorkdays ?? null })),
    procedures: item.specialProcedures.map(({ type, mandatory, suspendsClock, maxDuration }) =>
      ({ type, name: word(`procedure.${type}`), mandatory, stopsClock: suspendsClock, longest: maxDuration ?? null })),
    legalBasis: item.legalBasis.map(({ law, article, verified }) => ({ law, article, verified })),
    applyBy: { delegate: item.agentAllowed, inPerson: item.inPersonRequired, commitment: item.commitment.eligible }, renewal: item.renewal,
    places: offers.map((offer) => guidePlace(offer, item)), bundles: bundlesWith(catalogue, slug), intakeClosed: published.intakeClosed,
    handledElsewhere: item.handledInExternalSystem ?? false, fields: Object.keys(item.formSchema.properties).length,
  }
}

function guideMaterial({ licenceTypes }: Catalogue, material: Material, item: ItemContent): GuideMaterial {
  const { key, requirement, source, originals, copies, deferrable, commitmentReplaceable, acceptedFormats } = material
  const licences = material.waivableByLicence.map((code) => {
    const type = licenceTypes.get(code)
    return { code, name: { zh: type?.nameZh ?? code, en: type?.nameEn ?? code } }
  })
  return {
    key, requirement, source, originals, copies, deferrable, commitmentReplaceable, acceptedFormats,
    name: { zh: material.nameZh, en: material.nameEn }, condition: conditionText(material, item),
    spared: { licences, dataset: material.sharingDataset },
  }
}

const guideResult = ({ result: { nameZh, nameEn, licenceType, electronic, validity } }: ItemContent): Guide['result'] =>
  ({ name: { zh: nameZh, en: nameEn }, licenceType, electronic, validity })

function limitsOf(
  { statutoryLimit: { value, unit, basis }, promisedLimit, promisedLimitUnderCommitment, extension, onTheSpot }: ItemContent,
): Guide['limits'] {
  return {
    statutory: value === null || unit === null ? null : { value, unit }, statutoryBasis: basis, promised: promisedLimit,
    underCommitment: promisedLimitUnderCommitment,
    extension: extension && { value: extension.value, unit: extension.unit }, onTheSpot,
  }
}

function guideFee(item: ItemContent): Guide['fee'] {
  const fee = feeOf(item)
  return fee.status === 'none'
    ? { charged: false, amountFen: 0, basis: null } : { charged: true, amountFen: fee.amountFen, basis: remarkText(fee.basis) }
}

const guidePlace = ({ organUscc: _, implementationCode: __, ...offer }: OrganOffer, item: ItemContent): GuidePlace =>
  ({ ...offer, levelName: word(`level.${offer.level}`), promised: offer.promised ?? item.promisedLimit })

const bundlesWith = ({ bundles }: Catalogue, slug: string): Guide['bundles'] => [...bundles.values()]
  .filter(({ content }) => content.items.some((entry) => entry.slug === slug))
  .map(({ content }) => ({ slug: content.slug, name: { zh: content.nameZh, en: content.nameEn } }))
