import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { materialOfFact, materialsSpokenOf } from './fact-materials.ts'

type Item = { slug: string; materials: { key: string }[]; formSchema: { properties: Record<string, { 'x-semantic-key'?: string }> } }
const { items } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../../packages/approval/data/service-items.json'), 'utf8')) as { items: Item[] }
const materialsOf = (item: Item): string[] => item.materials.map(({ key }) => key)

describe('which paper shows a fact', () => {
  it.each([
    ['premises.area', ['mat.bizLicence', 'mat.premisesProof', 'mat.layoutPlan'], 'mat.layoutPlan'], ['premises.address', ['mat.bizLicence', 'mat.layoutPlan'], 'mat.bizLicence'], ['org.name', ['mat.bizLicence', 'mat.legalRepId'], 'mat.bizLicence'],
    ['org.legalRep.idNumber', ['mat.bizLicence', 'mat.legalRepId'], 'mat.legalRepId'], ['child.hukouFollow', ['mat.birthCert', 'mat.parentHukou'], 'mat.parentHukou'], ['applicant.phone', ['mat.idCard'], undefined], ['premises.area', [], undefined],
  ])('%s among %j: %s', (fact, asked, material) => expect(materialOfFact(fact, asked)).toBe(material))

  it('names only materials of the catalogue', () => {
    const known = new Set(items.flatMap(materialsOf))
    expect(materialsSpokenOf.filter((key) => !known.has(key))).toEqual([])
  })

  it('leads from a fact to a paper in every item of the catalogue', () => {
    const without = items.filter((item) => Object.values(item.formSchema.properties).every((field) => materialOfFact(field['x-semantic-key'] ?? '', materialsOf(item)) === undefined))
    expect(without.map(({ slug }) => slug)).toEqual([])
  })
})
