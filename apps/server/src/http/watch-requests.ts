import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ProcedureCall } from '@onewindow/rpc/context'
import type { Watch, WatchedRequest } from '../watch/watch.ts'

const watched = new WeakMap<FastifyRequest, WatchedRequest>()

/** Every request is counted, timed and told with its number; the number is in the answer too, so that who complains can name it. */
export function addWatch(app: FastifyInstance, watch: Watch): void {
  app.addHook('onRequest', async (request, reply) => {
    const { traceparent } = request.headers
    watched.set(request, watch.begin(request.method, typeof traceparent === 'string' ? traceparent : undefined, request.id))
    void reply.header('x-request-id', request.id)
  })
  app.addHook('onResponse', async (request, reply) => {
    const one = watched.get(request)
    if (one) watch.end(one, { method: request.method, route: routeOf(request), status: reply.statusCode, ms: reply.elapsedTime })
  })
}

/** The pattern, never the address itself: that may hold the number of a case or the code of a licence. */
const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'page'

/** Tells of a procedure inside the request. */
export function watchCall(watch: Watch, request: FastifyRequest): (call: ProcedureCall) => void {
  return (call) => watch.call(watched.get(request) ?? { id: request.id, span: null }, call)
}
