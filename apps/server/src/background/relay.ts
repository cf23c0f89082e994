import { setTimeout as pause } from 'node:timers/promises'
import type { Effect } from '@onewindow/casework/outbox'
import type pg from 'pg'
import type { Platform } from '../compose.ts'
import { consumers, type Consumer } from './consumers.ts'
import { openLanes } from './lanes.ts'
import { inTurn, LOCKS } from './lead.ts'
import { LIVE_CHANNEL } from './listen-live.ts'

const BEAT_MS = 250
const BATCH = 200
/** NOTIFY carries at most 8000 bytes. */
const NOTIFY_BATCH = 20
/** How many cases at once. What people are told waits for gateways outside, and pictures for whoever has them, so neither stands in the way of what cases are told. */
const WIDTH = { told: 3, pictures: 2, cases: 3 }
/** A provider that hangs is not waited for when the process ends: the next one sends under the same key. */
const LONGEST_REST_MS = 5000

/** Kinds that people hear of, and those that ask addresses outside; everything else with a consumer changes other cases. */
const TOLD = ['notice', 'messageAgain', 'accountNotice']
const FETCHED = ['pictureNamed']

type Live = { id: number; case_id: string | null; kind: string; payload: Record<string, unknown> }

/** What tests put in the place of the real consumers and the machine's clock. */
export type RelayParts = { consumers?: Readonly<Record<string, Consumer | null>>; machineNow?: () => Date }

/**
 * Carries out what commits left in the outbox: live changes at once by NOTIFY; everything else in order per case, five tries from 60 s doubling, then parked where
 * operators see it. A row stays until its effect is there: nothing is lost, effects are once by their own key. One process of the installation relays at a time.
 * @returns how to stop, waiting for what is under way
 */
export function startRelay(platform: Platform, report: (error: unknown) => void, parts: RelayParts = {}): () => Promise<void> {
  const ending = new AbortController()
  const { signal } = ending
  const loop = (async () => {
    while (!signal.aborted) {
      await inTurn(platform.background.pool, LOCKS.relay, (lead) => relay(platform, lead, report, signal, parts), { signal }).catch(report)
      await pause(BEAT_MS, undefined, { signal }).catch(() => undefined)
    }
  })()
  return () => {
    ending.abort()
    return loop
  }
}

/** Until it is stopped or the connection that holds the turn is gone; then nothing new is begun. */
async function relay(platform: Platform, lead: pg.PoolClient, report: (error: unknown) => void, ending: AbortSignal, { consumers: all = consumers, machineNow = () => new Date() }: RelayParts): Promise<void> {
  const over = new AbortController()
  const signal = AbortSignal.any([ending, over.signal])
  const names = Object.keys(all)
  const kept = names.filter((kind) => all[kind])
  const carryOut = async ({ id, kind, caseId, payload }: Effect): Promise<void> => { await all[kind]?.(platform, { ...payload, outboxId: id, caseId }) }
  const house = { pool: platform.background.pool, carryOut, report, now: platform.clock.now, machineNow, signal }
  const lanes = [
    openLanes(house, kept.filter((kind) => TOLD.includes(kind)), WIDTH.told),
    openLanes(house, kept.filter((kind) => FETCHED.includes(kind)), WIDTH.pictures),
    openLanes(house, kept.filter((kind) => ![...TOLD, ...FETCHED].includes(kind)), WIDTH.cases),
  ]
  try {
    while (!signal.aborted) {
      while (await announce(lead, names.filter((kind) => !all[kind])) === BATCH);
      for (const one of lanes) await one.refill(lead)
      await pause(BEAT_MS, undefined, { signal }).catch(() => undefined)
    }
  } finally {
    over.abort()
    await Promise.race([Promise.all(lanes.map((one) => one.rest())), pause(LONGEST_REST_MS, undefined, { ref: false })])
  }
}

/** What nobody has to carry out leaves: a change of a case is announced to all processes, an event nobody listens to has done its duty. Answers how many left. */
async function announce(lead: pg.PoolClient, kinds: readonly string[]): Promise<number> {
  await lead.query('begin')
  try {
    const { rows } = await lead.query<Live>(
      `delete from outbox where id = any(array(select id from outbox where kind = any($1) order by id limit ${BATCH})) returning id, kind, case_id, payload`, [kinds])
    rows.sort((a, b) => a.id - b.id)
    const live = rows.filter(({ kind }) => kind === 'caseChanged').map(({ id, case_id, payload }) => ({ id, caseId: case_id, event: payload['event'], scopes: payload['scopes'] }))
    for (let i = 0; i < live.length; i += NOTIFY_BATCH) await lead.query('select pg_notify($1, $2)', [LIVE_CHANNEL, JSON.stringify(live.slice(i, i + NOTIFY_BATCH))])
    await lead.query('commit')
    return rows.length
  } catch (error) {
    await lead.query('rollback').catch(() => undefined)
    throw error
  }
}
