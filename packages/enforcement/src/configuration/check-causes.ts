import type { Cause, Clause } from './cause.ts'
import { duplicates, fault, type Fault } from './fault.ts'

const CONDITIONS = ['tier', 'party', 'refusal', 'flaw', 'base'] as const

/** Faults of causes: codes twice, ranges upside down, multiples of nothing, clauses that can never apply, unknown steps of scale. */
export function checkCauses(causes: readonly Cause[], scaleIds: ReadonlySet<string>): Fault[] {
  return [
    ...duplicates('causes', 'code', causes.map(({ code }) => code)),
    ...causes.flatMap(({ code, scale, clauses, coercion }) => [
      ...(scaleIds.has(scale) ? [] : [fault(code, 'scale', 'scaleUnknown', { scale })]),
      ...clauses.flatMap((clause, index) => checkClause(code, `clauses.${index}`, clause)),
      ...unreachable(clauses).map((index) => fault(code, `clauses.${index}`, 'clauseUnreachable')),
      ...(coercion && (coercion.any === undefined) === (coercion.all === undefined) ? [fault(code, 'coercion', 'coercionConditions')] : []),
    ]),
  ]
}

function checkClause(code: string, field: string, { fine, base, baseLt, baseGt }: Clause): Fault[] {
  const limited = baseLt !== undefined || baseGt !== undefined
  return [
    ...(limited && base === undefined ? [fault(code, field, 'baseLimitWithoutBase')] : []),
    ...(fine[0] === 'multiple' && base === undefined ? [fault(code, field, 'multipleWithoutBase')] : []),
    ...(isReversed(fine) ? [fault(code, `${field}.fine`, 'rangeReversed')] : []),
  ]
}

function isReversed(fine: Clause['fine']): boolean {
  if (fine[0] === 'range') return fine[1] > fine[2]
  return fine[0] === 'multiple' && fine[1] * fine[4] > fine[3] * fine[2]
}

/** Indexes of the clauses behind one that always applies. */
function unreachable(clauses: readonly Clause[]): number[] {
  const open = clauses.findIndex((clause) => CONDITIONS.every((condition) => clause[condition] === undefined))
  return open === -1 ? [] : clauses.flatMap((_, index) => (index > open ? [index] : []))
}
