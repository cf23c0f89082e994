import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { drive, PARTS, setClock, type Part } from './drive/drive.ts'
import { measureOthers, OTHERS } from './drive/others.ts'
import { machine } from './drive/processes.ts'
import { tableOf } from './drive/table.ts'
import { checkLog, checkServer, checkWorklist } from './fill/check.ts'
import { fill } from './fill/fill.ts'
import { onDatabase, openHome, ROOT, type Home } from './home.ts'
import { phones, phonesTable } from './phones/phones.ts'
import { merged, sizingPage, type Report } from './report/sizing.ts'
import { startServer } from './server.ts'

const USAGE = `npm run bench -- [--cases N] [--only fill,check,${[...PARTS, ...OTHERS].join(',')},phones] [--match TEXT] [--seconds S] [--rounds N] [--json FILE] [--home DIR] [--keep]
  Fills a database of its own with N cases (100,000 unless said) and measures the real server on it, in turns with a floor without framework.
  --sizing FILE,FILE writes docs/sizing.md from such files. --profile keeps a CPU profile of the server in HOME/profiles.
  A database that is there is used again unless "fill" is named; --keep leaves it for the next run.`

const { values } = parseArgs({ options: {
  cases: { type: 'string', default: '100000' }, home: { type: 'string', default: process.env.ONEWINDOW_BENCH_HOME ?? join(ROOT, '.data/bench') }, only: { type: 'string', default: '' }, match: { type: 'string', default: '' },
  seconds: { type: 'string', default: '3' }, rounds: { type: 'string', default: '3' }, json: { type: 'string' }, keep: { type: 'boolean', default: false }, profile: { type: 'boolean', default: false }, sizing: { type: 'string' }, help: { type: 'boolean', default: false },
} })
const say = (line: string): void => { process.stdout.write(`${line}\n`) }

const exists = (home: Home, name: string): Promise<boolean> =>
  onDatabase(home.urlOf('postgres'), async (client) => ((await client.query('select 1 from pg_database where datname = $1', [name])).rowCount ?? 0) > 0)

async function main(): Promise<void> {
  if (values.help) return say(USAGE)
  if (values.sizing) return writeSizing(values.sizing.split(','))
  const cases = Number(values.cases)
  if (!Number.isInteger(cases) || cases < 1000) throw new Error('--cases is a whole number from 1000')
  const wanted = values.only ? values.only.split(',') : ['fill', 'check', ...PARTS, ...OTHERS]
  const home = await openHome(values.home, say)
  const name = `bench_${cases}`
  const report: Record<string, unknown> = { cases, at: new Date().toISOString(), before: machine(), node: process.version, settings: await settingsOf(home) }
  if (wanted.includes('fill') || !await exists(home, name)) report.fill = await fill(home, name, cases, say)
  if (wanted.includes('check')) report.check = await checked(home, name)
  const parts = PARTS.filter((part) => wanted.includes(part))
  if (parts.length > 0) {
    const driven = await drive(home, name, parts as Part[], { seconds: Number(values.seconds), rounds: Number(values.rounds), connections: [1, 16], paced: true, warmSeconds: 2, match: values.match, profile: values.profile }, say)
    report.rows = driven.rows
    report.memory = driven.memory
    say(tableOf(driven.rows))
  }
  if (OTHERS.some((one) => wanted.includes(one))) report.others = await measureOthers(home, name, cases, wanted, say)
  if (wanted.includes('phones')) {
    const measured = await measuredPhones(home, name)
    report.phones = measured
    say(phonesTable(measured))
  }
  report.after = machine()
  if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 1)}\n`)
  if (!values.keep && !values.only) await onDatabase(home.urlOf('postgres'), (client) => client.query(`drop database ${name} with (force)`))
}

/** Writes docs/sizing.md from reports of earlier runs; those of one size are pieces of one. */
function writeSizing(files: readonly string[]): void {
  const reports = files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Report)
  const sizes = [...Map.groupBy(reports, ({ cases }) => cases)].sort(([a], [b]) => a - b)
  writeFileSync(join(ROOT, 'docs/sizing.md'), sizingPage(sizes.map(([, pieces]) => merged(pieces))))
}

async function measuredPhones(home: Home, name: string): Promise<Awaited<ReturnType<typeof phones>>> {
  await setClock(home, name)
  const server = await startServer(home, name)
  try {
    return await phones(server, values.match)
  } finally {
    await server.stop()
  }
}

async function checked(home: Home, name: string): Promise<Record<string, unknown>> {
  const log = await checkLog(home, name)
  const worklist = await checkWorklist(home, name)
  await setClock(home, name)
  const server = await startServer(home, name)
  try {
    const found = { log, worklist, ...await checkServer(server, home, name) }
    say(`  sound: ${found.log.entries} entries of the log, ${found.worklist} worklists, ${found.pages} pages, one of each of ${found.kinds} kinds and states (slowest ${found.slowest.kind}, ${found.slowest.ms} ms); accepted ${found.accepted}`)
    return found
  } finally {
    await server.stop()
  }
}

const settingsOf = (home: Home): Promise<Record<string, string>> => onDatabase(home.urlOf('postgres'), async (client) => Object.fromEntries((await client.query<{ name: string; setting: string }>(
  `select name, current_setting(name) setting from pg_settings where name in ('server_version', 'shared_buffers', 'fsync', 'synchronous_commit', 'max_wal_size', 'jit', 'random_page_cost')`)).rows.map(({ name, setting }) => [name, setting])))

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`)
  process.exitCode = 1
})
