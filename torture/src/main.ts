// npm run torture: rows of the reliability matrix against the real server on a database of its own. Ends with "N passed, N failed".
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chanceOf } from './chance.ts'
import { openCity, TORTURE } from './city.ts'
import { rowOf, writeReport, type RowReport } from './report.ts'
import { abuse } from './rows/abuse.ts'
import { databaseAway } from './rows/database-away.ts'
import { killDatabase } from './rows/kill-database.ts'
import { killServer } from './rows/kill-server.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { gate: { type: 'boolean', default: false }, rounds: { type: 'string' }, seed: { type: 'string' } },
})
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const chance = chanceOf(seed)
const wanted = (name: string): boolean => positionals.length === 0 || positionals.includes(name)
const rounds = (gate: number, night: number): number => values.rounds ? Number(values.rounds) : values.gate || positionals.length > 0 ? gate : night
const started = performance.now()
const reports: RowReport[] = []

const city = await openCity(join(TORTURE, 'city'), chance)
try {
  if (wanted('kill-server')) reports.push(await rowOf('R1', 'kill -9 of the server', (sheet) => killServer(city, rounds(20, 200), chance, sheet)))
  if (wanted('kill-database')) reports.push(await rowOf('R2', 'kill -9 of postmaster and backends', (sheet) => killDatabase(city, rounds(10, 100), chance, sheet)))
  if (wanted('database-away')) reports.push(await rowOf('R15', 'database hangs', (sheet) => databaseAway(city, values.gate || positionals.length > 0 ? [1000, 10_000] : [1000, 10_000, 60_000], sheet)))
  if (wanted('abuse')) reports.push(await rowOf('R20', 'eight abusers', (sheet) => abuse(city, 10_000, sheet)))
} finally {
  await city.close()
}
const well = writeReport(join(TORTURE, 'report'), reports, { seed, minutes: Math.round((performance.now() - started) / 6000) / 10 })
process.exit(well ? 0 : 1)
