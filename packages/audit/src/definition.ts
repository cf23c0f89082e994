/** Checks the receipt of an entry in the browser or anywhere else, offline, with nothing but WebCrypto. No server code behind it. */
import { canonicalJson } from './canonical-json.ts'
import { headText, type SignedHead } from './head.ts'
import { proofSides } from './path.ts'

/** Public half of a signing key (RFC 8037). `kid` is its RFC 7638 thumbprint. */
export interface PublicJwk { readonly kty: 'OKP', readonly crv: 'Ed25519', readonly x: string, readonly kid: string, readonly use: 'sig' }

/** What a receipt carries: the entry, its place, the way to the root, and the signed head with that root. All hashes hexadecimal. */
export interface EntryProof {
  readonly leaf: { seq: number, at: string, actor: string, action: string, subject: string, purpose: string | null, digest: string }
  readonly proof: readonly string[]
  readonly head: SignedHead
}

/** Why a receipt does not hold; `unsupported` means this browser knows no Ed25519, so nothing is said about the receipt. */
export type ReceiptFault = 'malformed' | 'digest' | 'inclusion' | 'unknownKey' | 'signature' | 'unsupported'
export type ReceiptCheck = { valid: true } | { valid: false, fault: ReceiptFault }

/** With the receipt of one's own event: is it this event that was logged? */
export interface EventClaim { readonly salt: string, readonly event: unknown }

/**
 * Checks, in this order: the event behind the digest (when given), the way from the entry to the root, and the signature of the head
 * by one of the keys the caller trusts. Whatever arrives, the answer is a verdict, never an exception.
 */
export async function verifyReceipt(receipt: EntryProof, trusted: readonly PublicJwk[], claim?: EventClaim): Promise<ReceiptCheck> {
  try {
    const { seq, at, actor, action, subject, purpose, digest } = receipt.leaf
    if (claim && await sha256Hex(claim.salt + canonicalJson(claim.event)) !== digest) return { valid: false, fault: 'digest' }
    const text = canonicalJson({ seq, at, actor, action, subject, purpose, digest })
    const { proof, head } = receipt
    if (!await verifyInclusionText(text, seq, head.size, proof, head.root)) return { valid: false, fault: 'inclusion' }
    return await verifyHead(head, trusted)
  } catch {
    return { valid: false, fault: 'malformed' }
  }
}

/** Is the head signed by one of these keys? */
export async function verifyHead(head: SignedHead, trusted: readonly PublicJwk[]): Promise<ReceiptCheck> {
  const jwk = trusted.find((key) => key.kid === head.keyId)
  if (!jwk) return { valid: false, fault: 'unknownKey' }
  let key
  try {
    key = await crypto.subtle.importKey('jwk', { kty: jwk.kty, crv: jwk.crv, x: jwk.x }, { name: 'Ed25519' }, false, ['verify'])
  } catch {
    return { valid: false, fault: 'unsupported' }
  }
  const good = await crypto.subtle.verify({ name: 'Ed25519' }, key, fromBase64Url(head.signature), utf8(headText(head)))
  return good ? { valid: true } : { valid: false, fault: 'signature' }
}

/** The semantics of `verifyInclusion` in tree.ts on hexadecimal texts: a proof too short, too long or misplaced is false. */
export async function verifyInclusionText(
  leaf: string, index: number, size: number, proof: readonly string[], root: string,
): Promise<boolean> {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false
  const sides = proofSides(index, size)
  if (sides.length !== proof.length) return false
  let sum = await sha256(join(Uint8Array.of(0), utf8(leaf)))
  for (const [i, sibling] of proof.entries()) {
    const other = fromHex(sibling)
    if (!other) return false
    sum = await sha256(sides[i] === 'left' ? join(Uint8Array.of(1), other, sum) : join(Uint8Array.of(1), sum, other))
  }
  return toHex(sum) === root
}

type Bytes = Uint8Array<ArrayBuffer>

async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

async function sha256Hex(text: string): Promise<string> {
  return toHex(await sha256(utf8(text)))
}

function utf8(text: string): Bytes {
  return new TextEncoder().encode(text)
}

function join(...parts: Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function toHex(bytes: Bytes): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function fromHex(text: string): Bytes | null {
  if (!/^[0-9a-f]{64}$/.test(text)) return null
  return Uint8Array.from({ length: 32 }, (_, i) => Number.parseInt(text.slice(i * 2, i * 2 + 2), 16))
}

function fromBase64Url(text: string): Bytes {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
}
