import { randomUUID } from 'node:crypto'
import { explore, type Deed } from '@onewindow/testing/application/explore'
import { openWorld, type World } from '@onewindow/testing/world'
import { describe, expect, it } from 'vitest'
import { applicationType } from './case-type.ts'

/** Where a command can be stopped before it is done, in order; then once after it is done and before the answer left. */
const BEFORE = ['beforeLoad', 'afterDecide', 'beforeCommit'] as const
/** Only an event with rows of its own has a moment between its statements and the commit; every other is one statement. */
function stepsOf({ event, row }: Deed): readonly string[] {
  const isProposed = event !== 'confirm' && row?.confirmedBy !== undefined
  return !isProposed && row && applicationType.persist?.[row.on] ? [...BEFORE, 'afterStatement'] : BEFORE
}

/** Everything the database holds of a case, and what left with it. */
async function traces(world: World, caseId: string): Promise<string> {
  const { rows } = await world.database.pool.query(
    `select (select to_jsonb(c) from case_file c where c.id = $1) c, ${['case_event', 'case_clock', 'case_task', 'case_part', 'case_attachment', 'issued_document', 'claim', 'timer', 'worklist_entry', 'outbox', 'licence']
      .map((table) => `(select jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text) from ${table} t where t.case_id = $1) ${table}`).join(', ')},
     (select count(*)::int from audit_staging) leaves, (select count(*)::int from idempotency_key) keys`, [caseId])
  return JSON.stringify(rows[0])
}

const stopAt = (world: World, step: string): void => {
  world.house.step = (name) => (name === step ? Promise.reject(new Error(`stopped ${step}`)) : Promise.resolve())
}

async function interrupted(deed: Deed): Promise<void> {
  const { application: { world, caseId }, send, event } = deed
  const key = randomUUID()
  const before = await traces(world, caseId)
  for (const step of stepsOf(deed)) {
    stopAt(world, step)
    await expect([event, step, await send(key).then(() => 'done', () => 'stopped')]).toEqual([event, step, 'stopped'])
    expect([event, step, await traces(world, caseId)]).toEqual([event, step, before])
  }
  // Done, but the answer is lost: the same key tells what happened, and does nothing more.
  const steps: string[] = []
  world.house.step = (name) => (steps.push(name), name === 'afterCommit' ? Promise.reject(new Error('stopped')) : Promise.resolve())
  const told = await send(key)
  delete world.house.step
  expect([event, steps]).toEqual([event, [...stepsOf(deed), 'afterCommit']])
  const after = await traces(world, caseId)
  expect([event, after === before]).toEqual([event, false])
  expect([event, await send(key)]).toEqual([event, told])
  expect([event, await traces(world, caseId)]).toEqual([event, after])
}

describe('R3: a command stopped anywhere', () => {
  it('for every row of the table a person can execute: all of it or nothing, and its key answers for it', async () => {
    await using world = await openWorld()
    const { missing } = await explore(world, interrupted, { seed: 2 })
    expect(missing).toEqual([])
  }, 240_000)
})
