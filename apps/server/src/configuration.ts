import { readConnectors, type ConnectorsConfig } from '@onewindow/connectors/environment'
import { z } from 'zod'
import { readSingleSignOn, type SingleSignOn } from './single-sign-on-environment.ts'
import { StartError } from './start-error.ts'
import type { LogLevel } from './watch/log.ts'
import type { TraceOptions } from './watch/traces.ts'

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
  demoCases: 'all' | 'wide' | 'core' | 'none'
  /** Whether a proxy in front names the caller's address; never true without one, or callers could name any. */
  trustProxy: boolean
  secret: string
  /** Folder of the embedded database to watch over, or null when the database is somebody else's. */
  embedded: string | null
  connectors: ConnectorsConfig
  /** The provider whose word the offices may sign in with, or null. */
  singleSignOn: SingleSignOn | null
  /** From which level on the log speaks. */
  log: LogLevel
  /** Where traces go, or null. */
  traces: TraceOptions | null
}

const DEMO_SECRET = 'onewindow-demo-secret-not-for-production-use'

const environment = z.object({
  DATABASE_URL: z.string('must begin with postgresql://').regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number('must be a whole number').int('must be a whole number').min(1).max(65_535, 'must be at most 65535').default(3000),
  ONEWINDOW_ORIGIN: z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' }).optional(),
  ONEWINDOW_DATA_DIR: z.string().min(1, 'must be a directory'),
  ONEWINDOW_KEY_DIR: z.string().min(1).optional(),
  ONEWINDOW_DEMO: z.enum(['0', '1'], 'must be 1 (demo) or 0').default('0'),
  ONEWINDOW_DEMO_CASES: z.enum(['all', 'wide', 'core', 'none'], 'must be all, wide, core or none').default('all'),
  ONEWINDOW_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  ONEWINDOW_EMBEDDED: z.string().optional(),
  ONEWINDOW_TRUST_PROXY: z.enum(['0', '1'], 'must be 1 (behind a proxy) or 0').default('0'),
  ONEWINDOW_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug'], 'must be silent, error, warn, info or debug').optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address, such as http://collector:4318' }).optional(),
  OTEL_SERVICE_NAME: z.string().min(1, 'must be a name').max(100, 'must be a short name').default('onewindow'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number('must be a number from 0 to 1').min(0, 'must be a number from 0 to 1').max(1, 'must be a number from 0 to 1').default(1),
})

/** @throws StartError with one sentence per wrong variable */
export function readConfiguration(env: NodeJS.ProcessEnv): Configuration {
  const read = environment.safeParse(env)
  if (!read.success) {
    throw new StartError(read.error.issues.map(({ path: [name], message }) => `${String(name)} ${env[String(name)] === undefined ? 'is missing. Set it' : 'is not right: it ' + message + '. Change it'}.`).join('\n'))
  }
  const given = read.data
  const demo = given.ONEWINDOW_DEMO === '1'
  if (!demo && (!given.ONEWINDOW_SECRET || given.ONEWINDOW_SECRET === DEMO_SECRET)) throw new StartError('ONEWINDOW_SECRET is missing. Set it to at least 32 random characters, or start in demo mode with ONEWINDOW_DEMO=1.')
  if (!demo && !given.ONEWINDOW_ORIGIN?.startsWith('https://')) throw new StartError('ONEWINDOW_ORIGIN must be the https:// address citizens use. Only demo mode (ONEWINDOW_DEMO=1) runs without TLS.')
  const endpoint = given.OTEL_EXPORTER_OTLP_ENDPOINT
  return {
    databaseUrl: given.DATABASE_URL, host: given.HOST, port: given.PORT, origin: given.ONEWINDOW_ORIGIN ?? `http://${given.HOST === '0.0.0.0' ? 'localhost' : given.HOST}:${given.PORT}`,
    dataDirectory: given.ONEWINDOW_DATA_DIR, keyDirectory: given.ONEWINDOW_KEY_DIR ?? `${given.ONEWINDOW_DATA_DIR}/keys`, demo, demoCases: given.ONEWINDOW_DEMO_CASES, trustProxy: given.ONEWINDOW_TRUST_PROXY === '1',
    secret: given.ONEWINDOW_SECRET ?? DEMO_SECRET, embedded: given.ONEWINDOW_EMBEDDED ?? null, connectors: readConnectors(env), singleSignOn: readSingleSignOn(env, demo),
    // Who tries the demonstration reads the terminal; machines read the log of a city.
    log: given.ONEWINDOW_LOG ?? (demo ? 'error' : 'info'),
    traces: endpoint ? { endpoint, serviceName: given.OTEL_SERVICE_NAME, share: given.OTEL_TRACES_SAMPLER_ARG } : null,
  }
}
