import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogue, schemaOf } from '../../test/catalogue.ts'
import { fieldsOf } from './fields.ts'
import { type FormPart, mergeForms } from './merge.ts'
import { checkFormSchema } from './schema.ts'
import { validateForm } from './validate.ts'

type Expression = {
  always?: true
  eq?: [string, unknown]
  in?: [string, unknown[]]
  includes?: [string, unknown]
  and?: Expression[]
  or?: Expression[]
  not?: Expression
}
type Item = { slug: string; selectWhen: Expression; fieldAlias: Record<string, string>; fieldFromResult: Record<string, string[]> }
type Rule = { when: Expression; setFields: Record<string, unknown>; requireFields: string[]; dropFields: string[] }
type Scenario = {
  id: string
  answers: Record<string, unknown>
  expected: { rawFieldCount: number; mergedFieldCount: number; mergedRequiredFieldCount: number }
}
type Bundle = { slug: string; items: Item[]; rules: Rule[]; scenarios: Scenario[] }

const file = new URL('../../../approval/data/one-things.json', import.meta.url)
const { bundles } = JSON.parse(readFileSync(file, 'utf8')) as { bundles: Bundle[] }
const scenarios = bundles.flatMap((bundle) => bundle.scenarios.map((scenario) => [scenario.id, bundle, scenario] as const))

function holds(expression: Expression, answers: Record<string, unknown>): boolean {
  if (expression.always) return true
  if (expression.eq) return answers[expression.eq[0]] === expression.eq[1]
  if (expression.in) return expression.in[1].includes(answers[expression.in[0]])
  if (expression.includes) return (answers[expression.includes[0]] as unknown[] | undefined)?.includes(expression.includes[1]) ?? false
  if (expression.and) return expression.and.every((part) => holds(part, answers))
  if (expression.or) return expression.or.some((part) => holds(part, answers))
  return expression.not ? !holds(expression.not, answers) : false
}

function merged({ items, rules }: Bundle, { answers }: Scenario) {
  const selected = items.filter((item) => holds(item.selectWhen, answers))
  const slugs = new Set(selected.map(({ slug }) => slug))
  const parts = selected.map((item): FormPart => ({
    code: item.slug,
    schema: schemaOf(item.slug),
    alias: item.fieldAlias,
    supplied: Object.entries(item.fieldFromResult)
      .filter(([, from]) => from.some((one) => one === '$licence' || slugs.has(one)))
      .map(([key]) => key),
  }))
  const fired = rules.filter((rule) => holds(rule.when, answers))
  const form = mergeForms(parts, {
    set: Object.assign({}, ...fired.map((rule) => rule.setFields)),
    drop: fired.flatMap((rule) => rule.dropFields),
    require: fired.flatMap((rule) => rule.requireFields),
  })
  return { form, raw: parts.reduce((sum, { schema }) => sum + fieldsOf(schema).length, 0) }
}

describe('高效办成一件事: each fact is asked once', () => {
  it.each(scenarios)('%s asks as many fields as the catalogue says', (_id, bundle, scenario) => {
    const { form, raw } = merged(bundle, scenario)
    const { rawFieldCount, mergedFieldCount, mergedRequiredFieldCount } = scenario.expected
    expect([raw, fieldsOf(form.schema).length, form.schema.required?.length]).toEqual([
      rawFieldCount,
      mergedFieldCount,
      mergedRequiredFieldCount,
    ])
  })
  it.each(scenarios)('%s gives a form within the supported subset', (_id, bundle, scenario) => {
    expect(checkFormSchema(merged(bundle, scenario).form.schema)).toMatchObject({ valid: true })
  })
  it('names the items that ask a fact', () => {
    const [, bundle, scenario] = scenarios[0]!
    expect(merged(bundle, scenario).form.askedBy.get('org.contact.phone')).toContain('company-establishment')
  })
  it('covers six bundles and 18 scenarios', () => {
    expect([bundles.length, scenarios.length, catalogue.items.length]).toEqual([6, 18, 51])
  })
})

describe('conditions of the items live on in the bundle', () => {
  const part = (slug: string): FormPart => ({ code: slug, schema: schemaOf(slug) })
  it('a condition over an answer still asked stays', () => {
    const { schema } = mergeForms([part('food-operation-licence-new'), part('fire-safety-check')])
    expect(schema.allOf).toHaveLength(1)
    expect(
      validateForm(schema, { 'premises.usageRight': 'RENT' }, { today: '2026-11-24', language: 'zh' }).errors.map(({ key }) => key),
    ).toContain('premises.leaseEndDate')
  })
  it('a condition over a fact the bundle sets is decided once and for all', () => {
    const rented = mergeForms([part('food-operation-licence-new')], { set: { 'premises.usageRight': 'RENT' } }).schema
    const owned = mergeForms([part('food-operation-licence-new')], { set: { 'premises.usageRight': 'OWN' } }).schema
    expect([rented.allOf, rented.required?.includes('premisesLeaseEndDate')]).toEqual([undefined, true])
    expect([owned.allOf, owned.required?.includes('premisesLeaseEndDate')]).toEqual([undefined, false])
  })
  it('two items with different limits for one fact cannot be merged', () => {
    const other = structuredClone(schemaOf('shop-sign-filing'))
    Object.assign(other.properties.orgName!, { maxLength: 30 })
    expect(() => mergeForms([part('food-operation-licence-new'), { code: 'other', schema: other }])).toThrow('org.name')
  })
})
