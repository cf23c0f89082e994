import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TORTURE } from '../city.ts'
import type { Sheet } from '../report.ts'

const ROOT = join(import.meta.dirname, '../../..')
const A_NIGHT_MS = 10_800_000

interface Report { numPassedTests: number, testResults: { name: string, status: string, message: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[] }

/**
 * Tests of the house that try the same thing again and again, with the numbers of the night instead of those of a change (`@onewindow/testing/often`).
 * @param project of vitest: `unit`, or `db` on a PostgreSQL of its own
 * @param files parts of their paths
 * @param named a pattern of the tests' names
 */
export async function atNight(project: 'unit' | 'db', files: readonly string[], named: string, sheet: Sheet): Promise<void> {
  mkdirSync(TORTURE, { recursive: true })
  const report = join(TORTURE, `at-night-${named}.json`)
  const asked = ['run', '--project', project, ...files, '--testNamePattern', named, `--testTimeout=${A_NIGHT_MS}`, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const child = spawn(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), ...asked], { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ONEWINDOW_NIGHT: '1' } })
  const [code] = await once(child, 'exit') as [number | null]
  const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report
  const faults = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.flatMap((test) => (test.status === 'failed' ? [`${test.fullName}: ${test.failureMessages[0] ?? ''}`] : []))
    return status === 'failed' && failed.length === 0 ? [`${name}: ${message}`] : failed
  })
  for (let n = 0; n < numPassedTests; n += 1) sheet.pass()
  for (const fault of faults) sheet.fail([fault])
  if (faults.length === 0 && code !== 0) sheet.fail(['vitest ended with a fault outside any test'])
}
