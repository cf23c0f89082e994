import pg from 'pg'
import type { Keyring } from './keyring.ts'
import { refuse } from './refusal.ts'
import { readSession, type Session } from './session.ts'
import { answerRefusal, refusalsAnswered, requireOwnOrigin } from './sign-in/answers.ts'
import { codeLimits, spendCode, type CodeLimits } from './sign-in/codes.ts'
import { realmSecret } from './sign-in/cookie.ts'
import type { Desk } from './sign-in/desk.ts'
import type { Engine } from './sign-in/engine.ts'
import { createStaffAccount, type StaffAccountInput } from './sign-in/new-accounts.ts'
import { relyingPartyOf } from './sign-in/own-passkeys.ts'
import { openProvider, type SingleSignOnOptions } from './sign-in/provider.ts'
import { basePathOf, schemaOf, type SignInRealm } from './sign-in/realm.ts'
import { routesOf } from './sign-in/routes.ts'
import { returnAddress } from './sign-in/single-sign-on.ts'
import { machineTime } from './sign-in/tries.ts'
import type { WriteContext } from './write-context.ts'

export type SignInOptions = {
  /** The pool everything but the sign-in library draws from. */
  pool: pg.Pool
  url: string
  realm: SignInRealm
  /** Where browsers see the realm's app, `https://host`; the cookie is Secure when it begins with https. */
  origin: string
  secret: string
  keyring: Keyring
  /** Brings a code to a telephone; citizens only. */
  sendCode: Desk['sendCode']
  /** Demo mode: the code is also in the answer, and one address or number may ask for a thousand a day, because many try the same few people. */
  demo: boolean
  clock: Desk['clock']
  /** A provider whose word is taken beside the password; the offices only. */
  singleSignOn?: SingleSignOnOptions | null
  limits?: Partial<CodeLimits>
  /** Machine time; another one only in tests. */
  now?: () => number
}

export type SignIn = {
  realm: SignInRealm
  /** Whether the realm's door has another way beside the password. */
  singleSignOn: boolean
  /** Whether people may sign in with a passkey: citizens, where the address has a name. */
  passkeys: boolean
  /** Answers everything below `/auth/<realm>/`. `address` is the caller's, as the server knows it. */
  handle: (request: Request, address: string) => Promise<Response>
  session: (headers: Headers) => Promise<Session | null>
  /** Staff and admin only. `context.on` is a client inside a transaction. */
  createStaffAccount: (context: WriteContext, input: StaffAccountInput) => Promise<string>
  /** Loads the library of the first sign-in ahead of it. */
  warm: () => Promise<void>
  close: () => Promise<void>
}

const MOST_CONNECTIONS = 3
const MANY = 1000

/** Opens one realm's sign-in: three of them share nothing but the pool. @throws Error when the secret is short */
export function openSignIn(options: SignInOptions): SignIn {
  const { pool, url, realm, origin, keyring, demo, clock, sendCode, now = machineTime } = options
  if (options.secret.length < 32) throw new Error('The secret of sign-in needs at least 32 characters')
  const secret = realmSecret(options.secret, realm)
  const secure = origin.startsWith('https:')
  const limits = { ...codeLimits, ...(demo ? { perNumber: MANY, perAddress: MANY } : {}), ...options.limits }
  const codes = { pool, keyring, realm, limits, now }
  const own = new pg.Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    application_name: `onewindow sign-in ${realm}`,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 5000,
    options: `-c search_path=${schemaOf(realm)} -c TimeZone=UTC`,
  })
  // The pool replaces lost connections by itself; without a listener they would end the process.
  own.on('error', () => undefined)
  own.on('connect', (client) => client.on('error', () => undefined))
  const base = origin + basePathOf(realm)
  const provider = options.singleSignOn && realm !== 'citizen' ? openProvider(options.singleSignOn, returnAddress(base), now) : null
  // The library is a quarter of all modules of the server; nobody needs it before the first sign-in.
  let opened: Promise<Engine> | null = null
  const engine = (): Promise<Engine> => (opened ??= import('./sign-in/engine.ts').then(({ openEngine }) => openEngine({ realm, pool: own, origin, secret, checkCode: (phone, code) => spendCode(codes, phone, code) })).catch((error: unknown) => {
      // Tried again with the next sign-in: one bad moment must not close the door until the next start.
      opened = null
      throw error
    }))
  const desk: Desk = {
    realm,
    pool,
    engine,
    keyring,
    codes,
    origin,
    base,
    secret,
    secure,
    demo,
    clock,
    now,
    provider,
    sendCode,
  }
  const session = async (headers: Headers) => {
    const { today } = await clock()
    return readSession(desk, headers, today)
  }
  return {
    realm,
    singleSignOn: provider !== null,
    passkeys: realm === 'citizen' && relyingPartyOf(origin) !== null,
    session,
    handle: (request, address) =>
      refusalsAnswered(async () => {
        const path = new URL(request.url).pathname.slice(basePathOf(realm).length)
        const work = routesOf(realm)[`${request.method} ${path}`]
        if (!work) return answerRefusal({ code: 'case.notFound', kind: 'hidden', params: {} })
        if (request.method !== 'GET') requireOwnOrigin(request, origin)
        return work({ desk, request, address })
      }),
    createStaffAccount: async (context, input) => {
      if (realm === 'citizen') refuse('account.unknown')
      const { symmetricEncrypt } = await import('better-auth/crypto')
      return createStaffAccount(context, realm, (text) => symmetricEncrypt({ key: secret, data: text }), input)
    },
    warm: async () => {
      await engine()
    },
    close: () => own.end(),
  }
}
