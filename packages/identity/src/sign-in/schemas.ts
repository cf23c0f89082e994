import { z } from 'zod'

const text = (most: number) =>
  z
    .string()
    .max(most)
    .transform((value) => value.normalize('NFC'))
    .refine((value) => !/\p{Cc}/u.test(value))

/** How the offices name accounts; typed capitals count as small letters. */
export const USERNAME = /^[a-z0-9._-]{3,40}$/

/** A mainland mobile number, eleven digits. */
export const phone = z.string().regex(/^1[3-9][0-9]{9}$/)
const password = text(128).refine((value) => value.length > 0)
const sixDigits = z.string().regex(/^[0-9]{6}$/)

export const requestCodeInput = z.strictObject({ phone })
export const signInByCodeInput = z.strictObject({ phone, code: sixDigits })
export const signInByPhoneInput = z.strictObject({ phone, password })
export const signInByUsernameInput = z.strictObject({
  username: text(40)
    .transform((value) => value.trim().toLowerCase())
    .refine((value) => USERNAME.test(value)),
  password,
})
export const secondFactorInput = z.strictObject({ code: sixDigits })
export const beginSingleSignOnInput = z.strictObject({ to: text(500).optional() })
export const enrolInput = z.strictObject({ password })
export const changePasswordInput = z.strictObject({ current: password.optional(), password })
export const endSessionInput = z.strictObject({ sessionId: text(100) })

const bytes = (most: number) => z.string().regex(/^[A-Za-z0-9_-]+$/).max(most)
const ofDevice = { id: bytes(1400), rawId: bytes(1400), type: z.literal('public-key'), authenticatorAttachment: z.enum(['platform', 'cross-platform']).exactOptional(), clientExtensionResults: z.record(z.string().max(100), z.unknown()) }
const TRANSPORTS: readonly string[] = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']
/** Ways a device can be reached; one that nobody knows yet is left out. */
const transports = z.array(text(40)).max(10).transform((ways) => ways.filter((way) => TRANSPORTS.includes(way)))

/** What a device answers when it has made a key, as `PublicKeyCredential.toJSON` writes it (WebAuthn §5.1). */
const newCredential = z.strictObject({
  ...ofDevice,
  response: z.strictObject({
    clientDataJSON: bytes(4000), attestationObject: bytes(8000), authenticatorData: bytes(4000).exactOptional(), transports: transports.exactOptional(), publicKeyAlgorithm: z.int().exactOptional(), publicKey: bytes(4000).exactOptional(),
  }),
})
/** What a device answers when it has used one. */
const usedCredential = z.strictObject({
  ...ofDevice, response: z.strictObject({ clientDataJSON: bytes(4000), authenticatorData: bytes(4000), signature: bytes(4000), userHandle: bytes(200).exactOptional() }),
})
const passkeyName = text(60).transform((name) => name.trim()).refine((name) => name !== '')

export const addPasskeyInput = z.strictObject({ name: passkeyName, credential: newCredential })
export const renamePasskeyInput = z.strictObject({ passkeyId: z.uuid(), name: passkeyName })
export const removePasskeyInput = z.strictObject({ passkeyId: z.uuid() })
export const signInByPasskeyInput = z.strictObject({ credential: usedCredential })
export const nothing = z.strictObject({})
