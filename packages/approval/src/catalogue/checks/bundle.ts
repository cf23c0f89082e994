import { isDeepStrictEqual } from 'node:util'
import { mergeBundle, type ItemsBySlug } from '../../rules/bundle.ts'
import { bundleFigures } from '../../rules/bundle-figures.ts'
import type { BundleContent, BundleItem, BundleRule } from '../bundle-definition.ts'
import type { ItemContent } from '../definition.ts'
import { fieldBySemanticKey } from '../form-schema.ts'
import { acceptsValue, sameConstraints } from './conditions.ts'
import { duplicates, faultsOf, type Fault, type MakeFault } from './fault.ts'
import { checkAnswers, checkQuestions, checkQuestionCondition } from './questions.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Everything the loader refuses in one bundle, save scenarios that come out differently. */
export function checkBundle(bundle: BundleContent, items: ItemsBySlug, known: Vocabulary): Fault[] {
  const fault = faultsOf(bundle.slug)
  const partners = bundle.partnerDepartments.map((code) => ['partnerDepartments', code] as const)
  const departments = [['leadDepartment', bundle.leadDepartment], ...partners] as const
  return [
    ...departments.filter(([, code]) => !known.departments.has(code)).map(([field, code]) => fault(field, 'departmentUnknown', { code })),
    ...checkQuestions(fault, bundle),
    ...duplicates(fault, bundle.items.map(({ slug }, index) => [`items[${index}].slug`, slug])),
    ...bundle.items.flatMap((entry) => checkEntry(fault, entry, bundle, items, known)),
    ...circles(fault, bundle),
    ...duplicates(fault, bundle.rules.map(({ id }, index) => [`rules[${index}].id`, id])),
    ...bundle.rules.flatMap((rule) => checkRule(fault, rule, bundle, items, known)),
    ...bundle.scenarios.flatMap(({ id, answers }) => checkAnswers(fault, `scenarios.${id}.answers`, answers, bundle)),
  ]
}

/** Scenarios that come out differently when recomputed. Only for bundles and items in which nothing else is wrong. */
export function checkScenarios(bundle: BundleContent, items: ItemsBySlug): Fault[] {
  const fault = faultsOf(bundle.slug)
  return bundle.scenarios.flatMap((scenario) => checkScenario(fault, scenario, bundle, items))
}

function checkEntry(fault: MakeFault, entry: BundleItem, bundle: BundleContent, items: ItemsBySlug, { fields }: Vocabulary): Fault[] {
  const item = items.get(entry.slug)
  const at = (field: string) => `items.${entry.slug}.${field}`
  if (!item) return [fault(at('slug'), 'bundleItemUnknown', { slug: entry.slug })]
  const member = (slug: string) => bundle.items.some((other) => other.slug === slug)
  return [
    ...(entry.itemCode === item.code ? [] : [fault(at('itemCode'), 'bundleItemCode', { expected: item.code })]),
    ...checkQuestionCondition(fault, at('selectWhen'), entry.selectWhen, bundle.questions),
    ...entry.dependsOn.filter(({ slug }) => !member(slug)).map(({ slug }) => fault(at('dependsOn'), 'notInBundle', { slug })),
    ...Object.entries(entry.fieldAlias).flatMap(([from, to]) => checkAlias(fault, at('fieldAlias'), item, from, to, fields)),
    ...Object.entries(entry.fieldFromResult).flatMap(([key, sources]) => [
      ...asked(fault, at('fieldFromResult'), item, key),
      ...sources.filter((slug) => slug !== '$licence' && !member(slug))
        .map((slug) => fault(at('fieldFromResult'), 'notInBundle', { slug })),
    ]),
  ]
}

const asked = (fault: MakeFault, field: string, item: ItemContent, key: string): Fault[] =>
  (fieldBySemanticKey(item.formSchema, key) ? [] : [fault(field, 'itemFieldUnknown', { slug: item.slug, key })])

function checkAlias(fault: MakeFault, field: string, item: ItemContent, from: string, to: string, fields: Vocabulary['fields']): Fault[] {
  const target = Object.hasOwn(fields, to) ? fields[to] : undefined
  if (!target) return [fault(field, 'factUnknown', { key: to })]
  const own = fieldBySemanticKey(item.formSchema, from)
  if (!own) return asked(fault, field, item, from)
  return sameConstraints(own.field, target) ? [] : [fault(field, 'aliasDiffers', { from, to })]
}

function checkRule(
  fault: MakeFault, rule: BundleRule, bundle: BundleContent, items: ItemsBySlug, { fields, departments }: Vocabulary,
): Fault[] {
  const at = (field: string) => `rules.${rule.id}.${field}`
  const lists = ['requireMaterials', 'dropMaterials'] as const
  const facts = (['requireFields', 'dropFields'] as const).flatMap((list) => rule[list].map((key) => [list, key] as const))
  return [
    ...checkQuestionCondition(fault, at('when'), rule.when, bundle.questions),
    ...lists.flatMap((list) => rule[list].flatMap(({ slug, key }) => {
      if (!bundle.items.some((entry) => entry.slug === slug)) return [fault(at(list), 'notInBundle', { slug })]
      const has = items.get(slug)?.materials.some((material) => material.key === key)
      return has ? [] : [fault(at(list), 'materialUnknown', { slug, key })]
    })),
    ...Object.entries(rule.setFields).flatMap(([key, value]) => {
      const field = Object.hasOwn(fields, key) ? fields[key] : undefined
      if (!field) return [fault(at('setFields'), 'factUnknown', { key })]
      return acceptsValue(field, value) ? [] : [fault(at('setFields'), 'factValue', { key, value: String(value) })]
    }),
    ...facts.filter(([, key]) => !Object.hasOwn(fields, key)).map(([list, key]) => fault(at(list), 'factUnknown', { key })),
    ...rule.notifyDepartments.filter((code) => !departments.has(code))
      .map((code) => fault(at('notifyDepartments'), 'departmentUnknown', { code })),
  ]
}

/** Items that wait for each other would never start. */
function circles(fault: MakeFault, bundle: BundleContent): Fault[] {
  const next = new Map(bundle.items.map(({ slug, dependsOn }) => [slug, dependsOn.map((one) => one.slug)]))
  const closed = new Set<string>()
  const walk = (slug: string, path: readonly string[]): string[] | null => {
    if (path.includes(slug)) return [...path.slice(path.indexOf(slug)), slug]
    if (closed.has(slug)) return null
    closed.add(slug)
    for (const other of next.get(slug) ?? []) {
      const circle = walk(other, [...path, slug])
      if (circle) return circle
    }
    return null
  }
  for (const slug of next.keys()) {
    const circle = walk(slug, [])
    if (circle) return [fault(`items.${slug}.dependsOn`, 'dependencyCircle', { path: circle.join(' → ') })]
  }
  return []
}

function checkScenario(fault: MakeFault, scenario: BundleContent['scenarios'][number], bundle: BundleContent, items: ItemsBySlug): Fault[] {
  const got = bundleFigures(mergeBundle(bundle, items, scenario.answers))
  return (Object.keys(scenario.expected) as (keyof typeof got)[])
    .filter((figure) => !isDeepStrictEqual(got[figure], scenario.expected[figure]))
    .map((figure) => fault(`scenarios.${scenario.id}.expected.${figure}`, 'scenarioDiffers',
      { figure, expected: JSON.stringify(scenario.expected[figure]), got: JSON.stringify(got[figure]) }))
}
