import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The repository, whatever folder a task was called from. */
export const ROOT = join(import.meta.dirname, '../..')
/** Data of `npm start`: database, files, keys. */
export const DATA = join(ROOT, '.data')

/** One line for the person at the terminal. */
export function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}

/** Ends the task with a sentence that says what to change. */
export function stop(sentence: string): never {
  process.stderr.write(`\n${sentence}\n`)
  process.exit(1)
}

export const messageOf = (error: unknown): string => error instanceof Error ? error.message : String(error)

export interface Ran { code: number, output: string }

export interface RunOptions {
  /** Keeps the output back and gives it to the caller; every ten seconds a line shows that work goes on. */
  quiet?: boolean
  env?: Record<string, string>
  cwd?: string
}

const HEARTBEAT_MS = 10_000

/** Runs a program in the repository and waits for its end; it never throws. */
export function run(program: string, args: string[], { quiet = false, env = {}, cwd = ROOT }: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const started = performance.now()
    const alive = quiet ? setInterval(() => say(`  still at it (${Math.round((performance.now() - started) / 1000)} s)`), HEARTBEAT_MS) : undefined
    const end = (ran: Ran): void => {
      clearInterval(alive)
      resolve(ran)
    }
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'] })
    let output = ''
    child.stdout?.on('data', (text: Buffer) => { output += text.toString() })
    child.stderr?.on('data', (text: Buffer) => { output += text.toString() })
    child.on('error', (error) => end({ code: 1, output: error.message }))
    child.on('close', (code) => end({ code: code ?? 1, output }))
  })
}

/** Path of a program the repository's own libraries bring. */
export function tool(name: string): string {
  return join(ROOT, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name)
}

const UNHASHED = new Set(['node_modules', 'dist', 'generated', '.turbo'])

function filesBelow(path: string): string[] {
  const full = join(ROOT, path)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [path]
  return readdirSync(full).sort().filter((name) => !UNHASHED.has(name)).flatMap((name) => filesBelow(`${path}/${name}`))
}

/** Hash over the files and folders `paths` (relative to the repository), of those that `counts` accepts. */
export function hashOf(paths: string[], counts: (path: string) => boolean = () => true): string {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesBelow).filter(counts)) hash.update(file).update(readFileSync(join(ROOT, file)))
  return hash.digest('hex')
}

/** Does `work` unless the stamp `name` holds `hash` and everything in `made` is there. The stamp is written only when `work` says it went well. */
export async function unlessStamped(name: string, hash: string, made: string[], work: () => Promise<boolean>): Promise<void> {
  const stamp = join(ROOT, 'node_modules/.onewindow', name)
  const same = existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
  if (same && made.every((path) => existsSync(join(ROOT, path)))) return
  if (!await work()) return
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash)
}
