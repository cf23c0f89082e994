// npm test: every check and every runner, one sum. `npm test -- unit` (static, vectors, unit, db, journeys) runs parts of it; `npm test -- torture` a few rounds of
// kills and restores, which would take the whole past its twelve minutes.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from './browser.ts'
import { E2E, hasJourneys } from './journeys.ts'
import { mustBuild, mustGenerate } from './make.ts'
import { staticChecks } from './static-checks.ts'
import { lastLine, lineTally, part, playwrightTally, readReport, total, vitestTally, type Tally } from './tally.ts'
import { DATA, ROOT, run, say, stop, tool } from './workshop.ts'

const RESULTS = join(DATA, 'results')

async function vectors(): Promise<Tally> {
  const { code, output } = await run(process.execPath, [join(ROOT, 'scripts/vectors.ts')], { quiet: true })
  say(output.trimEnd())
  return lineTally(output, code)
}

async function vitest(project: string): Promise<Tally> {
  const report = join(RESULTS, `${project}.json`)
  const { code } = await run(tool('vitest'), ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
  return vitestTally(readReport(report), code)
}

/** A database test asks for the headers of every built page. */
async function databaseTests(): Promise<Tally> {
  await mustBuild()
  return vitest('db')
}

async function journeys(): Promise<Tally> {
  await mustBuild()
  const report = join(RESULTS, 'journeys.json')
  const { code } = await run(join(E2E, 'node_modules/.bin/playwright'), ['test'], { cwd: E2E, env: { ...findBrowser(), PLAYWRIGHT_JSON_OUTPUT_NAME: report } })
  return playwrightTally(readReport(report), code)
}

/** Kills, a bad gateway, deadlines while down and a restore, a few rounds each, against the real server; it needs the process table of Linux. */
async function torture(): Promise<Tally> {
  await mustBuild()
  const { code, output } = await run(process.execPath, ['--disable-warning=ExperimentalWarning', join(ROOT, 'torture/src/main.ts'), '--small'], { quiet: true })
  say(output.trimEnd())
  return lineTally(output, code)
}

const PARTS: Record<string, () => Promise<Tally[]>> = {
  static: staticChecks,
  vectors: async () => [await part('vectors', vectors)],
  unit: async () => [await part('unit and property tests', () => vitest('unit'))],
  db: async () => [await part('database tests', databaseTests)],
  torture: async () => {
    if (process.platform === 'linux') return [await part('torture, a few rounds', torture)]
    say('\n• torture: only on Linux, where backends can be killed by the process table')
    return []
  },
  journeys: async () => {
    if (hasJourneys()) return [await part('browser journeys', journeys)]
    say('\n• browser journeys: e2e holds none yet')
    return []
  },
}

const given = process.argv.slice(2)
const wanted = given.includes('all') ? Object.keys(PARTS) : given.length > 0 ? given : Object.keys(PARTS).filter((name) => name !== 'torture')
const unknown = wanted.find((name) => !Object.hasOwn(PARTS, name))
if (unknown) stop(`There is no part "${unknown}". There are: ${Object.keys(PARTS).join(', ')}, and all.`)

rmSync(RESULTS, { recursive: true, force: true })
mkdirSync(RESULTS, { recursive: true })
const started = performance.now()
await mustGenerate()
const tallies: Tally[] = []
for (const name of wanted) tallies.push(...await PARTS[name]?.() ?? [])
const sum = total(tallies)
say(`\nAll of it took ${Math.round((performance.now() - started) / 1000)} s.\n${lastLine(sum)}`)
process.exitCode = sum.failed || sum.passed === 0 ? 1 : 0
