/** The log's signing key: one Ed25519 key file in a directory outside the database. Public keys of earlier ones stay beside it. */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalJson } from './canonical-json.ts'
import type { PublicJwk } from './definition.ts'
import { headText, type SignedHead, type TreeHead } from './head.ts'

/** A key that can sign, and what the world needs to check it. */
export interface SigningKey { readonly keyId: string, readonly publicJwk: PublicJwk, readonly privateKey: KeyObject }

const FILE = 'audit-signing-key.pem'
const RETIRED = /^audit-retired-[\w-]{43}\.json$/

/**
 * Opens the signing key of a directory. With `create` (demo, first start) a missing one is made; of two processes starting at once
 * one makes it and both use it.
 * @throws Error with a sentence that names the file and what to do
 */
export function openSigningKey(directory: string, { create = false }: { create?: boolean } = {}): SigningKey {
  const file = join(directory, FILE)
  if (!existsSync(file)) {
    if (!create) {
      throw new Error(`The audit signing key ${file} is missing. Restore it from the key backup, or make a first one with `
        + `"node packages/audit/src/make-key.ts ${directory}".`)
    }
    makeKeyFile(directory, file)
  }
  return signingKeyOf(readFileSync(file, 'utf8'), file)
}

/** Replaces the signing key. The old public key is kept, so that heads it signed can still be checked. */
export function rotateSigningKey(directory: string): SigningKey {
  const old = openSigningKey(directory)
  writeFileSync(join(directory, `audit-retired-${old.keyId}.json`), `${JSON.stringify(old.publicJwk)}\n`)
  const beside = join(directory, `${FILE}.${process.pid}`)
  writeFileSync(beside, newPem(), { mode: 0o600 })
  renameSync(beside, join(directory, FILE))
  return openSigningKey(directory)
}

/** Everything the well-known address serves: the key in use first, then the retired ones (RFC 7517 JWK Set). */
export function publicKeySet(directory: string): { keys: PublicJwk[] } {
  const retired = readdirSync(directory).filter((name) => RETIRED.test(name)).sort()
    .map((name) => JSON.parse(readFileSync(join(directory, name), 'utf8')) as PublicJwk)
  return { keys: [openSigningKey(directory).publicJwk, ...retired] }
}

/** Signs a head: Ed25519 (RFC 8032) over its canonical text. */
export function signTreeHead(key: SigningKey, head: Omit<TreeHead, 'keyId'>): SignedHead {
  const named = { ...head, keyId: key.keyId }
  return { ...named, signature: signText(key, headText(named)) }
}

/** Ed25519 signature of a text, base64url. */
export function signText(key: SigningKey, text: string): string {
  return sign(null, Buffer.from(text), key.privateKey).toString('base64url')
}

/** A key that lives only in memory, for tests and for exercises of the verifier. */
export function ephemeralSigningKey(): SigningKey {
  return signingKeyOf(newPem(), 'memory')
}

function newPem(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

function makeKeyFile(directory: string, file: string): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const beside = `${file}.${process.pid}`
  writeFileSync(beside, newPem(), { mode: 0o600 })
  try {
    linkSync(beside, file) // unlike a rename, a link never replaces a key another process has just made
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    rmSync(beside)
  }
}

function signingKeyOf(pem: string, file: string): SigningKey {
  const privateKey = readPrivateKey(pem, file)
  if (privateKey.asymmetricKeyType !== 'ed25519') {
    throw new Error(`${file} holds a key of type ${privateKey.asymmetricKeyType}; the audit log signs with Ed25519.`)
  }
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' })
  if (!x) throw new Error('an Ed25519 public key without x')
  const keyId = thumbprint(x)
  return { keyId, publicJwk: { kty: 'OKP', crv: 'Ed25519', x, kid: keyId, use: 'sig' }, privateKey }
}

function readPrivateKey(pem: string, file: string): KeyObject {
  try {
    return createPrivateKey(pem)
  } catch (cause) {
    throw new Error(`${file} holds no private key in PEM form. Restore it from the key backup.`, { cause })
  }
}

/** RFC 7638: the key names itself, so no two keys can claim one id. */
function thumbprint(x: string): string {
  return createHash('sha256').update(canonicalJson({ crv: 'Ed25519', kty: 'OKP', x })).digest('base64url')
}
