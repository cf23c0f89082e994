import { unitId } from '@onewindow/identity/unit-id'
import type { DispatchList, DispatchRequest, DispatchRule } from './dispatch-list.ts'
import { fittingRules } from './dispatch-match.ts'
import { resolveTarget, superiorOf } from './dispatch-target.ts'
import type { Unusable } from './dispatch-target.ts'

export type TriageReason = 'noRule' | 'allReturned' | Unusable

/** A rule that came before the deciding one and why it lost; stored with the order ("why here"). */
export type LosingRule = { readonly rule: string; readonly reason: Exclude<TriageReason, 'noRule'> }

export type Dispatched = {
  readonly outcome: 'dispatch' | 'coordinate'
  readonly unit: string
  readonly rule: string
  /** The unit of the rule is the accused one, so its superior takes it. */
  readonly recused: boolean
  readonly copyTo: readonly string[]
  readonly assist: readonly string[]
  readonly losing: readonly LosingRule[]
}
export type Dispatch =
  | Dispatched
  | { readonly outcome: 'emergency'; readonly line: string }
  | { readonly outcome: 'divert'; readonly channel: string }
  | { readonly outcome: 'triage'; readonly reason: TriageReason; readonly losing: readonly LosingRule[] }

/** Value of the longest prefix of the category that stands in the table. */
function underPrefix(table: Readonly<Record<string, string>>, category: string): string | undefined {
  for (let length = category.length; length > 0; length -= 1) {
    const prefix = category.slice(0, length)
    if (Object.hasOwn(table, prefix)) return table[prefix]
  }
  return undefined
}

/** A matter given to a township directly is told to its county centre (北京市接诉即办工作条例 §12), or the supervisor if that is the accused. */
function copiesOf(unit: string, against: string | undefined, list: DispatchList): string[] {
  if (!unit.startsWith('T:')) return []
  const centre = unitId('centre', unit.slice(2, 8))
  return [centre === against ? unitId('supervisor', list.city) : centre]
}

function assistsOf(rule: DispatchRule, lead: string, request: DispatchRequest, list: DispatchList): string[] {
  const units = (rule.assist ?? []).flatMap((target) => {
    const resolved = resolveTarget(target, request.region, list)
    return typeof resolved === 'string' ? [] : [resolved.unit]
  })
  return [...new Set(units)].filter((unit) => unit !== lead && unit !== request.against)
}

function byRule(rule: DispatchRule, request: DispatchRequest, list: DispatchList): Omit<Dispatched, 'losing'> | LosingRule {
  const resolved = resolveTarget(rule.target, request.region, list)
  if (typeof resolved === 'string') return { rule: rule.id, reason: resolved }
  const recused = resolved.unit === request.against
  const unit = recused ? superiorOf(resolved.unit, list) : resolved.unit
  if (request.returnedBy?.includes(unit)) return { rule: rule.id, reason: 'allReturned' }
  const copyTo = copiesOf(unit, request.against, list)
  return { outcome: resolved.outcome, unit, rule: rule.id, recused, copyTo, assist: assistsOf(rule, unit, request, list) }
}

/**
 * Where a request goes by the responsibility list (派单目录). Emergencies and matters of a statutory channel leave before any rule
 * (北京市接诉即办工作条例 §11); then the first fitting rule whose unit exists, is not the accused and has not returned it (§12).
 */
export function dispatchOf(request: DispatchRequest, list: DispatchList): Dispatch {
  const line = underPrefix(list.emergency, request.category)
  if (line !== undefined) return { outcome: 'emergency', line }
  const channel = underPrefix(list.legalChannel, request.category)
  if (channel !== undefined) return { outcome: 'divert', channel }
  const losing: LosingRule[] = []
  for (const rule of fittingRules(list.rules, request)) {
    const answer = byRule(rule, request, list)
    if ('unit' in answer) return { ...answer, losing }
    losing.push(answer)
  }
  return { outcome: 'triage', reason: losing.at(-1)?.reason ?? 'noRule', losing }
}
