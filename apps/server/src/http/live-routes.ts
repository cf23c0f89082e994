import type { ServerResponse } from 'node:http'
import { ownScopes } from '@onewindow/desk/reader'
import { performerOf } from '@onewindow/rpc/performer'
import type { FastifyInstance } from 'fastify'
import type { Platform } from '../compose.ts'
import { onLive } from '../background/live.ts'
import { requestContext } from './context.ts'
import { securityHeaders } from './security-headers.ts'

const BEAT_MS = 25_000

/** `/live/staff`: server-sent events that say "something in one of your scopes changed"; never what. The page asks its own scoped query again. */
export function addLiveRoutes(app: FastifyInstance, platform: Platform): void {
  const tls = platform.configuration.origin.startsWith('https:')
  const open = new Set<ServerResponse>()
  // A page that listens must not hold up the end of the process; it comes back to the next one by itself.
  app.addHook('preClose', async () => { for (const raw of open) raw.end() })
  app.get('/live/staff', async (request, reply) => {
    const session = await requestContext(platform, request).session('staff')
    if (!session) return reply.code(401).send({ error: 'case.signInNeeded' })
    const scopes = new Set(ownScopes(performerOf(session)).map((scope) => scope.slice(2)))
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, { ...securityHeaders(tls), 'content-type': 'text/event-stream', 'cache-control': 'no-store', connection: 'keep-alive', 'x-accel-buffering': 'no' })
    raw.write('retry: 3000\n\n')
    open.add(raw)
    const beat = setInterval(() => raw.write(': beat\n\n'), BEAT_MS)
    const off = onLive((change) => {
      if (change.scopes.some((scope) => scopes.has(scope) || [...scopes].some((own) => /^\d{6}$/.test(own) && scope.startsWith(own.endsWith('00') ? own.slice(0, 4) : own)))) raw.write(`id: ${change.id}\nevent: changed\ndata: ${JSON.stringify({ caseId: change.caseId, event: change.event })}\n\n`)
    })
    request.raw.on('close', () => {
      clearInterval(beat)
      open.delete(raw)
      off()
    })
  })
}
