import { describe, expect, it } from 'vitest'
import { itemOf, items } from '../../test/shipped-catalogue.ts'
import type { ItemContent } from './definition.ts'
import { checkForPublishing } from './publish-checks.ts'

const faultsAfter = (breakIt: (item: ItemContent) => void): string[] => {
  const item = structuredClone(itemOf('food-operation-licence-new'))
  breakIt(item)
  return checkForPublishing(item).map(({ field, code }) => `${field} · ${code}`)
}

const firstOf = <V>(list: V[]): V => {
  const [first] = list
  if (first === undefined) throw new Error('The list is empty')
  return first
}

describe('R10: what an item needs before a second person may publish it', () => {
  it('every shipped item has it', () => {
    expect(items.flatMap(checkForPublishing)).toEqual([])
  })

  it.each<[string, (item: ItemContent) => void, string]>([
    ['a legal basis (行政许可法 §30)', (item) => { item.legalBasis = [] }, 'legalBasis · legalBasisMissing'],
    ['no catch-all material (优化营商环境条例 §35)', (item) => { Object.assign(firstOf(item.materials), { nameZh: '法律、法规规定的其他材料' }) }, 'materials.mat.applicationForm · catchAllMaterial'],
    ['no catch-all material in English', (item) => { Object.assign(firstOf(item.materials), { nameEn: 'Other documents on request' }) }, 'materials.mat.applicationForm · catchAllMaterial'],
    ['two roles (行政许可法 §34)', (item) => { for (const stage of item.reviewChain) stage.role = 'acceptor' }, 'reviewChain · stagesNeedTwoRoles'],
    ['a basis for every pause (行政许可法 §45)', (item) => { for (const one of item.specialProcedures) if (one.type === 'hearing') one.legalBasis = null }, 'specialProcedures.hearing.legalBasis · pauseWithoutBasis'],
    ['an English name', (item) => { item.nameEn = '食品经营许可' }, 'name · englishMissing'],
    ['a Chinese name', (item) => { item.nameZh = 'Food operation licence' }, 'name · chineseMissing'],
    ['English conditions', (item) => { firstOf(item.conditions).en = '具有场所' }, 'conditions[0] · englishMissing'],
    ['English field titles', (item) => { delete firstOf(Object.values(item.formSchema.properties))['x-title-en'] }, `formSchema.properties.${Object.keys(itemOf('food-operation-licence-new').formSchema.properties)[0]}.title · englishMissing`],
  ])('%s', (_, breakIt, expected) => {
    expect(faultsAfter(breakIt)).toEqual([expected])
  })
})
