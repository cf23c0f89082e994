import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import type { Platform } from '../compose.ts'
import { every } from '../background/every.ts'
import { openRequestCounts, type RequestCounts } from './request-counts.ts'

const A_MINUTE = 60_000
const SYNC_MS = 1000
const MACHINES = new Set(['/healthz', '/readyz', '/metrics'])

/** Requests a minute and address over all processes: enough for a hall behind one address, too few for a guesser. Demo and tests come from one machine and get more. */
export async function addRateLimits(app: FastifyInstance, { configuration, background, keyring, report }: Platform): Promise<void> {
  const counts = openRequestCounts(background.pool, (address) => keyring.lookupHash('address', address))
  const stop = every(SYNC_MS, counts.sync, report('rate limits'))
  app.addHook('onClose', stop)
  await app.register(rateLimit, {
    global: true, max: configuration.demo ? 20_000 : 1200, timeWindow: A_MINUTE, keyGenerator: (request) => request.ip, store: storeOf(counts),
    allowList: (request) => MACHINES.has(request.url),
    errorResponseBuilder: (_request, { ttl }) => Object.assign(new Error('case.tooManyTries'), { statusCode: 429, error: { json: { message: 'case.tooManyTries', data: { refusal: { code: 'case.tooManyTries', params: { n: Math.ceil(ttl / A_MINUTE) } } } } } }),
  })
}

/** In the form the limiter calls: it makes a store with `new`, and one per route, which all count together here. */
function storeOf(counts: RequestCounts): never {
  const store = {
    incr: (address: string, done: (error: null, counted: { current: number; ttl: number }) => void): void => done(null, counts.add(address)),
    child: () => store,
  }
  return function () { return store } as never
}
