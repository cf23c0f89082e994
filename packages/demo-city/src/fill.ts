import type { Instant } from '@onewindow/calendar/day'
import { setTimeout as pause } from 'node:timers/promises'
import type { City } from './drive/city.ts'
import { inOne } from './drive/inside.ts'
import { quietOutbox } from './drive/outbox.ts'
import { play, prepare } from './drive/play.ts'
import { emptyMemory, forget, openStage, type Memory } from './drive/stage.ts'
import { beginningOf } from './beginning.ts'
import type { Plan } from './plans/plan.ts'
import { layRegister } from './register.ts'
import { corePlans, restPlans } from './plans/plans.ts'
import { demoProgress, noteDone } from './progress.ts'

export type FillOptions = {
  /** Ends the work; the case under way is finished or given up within a moment. */
  signal: AbortSignal
  /** Milliseconds between two steps and between two cases: what is left to the people at work. */
  stepPauseMs?: number
  casePauseMs?: number
  /** Told of every case that could not be carried out; the others go on. */
  onFailure: (plan: Plan, message: string) => void
  /** Told after every case how many of all are done. */
  onDone?: (done: number, total: number) => void
}

/**
 * Fills the city in the background: one case after the other, each with its mark in one transaction, so that a kill at any moment leaves neither half a case
 * nor a second one. Picks up where an earlier run ended; done when all plans are carried out.
 */
export async function fillCity(city: City, options: FillOptions): Promise<void> {
  const progress = await demoProgress(city.database.pool)
  if (!progress || progress.done >= progress.total) return
  await city.catalogue.at(beginningOf(progress.baseAt))
  const memory = emptyMemory()
  for (let next = progress.done; next < progress.total && !options.signal.aborted; next += 1) {
    const plan = restPlans[next - corePlans.length]
    if (!plan) throw new Error(`There is no plan ${next}`)
    await carryOut(city, memory, plan, progress.baseAt, options)
    if (options.signal.aborted) return
    options.onDone?.(next + 1, progress.total)
    await rest(options.casePauseMs ?? 60, options.signal)
  }
}

/** Ends the transaction of a case when the process is asked to stop. */
class Stopped extends Error {}

async function carryOut(city: City, memory: Memory, plan: Plan, until: Instant,
  { signal, stepPauseMs = 4, onFailure }: FillOptions): Promise<void> {
  const breathe = async (): Promise<void> => {
    if (signal.aborted) throw new Stopped()
    await rest(stepPauseMs, signal)
  }
  try {
    const [failure] = await inOne(city.database, async (inside) => {
      // Of two that wait for each other, the one who can wait gives way.
      await inside.pool.query('savepoint polite')
      await inside.pool.query(`set local deadlock_timeout = '100ms'`).catch(() => inside.pool.query('rollback to savepoint polite'))
      const stage = await openStage(city, inside, memory, until)
      if (plan.index === corePlans.length) await layRegister(stage)
      const course = await prepare(stage, plan, until)
      const failures = await play(stage, [course], until, breathe)
      await quietOutbox(inside.pool, [course.hand.caseId].filter(Boolean), until)
      await noteDone(inside.pool, { done: 1, failed: failures.length, at: until })
      return failures
    })
    if (failure) onFailure(plan, `${failure.step}: ${failure.message}`)
  } catch (error) {
    forget(memory)
    if (error instanceof Stopped) return
    const { code } = error as { code?: string }
    if (code === '40P01' || code === '40001') return carryOut(city, memory, plan, until, { signal, stepPauseMs, onFailure })
    await noteDone(city.database.pool, { done: 1, failed: 1, at: until })
    onFailure(plan, error instanceof Error ? error.message : String(error))
  }
}

const rest = (milliseconds: number, signal: AbortSignal): Promise<void> => pause(milliseconds, undefined, { signal }).catch(() => undefined)
