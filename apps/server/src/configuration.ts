import { readConnectors, type ConnectorsConfig } from '@onewindow/connectors/environment'
import { z } from 'zod'

/** Everything the process is told from outside, checked once at start. */
export type Configuration = {
  databaseUrl: string
  host: string
  port: number
  /** Where browsers see the platform; cookies are Secure when it begins with https. */
  origin: string
  dataDirectory: string
  keyDirectory: string
  demo: boolean
  /** How much of the demonstration is laid: all of it in the background, the core set only, or people without cases. */
  demoCases: 'all' | 'core' | 'none'
  /** Whether a proxy in front names the caller's address; never true without one, or callers could name any. */
  trustProxy: boolean
  secret: string
  /** Folder of the embedded database to watch over, or null when the database is somebody else's. */
  embedded: string | null
  connectors: ConnectorsConfig
}

/** Stops the start: the sentence says which variable and what to change. */
export class StartError extends Error {}

const DEMO_SECRET = 'onewindow-demo-secret-not-for-production-use'

const environment = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int('must be a whole number').min(1).max(65_535, 'must be at most 65535').default(3000),
  ONEWINDOW_ORIGIN: z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' }).optional(),
  ONEWINDOW_DATA_DIR: z.string().min(1, 'must be a directory'),
  ONEWINDOW_KEY_DIR: z.string().min(1).optional(),
  ONEWINDOW_DEMO: z.enum(['0', '1'], 'must be 1 (demo) or 0').default('0'),
  ONEWINDOW_DEMO_CASES: z.enum(['all', 'core', 'none'], 'must be all, core or none').default('all'),
  ONEWINDOW_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  ONEWINDOW_EMBEDDED: z.string().optional(),
  ONEWINDOW_TRUST_PROXY: z.enum(['0', '1'], 'must be 1 (behind a proxy) or 0').default('0'),
})

/** @throws StartError with one sentence per wrong variable */
export function readConfiguration(env: NodeJS.ProcessEnv): Configuration {
  const read = environment.safeParse(env)
  if (!read.success) {
    throw new StartError(read.error.issues.map((issue) => `${issue.path.join('.')} ${env[String(issue.path[0])] === undefined ? 'is missing; it' : ''} ${issue.message}.`.replace('  ', ' ')).join('\n'))
  }
  const { DATABASE_URL, HOST, PORT, ONEWINDOW_ORIGIN, ONEWINDOW_DATA_DIR, ONEWINDOW_KEY_DIR, ONEWINDOW_DEMO, ONEWINDOW_DEMO_CASES, ONEWINDOW_SECRET, ONEWINDOW_EMBEDDED, ONEWINDOW_TRUST_PROXY } = read.data
  const demo = ONEWINDOW_DEMO === '1'
  if (!demo && (!ONEWINDOW_SECRET || ONEWINDOW_SECRET === DEMO_SECRET)) throw new StartError('ONEWINDOW_SECRET is missing. Set it to at least 32 random characters, or start in demo mode with ONEWINDOW_DEMO=1.')
  if (!demo && !ONEWINDOW_ORIGIN?.startsWith('https://')) throw new StartError('ONEWINDOW_ORIGIN must be the https:// address citizens use. Only demo mode (ONEWINDOW_DEMO=1) runs without TLS.')
  return {
    databaseUrl: DATABASE_URL, host: HOST, port: PORT, origin: ONEWINDOW_ORIGIN ?? `http://${HOST === '0.0.0.0' ? 'localhost' : HOST}:${PORT}`, dataDirectory: ONEWINDOW_DATA_DIR,
    keyDirectory: ONEWINDOW_KEY_DIR ?? `${ONEWINDOW_DATA_DIR}/keys`, demo, demoCases: ONEWINDOW_DEMO_CASES, trustProxy: ONEWINDOW_TRUST_PROXY === '1', secret: ONEWINDOW_SECRET ?? DEMO_SECRET, embedded: ONEWINDOW_EMBEDDED ?? null, connectors: readConnectors(env),
  }
}
