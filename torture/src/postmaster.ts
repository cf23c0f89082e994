import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Process number of the postmaster of a data folder. */
export function postmasterOf(folder: string): number {
  return Number(readFileSync(join(folder, 'pg/postmaster.pid'), 'utf8').split('\n')[0])
}

/** The postmaster and everything it started, from the process table of Linux. */
export function processesOf(folder: string): number[] {
  const postmaster = postmasterOf(folder)
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    try {
      return Number(/^PPid:\t(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) === postmaster
    } catch {
      return false // it ended meanwhile
    }
  })
  return [postmaster, ...children]
}

/** Sends a signal to the postmaster and all its backends. */
export function signalDatabase(folder: string, signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void {
  for (const pid of processesOf(folder)) {
    try {
      process.kill(pid, signal)
    } catch { /* it ended meanwhile */ }
  }
}
