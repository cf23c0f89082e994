import { createHash } from 'node:crypto'

const names = new Map<string, string>()

/**
 * A statement each connection plans once and keeps. Planning a list costs ten times what running it does. Only for texts of which there are few: the shapes of
 * filters and scopes, never values.
 */
export function prepared(text: string): { name: string; text: string } {
  const name = names.get(text) ?? `kept ${createHash('sha256').update(text).digest('hex').slice(0, 16)}`
  names.set(text, name)
  return { name, text }
}
