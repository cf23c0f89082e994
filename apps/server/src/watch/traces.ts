import type { ProcedureCall } from '@onewindow/rpc/context'
import manifest from '../../package.json' with { type: 'json' }

/** One request in the trace. Ending it twice is ending it once. */
export type RequestSpan = { traceId: string; call: (call: ProcedureCall) => void; end: (route: string, status: number) => void }
export type Tracer = { begin: (method: string, traceparent: string | undefined) => RequestSpan; /** Sends what is left. */ close: () => Promise<void> }

export type TraceOptions = { endpoint: string; serviceName: string; /** Share of requests without a caller's trace that are traced, 0 to 1. */ share: number }

const PARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/
const FAILED = 500
const CLOSING_MS = 2000

/**
 * Traces over OTLP/HTTP: one span per request and one per procedure in it, with route, status and refusal code; a trace a proxy began goes on (W3C Trace Context).
 * The libraries are loaded here and nowhere else, so a platform without an endpoint does not hold them.
 */
export async function openTracer({ endpoint, serviceName, share }: TraceOptions): Promise<Tracer> {
  const [{ ROOT_CONTEXT, SpanKind, SpanStatusCode, trace }, { BatchSpanProcessor, ParentBasedSampler, TraceIdRatioBasedSampler, TracerProvider }, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/api'), import('@opentelemetry/sdk-trace'), import('@opentelemetry/exporter-trace-otlp-http'), import('@opentelemetry/resources'),
  ])
  const processor = new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces`, timeoutMillis: CLOSING_MS }) })
  const provider = new TracerProvider({
    spanProcessors: [processor], sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
    resource: resourceFromAttributes({ 'service.name': serviceName, 'service.version': manifest.version, 'service.instance.id': String(process.pid) }),
  })
  const tracer = provider.getTracer('onewindow')
  const parentOf = (traceparent: string | undefined) => {
    const [, traceId, spanId, flags] = PARENT.exec(traceparent ?? '') ?? []
    return traceId && spanId ? trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: Number.parseInt(flags ?? '0', 16) & 1, isRemote: true }) : ROOT_CONTEXT
  }
  return {
    begin: (method, traceparent) => {
      const span = tracer.startSpan(method, { kind: SpanKind.SERVER, attributes: { 'http.request.method': method } }, parentOf(traceparent))
      const inside = trace.setSpan(ROOT_CONTEXT, span)
      return {
        traceId: span.spanContext().traceId,
        call: ({ path, kind, ms, refusal, fault }) => {
          const ended = Date.now()
          const child = tracer.startSpan(path, { startTime: ended - ms, attributes: { 'onewindow.kind': kind, ...(refusal ? { 'onewindow.refusal': refusal } : {}) } }, inside)
          if (fault) child.setStatus({ code: SpanStatusCode.ERROR })
          child.end(ended)
        },
        end: (route, status) => {
          if (!span.isRecording()) return
          span.updateName(`${method} ${route}`).setAttributes({ 'http.route': route, 'http.response.status_code': status })
          if (status >= FAILED) span.setStatus({ code: SpanStatusCode.ERROR })
          span.end()
        },
      }
    },
    close: async () => {
      await Promise.race([provider.shutdown().catch(() => undefined), new Promise((resolve) => { setTimeout(resolve, CLOSING_MS).unref() })])
    },
  }
}
