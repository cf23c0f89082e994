import { createHash } from 'node:crypto'

const names = new Map<string, string>()

/**
 * A statement that is planned once on each connection (`client.ts`) and kept. Planning a list costs several times what running it does. Only for texts of which there are few (the shapes of
 * filters and scopes, never values), that want the same plan whatever the values, and that say in the text how many rows they want.
 */
export function prepared(text: string): { name: string; text: string } {
  const name = names.get(text) ?? `kept ${createHash('sha256').update(text).digest('hex').slice(0, 16)}`
  names.set(text, name)
  return { name, text }
}
