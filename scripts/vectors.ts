/**
 * Runs test vectors against the product's own pure functions: `npm run vectors -- FILE…`; without FILE every suite that is built.
 * Prints each failing case as `id · rule · first differing path · expected · got` and last `N passed, N failed`; exit code 1 if anything
 * failed or a suite or rule is unknown.
 */
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { firstDifference } from './vectors/compare.ts'
import type { Compare, Tolerance } from './vectors/compare.ts'
import { suites } from './vectors/suites.ts'
import type { VectorRule } from './vectors/suites.ts'

type VectorCase = { id: string; rule: string; input: unknown; expected: unknown }
type VectorFile = { suite: string; compare: Compare; tolerance?: Tolerance; context?: unknown; cases: VectorCase[] }

/** Outcome of one file; `failures` are the lines to print. */
export type VectorReport = { suite: string; passed: number; failed: number; failures: string[] }

const ROOT = join(import.meta.dirname, '..')
const modes: readonly string[] = ['exact', 'subset', 'ranked']

const shown = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}

async function readVectors(file: string): Promise<VectorFile> {
  const vectors: VectorFile = JSON.parse(await readFile(file, 'utf8'))
  const hasCases = Array.isArray(vectors.cases) && vectors.cases.length > 0
  if (typeof vectors.suite !== 'string' || !hasCases || !modes.includes(vectors.compare)) {
    throw new Error(`${file} is not a vector file: suite, compare (${modes.join(', ')}) and at least one case are needed`)
  }
  return vectors
}

/** Null if the case passes, else the line that says why not. A rule that throws has crashed, whatever was expected. */
async function failureOf(rule: VectorRule | undefined, one: VectorCase, file: VectorFile): Promise<string | null> {
  if (!rule) return `${one.id} · ${one.rule} · unknown rule ${file.suite}.${one.rule}`
  try {
    const got: unknown = await rule(one.input as never, (file.context ?? {}) as never)
    const difference = firstDifference(one.expected, got, file.compare, file.tolerance)
    if (!difference) return null
    return [one.id, one.rule, difference.path || 'result', shown(difference.expected), shown(difference.got)].join(' · ')
  } catch (error) {
    return `${one.id} · ${one.rule} · crashed · ${shown(one.expected)} · ${error instanceof Error ? error.message : String(error)}`
  }
}

/** Runs one vector file. An unknown suite fails all of its cases. @throws Error if the file cannot be read or is no vector file */
export async function runVectorFile(file: string): Promise<VectorReport> {
  const vectors = await readVectors(file)
  const load = Object.hasOwn(suites, vectors.suite) ? suites[vectors.suite] : undefined
  if (!load) {
    return { suite: vectors.suite, passed: 0, failed: vectors.cases.length, failures: [`${file} · unknown suite ${vectors.suite}`] }
  }
  const { rules } = await load()
  const failures: string[] = []
  for (const one of vectors.cases) {
    const failure = await failureOf(Object.hasOwn(rules, one.rule) ? rules[one.rule] : undefined, one, vectors)
    if (failure) failures.push(failure)
  }
  return { suite: vectors.suite, passed: vectors.cases.length - failures.length, failed: failures.length, failures }
}

/** Our own copies, one per suite that is built. */
export const ownVectorFiles = (): string[] => Object.keys(suites).map((suite) => join(ROOT, 'vectors', `${suite}.json`))

/** Runs the files, printing failures and the totals; without any, our own copies. Answers the exit code. */
export async function runVectors(files: readonly string[]): Promise<number> {
  let passed = 0
  let failed = 0
  let unread = 0
  for (const file of files.length > 0 ? files : ownVectorFiles()) {
    try {
      const report = await runVectorFile(file)
      for (const line of report.failures) process.stdout.write(`${line}\n`)
      passed += report.passed
      failed += report.failed
    } catch (error) {
      unread += 1
      process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`)
    }
  }
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  return failed + unread === 0 ? 0 : 1
}

if (import.meta.main) {
  process.exitCode = await runVectors(process.argv.slice(2).map((file) => resolve(process.env['INIT_CWD'] ?? process.cwd(), file)))
}
