import type { FastifyInstance } from 'fastify'
import { headAgeSeconds, headHealth } from '@onewindow/audit/head-age'
import { migrationStatus } from '@onewindow/database/migrate'
import type { Platform } from '../compose.ts'

/**
 * `/healthz`: the process is up. `/readyz`: the database answers and has this build's tables; 503 otherwise. A log whose head is older than four hours makes it
 * `degraded`, still with 200: a proxy that took every process away for it would close submissions, and only decisions close (at 24 hours).
 */
export function addHealthRoutes(app: FastifyInstance, { database, configuration }: Platform): void {
  let migrated = false
  app.get('/healthz', async (_request, reply) => reply.header('cache-control', 'no-store').send({ ok: true }))
  app.get('/readyz', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    try {
      const age = await headAgeSeconds(database.pool)
      // Once is enough: what has run does not un-run.
      migrated ||= (await migrationStatus(configuration.databaseUrl)).pending.length === 0
      if (!migrated) return await reply.code(503).header('retry-after', '5').send({ ready: false, database: 'notMigrated' })
      const health = headHealth(age)
      return await reply.send({ ready: true, degraded: health === 'degraded' || health === 'decisionsClosed', auditHead: health, auditHeadAgeSeconds: Math.round(age) })
    } catch {
      return reply.code(503).header('retry-after', '5').send({ ready: false, database: 'away' })
    }
  })
}
