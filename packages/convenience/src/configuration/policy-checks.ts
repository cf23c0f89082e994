import { duplicateFaults, faultOf, type Fault } from './fault.ts'
import type { Policy } from './policy.ts'

function tierFaults({ code, tiers }: Policy): Fault[] {
  const seen = new Set<string>()
  return tiers.flatMap(({ when }, at) => (seen.size === seen.add(JSON.stringify(when)).size ? [faultOf(code, `tiers.${at}`, 'emptyTier')] : []))
}

/** What keeps policies from being published; `departments` are those that have an organ. */
export function policyFaults(policies: readonly Policy[], departments: readonly string[]): Fault[] {
  return [
    ...duplicateFaults(policies.map(({ code }) => code), 'code'),
    ...policies.filter(({ department }) => !departments.includes(department))
      .map(({ code, department }) => faultOf(code, 'department', 'unknownDepartment', { department })),
    ...policies.filter(({ validFrom, validTo }) => validTo < validFrom).map(({ code }) => faultOf(code, 'validTo', 'periodReversed')),
    ...policies.flatMap(tierFaults),
  ]
}
