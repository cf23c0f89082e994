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
export const enrolInput = z.strictObject({ password })
export const changePasswordInput = z.strictObject({ current: password.optional(), password })
export const endSessionInput = z.strictObject({ sessionId: text(100) })
export const nothing = z.strictObject({})
