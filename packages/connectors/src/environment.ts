import { join } from 'node:path'
import * as z from 'zod'

/** Which side each port has, and what it needs. Made once at the start from the validated environment. */
export interface ConnectorsConfig {
  readonly sms: { readonly side: 'demo' } | SmsGatewayConfig
  readonly email: { readonly side: 'demo' } | SmtpConfig
  readonly files: { readonly side: 'disk', readonly directory: string } | S3Config
  /** Where unfinished uploads lie; shared by all servers when there are several. */
  readonly uploadDirectory: string
  readonly scanner: { readonly host: string, readonly port: number } | null
}
export interface SmsGatewayConfig {
  readonly side: 'http', readonly url: string, readonly keyId: string, readonly secret: string, readonly timeoutMs: number
}
export interface SmtpConfig { readonly side: 'smtp', readonly url: string, readonly from: string, readonly timeoutMs: number }
export interface S3Config {
  readonly side: 's3', readonly endpoint: string, readonly region: string, readonly bucket: string
  readonly accessKeyId: string, readonly secretAccessKey: string
}

/** Stops a start: the sentence names the variable and what to change. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the environment. In demo mode (`ONEWINDOW_DEMO=1`) messages stay in the house and files lie on disk unless said otherwise;
 * outside it every port must be chosen, and the demo sides are refused, because a city would wait for messages that never leave.
 * @throws ConfigurationError
 */
export function readConnectors(env: Environment): ConnectorsConfig {
  const demo = env.ONEWINDOW_DEMO === '1'
  const data = env.ONEWINDOW_DATA_DIR
  const files = storage(env, demo, data)
  const uploadDirectory = env.ONEWINDOW_UPLOAD_DIR ?? (data && join(data, 'uploads'))
  if (!uploadDirectory) stop('ONEWINDOW_UPLOAD_DIR is missing. Set it to a directory for unfinished uploads, or set ONEWINDOW_DATA_DIR.')
  return { sms: sms(env, demo), email: email(env, demo), files, uploadDirectory, scanner: scanner(env) }
}

function sms(env: Environment, demo: boolean): ConnectorsConfig['sms'] {
  if (sideOf(env, 'ONEWINDOW_SMS', ['http'], demo) === 'demo') return { side: 'demo' }
  return {
    side: 'http', url: take(env, 'SMS_GATEWAY_URL', webAddress), keyId: take(env, 'SMS_GATEWAY_KEY', word),
    secret: take(env, 'SMS_GATEWAY_SECRET', secret),
    timeoutMs: take(env, 'SMS_TIMEOUT_MS', milliseconds),
  }
}

function email(env: Environment, demo: boolean): ConnectorsConfig['email'] {
  if (sideOf(env, 'ONEWINDOW_EMAIL', ['smtp'], demo) === 'demo') return { side: 'demo' }
  return {
    side: 'smtp', url: take(env, 'SMTP_URL', smtpAddress), from: take(env, 'EMAIL_FROM', mailAddress),
    timeoutMs: take(env, 'SMTP_TIMEOUT_MS', milliseconds),
  }
}

function storage(env: Environment, demo: boolean, data: string | undefined): ConnectorsConfig['files'] {
  const side = env.ONEWINDOW_FILES ?? (demo ? 'disk' : undefined)
  if (side === 'disk') {
    const directory = env.FILES_DIRECTORY ?? (data && join(data, 'files'))
    if (!directory) stop('FILES_DIRECTORY is missing. Set it to the directory in which files are kept, or set ONEWINDOW_DATA_DIR.')
    return { side, directory }
  }
  if (side !== 's3') stop(`ONEWINDOW_FILES ${side === undefined ? 'is missing' : `is "${side}"`}. Set it to "disk" or "s3".`)
  return {
    side, endpoint: take(env, 'S3_ENDPOINT', webAddress), region: take(env, 'S3_REGION', word.default('us-east-1')),
    bucket: take(env, 'S3_BUCKET', word),
    accessKeyId: take(env, 'S3_ACCESS_KEY_ID', word), secretAccessKey: take(env, 'S3_SECRET_ACCESS_KEY', secret),
  }
}

function scanner(env: Environment): ConnectorsConfig['scanner'] {
  if (env.CLAMAV_HOST === undefined) return null
  return { host: take(env, 'CLAMAV_HOST', word), port: take(env, 'CLAMAV_PORT', port) }
}

function sideOf(env: Environment, name: string, sides: readonly string[], demo: boolean): string {
  const side = env[name] ?? (demo ? 'demo' : undefined)
  const choice = [...sides, ...(demo ? ['demo'] : [])].map((one) => `"${one}"`).join(' or ')
  if (side === undefined) stop(`${name} is missing. Set it to ${choice}.`)
  if (side === 'demo' && !demo) {
    stop(`${name} is "demo", which sends nothing. Set it to ${choice}, or start in demo mode with ONEWINDOW_DEMO=1.`)
  }
  if (side !== 'demo' && !sides.includes(side)) stop(`${name} is "${side}". Set it to ${choice}.`)
  return side
}

const word = z.string('must not be empty').min(1, 'must not be empty').max(500)
const secret = z.string('must not be empty').min(16, 'must have at least 16 characters').max(500)
const webAddress = z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' })
const smtpAddress = z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' })
const mailAddress = z.email('must be an e-mail address')
const port = z.coerce.number('must be a port').int('must be a port').min(1, 'must be a port').max(65_535, 'must be a port').default(3310)
const milliseconds = z.coerce.number('must be a number of milliseconds').int('must be whole milliseconds')
  .min(500, 'must be at least 500').max(60_000, 'must be at most 60000').default(5000)

/** The value never stands in the sentence: it may be a secret. */
function take<T>(env: Environment, name: string, shape: z.ZodType<T>): T {
  const read = shape.safeParse(env[name])
  if (read.success) return read.data
  const why = read.error.issues[0]?.message ?? 'is not valid'
  return stop(env[name] === undefined ? `${name} is missing. Set it: it ${why}.` : `${name} is not right: it ${why}. Change it.`)
}

function stop(sentence: string): never {
  throw new ConfigurationError(sentence)
}
