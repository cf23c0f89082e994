import type { FastifyInstance } from 'fastify'
import type { Platform } from '../compose.ts'
import { headersOf, ownOrigin } from './context.ts'

/** `/auth/<realm>/*`: each realm has its own accounts, schema and cookie; the handler speaks Request and Response. */
export function addSignInRoutes(app: FastifyInstance, { realms, configuration }: Platform): void {
  for (const [realm, signIn] of Object.entries(realms)) {
    app.route({
      method: ['GET', 'POST'], url: `/auth/${realm}/*`,
      handler: async (request, reply) => {
        const body = request.body === undefined || request.body === null ? {} : { body: JSON.stringify(request.body) }
        const answer = await signIn.handle(new Request(new URL(request.url, configuration.origin), { method: request.method, headers: ownOrigin(headersOf(request), configuration.origin), ...body }), request.ip)
        answer.headers.forEach((value, name) => { void reply.header(name, value) })
        return reply.code(answer.status).header('cache-control', 'no-store').send(await answer.text())
      },
    })
  }
}
