import { openTestDatabase } from '@onewindow/database/test-database'
import { expect, it } from 'vitest'
import { loadShown } from './said.ts'

const id = (n: number): string => `019d0000-0000-7000-8000-${String(n).padStart(12, '0')}`
const act = (event: string, round: number, at: string) => ({ event, actorId: null, actorName: 'system', role: null, at, round })
const inRound = (round: number) => ({ id: id(1), round, openedAt: '2026-01-01T09:00:00+08:00', acts: [act('open', 0, '2026-01-01T09:00:00+08:00'), act('redo', 1, '2026-06-01T09:00:00+08:00')] })

it('pages of this round alone count: the first day anything was shown, and how the last one ended', async () => {
  await using base = await openTestDatabase()
  const pages = [['2026-02-01', 'stopped', { publishedOn: '2026-02-05', countsFrom: null }], ['2026-06-02', 'withdrawn', { publishedOn: '2026-06-09', countsFrom: null }], ['2026-07-02', 'withdrawn', { publishedOn: null, countsFrom: null }], ['2026-08-02', 'published', { publishedOn: '2026-08-09', countsFrom: null }]] as const
  for (const [n, [day, state, facts]] of pages.entries()) {
    await base.pool.query(
      `insert into case_file (id, case_type, kind, topic, parent_id, state, phase, version, round, region_code, unit_id, unit_path, title, party, facts, flags, channel, calendar, opened_at, entered_at, changed_at, search_text)
       values ($1, 'publication', 'sub', 'x', $2, $3, 'open', 1, 0, '640104', 'u', 'u', 'x', 'x', $4, '{}', 'internal', 'x', $5::timestamptz, now(), now(), '')`, [id(10 + n), id(1), state, facts, `${day}T09:00:00+08:00`])
  }
  expect(await loadShown(base.pool, inRound(1))).toEqual({ shown: { since: '2026-06-09', said: false } })
  await base.pool.query("update case_file set state = 'repaired' where id = $1", [id(13)])
  expect(await loadShown(base.pool, inRound(1))).toEqual({ shown: { since: '2026-06-09', said: true } })
  await base.pool.query('delete from case_file where id > $1', [id(10)])
  expect([await loadShown(base.pool, inRound(1)), await loadShown(base.pool, inRound(0))]).toEqual([{ shown: { since: null, said: false } }, { shown: { since: '2026-02-05', said: true } }])
})
