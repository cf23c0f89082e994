import type { SetFault } from '@onewindow/casework/configuration/set'
import type { Cause, Clause } from './cause.ts'
import { duplicates, fault } from './fault.ts'

const CONDITIONS = ['tier', 'party', 'refusal', 'flaw', 'base'] as const

type Beside = { /** Steps of scale of the discretion model. */ scaleIds: ReadonlySet<string>; /** Codes of the version that holds otherwise. */ before: readonly string[] }

/** Faults of causes: codes twice or gone, ranges upside down, multiples of nothing, clauses that can never apply, unknown steps of scale. */
export function checkCauses(causes: readonly Cause[], { scaleIds, before }: Beside): SetFault[] {
  const codes = causes.map(({ code }) => code)
  return [
    ...before.filter((code) => !codes.includes(code)).map((code) => fault('', 'causeGone', { code })),
    ...duplicates(codes, (at) => `${at}.code`),
    ...causes.flatMap(({ scale, clauses, coercion }, at) => [
      ...(scaleIds.has(scale) ? [] : [fault(`${at}.scale`, 'scaleUnknown', { scale })]),
      ...clauses.flatMap((clause, index) => checkClause(`${at}.clauses.${index}`, clause)),
      ...unreachable(clauses).map((index) => fault(`${at}.clauses.${index}`, 'clauseUnreachable')),
      ...(coercion && (coercion.any === undefined) === (coercion.all === undefined) ? [fault(`${at}.coercion.any`, 'coercionConditions')] : []),
    ]),
  ]
}

function checkClause(path: string, { fine, base, baseLt, baseGt }: Clause): SetFault[] {
  const limited = baseLt !== undefined || baseGt !== undefined
  return [
    ...(limited && base === undefined ? [fault(`${path}.base`, 'baseLimitWithoutBase')] : []),
    ...(fine[0] === 'multiple' && base === undefined ? [fault(`${path}.base`, 'multipleWithoutBase')] : []),
    ...(isReversed(fine) ? [fault(`${path}.fine.least`, 'rangeReversed')] : []),
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
