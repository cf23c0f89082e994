/** The two languages every text exists in. Chinese first. */
export type Language = 'zh' | 'en'
export const languages: readonly Language[] = ['zh', 'en']

/** A text, or a sentence that needs values. */
export type Entry = string | ((params: never) => string)

/** Turns a dictionary type into what another language must offer: same keys, same values asked for. */
export type ShapeOf<T> = { [K in keyof T]: T[K] extends (params: infer P) => string ? (params: P) => string : string }

/** A dictionary that is loaded one language at a time. */
export interface Dictionary<T extends object> {
  readonly load: Record<Language, () => Promise<T>>
  readonly loaded: Partial<Record<Language, T>>
  readonly loading: Partial<Record<Language, Promise<T>>>
}

/**
 * Declares a dictionary. Each language is a file of its own and comes only when it is read:
 * `dictionary({ zh: () => import('./locales/zh.ts').then((m) => m.zh), en: () => import('./locales/en.ts').then((m) => m.en) })`.
 */
export function dictionary<T extends object>(load: { zh: () => Promise<T>, en: () => Promise<NoInfer<T>> }): Dictionary<T> {
  return { load, loaded: {}, loading: {} }
}

/** Loads one language of a dictionary, once. Throws what the loader throws; a later call tries again. */
export function loadTexts<T extends object>(texts: Dictionary<T>, language: Language): Promise<T> {
  const running = texts.loading[language]
  if (running) return running
  const coming = texts.load[language]().then((loaded) => {
    texts.loaded[language] = loaded
    return loaded
  })
  texts.loading[language] = coming
  coming.catch(() => { delete texts.loading[language] })
  // React reads these two: what is loaded is read at once, without a pause between two renders.
  void coming.then((value) => Object.assign(coming, { status: 'fulfilled', value }), () => undefined)
  return coming
}

/** Puts one language of a dictionary in its place that came together with others in one file, so that nobody fetches it alone. */
export function putTexts<T extends object>(texts: Dictionary<T>, language: Language, words: T): void {
  texts.loaded[language] = words
  texts.loading[language] = Object.assign(Promise.resolve(words), { status: 'fulfilled', value: words })
}

type ParamsOf<E> = E extends (params: infer P) => string ? [params: P] : []

/** Reads texts by key; a key with values asks for them. */
export interface TextReader<T extends object> {
  <K extends keyof T>(key: K, ...params: ParamsOf<T[K]>): string
  /** For keys that come from the server (refusal codes, event names): the sentence, or undefined when there is none. */
  find(key: string, params?: unknown): string | undefined
}

/** Makes the reader of one loaded dictionary. */
export function readerOf<T extends object>(loaded: T): TextReader<T> {
  const say = (entry: unknown, params: unknown): string | undefined =>
    typeof entry === 'function' ? (entry as (p: unknown) => string)(params) : typeof entry === 'string' ? entry : undefined
  const read = (key: keyof T, ...params: unknown[]): string => say(loaded[key], params[0]) ?? String(key)
  const find = (key: string, params?: unknown): string | undefined =>
    Object.hasOwn(loaded, key) ? say(loaded[key as keyof T], params) : undefined
  return Object.assign(read, { find }) as TextReader<T>
}
