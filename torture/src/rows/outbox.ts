import { setTimeout as pause } from 'node:timers/promises'
import type { Chance } from '../chance.ts'
import type { City } from '../city.ts'
import { work } from '../clients.ts'
import type { Sheet } from '../report.ts'

const WORK_MS = 2000
const SOONEST_MS = 100
const LATEST_MS = 1200
const LIFE_MS = 1000
const REST_MS = 200
const LIMIT_MS = 90_000
const MOST_TRIES = 5

/** Pauses of a minute and more are not waited for: their end comes at once. What is tried, in which order and how often is the relay's own. */
const PAUSES_OVER = `update outbox set again_at = now() where again_at > now()`

interface Sent { key: string, status: string, tries: number, caseId: string }

/** Keys are `notice:<outbox id>:<account>:sms`; of one case the smaller number left earlier. */
const numberOf = (key: string): number => Number(key.split(':')[1])

function orderFaults(taken: readonly string[], sent: ReadonlyMap<string, Sent>): string[] {
  const last = new Map<string, number>()
  return taken.flatMap((key) => {
    const caseId = sent.get(key)?.caseId
    if (!caseId) return []
    const before = last.get(caseId) ?? 0
    const id = numberOf(key)
    last.set(caseId, Math.max(before, id))
    return id < before ? [`case ${caseId}: notice ${id} arrived after ${before}`] : []
  })
}

/**
 * R14: the server is killed while its relay sends through a gateway that fails one in five, hangs one in twenty and loses one answer in twenty. Every message is sent
 * once, in order per case, or parked after five tries; nothing stays, nothing else is parked.
 */
export async function outboxDelivers(city: City, kills: number, chance: Chance, sheet: Sheet): Promise<void> {
  const { gateway } = city
  gateway.turn('bad')
  const sentAgain = gateway.again.length
  const ending = new AbortController()
  const working = work(city.server.base, city.crowd, ending.signal)
  await pause(WORK_MS)
  ending.abort()
  await working
  for (let kill = 0; kill < kills; kill++) {
    await pause(chance.whole(SOONEST_MS, LATEST_MS))
    await city.server.kill()
    await city.look((db) => db.query(PAUSES_OVER))
    await city.restart()
    await pause(LIFE_MS)
  }
  const left = await drained(city)
  gateway.turn('well')
  const { rows } = await city.look((db) => db.query<Sent>(`select key, status, tries, case_id as "caseId" from message where key like 'notice:%'`))
  const sent = new Map(rows.map((row) => [row.key, row]))
  const arrived = new Set(gateway.taken)
  const parked = rows.filter(({ status }) => status === 'parked')
  sheet.figure('messages', rows.length)
  sheet.figure('calls of the gateway', [...gateway.sent.values()].reduce((sum, n) => sum + n, 0))
  sheet.figure('parked after five tries', parked.length)
  sheet.check(left > 0 ? [`${left} effects were not carried out within ${LIMIT_MS / 1000} s`] : [])
  sheet.check(rows.filter(({ status, key }) => status === 'sent' && !arrived.has(key)).map(({ key }) => `${key} is noted as sent and never arrived`))
  sheet.check(rows.filter(({ status, tries }) => status !== 'sent' && !(status === 'parked' && tries === MOST_TRIES)).map(({ key, status, tries }) => `${key} is ${status} after ${tries} tries`))
  sheet.check(gateway.taken.filter((key) => key.startsWith('notice:') && !sent.has(key)).map((key) => `${key} arrived and is not noted`))
  sheet.check(gateway.again.slice(sentAgain).map((key) => `${key} was sent again after the gateway had taken it and said so`))
  sheet.check(orderFaults(gateway.taken, sent))
  sheet.check(rows.length > 0 ? [] : ['nothing was sent: nothing was shown'])
  sheet.check(await city.check())
}

/** Lets the relay finish. Answers how many effects are left when patience ends. */
async function drained(city: City): Promise<number> {
  const started = performance.now()
  for (;;) {
    const left = await city.look(async (db) => {
      await db.query(PAUSES_OVER)
      return (await db.query(`select 1 from outbox`)).rowCount ?? 0
    })
    if (left === 0 || performance.now() - started > LIMIT_MS) return left
    await pause(REST_MS)
  }
}
