import { dayOf } from '@onewindow/calendar/day'
import { regionPrefix } from '@onewindow/identity/region-code'
import type { DispatchRequest, DispatchRule } from './dispatch-list.ts'

/** Why a rule does not fit a request; null when it fits. */
export type Mismatch = 'category' | 'region' | 'kind' | 'urgency' | 'validity'

/** Whether the rule fits, and if not, the first thing that keeps it away; for the test bench of the list. */
export function mismatchOf(rule: DispatchRule, request: DispatchRequest, today: string): Mismatch | null {
  if (!request.category.startsWith(rule.category)) return 'category'
  if (!regionPrefix(request.region ?? '').startsWith(regionPrefix(rule.region))) return 'region'
  if (rule.kinds && !rule.kinds.includes(request.kind)) return 'kind'
  if (rule.urgentOnly && !request.urgent) return 'urgency'
  const begins = !rule.validFrom || rule.validFrom <= today
  return begins && (!rule.validTo || today <= rule.validTo) ? null : 'validity'
}

/**
 * Which of two fitting rules comes first: duty before place (职权法定、属地管理), the narrower before the wider, then priority, then id.
 * Negative when `a` comes first.
 */
export const compareRules = (a: DispatchRule, b: DispatchRule): number =>
  b.category.length - a.category.length
  || regionPrefix(b.region).length - regionPrefix(a.region).length
  || Number(b.kinds !== undefined) - Number(a.kinds !== undefined)
  || Number(b.urgentOnly === true) - Number(a.urgentOnly === true)
  || (b.priority ?? 0) - (a.priority ?? 0)
  || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** The rules that fit, in their order. */
export function fittingRules(rules: readonly DispatchRule[], request: DispatchRequest): DispatchRule[] {
  const today = dayOf(request.at)
  return rules.filter((rule) => mismatchOf(rule, request, today) === null).sort(compareRules)
}
