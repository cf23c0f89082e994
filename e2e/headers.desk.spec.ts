import { citizen, officer } from './support/people.ts'
import { allRoutes } from './support/routes.ts'
import { cookiesOf } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const HEADERS: readonly (readonly [string, RegExp])[] = [
  ['content-security-policy', /default-src 'self'; script-src 'self'; .*object-src 'none'; base-uri 'none'; form-action 'self';.*frame-ancestors 'none';.*require-trusted-types-for 'script'/],
  ['x-content-type-options', /^nosniff$/], ['referrer-policy', /^same-origin$/], ['x-frame-options', /^DENY$/], ['cross-origin-opener-policy', /^same-origin$/], ['cross-origin-resource-policy', /^same-origin$/],
  ['permissions-policy', /payment=\(\)/],
]

test('every route of the three apps comes with the same strict headers, without scripts or styles in its text, and to no other origin', async ({ request, baseURL }) => {
  for (const { address } of allRoutes()) {
    const answer = await request.get(address.replace(/\$\w+/g, 'x'), { headers: { accept: 'text/html', origin: 'https://elsewhere.example' } })
    expect(answer.status(), address).toBe(200)
    const headers = answer.headers()
    for (const [name, value] of HEADERS) expect(headers[name] ?? '', `${address} ${name}`).toMatch(value)
    expect(headers['content-security-policy'], address).not.toMatch(/unsafe-(inline|eval)|\*/)
    expect(headers['access-control-allow-origin'], address).toBeUndefined()
    const html = await answer.text()
    expect(html.match(/<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle=|\son\w+=/g), address).toBeNull()
  }
  const away = await request.post(`${baseURL}/trpc/citizen.application.start`, { headers: { origin: 'https://elsewhere.example' }, data: { slug: 'residence-permit' } })
  expect(away.status()).toBeGreaterThanOrEqual(400)
})

test('session cookies are out of reach of scripts and of other sites', async ({ baseURL }) => {
  for (const person of [citizen('ma'), officer('acceptor')]) {
    const cookies = (await cookiesOf(baseURL as string, person)).filter(({ name }) => /session/.test(name))
    expect(cookies.length).toBeGreaterThan(0)
    for (const { name, httpOnly, sameSite } of cookies) expect({ httpOnly, sameSite }, name).toEqual({ httpOnly: true, sameSite: expect.stringMatching(/^(Lax|Strict)$/) })
  }
})

test('systems: partners get one answer without a signature, and Open311 alone is read by other origins, without cookies', async ({ request }) => {
  const elsewhere = { origin: 'https://elsewhere.example' }
  const calls = await (await request.get('/api/openapi.json')).json() as { paths: Record<string, object> }
  const partners = Object.keys(calls.paths).filter((path) => path.startsWith('/partner/'))
  expect(partners.length).toBeGreaterThan(10)
  for (const path of partners) {
    const answer = await request.post(`/api/rest${path}`, { headers: elsewhere, data: {} })
    expect([path, answer.status(), answer.headers()['access-control-allow-origin']]).toEqual([path, 401, undefined])
    expect(answer.headers()['content-security-policy']).toContain("default-src 'self'")
  }
  for (const path of ['discovery', 'services.json', 'requests.xml', 'requests/none.json']) {
    const headers = (await request.get(`/open311/v2/${path}`, { headers: elsewhere })).headers()
    expect([path, headers['access-control-allow-origin'], headers['access-control-allow-credentials'], headers['set-cookie']]).toEqual([path, '*', undefined, undefined])
    expect(headers['x-content-type-options']).toBe('nosniff')
  }
})
