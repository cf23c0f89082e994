import { createContext, startTransition, use, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { loadTexts, readerOf } from './dictionary.ts'
import type { Dictionary, Language, TextReader } from './dictionary.ts'
import { formatterOf } from './format.ts'
import type { Formatter } from './format.ts'
import { uiTexts } from './texts.ts'

const COOKIE = 'ow_lang'
const ONE_YEAR = 31_536_000

interface LanguageState {
  language: Language
  setLanguage: (language: Language) => void
  format: Formatter
}

const LanguageContext = createContext<LanguageState | null>(null)
const readers = new WeakMap<object, TextReader<object>>()

/** The reader's language by the cookie `ow_lang`; Chinese when there is none. */
export function languageOfCookie(cookies: string): Language {
  return /(?:^|;\s*)ow_lang=en(?:;|$)/.test(cookies) ? 'en' : 'zh'
}

/**
 * Loads the texts of the first page before the first render, so nothing flickers. Call it once in main.tsx:
 * `const language = await prepareLanguage([homeTexts])`. Sets `<html lang>`.
 */
export async function prepareLanguage(dictionaries: readonly Dictionary<object>[]): Promise<Language> {
  const language = languageOfCookie(document.cookie)
  document.documentElement.lang = htmlLang(language)
  await Promise.all([uiTexts as Dictionary<object>, ...dictionaries].map((texts) => loadTexts(texts, language)))
  return language
}

export interface LanguageProviderProps {
  language: Language
  /** The business day (`2026-11-24`) from the server: its year is left out of dates. Without it every date shows its year. */
  today?: string | undefined
  children: ReactNode
}

/** Holds the reader's language (cookie, `<html lang>`) for everything below. */
export function LanguageProvider({ language: first, today, children }: LanguageProviderProps) {
  const [language, remember] = useState(first)
  const wanted = useRef(first)
  const setLanguage = useCallback((next: Language) => {
    wanted.current = next
    document.cookie = `${COOKIE}=${next}; path=/; max-age=${ONE_YEAR}; samesite=lax`
    // The old language stays on the screen until the new texts are here.
    void loadTexts(uiTexts, next).then(() => startTransition(() => { if (wanted.current === next) remember(next) }))
  }, [])
  useEffect(() => { document.documentElement.lang = htmlLang(language) }, [language])
  const state = useMemo(() => ({ language, setLanguage, format: formatterOf(language, today) }), [language, setLanguage, today])
  return <LanguageContext value={state}>{children}</LanguageContext>
}

function htmlLang(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en'
}

function useLanguageState(): LanguageState {
  const state = use(LanguageContext)
  if (!state) throw new Error('A part of @onewindow/ui stands outside LanguageProvider')
  return state
}

/** The language, the other one, and how to change it. */
export function useLanguage(): { language: Language, other: Language, setLanguage: (language: Language) => void } {
  const { language, setLanguage } = useLanguageState()
  return { language, other: language === 'zh' ? 'en' : 'zh', setLanguage }
}

/** Texts of a dictionary in the reader's language. Suspends when that language is not loaded yet. */
export function useText<T extends object>(texts: Dictionary<T>): TextReader<T> {
  const { language } = useLanguageState()
  return knownReader(use(loadTexts(texts, language)))
}

/** The same of several dictionaries, as many as a list needs; all of them are fetched together. */
export function useTexts(all: readonly Dictionary<object>[]): TextReader<object>[] {
  const { language } = useLanguageState()
  const coming = all.map((texts) => loadTexts(texts, language))
  return coming.map((texts) => knownReader(use(texts)))
}

function knownReader<T extends object>(loaded: T): TextReader<T> {
  const known = readers.get(loaded)
  if (known) return known as TextReader<T>
  const reader = readerOf(loaded)
  readers.set(loaded, reader as TextReader<object>)
  return reader
}

/** Days, instants, amounts in the reader's language. */
export function useFormat(): Formatter {
  return useLanguageState().format
}
