/** Fetches a picture from an address somebody outside named, without being led anywhere inside (server-side request forgery). */
import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { FileError } from '../files/file-refusal.ts'
import { MOST_FILE_BYTES, type MediaType } from '../files/limits.ts'
import { mediaTypeOf } from '../files/media-type.ts'
import { isPublicAddress } from './public-address.ts'

const MOST_REDIRECTS = 3
/** For everything together: name, connection, redirects and the last byte. */
const TIMEOUT_MS = 10_000
const REDIRECTS = new Set([301, 302, 303, 307, 308])
/** Codes that mean "not now" although they begin with 4. */
const TRY_AGAIN = new Set([408, 425, 429])
const NO_SUCH_NAME = new Set(['ENOTFOUND', 'ENODATA'])

/** Why an address gives no picture, now or later: it is no public address of http(s), leads on too often, answers no, is too large, or holds something else. */
export type NoPicture = 'address' | 'redirects' | 'answer' | 'tooLarge' | 'noPicture'

/** There is no picture to be had there: asking again changes nothing. */
export class NoPictureError extends Error {
  override readonly name = 'NoPictureError'
  readonly reason: NoPicture
  constructor(reason: NoPicture) {
    super(reason)
    this.reason = reason
  }
}

/** The address did not answer, or not in time; another try may help. Holds no code of its own: the database being away must not look alike. */
export class NotReachedError extends Error {
  override readonly name = 'NotReachedError'
}

/** How names become addresses, and which of these may be asked. */
export type Web = {
  readonly resolve: (name: string) => Promise<readonly LookupAddress[]>
  readonly permits: (address: string) => boolean
  readonly timeoutMs: number
}

/** The world outside, and nothing of the house. */
export const publicWeb: Web = { resolve: (name) => lookup(name, { all: true }), permits: isPublicAddress, timeoutMs: TIMEOUT_MS }

/**
 * The picture at an address: http or https, no name and password, every address behind its name permitted, the connection to the very address that was checked,
 * each of at most three redirects checked again; at most 20 MB in 10 seconds; a picture by its content. Nothing of ours is sent along, no proxy is asked.
 * @throws NoPictureError for good, NotReachedError when another try may help
 */
export async function fetchPicture(address: string, web: Web = publicWeb): Promise<{ bytes: Buffer; mediaType: MediaType }> {
  const signal = AbortSignal.timeout(web.timeoutMs)
  try {
    const bytes = await wholeOf(await arrive(address, web, signal))
    return { bytes, mediaType: await pictureType(bytes) }
  } catch (error) {
    if (error instanceof NoPictureError) throw error
    const { code } = error as NodeJS.ErrnoException
    if (typeof code === 'string' && NO_SUCH_NAME.has(code)) throw new NoPictureError('address')
    throw new NotReachedError(signal.aborted ? 'The address of the picture did not answer in time' : 'The address of the picture could not be asked', { cause: error })
  }
}

async function arrive(address: string, web: Web, signal: AbortSignal): Promise<IncomingMessage> {
  let url = urlOf(address)
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const answer = await ask(url, await permitted(url, web, signal), signal)
    const { statusCode: status = 0, headers } = answer
    if (status === 200) return answer
    answer.destroy()
    if (TRY_AGAIN.has(status) || status >= 500) throw new Error(`the address answered ${status}`)
    if (!REDIRECTS.has(status) || headers.location === undefined) throw new NoPictureError('answer')
    url = urlOf(headers.location, url)
  }
  throw new NoPictureError('redirects')
}

function urlOf(text: string, base?: URL): URL {
  const url = URL.parse(text, base)
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') throw new NoPictureError('address')
  return url
}

/** The addresses behind a host, looked up once. One of them that may not be asked is reason enough to ask none. */
async function permitted(url: URL, { resolve, permits }: Web, signal: AbortSignal): Promise<readonly LookupAddress[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const family = isIP(host)
  const found = family === 0 ? await inTime(resolve(host), signal) : [{ address: host, family }]
  if (found.length === 0 || !found.every(({ address }) => permits(address))) throw new NoPictureError('address')
  return found
}

/** A look-up cannot be broken off; it is no longer waited for. */
function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const late = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })
  return Promise.race([work, late])
}

/** Asks exactly the addresses that were checked: the name is not looked up again. An agent of its own keeps out proxies of the environment. */
function ask(url: URL, addresses: readonly LookupAddress[], signal: AbortSignal): Promise<IncomingMessage> {
  const checked: LookupFunction = (_name, { all }, told) => {
    const [first] = addresses
    if (all) told(null, [...addresses])
    else told(null, first?.address ?? '', first?.family)
  }
  const { request, Agent } = url.protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    request(url, { agent: new Agent(), lookup: checked, signal, headers: { accept: 'image/*', 'accept-encoding': 'identity' } }).once('response', resolve).on('error', reject).end()
  })
}

/** The body, given up as soon as it is too large, whatever it said of itself. */
async function wholeOf(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = Number(answer.headers['content-length'] ?? 0) > MOST_FILE_BYTES ? Infinity : 0
  if (size === 0) {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > MOST_FILE_BYTES) break
      chunks.push(chunk)
    }
  }
  answer.destroy()
  if (size > MOST_FILE_BYTES) throw new NoPictureError('tooLarge')
  return Buffer.concat(chunks)
}

async function pictureType(bytes: Buffer): Promise<MediaType> {
  const type = await mediaTypeOf(bytes).catch((error: unknown) => {
    if (error instanceof FileError) return null
    throw error
  })
  if (!type?.startsWith('image/')) throw new NoPictureError('noPicture')
  return type
}
