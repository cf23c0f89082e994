import type { Catalogue } from '../catalogue.ts'
import type { Lexicon } from './lexicon.ts'
import { bigrams, normalise, pinyinOf, withoutBracket } from './text.ts'

export type Audience = 'person' | 'enterprise'

/** An item or bundle as the search sees it; texts are normalised. */
export type SearchEntry = {
  /** `item:<slug>` or `bundle:<slug>`. */
  key: string
  kind: 'item' | 'bundle'
  slug: string
  code: string
  nameZh: string
  nameEn: string
  audiences: readonly Audience[]
  titles: readonly string[]
  titlePairs: readonly ReadonlySet<string>[]
  keywords: readonly string[]
  guideText: string
}

export type SearchIndex = {
  revision: number
  lexicon: Lexicon
  entries: readonly SearchEntry[]
  /** Normalised phrase → keys it names. */
  phrases: ReadonlyMap<string, readonly string[]>
  /** Full pinyin or initials of a title or phrase → keys. */
  pinyin: ReadonlyMap<string, readonly string[]>
}

/** Prepares the catalogue for searching; once per revision. Phrases that name something not in force are left out. */
export function searchIndex(catalogue: Catalogue, lexicon: Lexicon): SearchIndex {
  const entries = [...bundleEntries(catalogue), ...itemEntries(catalogue)].map((raw) => prepared(raw, lexicon))
  const known = new Set(entries.map(({ key }) => key))
  const phrases = new Map<string, string[]>()
  for (const { phrases: spoken, targets } of lexicon.synonyms) {
    for (const phrase of spoken) add(phrases, normalise(phrase, lexicon), targets.filter((key) => known.has(key)))
  }
  const pinyin = new Map<string, string[]>()
  for (const { key, titles } of entries) for (const title of titles) for (const spelt of pinyinOf(title, lexicon)) add(pinyin, spelt, [key])
  for (const [phrase, keys] of phrases) for (const spelt of pinyinOf(phrase, lexicon)) add(pinyin, spelt, keys)
  return { revision: catalogue.revision, lexicon, entries, phrases, pinyin }
}

function add(map: Map<string, string[]>, text: string, keys: readonly string[]): void {
  if (keys.length > 0) map.set(text, [...new Set([...(map.get(text) ?? []), ...keys])])
}

type Raw = Pick<SearchEntry, 'kind' | 'slug' | 'code' | 'nameZh' | 'nameEn' | 'audiences'> & { guide: readonly string[] }

const bundleEntries = ({ bundles }: Catalogue): Raw[] => [...bundles.values()].map(({ content }) => ({
  kind: 'bundle', slug: content.slug, code: content.code, nameZh: content.nameZh, nameEn: content.nameEn, audiences: [content.lifecycle],
  guide: [...content.questions.flatMap(({ zh, en }) => [zh, en]), ...content.items.map(({ nameZh }) => nameZh)],
}))

const itemEntries = ({ items, departments }: Catalogue): Raw[] => [...items.values()].map(({ content }) => ({
  kind: 'item', slug: content.slug, code: content.code, nameZh: content.nameZh, nameEn: content.nameEn,
  audiences: content.subjectTypes.map((type) => (type === 'natural' ? 'person' : 'enterprise')),
  guide: [
    content.result.nameZh, content.result.nameEn, ...content.conditions.flatMap(({ zh, en }) => [zh, en]),
    ...content.materials.flatMap(({ nameZh, nameEn }) => [nameZh, nameEn]), ...content.legalBasis.map(({ law }) => law),
    departments.get(content.department)?.nameZh ?? '', departments.get(content.department)?.nameEn ?? '',
  ],
}))

function prepared({ guide, ...raw }: Raw, lexicon: Lexicon): SearchEntry {
  const key = `${raw.kind}:${raw.slug}`
  const say = (text: string) => normalise(text, lexicon)
  const full = [raw.nameZh, raw.nameEn]
  return {
    ...raw, key,
    titles: [...new Set([...full, ...full.map(withoutBracket)].map(say))],
    titlePairs: full.map((title) => bigrams(say(title))),
    keywords: (lexicon.keywords.get(key) ?? []).map(say),
    // The separator keeps a query from matching across two sentences.
    guideText: guide.map(say).join(' '),
  }
}
