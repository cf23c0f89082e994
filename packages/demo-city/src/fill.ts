import type { Instant } from '@onewindow/calendar/day'
import type { Database } from '@onewindow/database/client'
import { setTimeout as pause } from 'node:timers/promises'
import { beginningOf } from './beginning.ts'
import type { City } from './drive/city.ts'
import { inOne } from './drive/inside.ts'
import { markPlayed, playedScripts } from './drive/mark.ts'
import { quietOutbox } from './drive/outbox.ts'
import { play, prepare } from './drive/play.ts'
import { playScript, type Script } from './drive/scene.ts'
import { emptyMemory, forget, openStage, type Memory } from './drive/stage.ts'
import type { Plan } from './plans/plan.ts'
import { corePlans } from './plans/plans.ts'
import { demoProgress, noteDone, stretchProgress, type DemoProgress } from './progress.ts'
import { layLicenceFiles } from './licence-files.ts'
import { layRegister } from './register.ts'
import type { Work } from './work.ts'

export type FillOptions = {
  /** Ends the work; the case under way is finished or given up within a moment. */
  signal: AbortSignal
  /** Milliseconds between two steps, and the shortest between two cases: what is left to the people at work. */
  stepPauseMs?: number
  casePauseMs?: number
  /** Told of every piece that could not be carried out; the others go on. */
  onFailure: (name: string, message: string) => void
  /** Told after every piece how many of all are done. */
  onDone?: (done: number, total: number) => void
  /** All applications and a few of every road, without leaving room for people: what a measurement begins from. */
  wide?: boolean
  /** The work in its order; the whole of it unless a test wants less. */
  work?: readonly Work[]
}

/** The work itself is looked at only when there is some to do: a start that finds everything there is not to wait for it. */
const work = () => import('./work.ts')

/** How far the demonstration is; one from before there was so much of it goes on to the new end. Null where there is none. */
export async function fillProgress(db: Database): Promise<DemoProgress | null> {
  const { TOTAL } = await work()
  await stretchProgress(db.pool, TOTAL)
  return demoProgress(db.pool)
}

/** How many pieces a wide filling carries out, the core set among them. */
export async function widePieces(): Promise<number> {
  return corePlans.length + (await work()).wideWork.length
}

/**
 * Fills the city in the background: one case after the other, each with its mark in one transaction, so that a kill at any moment leaves neither half a case
 * nor a second one. Picks up where an earlier run ended; done when everything is carried out.
 */
export async function fillCity(city: City, { wide = false, ...given }: FillOptions): Promise<void> {
  const { backgroundWork, wideWork, FIRST } = await work()
  const options = wide ? { ...given, casePauseMs: 0, stepPauseMs: 0 } : given
  const { signal, work: pieces = wide ? wideWork : backgroundWork } = options
  const progress = await fillProgress(city.database)
  if (!progress || progress.done >= progress.total) return
  await city.catalogue.at(beginningOf(progress.baseAt))
  const played = await playedScripts(city.database.pool)
  const nextPlan = progress.done - played.size
  const memory = emptyMemory()
  let { done } = progress
  for (const [place, piece] of pieces.entries()) {
    if (signal.aborted) return
    if (piece.plan ? piece.plan.index < nextPlan : played.has(piece.script.key)) continue
    const started = performance.now()
    await carryOut(city, memory, piece, progress.baseAt, options)
    if (signal.aborted) return
    done += 1
    options.onDone?.(done, progress.total)
    await rest(pauseAfter(performance.now() - started, place < FIRST, options), signal)
  }
}

/** The first of it come soon; for the bulk there is time: it takes half of a processor at most. */
const pauseAfter = (tookMs: number, first: boolean, { casePauseMs = 60 }: FillOptions): number => (first || casePauseMs === 0 ? casePauseMs : Math.max(casePauseMs, tookMs))

/** Ends the transaction of a case when the process is asked to stop. */
class Stopped extends Error {}

async function carryOut(city: City, memory: Memory, piece: Work, until: Instant, options: FillOptions): Promise<void> {
  const { signal, stepPauseMs = 4, onFailure } = options
  const name = piece.plan ? `application ${piece.plan.index} (${piece.plan.slug})` : piece.script.key
  const breathe = async (): Promise<void> => {
    if (signal.aborted) throw new Stopped()
    await rest(stepPauseMs, signal)
  }
  try {
    const failure = await inOne(city.database, async (inside) => {
      // Of two that wait for each other, the one who can wait gives way.
      await inside.pool.query('savepoint polite')
      await inside.pool.query(`set local deadlock_timeout = '100ms'`).catch(() => inside.pool.query('rollback to savepoint polite'))
      await inside.pool.query('release savepoint polite')
      const stage = await openStage(city, inside, memory, until)
      const { failed, cases } = piece.plan ? await carryOutPlan(stage, piece.plan, until, breathe) : await carryOutScript(stage, piece.script, until, breathe)
      await quietOutbox(inside.pool, cases, until)
      await noteDone(inside.pool, { done: 1, failed: failed ? 1 : 0, at: until })
      return failed
    })
    if (failure) onFailure(name, failure)
  } catch (error) {
    forget(memory)
    if (error instanceof Stopped) return
    const { code } = error as { code?: string }
    if (code === '40P01' || code === '40001') return carryOut(city, memory, piece, until, options)
    await inOne(city.database, async ({ pool }) => {
      if (piece.script) await markPlayed(pool, piece.script.key, until)
      await noteDone(pool, { done: 1, failed: 1, at: until })
    })
    onFailure(name, error instanceof Error ? error.message : String(error))
  }
}

type Stage = Awaited<ReturnType<typeof openStage>>
type Outcome = { failed: string | null; cases: string[] }

async function carryOutPlan(stage: Stage, plan: Plan, until: Instant, breathe: () => Promise<void>): Promise<Outcome> {
  if (plan.index === corePlans.length) {
    await layRegister(stage)
    await layLicenceFiles(stage)
  }
  const course = await prepare(stage, plan, until)
  const { failures: [failure], touched } = await play(stage, [course], until, breathe)
  return { failed: failure ? `${failure.step}: ${failure.message}` : null, cases: [...touched, course.hand.caseId].filter(Boolean) }
}

async function carryOutScript(stage: Stage, script: Script, until: Instant, breathe: () => Promise<void>): Promise<Outcome> {
  const { scene, failure } = await playScript(stage, script, until, breathe)
  await markPlayed(stage.house.database.pool, script.key, until)
  return { failed: failure ? `${failure.step}: ${failure.message}` : null, cases: [...scene.touched] }
}

const rest = (milliseconds: number, signal: AbortSignal): Promise<void> => pause(milliseconds, undefined, { signal }).catch(() => undefined)
