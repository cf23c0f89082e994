import { join } from 'node:path'
import { readReport, vitestTally } from '../../../scripts/tasks/tally.ts'
import { run, tool } from '../../../scripts/tasks/workshop.ts'
import { TORTURE } from '../city.ts'
import type { Sheet } from '../report.ts'

const A_NIGHT_MS = 10_800_000

/**
 * Tests of the house that try the same thing again and again, with the numbers of the night instead of those of a change (`@onewindow/testing/often`).
 * @param project of vitest: `unit`, or `db` on a PostgreSQL of its own
 * @param files parts of their paths
 * @param named a pattern of the tests' names
 */
export async function atNight(project: 'unit' | 'db', files: readonly string[], named: string, sheet: Sheet): Promise<void> {
  const report = join(TORTURE, 'at-night.json')
  const { code } = await run(tool('vitest'), ['run', '--project', project, ...files, '--testNamePattern', named, `--testTimeout=${A_NIGHT_MS}`, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], { env: { ONEWINDOW_NIGHT: '1' } })
  const { passed, failed } = vitestTally(readReport(report), code)
  for (let n = 0; n < passed; n += 1) sheet.pass()
  for (let n = 0; n < failed; n += 1) sheet.fail([`${project} tests ${files.join(' ')}: see what vitest said above`])
}
