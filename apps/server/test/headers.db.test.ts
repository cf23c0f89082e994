import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { citizenSignsIn, clerkSignsIn, openServer, type Server } from './open-server.ts'

// R24 (security §3, §8): one table over every kind of route of the three apps.

const APPS = ['citizen', 'staff', 'admin'] as const
const dist = (app: string): string => join(import.meta.dirname, '../..', app, 'dist/index.html')
const html = { accept: 'text/html' }
const NOBODY = '019d0000-0000-7000-8000-0000000000ff'

/** Method, address and the statuses it may have without a session. */
const ROUTES: readonly (readonly [string, InjectOptions, readonly number[]])[] = [
  ['process up', { url: '/healthz' }, [200]], ['ready', { url: '/readyz' }, [200]], ['metrics', { url: '/metrics' }, [200]],
  ['a public query', { url: '/trpc/public.status.get' }, [200]], ['a refused query', { url: '/trpc/staff.me.get' }, [401]], ['a refused command', { method: 'POST', url: '/trpc/citizen.application.start', payload: { slug: 'residence-permit' } }, [400, 401]],
  ['no such procedure', { url: '/trpc/no.such' }, [404]], ['a body that is no JSON', { method: 'POST', url: '/trpc/citizen.me.setLocale', payload: '{', headers: { 'content-type': 'application/json' } }, [400, 401]],
  ['REST', { url: '/api/rest/regions/640104' }, [200]], ['OpenAPI', { url: '/api/openapi.json' }, [200]], ['API page', { url: '/api', headers: html }, [200]],
  ['who am I, citizen', { url: '/auth/citizen/session' }, [200]], ['who am I, staff', { url: '/auth/staff/session' }, [200]], ['who am I, admin', { url: '/auth/admin/session' }, [200]], ['no such page of sign-in', { url: '/auth/staff/sign-up' }, [404, 405]],
  ['begin an upload', { method: 'POST', url: '/files/citizen', payload: {} }, [400, 401]], ['state of an upload', { url: `/files/citizen/uploads/${NOBODY}` }, [401]], ['a file', { url: `/files/staff/${NOBODY}` }, [401]], ['a picture to look at', { url: `/files/staff/${NOBODY}/preview` }, [401]], ['a file of no realm', { url: `/files/admin/${NOBODY}` }, [404]],
  ['a document', { url: `/documents/citizen/${NOBODY}.pdf` }, [401]], ['a document of no realm', { url: `/documents/admin/${NOBODY}.pdf` }, [404]], ['live changes', { url: '/live/staff' }, [401]],
  ['citizen app', { url: '/', headers: html }, [200, 404]], ['a page inside it', { url: '/cases/abc', headers: html }, [200, 404]], ['staff app', { url: '/staff/', headers: html }, [200, 404]], ['a page inside it', { url: '/staff/worklist', headers: html }, [200, 404]],
  ['admin app', { url: '/admin/', headers: html }, [200, 404]], ['nothing', { url: '/no/such.js' }, [404]], ['another method', { method: 'DELETE', url: '/' }, [404]], ['out of the folder', { url: '/..%2f..%2fpackage.json' }, [400, 403, 404]],
]

describe.each([['http', false], ['https', true]] as const)('R24: every answer over %s', (_name, tls) => {
  let server: Server
  beforeAll(async () => { server = await openServer({ tls }) })
  afterAll(async () => { await server[Symbol.asyncDispose]() })

  it.each(ROUTES)('%s: %o', async (_what, options, statuses) => {
    const { headers, statusCode } = await server.ask(options)
    expect(statuses).toContain(statusCode)
    expectStrict(headers as Record<string, string>, tls)
  })

  it('no other site may read: CORS stays closed, also for a request before the request', async () => {
    for (const method of ['GET', 'OPTIONS'] as const) {
      const { headers } = await server.ask({ method, url: '/trpc/public.status.get', headers: { 'origin': 'https://evil.example', 'access-control-request-method': 'POST' } })
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
    }
  })

  it('a session cookie is HttpOnly, SameSite, for this host only, Secure over TLS; each realm has its own', async () => {
    const { cookies } = await citizenSignsIn(server)
    const staff = await clerkSignsIn(server)
    for (const [realm, cookie] of [['citizen', cookies.find((one) => one.includes('citizen.session_token'))], ['staff', staff.cookies.find((one) => one.includes('staff.session_token'))]] as const) {
      expect(cookie).toMatch(new RegExp(`^${tls ? '__Secure-' : ''}${realm}\\.session_token=`))
      const attributes = (cookie ?? '').split('; ').slice(1).map((one) => one.toLowerCase())
      expect(attributes).toEqual(expect.arrayContaining(['httponly', 'samesite=lax', 'path=/']))
      expect(attributes.includes('secure')).toBe(tls)
      expect(attributes.some((one) => one.startsWith('domain='))).toBe(false)
    }
    const status = async (cookie: string, procedure: string) => (await server.ask({ url: `/trpc/${procedure}`, headers: { cookie } })).statusCode
    const mine = await citizenSignsIn(server, '13900000078')
    expect([await status(mine.cookie, 'citizen.me.get'), await status(mine.cookie, 'staff.me.get'), await status(staff.cookie, 'staff.me.get'), await status(staff.cookie, 'citizen.me.get'), await status(staff.cookie, 'admin.me.get')]).toEqual([200, 401, 200, 401, 401])
  })

  it('a command from another site is refused, whatever cookie it carries', async () => {
    const { cookie } = await citizenSignsIn(server, '13900000079')
    const set = (headers: Record<string, string>) => server.ask({ method: 'POST', url: '/trpc/citizen.me.setLocale', payload: { locale: 'en' }, headers: { cookie, ...headers } })
    expect((await set({ origin: server.origin })).statusCode).toBe(200)
    expect((await set({ 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200)
    for (const foreign of [{ 'origin': 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'null' }]) expect([foreign, (await set(foreign as Record<string, string>)).statusCode]).toEqual([foreign, 400])
  })

  it('live changes carry the same headers', async () => {
    const { cookie } = await clerkSignsIn(server, 'livingclerk')
    await server.app.listen({ port: 0, host: '127.0.0.1' })
    const ending = new AbortController()
    const response = await fetch(`http://127.0.0.1:${(server.app.server.address() as { port: number }).port}/live/staff`, { headers: { cookie }, signal: ending.signal })
    ending.abort()
    expect(response.status).toBe(200)
    expectStrict(Object.fromEntries(response.headers), tls)
  })
})

function expectStrict(headers: Record<string, string>, tls: boolean): void {
  const csp = new Map((headers['content-security-policy'] ?? '').split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]))
  expect(csp.get('default-src')).toEqual(["'self'"])
  expect(csp.get('script-src')).toEqual(["'self'"])
  expect(csp.get('frame-ancestors')).toEqual(["'none'"])
  expect(csp.get('object-src')).toEqual(["'none'"])
  expect(csp.get('base-uri')).toEqual(["'none'"])
  expect([...csp.values()].flat().filter((source) => /unsafe|^\*|^http/.test(source))).toEqual([])
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin' })
  expect(headers['referrer-policy']).toMatch(/^(same-origin|no-referrer|strict-origin)$/)
  expect(headers['permissions-policy']).toMatch(/geolocation=\(self\)/)
  expect(Boolean(headers['strict-transport-security'])).toBe(tls)
  expect(Object.keys(headers)).not.toContain('x-powered-by')
}

describe('R24: the pages themselves', () => {
  it.each(APPS.filter((app) => existsSync(dist(app))))('%s has no script but by address, and no handler in its markup', (app) => {
    const page = readFileSync(dist(app), 'utf8')
    expect([...page.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => !/\ssrc="/.test(tag))).toEqual([])
    expect(page).not.toMatch(/\son[a-z]+=|javascript:|<style\b/)
  })
})
