import type * as Library from '@simplewebauthn/server'

/** The library behind passkeys: 400 modules (certificates of devices above all) that a start does without; loaded by the first who uses a passkey. */
export const webauthn = (): Promise<typeof Library> => import('@simplewebauthn/server')
