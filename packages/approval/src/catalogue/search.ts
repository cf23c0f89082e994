import type { Audience, SearchEntry, SearchIndex } from './search/search-index.ts'
import { bigrams, dice, normalise } from './search/text.ts'

// Find an item in plain words (说人话找事项): the highest rule that applies counts, never a sum, so that every place in the list can be
// explained.

const SCORES = { title: 100, phraseOfBundle: 80, phraseOfItem: 70, pinyin: 60, similarTitle: 50, keyword: 30, guideText: 10 } as const
const OTHER_AUDIENCE = 0.5
/** Below this a likeness is chance; such entries are only offered as the nearest. */
const LEAST = 10
const NEAREST = 3
const MOST_HITS = 50

export type SearchReason = 'title' | 'phrase' | 'pinyin' | 'similarTitle' | 'keyword' | 'guideText'
export type SearchHit = Pick<SearchEntry, 'key' | 'kind' | 'slug' | 'nameZh' | 'nameEn'> & { score: number; reason: SearchReason }
export type SearchAnswer = {
  hits: SearchHit[]
  /** When nothing was found: the three most alike, to show beside "ask a person". */
  nearest: SearchHit[]
}
export type SearchOptions = {
  audience?: Audience | undefined
  /** Applications in the last 90 days by key; decides between equals. */
  usage?: ReadonlyMap<string, number> | undefined
}

/** Items and bundles for a query, best first. Pure: the index is the catalogue in force, prepared once. */
export function findInPlainWords(index: SearchIndex, query: string, { audience, usage = new Map() }: SearchOptions = {}): SearchAnswer {
  const text = normalise(query, index.lexicon)
  if (text === '') return { hits: [], nearest: [] }
  const prepared = { text, pairs: bigrams(text), spoken: keysSpokenOf(index, text), spelt: new Set(index.pinyin.get(text)) }
  const all = index.entries.map((entry) => {
    const { score, reason } = bestScore(entry, prepared)
    const fits = audience === undefined || entry.audiences.includes(audience)
    return { entry, reason, raw: score, score: fits ? score : score * OTHER_AUDIENCE }
  })
  const ranked = all.sort((a, b) => b.score - a.score || byKind(a.entry, b.entry)
    || (usage.get(b.entry.key) ?? 0) - (usage.get(a.entry.key) ?? 0) || (a.entry.code < b.entry.code ? -1 : 1))
  const hit = ({ entry: { key, kind, slug, nameZh, nameEn }, score, reason }: (typeof ranked)[number]): SearchHit =>
    ({ key, kind, slug, nameZh, nameEn, score, reason })
  const hits = ranked.filter(({ raw }) => raw >= LEAST).slice(0, MOST_HITS).map(hit)
  return { hits, nearest: hits.length > 0 ? [] : ranked.filter(({ raw }) => raw > 0).slice(0, NEAREST).map(hit) }
}

/** A life event is meant more often than one of its steps. */
const byKind = (a: SearchEntry, b: SearchEntry): number => Number(b.kind === 'bundle') - Number(a.kind === 'bundle')

/** What the phrases in the query name. A phrase inside a longer one that was found is not meant (社保 in 社保卡). */
function keysSpokenOf({ phrases }: SearchIndex, text: string): Set<string> {
  const found = [...phrases.keys()].filter((phrase) => text.includes(phrase))
  const meant = found.filter((phrase) => !found.some((longer) => longer.length > phrase.length && longer.includes(phrase)))
  return new Set(meant.flatMap((phrase) => phrases.get(phrase) ?? []))
}

type PreparedQuery = { text: string; pairs: ReadonlySet<string>; spoken: ReadonlySet<string>; spelt: ReadonlySet<string> }

function bestScore(entry: SearchEntry, { text, pairs, spoken, spelt }: PreparedQuery): { score: number; reason: SearchReason } {
  const candidates: [SearchReason, number][] = [
    ['title', entry.titles.includes(text) ? SCORES.title : 0],
    ['phrase', spoken.has(entry.key) ? (entry.kind === 'bundle' ? SCORES.phraseOfBundle : SCORES.phraseOfItem) : 0],
    ['pinyin', spelt.has(entry.key) ? SCORES.pinyin : 0],
    ['similarTitle', Math.max(...entry.titlePairs.map((title) => dice(title, pairs))) * SCORES.similarTitle],
    ['keyword', entry.keywords.some((word) => text.includes(word)) ? SCORES.keyword : 0],
    ['guideText', entry.guideText.includes(text) ? SCORES.guideText : 0],
  ]
  const [reason, score] = candidates.reduce((best, one) => (one[1] > best[1] ? one : best))
  return { score, reason }
}
