import { headAgeSeconds } from '@onewindow/audit/head-age'
import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Platform } from '../compose.ts'

/** `/metrics` for Prometheus: process, requests by route and status, age of the signed head, what waits in outbox and timers. */
export function addMetrics(app: FastifyInstance, { database, clock }: Platform): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({ name: 'http_request_seconds', help: 'Seconds per request', labelNames: ['method', 'route', 'status'], buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5], registers: [registry] })
  const gauge = (name: string, help: string, read: () => Promise<number>): void => {
    registry.registerMetric(new Gauge({ name, help, registers: [], async collect() { this.set(await read().catch(() => Number.NaN)) } }))
  }
  const count = async (sql: string): Promise<number> => (await database.pool.query<{ n: number }>(sql, sql.includes('$1') ? [clock.now()] : [])).rows[0]?.n ?? 0
  gauge('audit_head_age_seconds', 'Age of the oldest event no signed head covers', () => headAgeSeconds(database.pool, clock.now()))
  gauge('outbox_waiting', 'Rows the relay has not handed on', () => count('select count(*)::int n from (select 1 from outbox limit 10001) o'))
  gauge('timers_overdue', 'Deadlines due and not fired', () => count('select count(*)::int n from (select 1 from timer where at <= $1 limit 10001) t'))
  app.addHook('onResponse', async (request, reply) => {
    requests.labels(request.method, request.routeOptions.url?.replace(/:.*/, ':') ?? 'page', String(reply.statusCode)).observe(reply.elapsedTime / 1000)
  })
  app.get('/metrics', async (_request, reply) => reply.header('content-type', registry.contentType).send(await registry.metrics()))
}
