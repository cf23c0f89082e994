import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const POLL_MS = 50

/**
 * What is made once for all workers of a run and read by the others: who signs in, what has a page. `made` is JSON. When making fails, the next one tries.
 * @throws Error outside a run of Playwright, whose configuration names the folder
 */
export async function once<T>(key: string, make: () => Promise<T>): Promise<T> {
  const folder = process.env.E2E_SHARED
  if (!folder) throw new Error('E2E_SHARED names no folder; playwright.config.ts sets it')
  const path = join(folder, createHash('sha256').update(key).digest('hex').slice(0, 24))
  for (;;) {
    if (existsSync(`${path}.json`)) return JSON.parse(readFileSync(`${path}.json`, 'utf8')) as T
    if (takes(`${path}.making`)) break
    await wait(POLL_MS)
  }
  try {
    const made = await make()
    writeFileSync(`${path}.new`, JSON.stringify(made))
    renameSync(`${path}.new`, `${path}.json`)
    return made
  } finally {
    rmdirSync(`${path}.making`)
  }
}

/** True for the one that makes it. */
function takes(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return false
    throw error
  }
}
