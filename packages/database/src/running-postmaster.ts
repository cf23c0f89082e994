import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What PostgreSQL's own pid file says of a data directory: right while it runs, stale after a crash. */
export interface PidFile { pid: number, port: number }

/** Reads `postmaster.pid`; undefined when there is none or it is half written. */
export function readPidFile(dataFolder: string): PidFile | undefined {
  const file = join(dataFolder, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  return Number.isInteger(pid) && pid > 0 && Number.isInteger(port) && port > 0 ? { pid, port } : undefined
}

/**
 * The pid file of a postmaster that lives, whether it answers or not: one that hangs is neither gone nor a stranger. Numbers of ended processes are given to
 * others, so where the system tells it, the command line must name the data directory.
 */
export function livingPostmaster(dataFolder: string): PidFile | undefined {
  const found = readPidFile(dataFolder)
  if (!found) return undefined
  try {
    process.kill(found.pid, 0)
    return process.platform !== 'linux' || readFileSync(`/proc/${found.pid}/cmdline`, 'utf8').split('\0').includes(dataFolder) ? found : undefined
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM' ? found : undefined
  }
}
