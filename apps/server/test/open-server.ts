import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { momentAt } from '@onewindow/calendar/day'
import { createTestDatabase, dropTestDatabase } from '@onewindow/database/test-database'
import { residentIdCheckDigit } from '@onewindow/identity/definition'
import { registerPerson } from '@onewindow/identity/parties'
import { grantRole } from '@onewindow/identity/role-grants'
import { totpCode } from '@onewindow/identity/totp'
import { inTransaction } from '@onewindow/identity/write-context'
import { cityTemplate } from '@onewindow/testing/city'
import type { DestinationStream } from 'pino'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { compose, type Platform } from '../src/compose.ts'
import { readConfiguration } from '../src/configuration.ts'
import { openHttp } from '../src/http/app.ts'

/** The server as `npm start` composes it, without a port: requests are injected. */
export type Server = AsyncDisposable & { app: FastifyInstance; platform: Platform; origin: string; ask: (options: InjectOptions) => Promise<LightMyRequestResponse> }

/**
 * @param tls whether browsers see it as https, which makes cookies Secure
 * @param env variables beside those of a demo
 * @param logTo takes the log
 */
export async function openServer({ tls = false, env = {}, logTo }: { tls?: boolean; env?: Record<string, string>; logTo?: DestinationStream } = {}): Promise<Server> {
  const url = await createTestDatabase(await cityTemplate())
  const directory = mkdtempSync(join(tmpdir(), 'onewindow-server-'))
  const origin = tls ? 'https://city.example' : 'http://127.0.0.1:3000'
  const platform = await compose(readConfiguration({ DATABASE_URL: url, ONEWINDOW_DATA_DIR: directory, ONEWINDOW_DEMO: '1', ONEWINDOW_ORIGIN: origin, ...env }), logTo)
  const app = await openHttp(platform)
  await app.ready()
  return {
    app, platform, origin,
    ask: (options) => app.inject({ remoteAddress: '127.0.0.1', ...options, headers: { host: new URL(origin).host, ...options.headers } }),
    async [Symbol.asyncDispose]() {
      await app.close()
      await platform.close()
      await dropTestDatabase(url)
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

const cookiesOf = (response: LightMyRequestResponse): string[] => [response.headers['set-cookie'] ?? []].flat()
const pairs = (cookies: readonly string[]): string => cookies.map((cookie) => cookie.split(';')[0]).join('; ')
type SignedIn = { cookie: string; cookies: string[] }

/** A citizen who signed in with a code, as a browser does. */
export async function citizenSignsIn({ ask, origin }: Server, phone = '13900000077'): Promise<SignedIn> {
  const post = (path: string, payload: object) => ask({ method: 'POST', url: `/auth/citizen${path}`, payload, headers: { origin } })
  const { code } = (await post('/code', { phone })).json<{ code: string }>()
  const cookies = cookiesOf(await post('/sign-in/code', { phone, code }))
  return { cookies, cookie: pairs(cookies) }
}

const PASSWORD = 'kettle.orbit.93.maple'

/** An administrator of the city who signed in with password and authenticator. */
export async function administratorSignsIn({ ask, origin, platform }: Server, username = 'chief'): Promise<SignedIn> {
  const { database, keyring, realms, clock } = platform
  const totpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
  await inTransaction(database.pool, async (on) => {
    const context = { on, moment: momentAt(clock.now()), actor: 'system', purpose: 'test', keyring }
    const { partyId } = await registerPerson(context, { name: '赵强', idNumber: `64010419800101003${residentIdCheckDigit('64010419800101003')}` })
    const accountId = await realms.admin.createStaffAccount(context, { username, displayName: '赵强', password: { text: PASSWORD }, totpSecret, partyId })
    await grantRole(context, { accountId, role: 'administrator', unitId: 'S:640100', validFrom: '2026-01-01', reason: '岗位任命' })
  })
  const first = cookiesOf(await ask({ method: 'POST', url: '/auth/admin/sign-in/password', payload: { username, password: PASSWORD }, headers: { origin } }))
  const cookies = cookiesOf(await ask({ method: 'POST', url: '/auth/admin/sign-in/second-factor', payload: { code: totpCode(totpSecret, Date.now()) }, headers: { origin, cookie: pairs(first) } }))
  return { cookies, cookie: pairs(cookies) }
}

/** A window clerk of 兴庆区审批服务管理局 who signed in with a password. */
export async function clerkSignsIn({ ask, origin, platform }: Server, username = 'clerk'): Promise<SignedIn> {
  const { database, keyring, realms, clock } = platform
  await inTransaction(database.pool, async (on) => {
    const context = { on, moment: momentAt(clock.now()), actor: 'system', purpose: 'test', keyring }
    const accountId = await realms.staff.createStaffAccount(context, { username, displayName: '王芳', password: { text: PASSWORD } })
    await grantRole(context, { accountId, role: 'windowClerk', unitId: 'D:AAS:640104', validFrom: '2026-01-01', reason: '岗位任命' })
  })
  const cookies = cookiesOf(await ask({ method: 'POST', url: '/auth/staff/sign-in/password', payload: { username, password: PASSWORD }, headers: { origin } }))
  return { cookies, cookie: pairs(cookies) }
}
