import { budgetFaults, BUDGETS, weigh, weightLine } from '../checks/budgets.ts'
import { layerFaults } from '../checks/layers.ts'
import { tasteFaults } from '../checks/taste.ts'
import { appsToBuild, build, generate } from './make.ts'
import { check, type Tally } from './tally.ts'
import { ROOT, run, say, tool, type Ran } from './workshop.ts'

const faultsOf = ({ code, output }: Ran): string[] => code === 0 ? [] : output.trimEnd().split('\n')

/** Two programs at a time with one checker each: on two cores that takes half as long as one program with four. Each source is compiled once: the server side and the shared browser packages as a whole, the apps one by one because each registers its own routes. */
const PROGRAMS = ['tsconfig.node.json', 'tsconfig.json', 'tsconfig.browser.json', 'apps/citizen', 'apps/staff', 'apps/admin']

async function typeFaults(): Promise<string[]> {
  const generated = await generate()
  if (generated.code !== 0) return faultsOf(generated)
  const waiting = [...PROGRAMS]
  const faults: string[] = []
  const work = async (): Promise<void> => {
    for (let program = waiting.shift(); program; program = waiting.shift()) faults.push(...faultsOf(await run(tool('tsc'), ['-p', program, '--checkers', '1'], { quiet: true })))
  }
  await Promise.all([work(), work()])
  return faults
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
