import type pg from 'pg'

const MINUTE_MS = 60_000
const KEEP_MINUTES = 2

/** Requests of an address in the present minute, over all processes. */
export type RequestCounts = {
  /** Counts one more. Answers the sum and the milliseconds until the minute is over. */
  add: (address: string) => { current: number; ttl: number }
  /** Adds what was counted here to the common table and reads what others counted; about once a second. */
  sync: () => Promise<void>
}

type Count = { minute: number; /** Counted here and not yet in the table. */ own: number; /** In the table when it was last read. */ known: number }

const ADD = `insert into transient.request_count as t (address, minute, n) select address, $2, n from unnest($1::text[], $3::int[]) as x(address, n)
  on conflict (address, minute) do update set n = t.n + excluded.n returning address, n`
const FORGET = 'delete from transient.request_count where minute < $1'

/**
 * Several processes behind a proxy share one limit: each counts in memory and adds its part to a table without a journal once a second, so a caller may exceed the
 * limit by what comes in within that second, and no request waits for it. While the database is away every process counts for itself. Machine time.
 * @param hashOf addresses are kept as keyed hashes
 */
export function openRequestCounts(pool: Pick<pg.Pool, 'query'>, hashOf: (address: string) => string, machineMs: () => number = Date.now): RequestCounts {
  const counts = new Map<string, Count>()
  const minuteNow = (): number => Math.floor(machineMs() / MINUTE_MS)
  let sweptAt = 0
  return {
    add: (address) => {
      const minute = minuteNow()
      const before = counts.get(address)
      const count = before?.minute === minute ? before : { minute, own: 0, known: 0 }
      count.own += 1
      counts.set(address, count)
      return { current: count.known + count.own, ttl: (minute + 1) * MINUTE_MS - machineMs() }
    },
    sync: async () => {
      const minute = minuteNow()
      for (const [address, count] of counts) if (count.minute !== minute) counts.delete(address)
      if (sweptAt !== minute) {
        await pool.query(FORGET, [minute - KEEP_MINUTES])
        sweptAt = minute
      }
      // In a fixed order: two processes that add the same addresses at once must not wait for each other.
      const sent = [...counts].filter(([, { own }]) => own > 0).map(([address, { own }]) => ({ hash: hashOf(address), address, own })).sort((a, b) => (a.hash < b.hash ? -1 : 1))
      if (sent.length === 0) return
      const { rows } = await pool.query<{ address: string; n: number }>(ADD, [sent.map(({ hash }) => hash), minute, sent.map(({ own }) => own)])
      const sums = new Map(rows.map(({ address, n }) => [address, n]))
      for (const { address, hash, own } of sent) {
        const count = counts.get(address)
        if (count?.minute !== minute) continue
        count.known = sums.get(hash) ?? count.known + own
        count.own -= own
      }
    },
  }
}
