import { verifyInclusionText } from '@onewindow/audit/definition'
import { blindedId, commitHashOf } from '@onewindow/market-supervision/definition/draw/commitments'
import type { OwnEntry, PublishedDraw } from '../app/answers.ts'

/** What is checked of an own entry, in this order. */
export const ENTRY_CHECKS = ['name', 'entry', 'place', 'document'] as const
export type EntryCheck = (typeof ENTRY_CHECKS)[number]

/** Null: could not be checked, because what is published could not be read. */
export type EntryVerdict = Readonly<Record<EntryCheck, boolean | null>>

/** What the committed list says of a firm; null where the text is no entry. */
export interface EntryText {
  id: string
  risk: string
  region: string
  requires?: string[]
}

/** The entry as an object, from its canonical text. */
export function entryOf(text: string): EntryText | null {
  try {
    const read = JSON.parse(text) as Partial<EntryText> | null
    return typeof read?.id === 'string' && typeof read.risk === 'string' && typeof read.region === 'string' ? (read as EntryText) : null
  } catch {
    return null
  }
}

/**
 * Checks a firm's own entry with nothing but what lies here: the name follows from code and salt, the entry carries it, the list committed to holds the entry (RFC 6962
 * §2.1.1), and that list is the one of the published commitment. Market supervision §5.2, step 12 (MS-05). Runs in browsers.
 */
export async function checkEntry(own: OwnEntry, published: PublishedDraw | null): Promise<EntryVerdict> {
  const isSame = (draw: PublishedDraw): boolean => commitHashOf(draw.document) === own.commitHash && draw.commitHash === own.commitHash && draw.document.objectsRoot === own.objectsRoot
  return {
    name: /^[0-9a-f]{32}$/.test(own.salt) && blindedId(own.salt, own.uscc) === own.id,
    entry: entryOf(own.entry)?.id === own.id,
    place: await verifyInclusionText(own.entry, own.number - 1, own.size, own.proof, own.objectsRoot),
    document: published && isSame(published),
  }
}
