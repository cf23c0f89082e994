import { readdirSync, readFileSync } from 'node:fs'
import type { City } from '../city.ts'
import { inviteNewcomers } from '../newcomers.ts'
import { evenLoad, p95 } from '../paced.ts'
import type { Sheet } from '../report.ts'

const SLICE_S = 30
/** So many people apply that nobody ends with more certificates than a person has. */
const NEWCOMERS = 150
/** Fills the pools of connections before sizes are compared: they grow only when many ask at once. */
const RUSH = { commandsPerS: 60, readsPerS: 300, seconds: 10 }
const MOST_GROWTH = 1.1
const MOST_SLOWER = 1.2
/** Below this a difference of the p95 is noise of the machine. */
const UNFELT_MS = 20

interface Size { rssMb: number, handles: number, connections: number }

async function sizeOf(city: City): Promise<Size> {
  const { pid } = city.server.process
  const rss = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  const { rows: [count] } = await city.look((db) => db.query<{ n: number }>(`select count(*)::int n from pg_stat_activity where backend_type = 'client backend' and application_name like 'onewindow%'`))
  return { rssMb: Math.round(rss / 1024), handles: readdirSync(`/proc/${pid}/fd`).length, connections: count?.n ?? 0 }
}

/** R18: an even load for a long time; memory, handles and connections stay, answers do not get slower. The first slice warms up and does not count. */
export async function soak(city: City, minutes: number, sheet: Sheet): Promise<void> {
  const slices: { commands: number, size: Size }[] = []
  const faults: string[] = []
  await inviteNewcomers(city, NEWCOMERS)
  await evenLoad(city, RUSH)
  for (let at = 0; at < minutes * 60 / SLICE_S; at++) {
    const felt = await evenLoad(city, { commandsPerS: 20, readsPerS: 100, seconds: SLICE_S })
    faults.push(...felt.faults)
    slices.push({ commands: p95(felt.commands), size: await sizeOf(city) })
  }
  const [, first] = slices
  const last = slices.at(-1)
  if (!first || !last) throw new Error('A soak needs at least a minute.')
  sheet.check(faults.slice(0, 20))
  sheet.check(last.size.rssMb > first.size.rssMb * MOST_GROWTH ? [`memory grew from ${first.size.rssMb} to ${last.size.rssMb} MB`] : [])
  sheet.check(last.size.handles > first.size.handles + 20 ? [`open handles grew from ${first.size.handles} to ${last.size.handles}`] : [])
  sheet.check(last.size.connections > first.size.connections + 5 ? [`connections grew from ${first.size.connections} to ${last.size.connections}`] : [])
  const tenth = Math.max(1, Math.floor(slices.length / 10))
  const mean = (some: typeof slices): number => some.reduce((sum, { commands }) => sum + commands, 0) / some.length
  const [early, late] = [mean(slices.slice(1, 1 + tenth)), mean(slices.slice(-tenth))]
  sheet.check(late > Math.max(early * MOST_SLOWER, early + UNFELT_MS) ? [`p95 of commands went from ${Math.round(early)} to ${Math.round(late)} ms`] : [])
  sheet.figure('memory, MB', slices.map(({ size }) => size.rssMb).join(' '))
  sheet.figure('p95 of commands, ms', slices.map(({ commands }) => Math.round(commands)).join(' '))
  sheet.check(await city.check())
}
