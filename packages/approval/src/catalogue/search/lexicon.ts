import { readFileSync } from 'node:fs'
import { READINGS } from '@onewindow/casework/readings'
import { z } from 'zod'

const target = z.string().regex(/^(item|bundle):[a-z0-9]+(-[a-z0-9]+)*$/)
const phrases = z.array(z.string().min(1).max(80)).min(1).max(200)

const synonymFile = z.strictObject({
  about: z.string(), phrases: z.array(z.strictObject({ phrases, targets: z.array(target).min(1).max(20) })).max(5000),
  keywords: z.record(target, phrases),
})
const variantFile = z.strictObject({ about: z.string(), traditional: z.string(), simplified: z.string() })

/** Everyday words and what they mean, readings of characters, and traditional forms: data, with no rule in it. */
export type Lexicon = {
  /** An everyday phrase and the items or bundles a person means by it. */
  synonyms: readonly { phrases: readonly string[]; targets: readonly string[] }[]
  keywords: ReadonlyMap<string, readonly string[]>
  /** Readings of a character without tone, the most common first. */
  readings: ReadonlyMap<string, readonly string[]>
  /** Traditional character to simplified. */
  simplified: ReadonlyMap<string, string>
}

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../../data/${name}`, import.meta.url), 'utf8'))

/** The lexicon that comes with the product. @throws ZodError when a data file is malformed */
export function shippedLexicon(): Lexicon {
  const { phrases: synonyms, keywords } = synonymFile.parse(read('synonyms.json'))
  const { traditional, simplified } = variantFile.parse(read('traditional.json'))
  const targets = Array.from(simplified)
  return {
    synonyms, readings: READINGS, keywords: new Map(Object.entries(keywords)),
    simplified: new Map(Array.from(traditional, (character, place) => [character, targets[place] ?? character])),
  }
}
