/** A rule of a suite: input of a case and context of its file in, result out. Adapters only rename; the rules are the product's own. */
export type VectorRule = (input: never, context: never) => unknown
export type VectorSuite = { readonly rules: Readonly<Record<string, VectorRule>> }

/** The suites whose domain is built. A name that is not here is an error, not a pass. */
export const suites: Readonly<Record<string, () => Promise<VectorSuite>>> = {
  clock: () => import('./clock.ts'),
  approval: () => import('./approval.ts'),
  convenience: () => import('./convenience.ts'),
  search: () => import('./search.ts'),
  'market-supervision': () => import('./market-supervision.ts'),
  security: () => import('./security.ts'),
  enforcement: () => import('./enforcement.ts'),
}
