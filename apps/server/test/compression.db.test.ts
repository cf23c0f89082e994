import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { citizenSignsIn, clerkSignsIn, openServer, type Server } from './open-server.ts'

let server: Server
let clerk: string

beforeAll(async () => {
  server = await openServer()
  clerk = (await clerkSignsIn(server)).cookie
})
afterAll(async () => { await server[Symbol.asyncDispose]() })

const LONG = '/api/openapi.json'
const get = (url: string, headers: Record<string, string> = {}) => server.ask({ url, headers: { 'accept-encoding': 'gzip, deflate, br', ...headers } })

describe('answers of the API are compressed', () => {
  it.each([['br', brotliDecompressSync], ['gzip', gunzipSync]] as const)('with %s, and give the same bytes back', async (encoding, unpack) => {
    const plain = await get(LONG, { 'accept-encoding': 'identity' })
    const packed = await get(LONG, { 'accept-encoding': encoding, 'sec-fetch-site': 'same-origin' })
    expect([plain.headers['content-encoding'], packed.headers['content-encoding']]).toEqual([undefined, encoding])
    expect(packed.headers.vary).toMatch(/accept-encoding/i)
    expect(unpack(packed.rawPayload).toString()).toBe(plain.body)
    expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2)
  })

  it('so are many questions in one request, and the description of the API', async () => {
    for (const url of ['/trpc/public.status.get,public.regions.children?batch=1&input=%7B%221%22%3A%7B%22code%22%3A%22640100%22%7D%7D', '/api/openapi.json', '/api']) expect([url, (await get(url)).headers['content-encoding']]).toEqual([url, 'br'])
  })

  it('a short answer is not', async () => {
    for (const url of ['/healthz', '/trpc/staff.me.get', '/trpc/citizen.me.get']) expect([url, (await get(url)).headers['content-encoding']]).toEqual([url, undefined])
  })
})

describe('no length tells a secret (BREACH)', () => {
  it.each(['cross-site', 'same-site'])('what a %s page makes a browser ask is answered plain', async (site) => {
    for (const url of [LONG, '/trpc/public.status.get']) expect([url, (await get(url, { 'sec-fetch-site': site })).headers['content-encoding']]).toEqual([url, undefined])
  })

  it('sign-in is always plain', async () => {
    expect((await get('/auth/staff/session', { cookie: clerk })).headers['content-encoding']).toBeUndefined()
  })

  it('a body that says it is compressed is refused, not unpacked', async () => {
    const { cookie } = await citizenSignsIn(server, '13900000091')
    const { statusCode } = await server.ask({ method: 'POST', url: '/trpc/citizen.me.setLocale', payload: Buffer.from('1f8b0800', 'hex'), headers: { cookie, 'origin': server.origin, 'content-type': 'application/json', 'content-encoding': 'gzip' } })
    expect(statusCode).toBe(400)
  })
})

describe('what must flow as it is', () => {
  it('live changes arrive at once and uncompressed', async () => {
    await server.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = server.app.server.address() as AddressInfo
    const asked = request({ port, host: '127.0.0.1', path: '/live/staff', headers: { 'cookie': clerk, 'accept-encoding': 'br, gzip', 'accept': 'text/event-stream' } }).end()
    const [response] = await once(asked, 'response') as [IncomingMessage]
    const [first] = await once(response, 'data') as [Buffer]
    asked.destroy()
    expect([response.headers['content-type'], response.headers['content-encoding'], first.toString()]).toEqual(['text/event-stream', undefined, 'retry: 3000\n\n'])
  })
})
