// npm run torture: rows of the reliability matrix against the real server on a database of its own. Ends with "N passed, N failed".
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chanceOf } from './chance.ts'
import { openCity, TORTURE } from './city.ts'
import { rowOf, say, writeReport, type RowReport, type Sheet } from './report.ts'
import { abuse } from './rows/abuse.ts'
import { databaseAway } from './rows/database-away.ts'
import { killDatabase } from './rows/kill-database.ts'
import { killServer } from './rows/kill-server.ts'
import { logVerifies } from './rows/log.ts'
import { restoreDrill } from './rows/restore-drill.ts'
import { soak } from './rows/soak.ts'
import { spike } from './rows/spike.ts'
import { standbyDrill } from './rows/standby.ts'

const USAGE = 'npm run torture -- [--gate] [--rounds N] [--minutes N] [--seed N] [row …]; rows: '
/** How much of a row runs: every change, every night, or what somebody asked for by name. */
type Column = 'gate' | 'night' | 'asked'
interface Row { row: string, title: string, columns: readonly Column[], run: (sheet: Sheet, column: Column) => Promise<void> }

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { gate: { type: 'boolean', default: false }, rounds: { type: 'string' }, minutes: { type: 'string' }, seed: { type: 'string' } },
})
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const chance = chanceOf(seed)
const rounds = (column: Column, gate: number, night: number): number => Number(values.rounds ?? (column === 'night' ? night : gate))
const minutes = (night: number): number => Number(values.minutes ?? night)
const ALL: readonly Column[] = ['gate', 'night', 'asked']
const LONG: readonly Column[] = ['night', 'asked']

const ROWS: Readonly<Record<string, Row>> = {
  'kill-server': { row: 'R1', title: 'kill -9 of the server', columns: ALL, run: (sheet, column) => killServer(city, rounds(column, 20, 200), chance, sheet) },
  'kill-database': { row: 'R2', title: 'kill -9 of postmaster and backends', columns: ALL, run: (sheet, column) => killDatabase(city, rounds(column, 10, 100), chance, sheet) },
  'database-away': { row: 'R15', title: 'the database hangs', columns: ALL, run: (sheet, column) => databaseAway(city, column === 'night' ? [1000, 10_000, 60_000] : [1000, 10_000], sheet) },
  log: { row: 'R12', title: 'the log proves itself after the kills', columns: ALL, run: (sheet) => logVerifies(city, sheet) },
  abuse: { row: 'R20', title: 'eight abusers', columns: ALL, run: (sheet) => abuse(city, 10_000, sheet) },
  restore: { row: 'R16', title: 'backup, and restore to a stated moment', columns: ALL, run: (sheet) => restoreDrill(city, sheet) },
  spike: { row: 'R19', title: 'five times the load', columns: LONG, run: (sheet) => spike(city, minutes(1) * 60, sheet) },
  soak: { row: 'R18', title: 'an even load for long', columns: LONG, run: (sheet) => soak(city, minutes(30), sheet) },
  // Last: afterwards the city lives on another cluster.
  standby: { row: 'RPO 0', title: 'fail-over to a hot standby', columns: LONG, run: (sheet) => standbyDrill(city, sheet) },
}

const column: Column = positionals.length > 0 ? 'asked' : values.gate ? 'gate' : 'night'
const unknown = positionals.find((name) => !Object.hasOwn(ROWS, name))
if (unknown) {
  process.stderr.write(`There is no row "${unknown}".\n${USAGE}${Object.keys(ROWS).join(', ')}\n`)
  process.exit(1)
}
if (process.platform !== 'linux') {
  process.stderr.write('Torture reads the process table of Linux to kill backends; run it there.\n')
  process.exit(1)
}

const started = performance.now()
const reports: RowReport[] = []
const city = await openCity(join(TORTURE, 'city'), chance)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void city.close().finally(() => process.exit(130)))
try {
  for (const [name, { row, title, columns, run }] of Object.entries(ROWS)) {
    if (columns.includes(column) && (column !== 'asked' || positionals.includes(name))) reports.push(await rowOf(row, title, (sheet) => run(sheet, column)))
  }
} finally {
  await city.close().catch((error: unknown) => say(`The city could not be closed: ${String(error)}`))
}
const well = writeReport(join(TORTURE, 'report'), reports, { column, seed, minutes: Math.round((performance.now() - started) / 6000) / 10 })
process.exit(well ? 0 : 1)
