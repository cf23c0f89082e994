// npm run check: the checks without the tests, then the sentences about a live database that must be true. `npm run check -- code` or `-- database` runs one half.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from './make.ts'
import { staticChecks } from './static-checks.ts'
import { check, lastLine, total, type Tally } from './tally.ts'
import { DATA, say, stop } from './workshop.ts'

const PARTS = ['code', 'database']
const [wanted] = process.argv.slice(2)
if (wanted !== undefined && !PARTS.includes(wanted)) stop(`There is no check "${wanted}". Choose one of: ${PARTS.join(', ')}, or none for both.`)

/** DATABASE_URL, or the embedded database when it runs. */
function liveDatabase(): string | undefined {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL
  if (!existsSync(join(DATA, 'pg/postmaster.pid')) || !existsSync(join(DATA, 'pg.json'))) return undefined
  const { port } = JSON.parse(readFileSync(join(DATA, 'pg.json'), 'utf8')) as { port: number }
  return `postgresql://onewindow@127.0.0.1:${port}/onewindow`
}

/** Each sentence counts as one check. */
async function databaseChecks(url: string): Promise<Tally[]> {
  const generated = await generate()
  if (generated.code !== 0) throw new Error(generated.output)
  const { checkDatabase } = await import('../../torture/src/invariants/check-database.ts')
  const tallies: Tally[] = []
  for (const { name, found, means, act } of await checkDatabase(url)) {
    const told = found.length === 0 ? [] : [...found.slice(0, 10), ...(found.length > 10 ? [`… and ${found.length >= 100 ? 'at least ' : ''}${found.length - 10} more`] : []), `It means: ${means}`, `Do: ${act}`]
    tallies.push(await check(`never: ${name}`, () => Promise.resolve(told)))
  }
  return tallies
}

const tallies = wanted === 'database' ? [] : await staticChecks()
if (wanted !== 'code') {
  const url = liveDatabase()
  if (!url && wanted === 'database') stop('No database runs on this folder and DATABASE_URL is not set. Start the platform, or name its database with DATABASE_URL.')
  if (url) tallies.push(...await databaseChecks(url).catch((error: unknown) => stop(`The database could not be read: ${error instanceof Error ? error.message : String(error)}`)))
  else say('\nNo database runs on this folder, so only the code was checked.')
}
const sum = total(tallies)
say(`\n${lastLine(sum)}`)
process.exitCode = sum.failed ? 1 : 0
