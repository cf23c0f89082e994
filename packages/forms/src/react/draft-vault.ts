import type { DraftCopy } from './draft-saver.ts'

/** Where a device keeps drafts the server does not have yet, encrypted (AES-256-GCM), one owner apart from the other. */
export type DraftVault = {
  read: (draftId: string) => Promise<DraftCopy | undefined>
  write: (draftId: string, copy: DraftCopy | null) => Promise<void>
}

type Sealed = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }

const DATABASE = 'onewindow-drafts'

/**
 * Opens the vault of one signed-in person. The key never leaves the browser's key store. With `secret` (text of at least 32
 * characters that the server gives to this person only) the key is derived from it and not stored at all: what lies on a
 * shared computer can then be read by nobody but that person after signing in again.
 * @throws DOMException when the browser keeps no database (private window); the draft is then kept by the server alone
 */
export async function openDraftVault({ owner, secret }: { owner: string; secret?: string | undefined }): Promise<DraftVault> {
  const database = await openDatabase()
  const key = secret === undefined ? await deviceKey(database, owner) : await personKey(secret, owner)
  const place = (draftId: string) => `${owner}/${draftId}`
  return {
    read: async (draftId) => {
      const sealed = await request<Sealed | undefined>(database.transaction('copies').objectStore('copies').get(place(draftId)))
      return sealed && openCopy(key, place(draftId), sealed).catch(() => undefined)
    },
    write: async (draftId, copy) => {
      const sealed = copy && (await sealCopy(key, place(draftId), copy))
      const store = database.transaction('copies', 'readwrite').objectStore('copies')
      if (sealed) await request(store.put(sealed, place(draftId)))
      else await request(store.delete(place(draftId)))
    },
  }
}

/** Seals a copy; its place is bound in, so that one draft cannot be put in the place of another. */
export async function sealCopy(key: CryptoKey, place: string, copy: DraftCopy): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const text = new TextEncoder().encode(JSON.stringify(copy))
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(place) }, key, text) }
}

/** @throws DOMException when key or place is another, or the data was changed */
export async function openCopy(key: CryptoKey, place: string, { iv, data }: Sealed): Promise<DraftCopy> {
  const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(place) }, key, data)
  return JSON.parse(new TextDecoder().decode(text)) as DraftCopy
}

/** Key of one person, derived from the secret the server gave; it cannot be exported. */
export async function personKey(secret: string, owner: string): Promise<CryptoKey> {
  if (secret.length < 32) throw new Error('The secret of a person has at least 32 characters')
  const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), 'HKDF', false, ['deriveKey'])
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new TextEncoder().encode(owner), info: new TextEncoder().encode(DATABASE) }
  return crypto.subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

async function deviceKey(database: IDBDatabase, owner: string): Promise<CryptoKey> {
  const known = await request<CryptoKey | undefined>(database.transaction('keys').objectStore('keys').get(owner))
  if (known) return known
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  const store = database.transaction('keys', 'readwrite').objectStore('keys')
  const now = await request<CryptoKey | undefined>(store.get(owner))
  if (!now) await request(store.put(fresh, owner))
  return now ?? fresh
}

function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1)
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('keys')
    opening.result.createObjectStore('copies')
  }
  return request(opening)
}

function request<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error ?? new Error('The browser’s database gave no reason'))
  })
}
