import { procedures, sampleInput } from '@onewindow/testing/procedures/procedures'
import { mutations } from '@onewindow/testing/procedures/mutations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { citizenSignsIn, clerkSignsIn, openServer, type Server } from './open-server.ts'

// R8 over HTTP: what the in-process walk cannot see — bodies that are no JSON, wrong kinds of content, too much of it, and what comes back in the answer.

const BODIES = 12
let server: Server
let cookies: Record<string, string>

beforeAll(async () => {
  server = await openServer()
  cookies = { citizen: (await citizenSignsIn(server)).cookie, staff: (await clerkSignsIn(server)).cookie }
})
afterAll(async () => { await server[Symbol.asyncDispose]() })

const EVIL = '<img src=x onerror=alert(1)>'
const send = (path: string, kind: 'query' | 'command', payload: string, headers: Record<string, string> = {}) => {
  const realm = path.split('.')[0] ?? ''
  const from = { 'origin': server.origin, 'cookie': cookies[realm] ?? '', 'content-type': 'application/json', ...headers }
  return kind === 'query' ? server.ask({ method: 'GET', url: `/trpc/${path}?input=${encodeURIComponent(payload)}`, headers: from }) : server.ask({ method: 'POST', url: `/trpc/${path}`, payload, headers: from })
}

const json = (value: unknown): string => JSON.stringify(value) ?? 'null'

/** Bodies beside any schema. */
const RAW: readonly (readonly [string, string, Record<string, string>])[] = [
  ['no JSON', '{"a":', {}], ['nothing', '', {}], ['a bare word', 'abc', {}], ['duplicate keys', '{"caseId":1,"caseId":2}', {}], ['deep', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, {}], ['a huge number', '{"version":1e400}', {}], ['escaped NUL', '{"text":"a\\u0000b"}', {}],
  ['half a surrogate', '{"text":"\\ud800"}', {}], ['over a megabyte', json({ text: 'x'.repeat(1_100_000) }), {}], ['a form', 'a=1&b=2', { 'content-type': 'application/x-www-form-urlencoded' }], ['another charset', '{"a":"\u00e9"}', { 'content-type': 'application/json; charset=gbk' }],
  ['said to be gzip', '{"a":1}', { 'content-encoding': 'gzip' }], ['XML', '<a/>', { 'content-type': 'application/xml' }], ['no kind', '{}', { 'content-type': '' }], ['a list', '[]', {}], ['null', 'null', {}],
]

describe('R8: over HTTP', () => {
  it.each(procedures.filter(({ access }) => access.realm !== 'admin').map((procedure) => [procedure.path, procedure] as const))('%s', async (path, procedure) => {
    const sample = sampleInput(procedure, {})
    for (const { what, body } of mutations(sample ?? {}, BODIES, path)) {
      const { statusCode, body: answer } = await send(path, procedure.access.kind, json(body))
      expect([what, statusCode < 500]).toEqual([what, true])
      expect([what, answer.includes(EVIL)]).toEqual([what, false])
    }
    const [what, raw, headers] = RAW[path.length % RAW.length] ?? RAW[0] as (typeof RAW)[number]
    expect([what, (await send(path, procedure.access.kind, raw, headers)).statusCode < 500]).toEqual([what, true])
  })

  it.each(RAW)('a command with %s', async (_what, raw, headers) => {
    for (const path of ['citizen.application.start', 'citizen.me.setLocale', 'staff.case.comment', 'staff.application.receive']) {
      const { statusCode } = await send(path, 'command', raw, headers)
      expect([path, statusCode >= 400 && statusCode < 500]).toEqual([path, true])
    }
    for (const path of ['/auth/citizen/code', '/auth/staff/sign-in/password', '/auth/admin/sign-in/second-factor', '/files/citizen', '/files/staff']) {
      const { statusCode } = await server.ask({ method: 'POST', url: path, payload: raw, headers: { origin: server.origin, cookie: cookies.citizen ?? '', 'content-type': 'application/json', ...headers } })
      expect([path, statusCode < 500]).toEqual([path, true])
    }
  })

  it.each(['/trpc/public.status.get,public.audit.head,staff.me.get?batch=1', '/trpc/public.catalogue.search?input=%7B', '/trpc/public.catalogue.search?input=%00', '/trpc/public.catalogue.search?batch=1&input=%7B%220%22:1%7D', `/trpc/${'a'.repeat(4000)}`,
    '/trpc/__proto__', '/trpc/public.constructor.prototype', '/api/rest/regions/%00', '/api/rest/verify/%F0%9F', '/documents/citizen/..%2f..%2fetc.pdf', '/files/citizen/%27%3Bdrop', '/verify/%E4%B8%AD%E6%96%87', '/%ff%fe', '/staff/%2e%2e/%2e%2e/etc/passwd',
    '/healthz?' + 'q'.repeat(8000)])('the address %s', async (url) => {
    const { statusCode } = await server.ask({ method: 'GET', url, headers: { cookie: cookies.staff ?? '' } })
    expect(statusCode).toBeLessThan(500)
  })

  it('after all this the platform answers', async () => {
    expect((await server.ask({ url: '/healthz' })).statusCode).toBe(200)
    expect((await send('public.status.get', 'query', 'null')).statusCode).toBe(200)
  })
})
