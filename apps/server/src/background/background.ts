import { decisionsWatch, headAgeSeconds } from '@onewindow/audit/head-age'
import { runSequencer } from '@onewindow/audit/sequencer'
import type { SigningKey } from '@onewindow/audit/keys'
import { subscriptions } from '@onewindow/api/subscriptions'
import { sweepNonces } from '@onewindow/connectors/partners/recognise'
import { sweepUploads } from '@onewindow/connectors/files/sweep-uploads'
import type { FileHouse } from '@onewindow/connectors/files/file-house'
import { fireDueTimers } from '@onewindow/casework/fire-timers'
import { sweepSignIn } from '@onewindow/identity/sweep'
import type { Platform } from '../compose.ts'
import { deemRenewals } from '@onewindow/approval/application/deem-renewed'
import { sweepPrepared } from '@onewindow/approval/application/prepared'
import { matchBenefits } from '@onewindow/convenience/benefit-match/nightly'
import { endMandates } from '@onewindow/convenience/mandate/registered-ends'
import { dayOf } from '@onewindow/calendar/day'
import { replanOpenClocks } from '@onewindow/desk/replan-clocks'
import { endDetentions } from '@onewindow/licences/detention'
import { expireLicences } from '@onewindow/licences/expire'
import { remindHolders } from '@onewindow/licences/tell-holder'
import { sweepPresentations } from '@onewindow/licences/present'
import { recomputeClasses } from '@onewindow/market-supervision/credit/recompute'
import { gradeNewYear } from '@onewindow/market-supervision/food-grade/new-year'
import { sweepImports } from '@onewindow/market-supervision/register-import/imports'
import { importsWait, openImports } from '@onewindow/market-supervision/register-import/open-rows'
import { retryParked } from '@onewindow/rpc/partner-news'
import { every } from './every.ts'
import { inTurn, LOCKS } from './lead.ts'
import { listenLive } from './listen-live.ts'
import { startRelay } from './relay.ts'

const KEY_DAYS = 7

/** A case whose deadline fails is left aside so long, and the deadlines of all others fire. */
const FAULTY_AGAIN_MS = 60_000

/** How soon decisions close and open again with the log, and a confirmed import begins. */
const LOOK_MS = 5000

/** Rounds through the whole city, in this order. */
const ROUNDS = [['classes', recomputeClasses], ['foodGrades', gradeNewYear], ['benefits', matchBenefits]] as const

/** Everything that runs without a request: deadlines, the log's sequencer, the outbox, live changes, sweeping. Each stops cleanly. */
export function startBackground(platform: Platform): { stop: () => Promise<void> } {
  const { background, clock, services, configuration, report } = platform
  const house = { ...platform.house, database: background }
  const faulty = { cases: new Set<string>(), report: report('timers') }
  const fireAll = async (): Promise<void> => {
    while (await fireDueTimers(house, clock.now(), faulty));
  }
  const ending = new AbortController()
  const isClosed = decisionsWatch()
  const sequencer = runSequencer({ pool: background.pool, key: services.auditKey as SigningKey, clock: clock.now, signal: ending.signal, onError: report('sequencer') })
  const stops = [
    every(1000, async () => {
      await clock.refresh()
      await fireAll()
    }, report('timers')),
    every(FAULTY_AGAIN_MS, () => Promise.resolve(faulty.cases.clear()), report('timers')),
    every(LOOK_MS, async () => {
      platform.log.decisionsClosed = isClosed(await headAgeSeconds(background.pool))
    }, report('head')),
    every(60_000, async () => {
      // What fell due while nobody ran comes first: what a new day brings changes the same cases, and a deadline keeps its own instant only before the next act (R3, R13).
      await clock.refresh()
      await fireAll()
      const at = clock.now()
      await deemRenewals(house)
      await expireLicences(background.pool, { at, today: dayOf(at) })
      await remindHolders(background.pool, { at, today: dayOf(at) })
      await endDetentions(background.pool, { at, today: dayOf(at) })
      await replanOpenClocks(house)
    }, report('calendar days')),
    // Nobody acts any more for who died this morning: that waits for no round through the whole city.
    every(60_000, async () => {
      await inTurn(background.pool, LOCKS.mandates, async () => {
        await clock.refresh()
        await fireAll()
        await endMandates(house, { report: report('mandates'), signal: ending.signal })
      }, { signal: ending.signal })
    }, report('mandates')),
    // Rounds through the whole city take long, so they have a loop of their own and one process makes them.
    every(60_000, async () => {
      await inTurn(background.pool, LOCKS.rounds, async () => {
        await clock.refresh()
        await fireAll()
        // One that fails as a whole does not take the others along.
        for (const [name, round] of ROUNDS) {
          const failed = report(name)
          await round(house, { report: failed, signal: ending.signal }).catch(failed)
        }
      }, { signal: ending.signal })
    }, report('rounds')),
    every(LOOK_MS, async () => {
      if (!(await importsWait(background.pool))) return
      await inTurn(background.pool, LOCKS.imports, async () => {
        await clock.refresh()
        await openImports(house, { report: report('imports'), signal: ending.signal })
      }, { signal: ending.signal })
    }, report('imports')),
    every(60_000, async () => {
      await sweepNonces(background.pool)
      await retryParked(house, subscriptions, report('partner news'))
    }, report('partners')),
    every(3_600_000, async () => {
      await sweepUploads(services.files as FileHouse, clock.now())
      await sweepPresentations(background.pool, clock.now())
      await sweepPrepared(background.pool, clock.now())
      await sweepImports(house)
      await sweepSignIn(background.pool, Date.now())
      await background.pool.query(`delete from idempotency_key where at < $1::timestamptz - make_interval(days => ${KEY_DAYS})`, [clock.now()])
    }, report('sweep')),
    listenLive(configuration.databaseUrl, report('live')),
    startRelay(platform, report('relay')),
  ]
  return {
    stop: async () => {
      ending.abort()
      await Promise.all([sequencer, ...stops.map((stop) => stop())])
    },
  }
}
