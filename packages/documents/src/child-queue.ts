import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'

/** One document to set. `payload` is JSON; `createdAt` is Unix seconds and becomes the file's creation date. */
export type Job = { id: number; template: string; payload: string; createdAt: number }
export type Answer = { id: number; pdf: Uint8Array } | { id: number; problem: string }

export type QueueOptions = {
  /** The child ends after this long without work (it holds about 200 MB). */
  idleMs: number
  /** A document that takes longer is given up and its child killed. */
  timeoutMs: number
  /** More waiting documents than this are refused. */
  limit: number
  /** Folders with further fonts, e.g. the city's own FangSong (仿宋). */
  fontPaths: readonly string[]
}

export type ChildQueue = {
  run(job: Omit<Job, 'id'>): Promise<Uint8Array>
  /** Process id of the child while it lives. */
  pid(): number | null
  close(): Promise<void>
}

/** The queue is full; the caller tries again later (jobs do so by themselves). */
export class RendererBusyError extends Error {
  override name = 'RendererBusyError'
}

/** The document could not be set: a fault of its template, its time or its process, never of the person's input. */
export class RenderError extends Error {
  override name = 'RenderError'
}

type Waiting = { job: Job; tries: number; resolve(pdf: Uint8Array): void; reject(error: Error): void }

/** One child, one document at a time, in order. A child that dies is replaced and its document tried once more. */
export function openChildQueue(options: QueueOptions): ChildQueue {
  const waiting: Waiting[] = []
  let current: Waiting | null = null
  let child: ChildProcess | null = null
  let timer: NodeJS.Timeout | undefined
  let closed = false
  let lastId = 0

  function next(): void {
    if (current) return
    clearTimeout(timer)
    current = waiting.shift() ?? null
    if (!current) return rest()
    child ??= start()
    keepAlive(child, true)
    current.tries += 1
    timer = setTimeout(giveUp, options.timeoutMs)
    // A failed send means the child is ending; its 'exit' brings the document back.
    child.send(current.job, () => undefined)
  }

  function start(): ChildProcess {
    const started = fork(join(import.meta.dirname, 'worker.ts'), [JSON.stringify(options.fontPaths)], {
      // No environment: the child needs none, and it holds the database's password.
      serialization: 'advanced', execArgv: [], env: {}, stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    started.on('message', (answer: Answer) => settle(answer))
    started.on('exit', (code, signal) => ended(started, signal ?? `code ${code}`))
    started.on('error', (error) => ended(started, error.message))
    return started
  }

  function settle(answer: Answer): void {
    if (!current || answer.id !== current.job.id) return
    const done = current
    current = null
    if ('pdf' in answer) done.resolve(answer.pdf)
    else done.reject(new RenderError(`${done.job.template}: ${answer.problem}`))
    next()
  }

  function giveUp(): void {
    current?.reject(new RenderError(`${current.job.template}: not finished after ${options.timeoutMs} ms`))
    current = null
    drop()
    next()
  }

  function ended(which: ChildProcess, how: string): void {
    if (child !== which) return
    child = null
    const lost = current
    current = null
    if (lost && lost.tries < 2 && !closed) waiting.unshift(lost)
    else lost?.reject(new RenderError(`${lost.job.template}: renderer process ended (${how})`))
    next()
  }

  function drop(): void {
    const dropped = child
    child = null
    dropped?.kill('SIGKILL')
  }

  function rest(): void {
    if (!child) return
    keepAlive(child, false)
    timer = setTimeout(drop, options.idleMs)
    timer.unref()
  }

  return {
    run: (job) => new Promise((resolve, reject) => {
      if (closed) return reject(new RenderError('renderer is closed'))
      if (waiting.length >= options.limit) return reject(new RendererBusyError(`${options.limit} documents are waiting`))
      waiting.push({ job: { id: ++lastId, ...job }, tries: 0, resolve, reject })
      next()
    }),
    pid: () => child?.pid ?? null,
    close: async () => {
      closed = true
      clearTimeout(timer)
      for (const lost of [...(current ? [current] : []), ...waiting.splice(0)]) lost.reject(new RenderError('renderer is closed'))
      current = null
      const ending = child
      if (!ending) return
      keepAlive(ending, true)
      await new Promise((resolve) => {
        ending.once('exit', resolve)
        drop()
      })
    },
  }
}

/** An idle child must not keep the server from ending; a working one must. Only the channel tells of its end in time. */
function keepAlive(child: ChildProcess, wanted: boolean): void {
  if (wanted) {
    child.ref()
    child.channel?.ref()
  } else {
    child.unref()
    child.channel?.unref()
  }
}
