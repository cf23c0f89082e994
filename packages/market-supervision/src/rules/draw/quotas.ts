// How many of each class are drawn. 优化营商环境条例 §54, 市场主体登记管理条例 §38 with 实施细则 §65–66: the frequency follows the credit class.

/** One stratum: how many candidates it has and its ratio in basis points (1/10,000). */
export type Stratum = { readonly key: string; readonly n: number; readonly ratioBp: number }
export type QuotaRules = { readonly mode: 'ratio' | 'total'; readonly total?: number | undefined; readonly minPer?: number | undefined }
export type Quotas = Record<string, number>

/** Share in basis points, rounded up: the smallest class that exists is drawn from. */
export const shareOf = (n: number, bp: number): number => Math.min(n, Math.ceil((n * bp) / 10_000))

/**
 * Quota of each stratum. `ratio`: its share, rounded up. `total`: every stratum gets the minimum, the rest goes by weight n · bp to those
 * not yet full, whole shares first, then by the largest remainder (equal: the lower key), until nothing is left or all are full.
 */
export function quotasOf(rules: QuotaRules, strata: readonly Stratum[]): Quotas | { error: 'TOTAL_BELOW_MINIMUM' } {
  const ordered = [...strata].sort((a, b) => (a.key < b.key ? -1 : 1))
  if (rules.mode === 'ratio') return Object.fromEntries(ordered.map(({ key, n, ratioBp }) => [key, shareOf(n, ratioBp)]))
  const quotas: Quotas = Object.fromEntries(ordered.map(({ key, n }) => [key, Math.min(n, rules.minPer ?? 0)]))
  let left = (rules.total ?? 0) - Object.values(quotas).reduce((sum, quota) => sum + quota, 0)
  if (left < 0) return { error: 'TOTAL_BELOW_MINIMUM' }
  while (left > 0) {
    const open = ordered.filter(({ key, n, ratioBp }) => quotas[key]! < n && ratioBp > 0)
    if (open.length === 0) break
    const before = left
    for (const [key, share] of sharesOf(open, before)) {
      const given = Math.min(share, open.find((one) => one.key === key)!.n - quotas[key]!)
      quotas[key] = quotas[key]! + given
      left -= given
    }
  }
  return quotas
}

/** Whole numbers throughout: a million candidates times 10,000 times a large total leaves the exact range of a double. */
function sharesOf(open: readonly Stratum[], left: number): [key: string, share: number][] {
  const weights = open.map(({ n, ratioBp }) => BigInt(n) * BigInt(ratioBp))
  const all = weights.reduce((sum, weight) => sum + weight, 0n)
  const shares = weights.map((weight) => Number((BigInt(left) * weight) / all))
  const rests = weights.map((weight) => (BigInt(left) * weight) % all)
  const order = open.map((_, i) => i).sort((a, b) => (rests[a]! > rests[b]! ? -1 : rests[a]! < rests[b]! ? 1 : a - b))
  const over = left - shares.reduce((sum, share) => sum + share, 0)
  for (const i of order.slice(0, over)) shares[i] = shares[i]! + 1
  return open.map(({ key }, i) => [key, shares[i]!])
}
