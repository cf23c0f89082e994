import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { Gauge } from 'prom-client'
import type { Platform } from '../compose.ts'
import { countLive } from '../background/live.ts'
import { readQueues, type Queues } from '../watch/queues.ts'

/** `/metrics` for Prometheus: process, requests, procedures, connections, what waits and since when. Not for the public: the proxy keeps it inside. */
export function addMetrics(app: FastifyInstance, { database, background, clock, watch: { registry } }: Platform): void {
  const gauge = (name: string, help: string): Gauge => {
    const one = new Gauge({ name, help, registers: [] })
    registry.registerMetric(one)
    return one
  }
  const queues: Record<keyof Queues, Gauge> = {
    headAgeSeconds: gauge('audit_head_age_seconds', 'Age of the oldest event no signed head covers'),
    outboxWaiting: gauge('outbox_waiting', 'Effects not carried out yet'),
    outboxOldestSeconds: gauge('outbox_oldest_seconds', 'Age of the oldest of them'),
    timersOverdue: gauge('timers_overdue', 'Deadlines due and not fired'),
    timersOldestSeconds: gauge('timers_oldest_seconds', 'Seconds since the first of them fell due'),
    messagesWaiting: gauge('messages_waiting', 'Messages queued or to be tried again'),
    messagesOldestSeconds: gauge('messages_oldest_seconds', 'Age of the oldest of them'),
    messagesParked: gauge('messages_parked', 'Messages given up after five tries, for an operator'),
    effectsParked: gauge('effects_parked', 'Effects of cases refused for good or given up after five tries, for an operator'),
  }
  registry.registerMetric(new Gauge({ name: 'live_clients', help: 'Pages that listen for live changes', registers: [], collect() { this.set(countLive()) } }))
  registry.registerMetric(connections({ requests: database.pool, requestsPlanned: database.planned, background: background.pool, backgroundPlanned: background.planned }))
  const up = gauge('database_up', 'Whether the database answered this scrape')
  app.get('/metrics', async (_request, reply) => {
    const read = await readQueues(database.pool, clock.now()).catch(() => null)
    up.set(read ? 1 : 0)
    for (const [name, one] of Object.entries(queues)) one.set(read ? read[name as keyof Queues] : Number.NaN)
    return reply.header('content-type', registry.contentType).header('cache-control', 'no-store').send(await registry.metrics())
  })
}

/** Connections of each pool: all, idle, and callers that wait for one. */
function connections(pools: Readonly<Record<string, pg.Pool>>): Gauge {
  return new Gauge({
    name: 'database_connections', help: 'Connections to the database; waiting are callers without one', labelNames: ['pool', 'state'], registers: [],
    collect() {
      for (const [pool, { totalCount, idleCount, waitingCount }] of Object.entries(pools)) {
        for (const [state, n] of [['open', totalCount], ['idle', idleCount], ['waiting', waitingCount]] as const) this.labels(pool, state).set(n)
      }
    },
  })
}
