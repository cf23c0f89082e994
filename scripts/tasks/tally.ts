import { existsSync, readFileSync } from 'node:fs'
import { messageOf, say } from './workshop.ts'

/** What one runner found. */
export interface Tally { passed: number, failed: number }

const WENT_WELL: Tally = { passed: 1, failed: 0 }
const FAILED: Tally = { passed: 0, failed: 1 }

/** Adds up; the last line of `npm test` is made of the sum. */
export function total(tallies: Tally[]): Tally {
  return tallies.reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }), { passed: 0, failed: 0 })
}

/** The last line, alone on its line. */
export const lastLine = ({ passed, failed }: Tally): string => `${passed} passed, ${failed} failed`

/** Runs one part and says how it went. A part that throws has failed. */
export async function part(name: string, work: () => Promise<Tally>): Promise<Tally> {
  say(`\n• ${name} …`)
  const started = performance.now()
  const tally = await work().catch((error: unknown) => {
    say(messageOf(error))
    return FAILED
  })
  say(`${tally.failed === 0 ? '✓' : '✗'} ${name}: ${lastLine(tally)} (${Math.round((performance.now() - started) / 1000)} s)`)
  return tally
}

/** A check that either holds or names its faults; it counts as one. */
export function check(name: string, faults: () => Promise<string[]>): Promise<Tally> {
  return part(name, async () => {
    const found = await faults()
    for (const fault of found) say(`  ${fault}`)
    return found.length ? FAILED : WENT_WELL
  })
}

interface VitestReport { numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }

/** Counts of vitest's JSON report. A file that could not even be loaded, or an error outside any test, is a failure too. */
export function vitestTally(report: VitestReport, exitCode: number): Tally {
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')).length
  const failed = report.numFailedTests + unloaded
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed }
}

interface PlaywrightReport { stats: { expected: number, unexpected: number, flaky: number } }

/** Counts of Playwright's JSON report; a test that passed only when repeated has not passed. */
export function playwrightTally({ stats: { expected, unexpected, flaky } }: PlaywrightReport, exitCode: number): Tally {
  const failed = unexpected + flaky
  return { passed: expected, failed: failed === 0 && exitCode !== 0 ? 1 : failed }
}

/** Counts of a runner that ends with a line of our own form. */
export function lineTally(output: string, exitCode: number): Tally {
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/m.exec(output.trimEnd().split('\n').at(-1) ?? '') ?? []
  if (passed === undefined || failed === undefined) return FAILED
  return { passed: Number(passed), failed: Number(failed) === 0 && exitCode !== 0 ? 1 : Number(failed) }
}

/** A report a runner wrote; one that wrote none has failed. */
export function readReport<T>(file: string): T {
  if (!existsSync(file)) throw new Error('The runner ended without a report; its output above says why.')
  return JSON.parse(readFileSync(file, 'utf8')) as T
}
