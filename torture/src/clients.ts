import { setTimeout as pause } from 'node:timers/promises'
import { send, type Answer } from './call.ts'
import type { Board, Job } from './board.ts'
import { isSettled, type Entry, type History } from './history.ts'

/** The clients, what they remember, and what they do not know the end of. */
export interface Crowd { board: Board, history: History, pending: { job: Job, entry: Entry }[] }

export const CLIENTS = 16
const AGAIN_MS = 100

async function sendNoted(base: string, entry: Entry): Promise<Answer> {
  const answer = await send(base, entry.command)
  entry.answers.push(answer)
  return answer
}

function settle({ board }: Crowd, job: Job, { answers }: Entry): void {
  const done = answers.find((answer) => answer.kind === 'done')
  board.settle(job, done ? done.receipt : null)
}

async function client(base: string, crowd: Crowd, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const job = crowd.board.next()
    const entry = crowd.history.enter(job.command)
    for (;;) {
      await sendNoted(base, entry)
      if (isSettled(entry) || signal.aborted || entry.answers.at(-1)?.kind === 'broken') break
      await pause(AGAIN_MS) // not confirmed yet: the same key again
    }
    if (isSettled(entry)) settle(crowd, job, entry)
    else crowd.pending.push({ job, entry })
  }
}

/** One command by whoever's turn it is, sent once; what stays open is settled by `settlePending`. @returns how long its answer took, ms */
export async function oneCommand(base: string, crowd: Crowd): Promise<{ ms: number, answer: Answer }> {
  const job = crowd.board.next()
  const entry = crowd.history.enter(job.command)
  const started = performance.now()
  const answer = await sendNoted(base, entry)
  const ms = performance.now() - started
  if (isSettled(entry)) settle(crowd, job, entry)
  else crowd.pending.push({ job, entry })
  return { ms, answer }
}

/** Lets all clients work until `signal` ends; each finishes the sending under way. */
export async function work(base: string, crowd: Crowd, signal: AbortSignal): Promise<void> {
  await Promise.all(Array.from({ length: CLIENTS }, () => client(base, crowd, signal)))
}

/** Sends every command without a known end again, with its key, until it is known. Answers how many there were. */
export async function settlePending(base: string, crowd: Crowd, limitMs = 30_000): Promise<number> {
  const open = crowd.pending.splice(0)
  const limit = performance.now() + limitMs
  await Promise.all(open.map(async ({ job, entry }) => {
    while (!isSettled(entry) && performance.now() < limit) {
      const { kind } = await sendNoted(base, entry)
      if (kind === 'lost' || kind === 'away' || kind === 'broken') await pause(AGAIN_MS)
    }
    settle(crowd, job, entry)
  }))
  return open.length
}

/** Sends the last `count` commands that took effect once more: each must answer as it did the first time. */
export async function repeatAnswered(base: string, crowd: Crowd, count: number): Promise<void> {
  const done = crowd.history.entries.filter(({ answers }) => answers.some(({ kind }) => kind === 'done')).slice(-count)
  await Promise.all(done.map((entry) => sendNoted(base, entry)))
}
