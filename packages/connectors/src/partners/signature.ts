import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** First line of what is signed; another way of signing gets another name. */
export const SCHEME = 'OW1-HMAC-SHA256'
/** How far a partner's clock may be off, and how long a signature is good for, on either side. */
export const WINDOW_SECONDS = 300
/** Bodies of partners are small: messages, no files. */
export const PARTNER_BODY_BYTES = 64 * 1024

/** Headers of a signed call. */
export const PARTNER_HEADERS = { key: 'x-onewindow-key', timestamp: 'x-onewindow-timestamp', nonce: 'x-onewindow-nonce', signature: 'x-onewindow-signature' } as const

/** What a signature is over, as the HTTP request had it. `path` is the target as sent, query included; `timestamp` Unix seconds. */
export type SignedParts = { readonly method: string; readonly path: string; readonly timestamp: string; readonly nonce: string; readonly bodyDigest: string }

/** A call with the four headers, as it arrived. */
export type SignedCall = SignedParts & { readonly keyId: string; readonly signature: string }

/** SHA-256 of a body, lower-case hexadecimal; of no body the digest of nothing. */
export const bodyDigestOf = (body: string | Uint8Array): string => createHash('sha256').update(body).digest('hex')

/** The text that is signed: one part per line, so that no two calls share one. */
export const signedText = ({ method, path, timestamp, nonce, bodyDigest }: SignedParts): string => [SCHEME, method.toUpperCase(), path, timestamp, nonce, bodyDigest].join('\n')

/** HMAC-SHA-256 with the secret as it was shown (its text is the key), lower-case hexadecimal. */
export const signatureOf = (secret: string, parts: SignedParts): string => createHmac('sha256', secret).update(signedText(parts)).digest('hex')

/** Compares two texts in a time that depends on neither. */
export function sameText(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}

const FORMS: Readonly<Record<'keyId' | 'timestamp' | 'nonce' | 'signature', RegExp>> = {
  keyId: /^pk_[0-9a-f]{16}$/, timestamp: /^\d{10}$/, nonce: /^[A-Za-z0-9_-]{16,64}$/, signature: /^[0-9a-f]{64}$/,
}

/** Whether the headers look like those of a signed call at all. */
export const isWellFormed = (call: SignedCall): boolean => Object.entries(FORMS).every(([name, form]) => form.test(call[name as keyof typeof FORMS]))

/** Whether the moment the caller signed lies within the window around `nowMs`, machine time. */
export const isInTime = (timestamp: string, nowMs: number): boolean => Math.abs(nowMs / 1000 - Number(timestamp)) <= WINDOW_SECONDS
