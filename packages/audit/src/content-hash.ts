import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'

/** Hash of a content for comparing versions and proving one: the same facts give the same hash, whatever the order of keys. */
export const contentHash = (content: unknown): string => createHash('sha256').update(canonicalJson(content)).digest('hex')
