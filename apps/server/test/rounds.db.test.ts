import { setTimeout as pause } from 'node:timers/promises'
import { newId } from '@onewindow/database/ids'
import { expect, it } from 'vitest'
import { startBackground } from '../src/background/background.ts'
import { LOCKS } from '../src/background/lead.ts'
import { openServer, type Server } from './open-server.ts'

/** A mandate in force whose principal, as the register of population says, is dead. */
async function mandateOfTheDead({ platform: { database: { pool } } }: Server): Promise<string> {
  const [id, principal, representative] = [newId(), newId(), newId()]
  await pool.query(`insert into party (id, kind, name, facts, created_at) values ($1, 'person', '王秀英', '{"person.alive": {"value": false}}', now()), ($2, 'person', '李娜', '{}', now())`, [principal, representative])
  const facts = { basis: 'agreed', principal: { partyId: principal, name: '王秀英' }, representative: { partyId: representative, name: '李娜' }, matters: [], powers: ['file'], from: '2026-01-01', to: null }
  await pool.query(
    `insert into case_file (id, case_type, kind, topic, state, phase, version, round, region_code, unit_id, unit_path, title, party, facts, flags, channel, calendar, opened_at, entered_at, changed_at, search_text)
     select $1, 'mandate', 'case', 'mandate', 'active', 'open', 1, 0, u.region_code, u.id, u.path, '授权', '王秀英', $2, '{}', 'online', 'weekdays', now(), now(), now(), '' from unit u where u.id = 'D:AAS:640104'`, [id, facts])
  await pool.query("insert into case_part (case_id, part, holder, party_id, name, told) select $1, p.part, p.party, p.party::uuid, '', true from (values ('principal', $2), ('representative', $3)) p(part, party)", [id, principal, representative])
  return id
}

it('one process ends mandates, and waits for no round through the whole city', async () => {
  await using server = await openServer()
  const { pool } = server.platform.database
  const mandate = await mandateOfTheDead(server)
  const state = async () => (await pool.query<{ state: string }>('select state from case_file where id = $1', [mandate])).rows[0]?.state
  const [other, others] = [await pool.connect(), await pool.connect()]
  await other.query('select pg_advisory_lock($1)', [LOCKS.mandates])
  await others.query('select pg_advisory_lock($1)', [LOCKS.rounds])
  const background = startBackground(server.platform)
  try {
    await pause(3000)
    expect(await state(), 'another process does it').toBe('active')
    other.release(true)
    await expect.poll(state, { timeout: 20_000, interval: 200 }).toBe('ended')
  } finally {
    others.release(true)
    await background.stop()
  }
})
