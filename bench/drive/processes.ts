import { readdirSync, readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'

const TICK_MS = 10

type Stat = { pid: number; parent: number; ownMs: number; reapedMs: number }

function statOf(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number)
    return { pid, parent: fields[1] ?? 0, ownMs: ((fields[11] ?? 0) + (fields[12] ?? 0)) * TICK_MS, reapedMs: ((fields[13] ?? 0) + (fields[14] ?? 0)) * TICK_MS }
  } catch {
    return null // it ended between the listing and the reading
  }
}

/** CPU milliseconds a process has used so far, its ended children included. */
export function cpuOf(pid: number): number {
  const stat = statOf(pid)
  return stat ? stat.ownMs + stat.reapedMs : 0
}

/** CPU milliseconds of a process and everything below it. */
export function cpuOfTree(root: number): number {
  const stats = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => statOf(Number(name)) ?? [])
  const below = new Set([root])
  for (let size = 0; size !== below.size;) {
    size = below.size
    for (const { pid, parent } of stats) if (below.has(parent)) below.add(pid)
  }
  return stats.filter(({ pid }) => below.has(pid)).reduce((sum, { ownMs, reapedMs }) => sum + ownMs + reapedMs, 0)
}

/** Resident memory in MB. */
export function memoryOf(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Math.round(Number(line?.[1] ?? 0) / 1024)
}

export const machine = (): { cores: number; model: string; load: number } => ({ cores: cpus().length, model: cpus()[0]?.model ?? '', load: Math.round((loadavg()[0] ?? 0) * 100) / 100 })
