import type { FastifyInstance } from 'fastify'
import { headAgeSeconds, headHealth } from '@onewindow/audit/head-age'
import type { Platform } from '../compose.ts'

/** `/healthz`: the process is up. `/readyz`: database, migrations and log are ready. */
export function addHealthRoutes(app: FastifyInstance, { database, clock }: Platform): void {
  app.get('/healthz', async (_request, reply) => reply.header('cache-control', 'no-store').send({ ok: true }))
  app.get('/readyz', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    try {
      const health = headHealth(await headAgeSeconds(database.pool, clock.now()))
      const ready = health === 'fresh' || health === 'alarm'
      return reply.code(ready ? 200 : 503).send({ ready, auditHead: health })
    } catch {
      return reply.code(503).header('retry-after', '5').send({ ready: false, database: 'away' })
    }
  })
}
