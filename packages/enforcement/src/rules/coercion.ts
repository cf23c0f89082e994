import type { Cause, CoercionPower } from '../configuration/cause.ts'

// R15b 查封、扣押: only where a law gives the power for this cause. Sources: 行政强制法 §10, §17, §23, and the law named by the cause.

export type MeasureFacts = {
  /** Ids of the conditions that are shown to be met. */
  conditions?: readonly string[] | undefined
  /** Acts for another organ by entrustment: never (§17(1)). */
  entrusted?: boolean | undefined
  /** Has no power over the cause at that place and day (§17(1): within its powers). */
  powerless?: boolean | undefined
  /** Living necessities of a citizen and dependants (§23(1)). */
  livingNecessity?: boolean | undefined
  /** Sealed by another organ already (§23(2)). */
  alreadySealed?: boolean | undefined
}
export type NoCoercion = 'noCoerciveBasis' | 'conditionMissing' | 'entrustedOrgan' | 'noPower' | 'livingNecessity' | 'alreadySealed'

/** Whether things may be seized for the cause, with the article, or the first reason why not; then preservation is what is left. */
export function mayCoerce(
  { coercion }: { readonly coercion?: Cause['coercion'] | undefined }, facts: MeasureFacts,
): { allowed: true; basis: string } | { allowed: false; reason: NoCoercion } {
  if (!coercion) return { allowed: false, reason: 'noCoerciveBasis' }
  if (!conditionsMet(coercion, facts.conditions ?? [])) return { allowed: false, reason: 'conditionMissing' }
  if (facts.entrusted) return { allowed: false, reason: 'entrustedOrgan' }
  if (facts.powerless) return { allowed: false, reason: 'noPower' }
  if (facts.livingNecessity) return { allowed: false, reason: 'livingNecessity' }
  if (facts.alreadySealed) return { allowed: false, reason: 'alreadySealed' }
  return { allowed: true, basis: coercion.basis }
}

const conditionsMet = ({ any = [], all = [] }: CoercionPower, met: readonly string[]): boolean =>
  (any.length === 0 || any.some((condition) => met.includes(condition))) && all.every((condition) => met.includes(condition))
