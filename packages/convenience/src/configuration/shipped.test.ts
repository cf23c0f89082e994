import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { categoryFaults, leavesOf } from './category-checks.ts'
import { categories, type Category } from './category.ts'
import { dispatchFaults } from './dispatch-checks.ts'
import { dispatchDefinition } from './dispatch-definition.ts'
import { convenienceKnobs } from './knobs.ts'
import { policyFaults } from './policy-checks.ts'
import { policies } from './policy.ts'
import { shippedCategories, shippedDispatchList, shippedKnobs, shippedLimits, shippedPolicies, shippedServiceAttributes } from './shipped.ts'

const list = shippedDispatchList()
const tree = shippedCategories()
const departments = Object.keys(list.organs)

describe('what ships with the product', () => {
  it('has no fault', () => {
    expect(categoryFaults(tree)).toEqual([])
    expect(dispatchFaults(list, tree)).toEqual([])
    expect(policyFaults(shippedPolicies(), departments)).toEqual([])
  })

  it('has at least sixty leaves, nine policies, and questions only for services that are offered', () => {
    expect(leavesOf(tree).length).toBeGreaterThanOrEqual(60)
    expect(shippedPolicies()).toHaveLength(9)
    const offered = new Set(tree.filter(({ open311 }) => open311 !== null).map(({ code }) => code))
    for (const code of Object.keys(shippedServiceAttributes())) expect(offered).toContain(code)
  })

  it('knows every department of the catalogue that can be named, and names no other', () => {
    const file = JSON.parse(readFileSync(new URL('../../../approval/data/service-items.json', import.meta.url), 'utf8')) as { departments: { code: string; organs: { regionCode: string }[] }[] }
    for (const [code, regions] of Object.entries(list.organs)) {
      const organs = file.departments.find((one) => one.code === code)?.organs.map(({ regionCode }) => regionCode)
      expect(organs).toEqual(expect.arrayContaining(regions))
    }
  })

  it('says of every knob and limit where it comes from', () => {
    for (const { source, basis } of [...Object.values(shippedKnobs()), ...Object.values(shippedLimits())]) {
      expect(basis).not.toBe('')
      expect(source === 'own' || /§/.test(basis)).toBe(true)
    }
  })
})

describe('a fault names its entry, in both languages', () => {
  const leaf = (change: Partial<Category>): Category[] => [...tree.filter(({ code }) => code !== '030102'), categories.element.parse({ code: '030102', nameZh: '坑', nameEn: 'Hole', ...change })]
  it.each([
    ['twice the same code', [...tree, ...tree.slice(0, 1)], '00', 'duplicate'],
    ['a leaf without its parent', tree.filter(({ code }) => code !== '0301'), '030101', 'noParent'],
    ['sealed and public', leaf({ sealed: true, publicByDefault: true }), '030102', 'sealedIsPublic'],
    ['a report offered at once', leaf({ kind: 'report', open311: 'realtime' }), '030102', 'reportNotBatch'],
    ['a flag on a parent', tree.map((one) => (one.code === '0301' ? { ...one, urgent: true } : one)), '0301', 'flagsOnParent'],
  ] as const)('categories: %s', (_, all, entry, code) => {
    const found = categoryFaults(all).find((one) => one.code === code)
    expect(found).toMatchObject({ entry, code })
    expect(found?.zh).toMatch(/\p{Script=Han}/u)
    expect(found?.en).not.toMatch(/\p{Script=Han}/u)
  })

  const rule = { id: 'X-1', category: '0301', region: '', target: 'township' } as const
  const withRule = (change: object) => dispatchDefinition.parse({ ...list, rules: [...list.rules, { ...rule, ...change }] })
  it.each([
    ['twice the same id', { id: 'ST-0301' }, 'ST-0301', 'duplicate'], ['a category nobody has', { category: '0399' }, 'X-1', 'unknownCategory'],
    ['an emergency', { category: '0001' }, 'X-1', 'beforeAnyRule'], ['another city', { region: '640221' }, 'X-1', 'outsideCity'],
    ['a period upside down', { validFrom: '2026-02-01', validTo: '2026-01-01' }, 'X-1', 'periodReversed'],
    ['a department nobody has', { target: 'cityDept:ZZ' }, 'X-1', 'unknownDepartment'], ['an assist nobody has', { assist: ['countyDept:ZZ'] }, 'X-1', 'unknownDepartment'],
    ['a utility nobody has', { target: 'unit:P:tram' }, 'X-1', 'unknownUtility'],
    ['a rule behind another', { category: '1101', target: 'township', priority: -1 }, 'X-1', 'shadowed'],
  ])('dispatch list: %s', (_, change, entry, code) => {
    expect(dispatchFaults(withRule(change), tree)).toContainEqual(expect.objectContaining({ entry, code }))
  })

  it('dispatch list: a leaf no rule reaches', () => {
    const without = { ...list, rules: list.rules.filter(({ id }) => id !== 'OT-99') }
    expect(dispatchFaults(without, tree)).toEqual([expect.objectContaining({ entry: '990101', code: 'withoutRule' })])
  })

  const [policy] = shippedPolicies()
  it.each([
    ['a payer nobody has', { department: 'ZZ' }, 'unknownDepartment'], ['a period upside down', { validTo: '2020-01-01' }, 'periodReversed'],
    ['a tier behind the same', { tiers: [policy?.tiers[0], policy?.tiers[0]] }, 'emptyTier'],
  ])('policies: %s', (_, change, code) => {
    expect(policyFaults(policies.parse([{ ...policy, ...change }]), departments)).toMatchObject([{ entry: 'senior-allowance', code }])
  })

  it('an unknown knob is refused, a missing one too', () => {
    expect(convenienceKnobs.safeParse({ ...shippedKnobs(), speed: 1 }).success).toBe(false)
    const { queue: _, ...rest } = shippedKnobs()
    expect(convenienceKnobs.safeParse(rest).success).toBe(false)
  })
})
