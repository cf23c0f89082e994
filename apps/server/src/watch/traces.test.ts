import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTracer } from './traces.ts'

type Span = { traceId: string; spanId: string; parentSpanId?: string; name: string; kind: number; attributes: { key: string; value: { stringValue?: string; intValue?: number } }[]; status: { code?: number }; startTimeUnixNano: string; endTimeUnixNano: string }
type Sent = { resourceSpans: { resource: { attributes: { key: string; value: { stringValue?: string } }[] }; scopeSpans: { spans: Span[] }[] }[] }

const received: { path: string; body: Sent }[] = []
let collector: Server
let endpoint: string

beforeAll(async () => {
  collector = createServer((request, response) => {
    let text = ''
    request.on('data', (part) => { text += String(part) })
    request.on('end', () => {
      received.push({ path: request.url ?? '', body: JSON.parse(text) as Sent })
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  }).listen(0, '127.0.0.1')
  await once(collector, 'listening')
  endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`
})
afterAll(() => { collector.close() })

const spans = (): Span[] => received.flatMap(({ body }) => body.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans: some }) => some)))
const values = ({ attributes }: Span) => Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue]))

describe('traces over OTLP/HTTP', () => {
  it('a request goes on with the trace of its proxy, its procedures hang below it, faults are marked', async () => {
    const tracer = await openTracer({ endpoint: `${endpoint}/`, serviceName: 'window', share: 1 })
    const request = tracer.begin('POST', '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01')
    request.call({ path: 'staff.application.accept', kind: 'command', ms: 12, refusal: 'case.stale', fault: null })
    request.call({ path: 'staff.case.list', kind: 'query', ms: 3, refusal: 'system.unexpected', fault: new Error('broken') })
    request.end('/trpc/*', 500)
    request.end('/trpc/*', 200)
    await tracer.close()
    expect(received.every(({ path }) => path === '/v1/traces')).toBe(true)
    expect(received[0]?.body.resourceSpans[0]?.resource.attributes).toContainEqual({ key: 'service.name', value: { stringValue: 'window' } })
    const top = spans().find(({ name }) => name === 'POST /trpc/*')
    expect(top).toMatchObject({ traceId: '0af7651916cd43dd8448eb211c80319c', parentSpanId: 'b7ad6b7169203331', status: { code: 2 } })
    expect(values(top as Span)).toMatchObject({ 'http.route': '/trpc/*', 'http.response.status_code': 500 })
    expect(spans().filter(({ parentSpanId }) => parentSpanId === top?.spanId).map(({ name, status }) => [name, status.code ?? 0])).toEqual([['staff.application.accept', 0], ['staff.case.list', 2]])
    const accept = spans().find(({ name }) => name === 'staff.application.accept') as Span
    expect([values(accept)['onewindow.refusal'], Number(BigInt(accept.endTimeUnixNano) - BigInt(accept.startTimeUnixNano)) / 1e6]).toEqual(['case.stale', 12])
    expect(spans()).toHaveLength(3)
  })

  it('a share of none traces none of our own, but still those a proxy wants; a collector that is away stops nobody', async () => {
    received.length = 0
    const none = await openTracer({ endpoint, serviceName: 'window', share: 0 })
    none.begin('GET', undefined).end('/', 200)
    none.begin('GET', 'nonsense').end('/', 200)
    none.begin('GET', '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01').end('/wanted', 200)
    await none.close()
    expect(spans().map(({ name }) => name)).toEqual(['GET /wanted'])
    const away = await openTracer({ endpoint: 'http://127.0.0.1:9', serviceName: 'window', share: 1 })
    away.begin('GET', undefined).end('/', 200)
    const began = performance.now()
    await away.close()
    expect(performance.now() - began).toBeLessThan(4000)
  })
})
