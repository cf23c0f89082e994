import { line, type Answer, type Line } from './http.ts'

/** One request of a row: sends it on a line and says whether the answer was as it should be. */
export type Shot = (on: Line, n: number) => Promise<Answer & { ok: boolean }>
export type Measured = { requests: number; failed: number; seconds: number; perSecond: number; p50: number; p95: number; firstFailure: string }

const quantile = (sorted: readonly number[], share: number): number => Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10

function summary(times: number[], failed: number, seconds: number, firstFailure: string): Measured {
  const sorted = times.sort((a, b) => a - b)
  return { requests: times.length, failed, seconds, perSecond: Math.round((times.length / seconds) * 10) / 10, p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), firstFailure }
}

/** Closed loop: each connection asks again as soon as it was answered. Shows capacity. */
export async function closedLoop(port: number, connections: number, seconds: number, shot: Shot, take: () => number): Promise<Measured> {
  const lines = Array.from({ length: connections }, (_, n) => line(port, n))
  const times: number[] = []
  let failed = 0
  let firstFailure = ''
  const started = performance.now()
  const until = started + seconds * 1000
  await Promise.all(lines.map(async (on) => {
    while (performance.now() < until) {
      const n = take()
      if (n < 0) return
      const answer = await shot(on, n)
      times.push(answer.ms)
      if (!answer.ok) {
        failed += 1
        firstFailure ||= `${answer.status} ${answer.body.slice(0, 300)}`
      }
    }
  }))
  for (const on of lines) on.close()
  return summary(times, failed, (performance.now() - started) / 1000, firstFailure)
}

/** Paced: a request every so many milliseconds, whether the one before was answered or not. Shows latency, counted from when it was due. */
export async function paced(port: number, perSecond: number, seconds: number, shot: Shot, take: () => number): Promise<Measured> {
  const lines = Array.from({ length: 16 }, (_, n) => line(port, n))
  const times: number[] = []
  let failed = 0
  let firstFailure = ''
  const count = Math.round(perSecond * seconds)
  const started = performance.now()
  await Promise.all(Array.from({ length: count }, async (_, place) => {
    const due = started + (place * 1000) / perSecond
    await new Promise((resolve) => { setTimeout(resolve, Math.max(0, due - performance.now())) })
    const n = take()
    if (n < 0) return
    const answer = await shot(lines[place % lines.length] as Line, n)
    times.push(performance.now() - due)
    if (!answer.ok) {
      failed += 1
      firstFailure ||= `${answer.status} ${answer.body.slice(0, 300)}`
    }
  }))
  for (const on of lines) on.close()
  return summary(times, failed, (performance.now() - started) / 1000, firstFailure)
}
