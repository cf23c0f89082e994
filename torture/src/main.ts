// npm run torture: rows of the reliability matrix against the real server on a database of its own. Ends with "N passed, N failed".
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chanceOf } from './chance.ts'
import { openCity, TORTURE } from './city.ts'
import { rowOf, say, writeReport, type RowReport, type Sheet } from './report.ts'
import { abuse } from './rows/abuse.ts'
import { atNight } from './rows/at-night.ts'
import { databaseAway } from './rows/database-away.ts'
import { deadlinesFire } from './rows/deadlines.ts'
import { fullDisk } from './rows/full-disk.ts'
import { killDatabase } from './rows/kill-database.ts'
import { killServer } from './rows/kill-server.ts'
import { logVerifies } from './rows/log.ts'
import { outboxDelivers } from './rows/outbox.ts'
import { restoreDrill } from './rows/restore-drill.ts'
import { slowDatabase } from './rows/slow-database.ts'
import { soak } from './rows/soak.ts'
import { spike } from './rows/spike.ts'
import { standbyDrill } from './rows/standby.ts'

const USAGE = 'npm run torture -- [night | --gate | --small] [--rounds N] [--minutes N] [--seed N] [row …]; rows: '
/** How much of a row runs: the part inside `npm test`, every change, every night, or what somebody asked for by name. */
type Column = 'small' | 'gate' | 'night' | 'asked'
interface Row { row: string, title: string, columns: readonly Column[], run: (sheet: Sheet, column: Column) => Promise<void> }

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { gate: { type: 'boolean', default: false }, small: { type: 'boolean', default: false }, rounds: { type: 'string' }, minutes: { type: 'string' }, seed: { type: 'string' } },
})
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const chance = chanceOf(seed)
const rounds = (column: Column, small: number, gate: number, night: number): number => Number(values.rounds ?? (column === 'small' ? small : column === 'night' ? night : gate))
const minutes = (night: number): number => Number(values.minutes ?? night)
/** How long the database hangs, in milliseconds. */
const HANGS: Readonly<Record<Column, readonly number[]>> = { small: [1000], gate: [1000, 10_000], asked: [1000, 10_000], night: [1000, 10_000, 60_000] }
const EVERY: readonly Column[] = ['small', 'gate', 'night', 'asked']
const ALL: readonly Column[] = ['gate', 'night', 'asked']
const LONG: readonly Column[] = ['night', 'asked']

const ROWS: Readonly<Record<string, Row>> = {
  'kill-server': { row: 'R1', title: 'kill -9 of the server', columns: EVERY, run: (sheet, column) => killServer(city, rounds(column, 2, 20, 200), chance, sheet) },
  'kill-database': { row: 'R2', title: 'kill -9 of postmaster and backends', columns: EVERY, run: (sheet, column) => killDatabase(city, rounds(column, 1, 10, 100), chance, sheet) },
  outbox: { row: 'R14', title: 'messages through a bad gateway and kills', columns: EVERY, run: (sheet, column) => outboxDelivers(city, rounds(column, 1, 10, 200), chance, sheet) },
  deadlines: { row: 'R13', title: 'deadlines while the server is down', columns: EVERY, run: (sheet, column) => deadlinesFire(city, rounds(column, 2, 10, 200), chance, sheet) },
  'database-away': { row: 'R15', title: 'the database hangs', columns: EVERY, run: (sheet, column) => databaseAway(city, HANGS[column], sheet) },
  'slow-database': { row: 'R15', title: 'a long line to the database', columns: ALL, run: (sheet) => slowDatabase(city, sheet) },
  'full-disk': { row: 'R15', title: 'the disk is full', columns: ALL, run: (sheet) => fullDisk(city, sheet) },
  log: { row: 'R12', title: 'the log proves itself after the kills', columns: EVERY, run: (sheet) => logVerifies(city, sheet) },
  abuse: { row: 'R20', title: 'eight abusers', columns: ALL, run: (sheet) => abuse(city, 10_000, sheet) },
  restore: { row: 'R16', title: 'backup, and restore to a stated moment', columns: EVERY, run: (sheet, column) => restoreDrill(city, column === 'small' ? 1000 : 3000, sheet) },
  fuzz: { row: 'R8', title: 'every procedure, two thousand spoilt inputs', columns: LONG, run: (sheet) => atNight('db', ['packages/api/test/fuzz'], 'R8', sheet) },
  scopes: { row: 'R11', title: 'lists against a second implementation of the scope, 100,000 times', columns: LONG, run: (sheet) => atNight('db', ['packages/api/test/scope'], 'R11', sheet) },
  walks: { row: 'R21', title: 'lifecycles at random, 200,000 steps each', columns: LONG, run: (sheet) => atNight('unit', ['packages'], 'R21', sheet) },
  spike: { row: 'R19', title: 'five times the load', columns: LONG, run: (sheet) => spike(city, minutes(1) * 60, sheet) },
  soak: { row: 'R18', title: 'an even load for long', columns: LONG, run: (sheet) => soak(city, minutes(30), sheet) },
  // Last: afterwards the city lives on another cluster.
  standby: { row: 'RPO 0', title: 'fail-over to a hot standby', columns: LONG, run: (sheet) => standbyDrill(city, sheet) },
}

const named = positionals.filter((name) => name !== 'night')
const column: Column = named.length > 0 ? 'asked' : values.small ? 'small' : values.gate ? 'gate' : 'night'
const unknown = named.find((name) => !Object.hasOwn(ROWS, name))
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
    if (columns.includes(column) && (column !== 'asked' || named.includes(name))) reports.push(await rowOf(row, title, (sheet) => run(sheet, column)))
  }
} finally {
  await city.close().catch((error: unknown) => say(`The city could not be closed: ${String(error)}`))
}
const well = writeReport(join(TORTURE, 'report'), reports, { column, seed, minutes: Math.round((performance.now() - started) / 6000) / 10 })
process.exit(well ? 0 : 1)
