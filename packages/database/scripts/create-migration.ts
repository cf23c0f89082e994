// node packages/database/scripts/create-migration.ts <name>: writes prisma/migrations/<timestamp>_<name>/migration.sql from the schema files.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { schemaDiff } from './schema-diff.ts'

const prisma = join(import.meta.dirname, '../prisma')
const snapshot = join(prisma, 'migrations/snapshot.prisma')

/** All schema files as one text; the generator block is left out, because it changes no table. */
function joinedSchema(): string {
  const files = readdirSync(join(prisma, 'schema')).filter((name) => name.endsWith('.prisma')).sort()
  const text = files.map((name) => readFileSync(join(prisma, 'schema', name), 'utf8')).join('\n')
  return text.replace(/^generator \w+ \{[^}]*\}\n/m, '')
}

const [name] = process.argv.slice(2)
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  process.stderr.write('Name the migration in lower-case words joined by _, for example: pnpm --filter @onewindow/database migration add_case_links\n')
  process.exit(1)
}
const now = joinedSchema()
const sql = await schemaDiff(existsSync(snapshot) ? readFileSync(snapshot, 'utf8') : undefined, now)
if (sql === null) {
  process.stdout.write('The schema files hold no change since the last migration. For raw SQL alone make the folder by hand.\n')
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(prisma, 'migrations', `${stamp}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'migration.sql'), sql)
  writeFileSync(snapshot, now)
  process.stdout.write(`Wrote prisma/migrations/${stamp}_${name}/migration.sql. Read it, append raw SQL if it needs some, write its sum into sums.txt, then run the database tests.\n`)
}
