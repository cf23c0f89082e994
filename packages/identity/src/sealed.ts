import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const FORM = 'v1'
const IV_BYTES = 12
const TAG_BYTES = 16

/** A named 256-bit key. */
export type SealingKey = { id: string; bytes: Buffer }

/**
 * Seals a text with AES-256-GCM: `v1.<key id>.<iv>.<cipher text and tag>`. `context` names the place it belongs to, such as
 * `party.idNumber:<id>`; moved to another place the text does not open.
 */
export function sealText(key: SealingKey, context: string, text: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key.bytes, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(context))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return [FORM, key.id, iv.toString('base64url'), sealed.toString('base64url')].join('.')
}

/** Id of the key a sealed text needs. @throws Error when the text is not a sealed one */
export function keyIdOf(sealed: string): string {
  const [form, id, iv, body, ...others] = sealed.split('.')
  if (form !== FORM || !id || !iv || !body || others.length > 0) throw new Error('Not a sealed text')
  return id
}

/** @throws Error when key or context is another one, or the text was changed */
export function openSealedText(key: SealingKey, context: string, sealed: string): string {
  if (keyIdOf(sealed) !== key.id) throw new Error(`Sealed with key ${keyIdOf(sealed)}, not ${key.id}`)
  const [, , iv = '', body = ''] = sealed.split('.')
  const bytes = Buffer.from(body, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, Buffer.from(iv, 'base64url'), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(context))
    .setAuthTag(bytes.subarray(-TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8')
}
