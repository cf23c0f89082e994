import { betterAuth } from 'better-auth'
import { phoneNumber, twoFactor, username } from 'better-auth/plugins'
import type pg from 'pg'
import { ADDRESS_HEADER, APP_NAME } from './names.ts'
import { hashPassword, verifyPassword } from './passwords.ts'
import { basePathOf, sessionLimits, type SignInRealm } from './realm.ts'
import { LOCK_MINUTES, MOST_TRIES } from './tries.ts'
import { vouchedSession } from './vouched-session.ts'

export type EngineOptions = {
  realm: SignInRealm
  /** A pool whose search path is the realm's schema. */
  pool: pg.Pool
  origin: string
  secret: string
  /** Whether the one-time code is right; spends it. Citizens only. */
  checkCode: (phone: string, code: string) => Promise<boolean>
}

/** Fields both plug-ins share a wish for: the last use of a session, and whether a second factor stands behind it. */
const session = (realm: SignInRealm) =>
  ({
    expiresIn: sessionLimits[realm].absoluteMs / 1000,
    disableSessionRefresh: true,
    additionalFields: {
      lastSeenAt: { type: 'date', required: true, input: false, defaultValue: () => new Date() },
      secondFactor: { type: 'boolean', required: true, input: false, defaultValue: false },
    },
  }) as const

/** The sign-in library of one realm. It is never reachable itself: `realms.ts` calls it behind the platform's own checks. */
export function openEngine({ realm, pool, origin, secret, checkCode }: EngineOptions) {
  return betterAuth({
    appName: APP_NAME,
    baseURL: origin,
    basePath: basePathOf(realm),
    trustedOrigins: [origin],
    secret,
    database: pool,
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { disabled: true },
    session: session(realm),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    advanced: {
      cookiePrefix: realm,
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    plugins:
      realm === 'citizen'
        ? [
            vouchedSession,
            phoneNumber({
              sendOTP: () => {
                throw new Error('Codes are sent by code.ts, which keeps their limits')
              },
              verifyOTP: ({ phoneNumber: phone, code }) => checkCode(phone, code),
              signUpOnVerification: { getTempEmail: (phone) => `${phone}@citizen.invalid`, getTempName: () => '' },
            }),
          ]
        : [
            vouchedSession,
            username({ minUsernameLength: 3, maxUsernameLength: 40, displayUsername: false }),
            twoFactor({
              issuer: APP_NAME,
              twoFactorCookieMaxAge: 300,
              accountLockout: { enabled: true, maxFailedAttempts: MOST_TRIES, durationSeconds: LOCK_MINUTES * 60 },
            }),
          ],
  })
}

export type Engine = ReturnType<typeof openEngine>
