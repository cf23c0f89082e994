import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyIdOf, openSealedText, sealText, type SealingKey } from './sealed.ts'

/** What is looked up by keyed hash: equal values of different kinds hash differently. */
export type LookupKind = 'idNumber' | 'phone' | 'address' | 'subject' | 'code'

/** The keys of personal data. They lie in a directory outside the database, so that a copy of the database opens nothing. */
export type Keyring = {
  /** Seals with the newest key. `context` names the place the text belongs to. */
  seal: (context: string, text: string) => string
  /** Opens with whichever key the text names. @throws Error when that key is not there or the text was changed */
  open: (context: string, sealed: string) => string
  /** Whether the text was sealed with an older key than the newest and should be sealed again. */
  isStale: (sealed: string) => boolean
  /** Keyed hash (HMAC-SHA-256) to find a value again without storing it. */
  lookupHash: (kind: LookupKind, value: string) => string
}

const SEALING = /^sealing-(\d{4})\.key$/
const LOOKUP = 'lookup.key'
const KEY_BYTES = 32

/**
 * Opens the keyring of a directory. With `create` (demo, first start) missing keys are made; of two processes starting at once one
 * makes them and both use them. A key another process added later is found when a text names it.
 * @throws Error with a sentence that names the file and what to do
 */
export function openKeyring(directory: string, { create = false }: { create?: boolean } = {}): Keyring {
  if (create) {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    writeKey(directory, LOOKUP)
    if (sealingNames(directory).length === 0) writeKey(directory, 'sealing-0001.key')
  }
  const lookup = readKey(directory, LOOKUP)
  let keys = readSealing(directory)
  const keyOf = (id: string): SealingKey => {
    if (!keys.has(id)) keys = readSealing(directory)
    const key = keys.get(id)
    if (!key) throw new Error(`The key sealing-${id}.key is missing in ${directory}. Restore it from the key backup.`)
    return key
  }
  const newest = (): SealingKey => keyOf([...keys.keys()].sort().at(-1) ?? '0001')
  return {
    seal: (context, text) => sealText(newest(), context, text),
    open: (context, sealed) => openSealedText(keyOf(keyIdOf(sealed)), context, sealed),
    isStale: (sealed) => keyIdOf(sealed) !== newest().id,
    lookupHash: (kind, value) => createHmac('sha256', lookup).update(`${kind}\0${value}`).digest('base64url'),
  }
}

/**
 * Adds a sealing key; open keyrings learn of it when they meet a text that names it, new ones seal with it at once. Nothing stops
 * meanwhile: every older key stays readable until all its texts are sealed again.
 * @returns the id of the new key
 */
export function rotateKeyring(directory: string): string {
  const last =
    sealingNames(directory)
      .map((name) => Number(SEALING.exec(name)?.[1]))
      .sort((a, b) => a - b)
      .at(-1) ?? 0
  const id = String(last + 1).padStart(4, '0')
  writeKey(directory, `sealing-${id}.key`)
  return id
}

function sealingNames(directory: string): string[] {
  return existsSync(directory) ? readdirSync(directory).filter((name) => SEALING.test(name)) : []
}

function readSealing(directory: string): Map<string, SealingKey> {
  return new Map(
    sealingNames(directory).map((name) => {
      const id = SEALING.exec(name)?.[1] ?? ''
      return [id, { id, bytes: readKey(directory, name) }]
    }),
  )
}

function readKey(directory: string, name: string): Buffer {
  const file = join(directory, name)
  if (!existsSync(file)) throw new Error(`The key ${file} is missing. Restore it from the key backup.`)
  const bytes = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url')
  if (bytes.length !== KEY_BYTES) throw new Error(`${file} holds no 256-bit key. Restore it from the key backup.`)
  return bytes
}

function writeKey(directory: string, name: string): void {
  const file = join(directory, name)
  if (existsSync(file)) return
  const beside = `${file}.${process.pid}`
  writeFileSync(beside, `${randomBytes(KEY_BYTES).toString('base64url')}\n`, { mode: 0o600 })
  try {
    linkSync(beside, file) // a link never replaces a key another process has just made
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    rmSync(beside)
  }
}
