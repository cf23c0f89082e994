import { regionPrefix } from '@onewindow/identity/region-code'
import type { DispatchRule, DispatchTarget } from '../rules/dispatch-list.ts'
import { compareRules } from '../rules/dispatch-match.ts'
import { leavesOf } from './category-checks.ts'
import type { Category } from './category.ts'
import type { DispatchDefinition } from './dispatch-definition.ts'
import { duplicateFaults, faultOf, type Fault } from './fault.ts'

function targetFaults(entry: string, field: string, target: DispatchTarget, list: DispatchDefinition): Fault[] {
  const name = target.slice(target.indexOf(':') + 1)
  if (target.startsWith('unit:P:')) {
    return Object.hasOwn(list.utilities, name.slice(2)) ? [] : [faultOf(entry, field, 'unknownUtility', { unit: name })]
  }
  const names = target.startsWith('countyDept:') || target.startsWith('cityDept:')
  return names && !Object.hasOwn(list.organs, name) ? [faultOf(entry, field, 'unknownDepartment', { department: name })] : []
}

function earlierTable(category: string, { emergency, legalChannel }: DispatchDefinition): 'emergency' | 'legalChannel' | null {
  const stands = (table: Readonly<Record<string, string>>): boolean => Object.keys(table).some((prefix) => category.startsWith(prefix))
  if (stands(emergency)) return 'emergency'
  return stands(legalChannel) ? 'legalChannel' : null
}

function ruleFaults(rule: DispatchRule, list: DispatchDefinition, categories: ReadonlySet<string>): Fault[] {
  const table = earlierTable(rule.category, list)
  const outside = rule.region !== '' && !regionPrefix(rule.region).startsWith(regionPrefix(list.city))
  const reversed = rule.validFrom !== undefined && rule.validTo !== undefined && rule.validTo < rule.validFrom
  return [
    ...(categories.has(rule.category) ? [] : [faultOf(rule.id, 'category', 'unknownCategory', { category: rule.category })]),
    ...(table ? [faultOf(rule.id, 'category', 'beforeAnyRule', { table })] : []),
    ...(outside ? [faultOf(rule.id, 'region', 'outsideCity', { region: rule.region })] : []),
    ...(reversed ? [faultOf(rule.id, 'validTo', 'periodReversed')] : []),
    ...targetFaults(rule.id, 'target', rule.target, list),
    ...(rule.assist ?? []).flatMap((target, at) => targetFaults(rule.id, `assist.${at}`, target, list)),
  ]
}

/** Whether everything `later` fits is also taken by `earlier`, which comes first and always names a unit. */
function shadows(earlier: DispatchRule, later: DispatchRule): boolean {
  const alwaysUsable = earlier.target.startsWith('unit:') || earlier.target.startsWith('cityDept:')
  const sameReach = earlier.category === later.category && regionPrefix(earlier.region) === regionPrefix(later.region)
  const kinds = !earlier.kinds || (later.kinds?.every((kind) => earlier.kinds?.includes(kind)) ?? false)
  const days = (earlier.validFrom ?? '') <= (later.validFrom ?? '') && (earlier.validTo ?? '9999') >= (later.validTo ?? '9999')
  return alwaysUsable && sameReach && kinds && days && (!earlier.urgentOnly || later.urgentOnly === true) && compareRules(earlier, later) < 0
}

function shadowFaults(rules: readonly DispatchRule[]): Fault[] {
  return rules.flatMap((later) => {
    const by = rules.find((earlier) => earlier !== later && shadows(earlier, later))
    return by ? [faultOf(later.id, 'category', 'shadowed', { by: by.id })] : []
  })
}

/** Leaves no rule reaches, whatever the place: their requests all wait for a dispatcher. */
function uncovered(list: DispatchDefinition, categories: readonly Category[]): Fault[] {
  return leavesOf(categories)
    .filter(({ code }) => earlierTable(code, list) === null)
    .filter(({ code }) => !list.rules.some((rule) => rule.region === '' && code.startsWith(rule.category)))
    .map(({ code }) => faultOf(code, 'rules', 'withoutRule'))
}

/** What keeps a responsibility list (派单目录) from being published; each fault names its rule or category. */
export function dispatchFaults(list: DispatchDefinition, categories: readonly Category[]): Fault[] {
  const codes = new Set(categories.map(({ code }) => code))
  const tables = [...Object.keys(list.emergency), ...Object.keys(list.legalChannel)]
  return [
    ...duplicateFaults(list.rules.map(({ id }) => id), 'id'),
    ...tables.filter((code) => !codes.has(code)).map((category) => faultOf(category, 'category', 'unknownCategory', { category })),
    ...Object.entries(list.utilities).filter(([, department]) => !Object.hasOwn(list.organs, department))
      .map(([name, department]) => faultOf(name, 'utilities', 'unknownDepartment', { department })),
    ...list.rules.flatMap((rule) => ruleFaults(rule, list, codes)),
    ...shadowFaults(list.rules),
    ...uncovered(list, categories),
  ]
}
