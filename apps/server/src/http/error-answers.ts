import { toTransport } from '@onewindow/rpc/transport'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AWAY_PAGE } from '../locales/away-page.ts'
import { errorFacts, type Log } from '../watch/log.ts'

const RETRY_SECONDS = '5'

/** When to come again, for answers of procedures that ask to. */
export const retryLater = ({ errors }: { errors: readonly { code: string }[] }): { headers?: { 'retry-after': string } } =>
  (errors.some(({ code }) => code === 'SERVICE_UNAVAILABLE' || code === 'TOO_MANY_REQUESTS') ? { headers: { 'retry-after': RETRY_SECONDS } } : {})

/** Errors that no route turned into an answer: never a stack, never what was typed. A database that is away answers 503 and comes back by itself. */
export function addErrorAnswers(app: FastifyInstance, log: Log): void {
  app.setErrorHandler(async (error: Error & { statusCode?: number; error?: unknown }, request, reply) => {
    const given = error.statusCode
    if (given !== undefined && given >= 400 && given < 500) return reply.code(given).send({ error: error.error ?? 'case.badRequest', statusCode: given })
    const { code } = toTransport(error)
    if (code === 'SERVICE_UNAVAILABLE') {
      void reply.code(503).header('retry-after', RETRY_SECONDS)
      return wantsPage(request) ? reply.type('text/html; charset=utf-8').send(AWAY_PAGE) : reply.send({ error: 'system.unavailable', statusCode: 503 })
    }
    log.error({ requestId: request.id, route: request.routeOptions.url, ...errorFacts(error) }, 'fault')
    return reply.code(500).send({ error: 'system.unexpected', statusCode: 500 })
  })
}

const wantsPage = (request: FastifyRequest): boolean => request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
