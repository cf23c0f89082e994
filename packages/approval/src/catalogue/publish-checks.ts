import type { ItemContent } from './definition.ts'
import { faultsOf, type Fault, type MakeFault } from './checks/fault.ts'

/**
 * What an item needs beyond the loader's checks before a second person may publish it (R10).
 * Sources: 行政许可法 §30 (basis, conditions, limits), 优化营商环境条例 §35 (no catch-all materials), 行政许可法 §34, §45.
 */
export function checkForPublishing(item: ItemContent): Fault[] {
  const fault = faultsOf(item.slug)
  return [
    ...(item.legalBasis.length > 0 ? [] : [fault('legalBasis', 'legalBasisMissing')]),
    ...item.materials.filter(({ nameZh, nameEn }) => isCatchAll(nameZh, nameEn))
      .map(({ key, nameZh }) => fault(`materials.${key}`, 'catchAllMaterial', { name: nameZh })),
    ...(rolesOf(item).size >= 2 ? [] : [fault('reviewChain', 'stagesNeedTwoRoles')]),
    ...item.specialProcedures.filter(({ suspendsClock, legalBasis }) => suspendsClock && legalBasis === null)
      .map(({ type, nameZh }) => fault(`specialProcedures.${type}.legalBasis`, 'pauseWithoutBasis', { name: nameZh })),
    ...textsOf(item).flatMap(([field, zh, en]) => inBothLanguages(fault, field, zh, en)),
  ]
}

/** "Other materials the authority asks for" would let anything be asked, and be asked twice. */
const isCatchAll = (zh: string, en: string): boolean => /其他.*(材料|资料|文件)|(材料|资料)等$/.test(zh) || /\bother (materials?|documents?)\b/i.test(en)

const rolesOf = ({ reviewChain }: ItemContent): Set<string> => new Set(reviewChain.map(({ role }) => role))

type TextPair = readonly [field: string, zh: string, en: string | undefined]

function textsOf(item: ItemContent): TextPair[] {
  return [
    ['name', item.nameZh, item.nameEn], ['result.name', item.result.nameZh, item.result.nameEn],
    ...item.conditions.map(({ zh, en }, index): TextPair => [`conditions[${index}]`, zh, en]),
    ...item.materials.map(({ key, nameZh, nameEn }): TextPair => [`materials.${key}.name`, nameZh, nameEn]),
    ...item.reviewChain.map(({ seq, nameZh, nameEn }): TextPair => [`reviewChain[${seq - 1}].name`, nameZh, nameEn]),
    ...Object.entries(item.formSchema.properties)
      .map(([name, field]): TextPair => [`formSchema.properties.${name}.title`, field.title, field['x-title-en']]),
  ]
}

const HAN = /\p{Script=Han}/u

/** Chinese is the legal text; English that still holds Chinese has not been translated. */
const inBothLanguages = (fault: MakeFault, field: string, zh: string, en: string | undefined): Fault[] => [
  ...(HAN.test(zh) || /^[A-Z0-9 ./-]+$/.test(zh) ? [] : [fault(field, 'chineseMissing')]),
  ...(en !== undefined && en.trim() !== '' && !HAN.test(en) ? [] : [fault(field, 'englishMissing')]),
]
