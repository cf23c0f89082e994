import { readFileSync } from 'node:fs'
import type { Text } from '@onewindow/forms/definition'
import { z } from 'zod'
import type { Audience } from '../search/search-index.ts'
import { word } from './words.ts'

const themeFile = z.strictObject({
  about: z.string(),
  themes: z.array(z.strictObject({
    id: z.string().regex(/^[a-z]+$/), audience: z.enum(['person', 'enterprise']), zh: z.string().min(1), en: z.string().min(1),
    entries: z.array(z.string().regex(/^(item|bundle):[a-z0-9-]+$/)).min(1),
  })),
})

/** What a person or business is busy with; `place` orders the themes, `audience` null: both. */
export type Theme = { id: string; place: number; audience: Audience | null; name: Text }
export type ThemePlace = { theme: Theme; place: number }

export type Themes = { all: readonly Theme[]; of: (key: string) => ThemePlace }

/** Themes as shipped. What no theme names stands under "other", after all of them. */
export function shippedThemes(): Themes {
  const { themes } = themeFile.parse(JSON.parse(readFileSync(new URL('../../../data/themes.json', import.meta.url), 'utf8')))
  const other: Theme = { id: 'other', place: themes.length, audience: null, name: word('theme.other') }
  const places = new Map<string, ThemePlace>()
  const all = themes.map(({ id, audience, zh, en, entries }, place): Theme => {
    const theme: Theme = { id, place, audience, name: { zh, en } }
    for (const [position, key] of entries.entries()) places.set(key, { theme, place: position })
    return theme
  })
  return { all: [...all, other], of: (key) => places.get(key) ?? { theme: other, place: 0 } }
}
