import { dayOf } from '@onewindow/calendar/day'
import type { DispatchList, DispatchRequest } from './dispatch-list.ts'
import { compareRules, mismatchOf, type Mismatch } from './dispatch-match.ts'
import { resolveTarget, type Unusable } from './dispatch-target.ts'

/** A rule before one request: kept away, without a unit there, or the unit it names. */
export type RuleVerdict = { readonly rule: string; readonly verdict: Mismatch | Unusable | 'fits'; readonly unit: string | null }

/** The test bench of the list: every rule's verdict on a request, the fitting ones first and in their order. */
export function tryRules(request: DispatchRequest, list: DispatchList): RuleVerdict[] {
  const today = dayOf(request.at)
  const judged = list.rules.map((rule) => ({ rule, mismatch: mismatchOf(rule, request, today) }))
  const ordered = judged.sort((a, b) => Number(a.mismatch !== null) - Number(b.mismatch !== null) || compareRules(a.rule, b.rule))
  return ordered.map(({ rule, mismatch }) => {
    if (mismatch) return { rule: rule.id, verdict: mismatch, unit: null }
    const resolved = resolveTarget(rule.target, request.region, list)
    return typeof resolved === 'string' ? { rule: rule.id, verdict: resolved, unit: null } : { rule: rule.id, verdict: 'fits', unit: resolved.unit }
  })
}
