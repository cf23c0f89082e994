import { errorFacts, type Log } from './log.ts'

/** While something stays broken, one line in this time says so, with how often it failed since the line before. */
const QUIET_MS = 10_000

/** How work without a request tells of its failures: the first at once, the same one again not before ten seconds. Machine time. */
export function openReport(log: Log, machineMs: () => number = Date.now): (what: string) => (error: unknown) => void {
  const told = new Map<string, { at: number; more: number }>()
  return (what) => (error) => {
    const facts = errorFacts(error)
    const key = `${what} ${facts.error} ${facts.code ?? ''}`
    const before = told.get(key)
    if (before && machineMs() - before.at < QUIET_MS) {
      before.more += 1
      return
    }
    told.set(key, { at: machineMs(), more: 0 })
    log.error({ ...facts, ...(before?.more ? { again: before.more } : {}) }, what)
  }
}
