import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { handOver, identityFor, runProgram, type Identity } from './embedded-programs.ts'
import { livingPostmaster, readPidFile } from './running-postmaster.ts'
import { EMBEDDED_USER, freePort, isFreePort, whoAnswers, type Answer } from './who-answers.ts'

const START_LIMIT_MS = 20_000
const SUPERVISE_EVERY_MS = 2000
/** Whoever cuts connections this long is no server of ours that just dies. Moving too soon takes the database away from everybody who knows its port. */
const DOUBT_MS = 2000

/** A PostgreSQL of our own below one folder: `pg/` (data), `pg.json` (its port), `pg.log`. */
export interface EmbeddedCluster { folder: string, port: number, urlOf: (database: string) => string }

export interface EmbeddedOptions {
  /** Throw-away data: no fsync. Never for data somebody wants back. */
  disposable?: boolean
  /** Called with one plain sentence for what takes longer than a moment or needs an explanation. */
  say?: (sentence: string) => void
  /** How long a start may take, recovery after a crash included; 20 s unless said. */
  limitMs?: number
  /** Asked between tries: true when waiting longer is of no use. */
  giveUpIf?: () => boolean
}

interface Place { folder: string, data: string, portFile: string, log: string }

function placeOf(folder: string): Place {
  mkdirSync(folder, { recursive: true })
  const real = realpathSync(folder)
  return { folder: real, data: join(real, 'pg'), portFile: join(real, 'pg.json'), log: join(real, 'pg.log') }
}

function readPort(place: Place): number | undefined {
  if (!existsSync(place.portFile)) return undefined
  try {
    const { port } = JSON.parse(readFileSync(place.portFile, 'utf8')) as { port?: unknown }
    return typeof port === 'number' ? port : undefined
  } catch {
    return undefined // a half-written file: a new port is chosen
  }
}

/** The port agreed for this folder. Of several first starts the one that creates the file decides. */
async function agreedPort(place: Place): Promise<number> {
  const known = readPort(place)
  if (known !== undefined) return known
  const port = readPidFile(place.data)?.port ?? await freePort()
  try {
    writeFileSync(place.portFile, JSON.stringify({ port }), { flag: existsSync(place.portFile) ? 'w' : 'wx' })
    return port
  } catch {
    return readPort(place) ?? port
  }
}

/** A half cluster of a start that was interrupted long ago; a younger one may belong to a start at work now. */
function isAbandoned(folder: string, name: string): boolean {
  return /^pg\.[A-Za-z0-9]{6}$/.test(name) && Date.now() - statSync(join(folder, name)).mtimeMs > 10 * START_LIMIT_MS
}

/** Makes the cluster beside its place and renames it, so that an interrupted first start leaves no half cluster. */
async function makeCluster(place: Place, identity: Identity, say: (sentence: string) => void): Promise<void> {
  if (existsSync(place.data)) return
  say('Making a new PostgreSQL cluster')
  for (const name of readdirSync(place.folder)) if (isAbandoned(place.folder, name)) rmSync(join(place.folder, name), { recursive: true, force: true })
  const beside = mkdtempSync(`${place.data}.`)
  handOver(beside, identity)
  const { code, output } = await runProgram(identity, 'initdb', ['-D', beside, '-U', EMBEDDED_USER, '--auth=trust', '-E', 'UTF8', '--locale=C', '--lc-ctype=C.UTF-8',
    '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '-N', '--data-checksums'])
  if (code !== 0) {
    rmSync(beside, { recursive: true, force: true })
    throw new Error(denied(output, place) ?? `initdb ended with ${code}: ${output.trim().split('\n').at(-1) ?? ''}`)
  }
  try {
    renameSync(beside, place.data)
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    if (!existsSync(place.data)) throw error // otherwise another start was first: its cluster serves both
  }
}

function denied(output: string, place: Place): string | undefined {
  return /permission denied/i.test(output)
    ? `PostgreSQL may not run as root, and the user "nobody" cannot enter ${place.folder}. Move the project to a folder others may enter, or start it as an ordinary user.`
    : undefined
}

/** With the archive on, changes would pile up until somebody says where they go: until then they go nowhere (`backup/archive.ts`). */
function allowArchiving({ data }: Place): void {
  const file = join(data, 'postgresql.conf')
  if (!readFileSync(file, 'utf8').includes("archive_command = 'exit 0'")) appendFileSync(file, "\narchive_command = 'exit 0'\n")
}

async function launch(place: Place, identity: Identity, port: number, disposable: boolean): Promise<boolean> {
  writeFileSync(place.log, '', { flag: 'a' })
  handOver(place.log, identity)
  const settings = [`-p ${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=''`,
    ...(disposable ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'] : ['archive_mode=on'])]
  if (!disposable) allowArchiving(place)
  const { code } = await runProgram(identity, 'pg_ctl', ['-D', place.data, '-l', place.log, '-w', '-t', '60', '-o', settings.join(' -c '), 'start'], true)
  return code === 0
}

async function moveAway(place: Place, port: number, say: (sentence: string) => void): Promise<void> {
  const other = await freePort()
  say(`Port ${port} is held by another program; PostgreSQL moves to ${other}`)
  writeFileSync(place.portFile, JSON.stringify({ port: other }))
}

/**
 * Makes sure that the PostgreSQL of `folder` answers, and says where. Safe to call at any time and from several processes at once:
 * every round first asks who answers on the agreed port, and starts only when nobody does.
 * @throws Error in plain words when it does not answer in time
 */
export async function startEmbedded(folder: string, { disposable = false, say = () => undefined, limitMs = START_LIMIT_MS, giveUpIf = () => false }: EmbeddedOptions = {}): Promise<EmbeddedCluster> {
  const place = placeOf(folder)
  const identity = identityFor(place.data)
  await makeCluster(place, identity, say)
  const limit = performance.now() + limitMs
  let doubtSince: number | undefined
  for (;;) {
    const port = await agreedPort(place)
    const answer = await whoAnswers(port, place.data)
    if (answer === 'ours') return { folder: place.folder, port, urlOf: (database) => `postgresql://${EMBEDDED_USER}@127.0.0.1:${port}/${database}` }
    // Nobody answers, yet the port is taken: an outgoing connection of some program sits on it, or a server is just dying.
    const doubtful = answer === 'doubtful' || (answer === 'nobody' && !await isFreePort(port))
    if (performance.now() > limit || giveUpIf()) throw new Error(`PostgreSQL did not start within ${limitMs / 1000} s. ${lastLogLine(place)} The whole log is ${place.log}`)
    doubtSince = doubtful ? doubtSince ?? performance.now() : undefined
    if (answer === 'starting' || waitsForItself(place, port, answer)) await pause(100)
    else if (answer === 'stranger' || (doubtSince !== undefined && performance.now() - doubtSince > DOUBT_MS)) await moveAway(place, port, say)
    else if (doubtful) await pause(100)
    else if (!await launch(place, identity, port, disposable)) await pause(200)
  }
}

/**
 * A postmaster of ours that lives but does not answer here is waited for: it hangs, is about to listen, or listens on another port than our file says (which is then
 * mended). Starting a second one, or taking another port, would lose the first.
 */
function waitsForItself(place: Place, port: number, answer: Answer): boolean {
  const living = livingPostmaster(place.data)
  if (!living) return false
  if (living.port !== port) writeFileSync(place.portFile, JSON.stringify({ port: living.port }))
  return living.port !== port || answer !== 'stranger'
}

function lastLogLine(place: Place): string {
  if (!existsSync(place.log)) return ''
  const line = readFileSync(place.log, 'utf8').trimEnd().split('\n').at(-1) ?? ''
  return `Its last word: ${line}`
}

/** Stops the PostgreSQL of `folder` if it runs. True when there was one to stop. */
export async function stopEmbedded(folder: string): Promise<boolean> {
  if (!existsSync(join(folder, 'pg'))) return false
  const place = placeOf(folder)
  const port = readPidFile(place.data)?.port ?? readPort(place)
  if (port === undefined) return false
  const answer = await whoAnswers(port, place.data)
  if (answer !== 'ours' && answer !== 'starting' && !(process.platform === 'linux' && livingPostmaster(place.data))) return false
  const { code } = await runProgram(identityFor(place.data), 'pg_ctl', ['-D', place.data, '-m', 'fast', '-w', '-t', '30', 'stop'], true)
  return code === 0
}

/**
 * Keeps watching: nobody else restarts an embedded database that was killed. Every 2 s the same protocol as at the start.
 * @returns a function that ends the watch at once, also in the middle of a round; the database keeps running
 */
export function superviseEmbedded(folder: string, options: EmbeddedOptions = {}): () => void {
  let over = false
  let last = ''
  const round = async (): Promise<void> => {
    try {
      await startEmbedded(folder, { ...options, giveUpIf: () => over || (options.giveUpIf?.() ?? false) })
      last = ''
    } catch (error) {
      const sentence = error instanceof Error ? error.message : String(error)
      if (sentence !== last && !over) options.say?.(sentence)
      last = sentence
    }
    if (!over) later()
  }
  let timer: NodeJS.Timeout | undefined
  const later = (): void => { timer = setTimeout(() => void round(), SUPERVISE_EVERY_MS).unref() }
  later()
  return () => {
    over = true
    clearTimeout(timer)
  }
}

/** Creates `database` in the cluster unless it is there. True when it was made now. */
export async function ensureDatabase(cluster: EmbeddedCluster, database: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: cluster.urlOf('postgres') })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
    if (rowCount) return false
    await client.query(`create database ${client.escapeIdentifier(database)}`)
    return true
  } catch (error) {
    if (['42P04', '23505'].includes((error as { code?: string }).code ?? '')) return false // a second start made it at the same moment
    throw error
  } finally {
    await client.end()
  }
}
