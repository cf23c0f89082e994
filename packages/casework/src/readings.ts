import { readFileSync } from 'node:fs'
import { z } from 'zod'

const readingFile = z.strictObject({ about: z.string(), syllables: z.record(z.string(), z.string()), also: z.record(z.string(), z.array(z.string())) })

/** Readings without tone of the characters of GB 2312, the most common first. */
export const READINGS: ReadonlyMap<string, readonly string[]> = shippedReadings()

function shippedReadings(): Map<string, readonly string[]> {
  const { syllables, also } = readingFile.parse(JSON.parse(readFileSync(new URL('../data/pinyin.json', import.meta.url), 'utf8')))
  const readings = new Map<string, readonly string[]>()
  for (const [syllable, characters] of Object.entries(syllables)) for (const character of characters) readings.set(character, [syllable])
  for (const [character, more] of Object.entries(also)) readings.set(character, [...(readings.get(character) ?? []), ...more])
  return readings
}

/** Every way to spell a row of characters out of what each may stand for, at most `most`; none when one of them stands for nothing. */
export function spellings(characters: readonly (readonly string[])[], most: number): string[] {
  return characters.reduce<string[]>((spelt, own) => spelt.flatMap((start) => own.map((one) => start + one)).slice(0, most), [''])
}

const LONGEST = 40
const MOST = 4

/**
 * The initials a name is looked up by at a desk (首字母): 银川老马餐厅 → yclmct. Letters and digits stand for themselves, what has no reading is passed over, a
 * character of several readings gives several spellings, at most four; none for a name without a Chinese character.
 */
export function initialsOf(name: string): string[] {
  const characters = [...name.normalize('NFKC').toLowerCase()].slice(0, LONGEST)
  if (!characters.some((one) => READINGS.has(one))) return []
  const letters = characters.flatMap((one) => {
    const own = READINGS.get(one)?.map((syllable) => syllable.charAt(0)) ?? (/[a-z0-9]/.test(one) ? [one] : [])
    return own.length > 0 ? [[...new Set(own)]] : []
  })
  return spellings(letters, MOST)
}
