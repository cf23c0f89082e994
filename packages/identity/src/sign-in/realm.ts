/** The three realms people sign in to, each with its own accounts, schema and cookie: a session of one is nothing in another. */
export const signInRealms = ['citizen', 'staff', 'admin'] as const

export type SignInRealm = (typeof signInRealms)[number]

/** The PostgreSQL schema that holds the realm's passwords and sessions. */
export const schemaOf = (realm: SignInRealm): `auth_${SignInRealm}` => `auth_${realm}`

/** Where the realm's sign-in answers. */
export const basePathOf = (realm: SignInRealm): `/auth/${SignInRealm}` => `/auth/${realm}`

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Milliseconds a session lasts without use, and in all. Source: the platform's security promises §3. */
export const sessionLimits: Record<SignInRealm, { idleMs: number; absoluteMs: number }> = {
  citizen: { idleMs: 7 * DAY, absoluteMs: 30 * DAY },
  staff: { idleMs: 30 * MINUTE, absoluteMs: 12 * HOUR },
  admin: { idleMs: 30 * MINUTE, absoluteMs: 12 * HOUR },
}
