import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { momentAt, type Moment } from '@onewindow/calendar/day'
import { openTestDatabase, type TestDatabase } from '@onewindow/database/test-database'
import { openKeyring, type Keyring } from '../src/keyring.ts'
import { openSignIn, type SignIn, type SignInOptions } from '../src/realms.ts'
import { loadRegions, yinchuanRegions } from '../src/regions.ts'
import type { SignInRealm } from '../src/sign-in/realm.ts'
import { loadUnits, unitTree } from '../src/units.ts'
import { inTransaction, type KeyedContext } from '../src/write-context.ts'
import { Browser } from './browser.ts'

export type World = AsyncDisposable & {
  base: TestDatabase
  keyring: Keyring
  moment: Moment
  /** What the telephones received, newest last. */
  messages: { phone: string; code: string }[]
  /** Moves sign-in's machine time; better-auth's own expiry stays on the real clock. */
  wait: (ms: number) => void
  /** Back to the real clock, which new sessions are born on. */
  endWaiting: () => void
  open: (realm: SignInRealm, options?: Partial<SignInOptions>) => SignIn
  browser: (signIn: SignIn, address?: string) => Browser
  change: <T>(work: (context: KeyedContext) => Promise<T>, actor?: string) => Promise<T>
}

export const ORIGIN = 'http://127.0.0.1:3000'

/** A fresh database with the regions and a small unit tree, and the three realms on demand. */
export async function openIdentityWorld(): Promise<World> {
  const base = await openTestDatabase()
  const directory = mkdtempSync(join(tmpdir(), 'identity-'))
  const keyring = openKeyring(directory, { create: true })
  const moment = momentAt('2026-11-24T10:00:00+08:00')
  const messages: World['messages'] = []
  const opened: SignIn[] = []
  let shift = 0
  const regions = yinchuanRegions()
  await loadRegions(base.pool, regions)
  await loadUnits(
    base.pool,
    unitTree(regions, [
      {
        code: 'AAS',
        nameZh: '审批服务管理局',
        nameEn: 'Administrative Approval Service Bureau',
        organs: [
          { level: 'city', regionCode: '640100', nameZh: '银川市审批服务管理局' },
          { level: 'county', regionCode: '640104', nameZh: '兴庆区审批服务管理局' },
        ],
      },
      {
        code: 'TWN',
        nameZh: '乡镇人民政府、街道办事处',
        nameEn: 'Township Governments',
        organs: [{ level: 'township', regionCode: '640104001', nameZh: '凤凰北街街道办事处' }],
      },
    ]),
  )
  return {
    base,
    keyring,
    moment,
    messages,
    wait: (ms) => {
      shift += ms
    },
    endWaiting: () => {
      shift = 0
    },
    open: (realm, options = {}) => {
      const signIn = openSignIn({
        pool: base.pool,
        url: base.url,
        realm,
        origin: ORIGIN,
        secret: 'a secret of at least thirty-two characters',
        keyring,
        demo: false,
        clock: () => moment,
        now: () => Date.now() + shift,
        sendCode: async ({ phone, code }) => {
          messages.push({ phone, code })
        },
        ...options,
      })
      opened.push(signIn)
      return signIn
    },
    browser: (signIn, address = '10.0.0.1') => new Browser(signIn, ORIGIN, address),
    change: (work, actor = 'system') => inTransaction(base.pool, (on) => work({ on, keyring, moment, actor, purpose: null })),
    async [Symbol.asyncDispose]() {
      await Promise.all(opened.map((signIn) => signIn.close()))
      await base[Symbol.asyncDispose]()
      rmSync(directory, { recursive: true })
    },
  }
}
