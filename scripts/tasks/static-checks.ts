import { relative } from 'node:path'
import { budgetFaults, BUDGETS, weigh, weightLine } from '../checks/budgets.ts'
import { readHouse, SCOPE } from '../checks/house.ts'
import { layerFaults } from '../checks/layers.ts'
import { tasteFaults } from '../checks/taste.ts'
import { appsToBuild, build, generate } from './make.ts'
import { check, type Tally } from './tally.ts'
import { ROOT, run, say, tool, type Ran } from './workshop.ts'

const faultsOf = ({ code, output }: Ran): string[] => code === 0 ? [] : output.trimEnd().split('\n')

/** The compiler's own lines with the folder of their package; when there are none, everything that was printed. */
function compilerLines(ran: Ran): string[] {
  const folderOf = new Map(readHouse(ROOT).map(({ name, folder }) => [`${SCOPE}${name}`, relative(ROOT, folder)]))
  const lines = faultsOf(ran).flatMap((line) => {
    const [, name = '', text = ''] = /^(@onewindow\/[\w-]+):typecheck: (.*(?:error TS\d+|^\s+).*)$/.exec(line) ?? []
    return text ? [`${folderOf.get(name) ?? name}/${text}`] : []
  })
  return lines.length ? lines : faultsOf(ran)
}

async function typeFaults(): Promise<string[]> {
  const generated = await generate()
  if (generated.code !== 0) return faultsOf(generated)
  const packages = await run(tool('turbo'), ['run', 'typecheck', '--continue', '--output-logs=errors-only', '--concurrency=2'], { quiet: true })
  // scripts/ and vitest.config.ts belong to no package
  const root = await run(tool('tsc'), ['-p', '.'], { quiet: true })
  return [...compilerLines(packages), ...faultsOf(root)]
}

const lintFaults = async () => faultsOf(await run(tool('oxlint'), ['--deny-warnings', '--format=unix'], { quiet: true }))

async function pageFaults(): Promise<string[]> {
  const built = await build()
  if (built.code !== 0) return faultsOf(built)
  return appsToBuild().flatMap((app) => {
    const budget = BUDGETS[app]
    if (!budget) return [`apps/${app} has no page budget; name one in scripts/checks/budgets.ts`]
    const weights = weigh(`${ROOT}/apps/${app}/dist`)
    say(`  ${weightLine(app, weights)}`)
    return weights.flatMap((weight) => budgetFaults(app, weight, budget))
  })
}

/** Everything that needs no test runner: each counts as one check. */
export async function staticChecks(): Promise<Tally[]> {
  return [
    await check('type check', typeFaults),
    await check('lint', lintFaults),
    await check('layers', async () => layerFaults(ROOT)),
    await check('taste', async () => tasteFaults(ROOT)),
    await check('build and page budgets', pageFaults),
  ]
}
