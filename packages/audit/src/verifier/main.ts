/** The verifier command. Exit 0: sound · 1: not sound, the first bad entry is named · 2: it could not be run. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { HeadRecord, Problem, Report, Trust } from './log-source.ts'
import { readBundle } from './read-bundle.ts'
import { withDatabaseLog } from './read-database.ts'
import { sentences, type Language } from './sentences.ts'
import { verifyLog } from './verify.ts'

const { values } = parseArgs({ options: {
  database: { type: 'string' }, bundle: { type: 'string' }, keys: { type: 'string' }, head: { type: 'string', multiple: true },
  lang: { type: 'string' },
} })
const language: Language = values.lang === 'en' ? 'en' : 'zh'
const say = sentences[language]

process.exitCode = await run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  return 2
})

async function run(): Promise<number> {
  if (!values.keys || !values.database === !values.bundle) {
    process.stderr.write(`${say.usage}\n${say.noBundleSource}\n`)
    return 2
  }
  const { keys } = readJson<{ keys: Trust['keys'] }>(values.keys)
  const trust: Trust = { keys, outsideHeads: (values.head ?? []).map((file) => readJson<HeadRecord>(file)) }
  const report = values.database
    ? await withDatabaseLog(values.database, (source) => verifyLog(source, trust))
    : await verifyBundle(values.bundle ?? '', trust)
  process.stdout.write(`${print(report)}\n`)
  return report.sound ? 0 : 1
}

async function verifyBundle(file: string, trust: Trust): Promise<Report> {
  const { source, damage } = await readBundle(file, trust)
  const report = await verifyLog(source, trust)
  if (damage === null) return report
  const damaged: Problem = { kind: 'bundleDamaged', entry: report.entries, detail: damage }
  return { ...report, sound: false, problems: [...report.problems, damaged] }
}

function print({ sound, entries, signedEntries, problems }: Report): string {
  if (sound) return say.sound(entries, signedEntries)
  const lines = problems.map((problem) => `${say.where(problem.entry, problem.until)} · ${say.kind[problem.kind]} (${problem.detail})`)
  return [say.unsound(problems.length, entries), ...lines].join('\n')
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T
}
