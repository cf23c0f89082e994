// npm run restore -- --from FOLDER [--to TIME]: a data folder as it was at a moment; see docs/recovery.md. It deletes nothing.
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { importDatabase } from '../../packages/database/src/backup/export-database.ts'
import { restoreCluster } from '../../packages/database/src/backup/restore-cluster.ts'
import { readRunning, serverLives } from './running.ts'
import { DATA, messageOf, ROOT, say, stop } from './workshop.ts'

const USAGE = 'npm run restore -- --from FOLDER [--to 2026-11-24T09:30:00+08:00] [--into FOLDER] [--keys FOLDER] [--replace]'

function options() {
  try {
    return parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' }, into: { type: 'string' }, keys: { type: 'string' }, replace: { type: 'boolean', default: false } } }).values
  } catch (error) {
    return stop(`${messageOf(error)}\n${USAGE}`)
  }
}

function momentOf(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined
  // A time without its zone would be that of the machine, which nobody knows by heart.
  const moment = new Date(text)
  if (Number.isNaN(moment.getTime()) || !/(Z|[+-]\d\d:?\d\d)$/.test(text)) throw new Error(`--to is "${text}". Write the moment with its zone, for example 2026-11-24T09:30:00+08:00.`)
  return moment
}

const { from = join(ROOT, '.backup'), to, into = DATA, keys = join(ROOT, '.backup-keys'), replace } = options()
/** An export goes into the empty database that DATABASE_URL names. */
async function fromExport(folder: string): Promise<void> {
  if (!process.env.DATABASE_URL) throw new Error(`${folder} is an export. Name an empty database with DATABASE_URL; it is filled from it.`)
  const { tables, at } = await importDatabase(process.env.DATABASE_URL, folder)
  say(`Filled the database with ${tables.length} tables, ${tables.reduce((sum, { rows }) => sum + rows, 0)} rows of ${at}.`)
}

async function fromBackup(): Promise<void> {
  const running = readRunning()
  if (into === DATA && running && serverLives(running)) throw new Error(`The platform runs on ${DATA} (process ${running.server}). Stop it first, or restore into another folder with --into.`)
  const started = performance.now()
  const { base, lastChangeAt, files, missingFiles, keys: keyFiles, aside } = await restoreCluster({ from, into, to: momentOf(to), keysFrom: existsSync(keys) ? keys : undefined, replace, say })
  say(`Restored ${into} from ${base}${lastChangeAt ? `; last change ${lastChangeAt}` : ''}: ${files} files, ${keyFiles} keys, ${Math.round((performance.now() - started) / 1000)} s.`)
  if (aside) say(`What was there lies in ${aside}.`)
  if (keyFiles === 0) say(`No keys were found at ${keys}: sealed data stay sealed until the keys lie in ${join(into, 'keys')}.`)
  for (const file of missingFiles.slice(0, 20)) say(`✗ file ${file}`)
  if (missingFiles.length > 0) throw new Error(`${missingFiles.length} files of the database are not in the backup or damaged.`)
  say(into === DATA ? 'npm start goes on from there.' : `ONEWINDOW_DATA_DIR=${into} starts on it.`)
}

try {
  await (basename(from).startsWith('export-') ? fromExport(from) : fromBackup())
} catch (error) {
  stop(messageOf(error))
}
