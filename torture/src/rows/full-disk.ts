import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, statfsSync, statSync, writeFileSync, appendFileSync, chownSync, chmodSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startEmbedded, stopEmbedded } from '@onewindow/database/embedded'
import { ask } from '../call.ts'
import type { City } from '../city.ts'
import { work } from '../clients.ts'
import { watchAnswers } from '../probe.ts'
import type { Sheet } from '../report.ts'
import { lostAnswers } from './kill-database.ts'

const DISK = '900m'
const WORK_MS = 12_000
const PIECE = Buffer.alloc(1 << 20)
const BACK_WITHIN_MS = 30_000

const freeBytes = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/** Puts the data of the cluster on a small disk of its own. Null when this user may not mount one. */
function smallDisk(folder: string): (() => void) | null {
  const [data, aside] = [join(folder, 'pg'), join(folder, 'pg.aside')]
  const { uid, gid, mode } = statSync(data)
  renameSync(data, aside)
  mkdirSync(data)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', data], { stdio: 'pipe' })
  } catch {
    rmSync(data, { recursive: true })
    renameSync(aside, data)
    return null
  }
  execFileSync('cp', ['-a', `${aside}/.`, data])
  chownSync(data, uid, gid)
  chmodSync(data, mode)
  return () => {
    rmSync(aside, { recursive: true })
    mkdirSync(aside)
    execFileSync('cp', ['-a', `${data}/.`, aside])
    execFileSync('umount', [data])
    rmSync(data, { recursive: true })
    renameSync(aside, data)
    chownSync(data, uid, gid)
    chmodSync(data, mode)
  }
}

/** Takes what is left of the disk; what the database gives up meanwhile as well. */
function fillUp(ballast: string, folder: string): void {
  if (!existsSync(ballast)) writeFileSync(ballast, '')
  while (freeBytes(folder) > 0) {
    try {
      appendFileSync(ballast, PIECE.subarray(0, Math.min(PIECE.length, freeBytes(folder))))
    } catch {
      return
    }
  }
}

/**
 * R15, full disk: the database's disk has no byte left while sixteen clients command. Commands are answered 503 and questions go on being answered (or 503, should the
 * database stop altogether); with room again everything goes on by itself, and nothing acknowledged is lost.
 */
export async function fullDisk(city: City, sheet: Sheet): Promise<void> {
  await city.server.stop()
  await stopEmbedded(city.folder)
  const giveBack = smallDisk(city.folder)
  if (!giveBack) {
    await startEmbedded(city.folder)
    await city.restart()
    return sheet.leaveOut('this user may not mount a small disk')
  }
  const data = join(city.folder, 'pg')
  const ballast = join(data, 'ballast')
  try {
    await startEmbedded(city.folder)
    await city.restart()
    const from = city.crowd.history.entries.length
    const ending = new AbortController()
    const working = work(city.server.base, city.crowd, ending.signal)
    await pause(500)
    const seen = { reads: 0, failed: 0 }
    const until = performance.now() + WORK_MS
    while (performance.now() < until) {
      fillUp(ballast, data)
      await ask(city.server.base, city.officers.acceptor, 'staff.me.get').then(() => { seen.reads += 1 }, (error: unknown) => {
        if (/answered 503/.test(String(error))) seen.failed += 1
        else sheet.fail([String(error)])
      })
      await pause(50)
    }
    const refused = city.crowd.history.entries.slice(from).flatMap(({ answers }) => answers).filter(({ kind }) => kind === 'away').length
    rmSync(ballast)
    const back = await watchAnswers(city)
    await pause(500)
    ending.abort()
    await working
    sheet.figure('questions answered while full', `${seen.reads}, ${seen.failed} × 503`)
    sheet.figure('commands answered 503 while full', refused)
    sheet.figure('first 200 with room again, ms', Math.round(back.backAfterMs))
    sheet.check([...back.faults, ...lostAnswers(city, from), ...(back.backAfterMs > BACK_WITHIN_MS ? [`the first 200 came ${Math.round(back.backAfterMs)} ms after there was room`] : [])])
    sheet.check(refused > 0 || seen.failed > 0 ? [] : ['the disk never was full: nothing was shown'])
    sheet.check(await city.check())
  } finally {
    rmSync(ballast, { force: true })
    await city.server.stop()
    await stopEmbedded(city.folder)
    giveBack()
    await startEmbedded(city.folder)
    await city.restart()
  }
}
