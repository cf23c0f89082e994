import type { ProcedureCall } from '@onewindow/rpc/context'
import type { DestinationStream } from 'pino'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Configuration } from '../configuration.ts'
import { errorFacts, openLog, type Log } from './log.ts'
import { openTracer, type RequestSpan, type Tracer } from './traces.ts'

/** What of one request stays in mind until it ends. */
export type WatchedRequest = { id: string; span: RequestSpan | null }

/** The eyes of the operators: log, counters, traces. Never what a person wrote, only how it went. */
export type Watch = {
  log: Log
  registry: Registry
  begin: (method: string, traceparent: string | undefined, id: string) => WatchedRequest
  call: (request: WatchedRequest, call: ProcedureCall) => void
  end: (request: WatchedRequest, facts: { method: string; route: string; status: number; ms: number }) => void
  close: () => Promise<void>
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]
const FAILED = 500
/** Asked every few seconds by machines; procedures have a line of their own. */
const UNLOGGED = /^\/(healthz|readyz|metrics)$|^\/trpc\/|^\/(staff\/|admin\/)?\*$/

/** @param logTo standard output unless said */
export async function openWatch({ log: level, traces }: Pick<Configuration, 'log' | 'traces'>, logTo?: DestinationStream): Promise<Watch> {
  const log = openLog(level, logTo)
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({ name: 'http_request_seconds', help: 'Seconds per request', labelNames: ['method', 'route', 'status'], buckets: SECONDS, registers: [registry] })
  const calls = new Histogram({ name: 'procedure_seconds', help: 'Seconds per procedure: done, refused with a code, or failed by a fault of ours', labelNames: ['procedure', 'outcome'], buckets: SECONDS, registers: [registry] })
  const tracer: Tracer | null = traces ? await openTracer(traces) : null
  return {
    log, registry,
    begin: (method, traceparent, id) => ({ id, span: tracer?.begin(method, traceparent) ?? null }),
    call: ({ id, span }, call) => {
      const { path, kind, ms, refusal, fault } = call
      calls.labels(path, fault ? 'failed' : refusal ? 'refused' : 'done').observe(ms / 1000)
      span?.call(call)
      const facts = { requestId: id, ...traceOf(span), realm: path.split('.')[0], procedure: path, kind, ms: rounded(ms), ...(refusal ? { refusal } : {}) }
      if (fault) log.error({ ...facts, ...errorFacts(fault) }, 'procedure')
      else log.info(facts, 'procedure')
    },
    end: ({ id, span }, { method, route, status, ms }) => {
      requests.labels(method, route, String(status)).observe(ms / 1000)
      span?.end(route, status)
      const facts = { requestId: id, ...traceOf(span), method, route, status, ms: rounded(ms) }
      if (status >= FAILED) log.warn(facts, 'request')
      else if (UNLOGGED.test(route)) log.debug(facts, 'request')
      else log.info(facts, 'request')
    },
    close: async () => { await tracer?.close() },
  }
}

const rounded = (ms: number): number => Math.round(ms * 10) / 10
const traceOf = (span: RequestSpan | null): { traceId?: string } => (span ? { traceId: span.traceId } : {})
