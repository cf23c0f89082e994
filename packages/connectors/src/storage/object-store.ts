import type { Readable } from 'node:stream'

/** Where finished files lie, named by their SHA-256. The same content stored twice is one object. */
export interface ObjectStore {
  /** Takes over a finished local file (it may be moved away). Returns when the object is durable. */
  readonly put: (sha256: string, file: string, size: number) => Promise<void>
  /** @throws ObjectMissingError if there is no such object */
  readonly open: (sha256: string) => Promise<Readable>
  readonly has: (sha256: string) => Promise<boolean>
  /** Removes an object; one that is not there is fine. */
  readonly remove: (sha256: string) => Promise<void>
}

/** The database knows a file the store does not have: a backup that was restored halfway, or a lost disk. */
export class ObjectMissingError extends Error {
  override readonly name = 'ObjectMissingError'
  constructor(sha256: string) {
    super(`object ${sha256} is not in the store`)
  }
}

/** `ab/cd/abcd…`, so that no directory holds more than 256 others. @throws if it is no SHA-256 */
export function objectPath(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('an object is named by a SHA-256 in lower-case hexadecimal digits')
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`
}
