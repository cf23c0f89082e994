import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import type { Platform } from '../compose.ts'

const A_MINUTE = 60_000

/** Requests a minute and address: enough for a hall behind one address, too few for a guesser. Demo and tests come from one machine and get more. */
export async function addRateLimits(app: FastifyInstance, { configuration }: Platform): Promise<void> {
  await app.register(rateLimit, {
    global: true, max: configuration.demo ? 20_000 : 1200, timeWindow: A_MINUTE, keyGenerator: (request) => request.ip,
    allowList: (request) => request.url === '/healthz' || request.url === '/readyz',
    errorResponseBuilder: (_request, { ttl }) => Object.assign(new Error('case.tooManyTries'), { statusCode: 429, error: { json: { message: 'case.tooManyTries', data: { refusal: { code: 'case.tooManyTries', params: { n: Math.ceil(ttl / A_MINUTE) } } } } } }),
  })
}
