import type { Queryable } from '@onewindow/audit/queryable'
import { openWorld } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { listShown, listUpdates } from './shown-requests.ts'

it('what anyone may ask, a page of requests and the changes of a day, is read through an index in its order', async () => {
  await using world = await openWorld({ today: '2026-03-06' })
  const { house } = world
  const on = { settings: house.settings, today: '2026-03-06' }
  const client = await house.database.pool.connect()
  try {
    await client.query('set enable_seqscan = off; set enable_bitmapscan = off; set enable_sort = off; set enable_hashjoin = off; set enable_mergejoin = off')
    const plans: string[] = []
    const asked = { query: async (text: string, values?: unknown[]) => {
      const plan = await client.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values)
      plans.push(plan.rows.map((row) => row['QUERY PLAN']).join('\n'))
      return { rows: [], rowCount: 0 }
    } } as unknown as Queryable
    const span = { from: '2026-03-05T00:00:00+08:00', to: '2026-03-06T00:00:00+08:00' }
    await listShown(asked, { numbers: null, serviceCodes: null, statuses: null, requested: span, updatedAfter: null, updatedBefore: null, limit: 50, offset: 0 }, on)
    await listUpdates(asked, { updated: span, limit: 1000 }, 'zh', on)
    expect(plans).toEqual([expect.stringMatching(/Index Scan using case_file_requests_idx on case_file c[^>]*Index Cond: .*COALESCE/), expect.stringMatching(/Index Scan using case_event_moves_idx on case_event e[^>]*Index Cond: .*at >=/)])
  } finally {
    client.release(true)
  }
})
