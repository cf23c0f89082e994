import { isAway } from '@onewindow/database/away'
import { BEFORE_ALL } from '@onewindow/database/ids'
import { dayOf } from '@onewindow/calendar/day'
import type { House } from './house.ts'
import { isFirst } from './receive.ts'
import { wasDone } from './spine-events.ts'

/** A page of what a round looks at, and where the next one begins; null after the last. */
export type RoundPage<T> = { items: readonly T[]; next: string | null }
export type Round<T> = {
  /** The name under which the day is marked. */
  name: string
  /** The first page begins after this; ids unless said. */
  from?: string
  page: (after: string, today: string) => Promise<RoundPage<T>>
  /** Answers whether something changed. Must be safe to repeat: a round that was broken off begins anew. */
  each: (item: T, today: string) => Promise<boolean>
}

/** Who hears of what failed, and what stops a round between two of its items. */
export type Watch = { report: (error: unknown) => void; signal?: AbortSignal }

/**
 * Goes through all that a round finds, once. What fails is told and left for the next time, so that no other waits for it; only a database that is away or a stop ends it. Answers how many
 * changed, and whether it came to its end.
 */
export async function goThrough<T>({ from = BEFORE_ALL, page, each }: Omit<Round<T>, 'name'>, today: string, { report, signal }: Watch): Promise<{ changed: number; finished: boolean }> {
  let changed = 0
  for (let after: string | null = from; after !== null;) {
    const { items, next }: RoundPage<T> = await page(after, today)
    for (const item of items) {
      if (signal?.aborted) return { changed, finished: false }
      try {
        if (await each(item, today)) changed += 1
      } catch (error) {
        if (isAway(error)) throw error
        report(error)
      }
    }
    after = next
  }
  return { changed, finished: true }
}

/**
 * A round through the whole city, made once a day of Asia/Shanghai. What fails is told and left for tomorrow; only a database that is away or a stop ends the round,
 * which begins anew then. Answers how many changed.
 */
export async function onceADay<T>(house: House, { name, ...round }: Round<T>, watch: Watch): Promise<number> {
  const today = dayOf(house.clock.now())
  const mark = `${name}:${today}`
  if (await wasDone(house, mark)) return 0
  const { changed, finished } = await goThrough(round, today, watch)
  if (finished) await isFirst(house.database.pool, mark, house.clock.now())
  return changed
}
