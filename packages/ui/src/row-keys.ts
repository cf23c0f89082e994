import { useState } from 'react'

/** Keys of the rows of a list that is being edited, and the next one to give away. */
export interface RowKeys { readonly keys: readonly number[]; readonly next: number }

/** As many keys as there are rows now; what came stands at the end. */
export function fitKeys(now: RowKeys, count: number): RowKeys {
  if (now.keys.length === count) return now
  const came = Array.from({ length: Math.max(0, count - now.keys.length) }, (_, i) => now.next + i)
  return { keys: [...now.keys.slice(0, count), ...came], next: now.next + came.length }
}

/** The keys of the rows that stay when the one at this place goes. */
export const withoutKey = ({ keys, next }: RowKeys, at: number): RowKeys => ({ keys: keys.filter((_, place) => place !== at), next })

/** A key for every row, which stays with it while others come and go: what is typed in a row is never shown in another. `gone` is told before a row is removed. */
export function useRowKeys(count: number): { keys: readonly number[]; gone: (at: number) => void } {
  const [now, setNow] = useState<RowKeys>(() => fitKeys({ keys: [], next: 0 }, count))
  const fitting = fitKeys(now, count)
  if (fitting !== now) setNow(fitting)
  return { keys: fitting.keys, gone: (at) => setNow(withoutKey(fitting, at)) }
}
