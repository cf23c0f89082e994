import type { z } from 'zod'

/** How a refusal travels: the status follows the kind of reason (common vocabulary §7). */
export type RefusalKind = 'unreadable' | 'signIn' | 'person' | 'hidden' | 'state' | 'content' | 'tooLarge' | 'typeRefused' | 'tooMany' | 'away'

/** A reason why something a person asked for is not done. `code` is the key of its sentence; `params` is what the sentence needs, never personal data. */
export type Refusal = { code: string; kind: RefusalKind; params: Record<string, unknown> }

/** Carries a refusal through a call stack; turned into transport in one place (`rpc`). */
export class CaseError extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.name = 'CaseError'
    this.refusal = refusal
  }
}

type Definitions = Record<string, readonly [RefusalKind, z.ZodType]>
type Makers<D extends Definitions> = { [K in keyof D]: (params: z.input<D[K][1]>) => Refusal }

/** Every code that exists, for the test that demands a sentence in both languages. */
export const refusalCodes = new Set<string>()

/**
 * A closed list of refusals of one namespace. The shape is checked when the refusal is made: a wrong one is a bug.
 * @example const refuse = defineRefusals('case', { stale: ['state', z.object({ who: z.string(), at: z.string() })] })
 */
export function defineRefusals<D extends Definitions>(namespace: string, definitions: D): Makers<D> {
  const entries = Object.entries(definitions).map(([name, [kind, shape]]) => {
    const code = `${namespace}.${name}`
    refusalCodes.add(code)
    return [name, (params: unknown): Refusal => ({ code, kind, params: shape.parse(params) as Record<string, unknown> })]
  })
  return Object.fromEntries(entries) as Makers<D>
}

/** @throws CaseError always */
export function fail(refusal: Refusal): never {
  throw new CaseError(refusal)
}
