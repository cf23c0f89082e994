import type { ApplicationKnown } from './known.ts'

// 严重违法失信名单: market supervision keeps the list, approval asks it at the moment of the act, so nothing is copied and nothing lags behind.

/**
 * SQL of the day from which a party stands on the list of serious violations, null when it does not; one that asks to be taken off is on it until that is granted.
 * `party` is a SQL expression. Index: case_file_listed_firm_idx.
 */
export const seriousListedOn = (party: string): string =>
  `(select coalesce(min(k.facts ->> 'listedOn'), min(left(iso(k.entered_at), 10))) from case_file k where k.case_type = 'seriousListing' and k.state in ('listed', 'repairPending') and k.facts -> 'firm' ->> 'uscc' = (select f.uscc from party f where f.id = ${party}))`

type Standing = Pick<ApplicationKnown, 'bars' | 'seriousListedOn'>

/** Why a written promise is no way to settle anything for this party, null when it is one. */
export type CommitmentClosed = { because: 'seriousListed' | 'barred'; on: string | null }

/** 告知承诺 is closed to who broke a promise or may not apply at all (行政许可法 §78, §79) and to who is on the list (市场监督管理严重违法失信名单管理办法 §15(3); 优化营商环境条例 §40). */
export function commitmentClosed({ bars, seriousListedOn: listed }: Standing): CommitmentClosed | null {
  if (listed) return { because: 'seriousListed', on: listed }
  const bar = bars.find(({ kind }) => kind === 'commitment' || kind === 'application')
  return bar ? { because: 'barred', on: bar.untilDay } : null
}

/** What somebody chose to promise. */
export type Promised = { commitments: readonly string[]; commitmentChosen: boolean }

/** Whether something is promised now that was not before: what was promised earlier may still be saved along, so that nothing typed beside it is lost. */
const promisesMore = (before: Promised, now: Promised): boolean => (now.commitmentChosen && !before.commitmentChosen) || now.commitments.some((key) => !before.commitments.includes(key))
const promises = ({ commitments, commitmentChosen }: Promised): boolean => commitmentChosen || commitments.length > 0

/**
 * Whoever is on the list promises nothing in place of a paper (市场监督管理严重违法失信名单管理办法 §15(3)); also who came onto it since the draft was written. With
 * `before` only what is promised anew is a fault. Answers the day of listing, which the refusal names, or null.
 */
export function promiseFault(listedOn: string | null, promised: Promised, before?: Promised): { on: string } | null {
  if (!listedOn) return null
  return (before ? promisesMore(before, promised) : promises(promised)) ? { on: listedOn } : null
}
