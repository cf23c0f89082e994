import type { RefusalView } from '@onewindow/casework/definition/views'
import { dictionary, type Dictionary, type TextReader } from '@onewindow/ui/dictionary'
import { useFormat, useText } from '@onewindow/ui/i18n'
import type { Formatter } from '@onewindow/ui/format'
import { useMemo } from 'react'
import { useCaseTexts, type CaseWords } from './case-texts.ts'
import { failureKind, refusalOf } from './refusals.ts'
import { screenTexts } from './texts.ts'

/** Why a person, a sign-in or a mandate is refused. */
export const identityTexts = dictionary({
  zh: () => import('@onewindow/identity/locales/zh').then((m) => m.zh),
  en: () => import('@onewindow/identity/locales/en').then((m) => m.en),
})

const waysInTexts = dictionary({
  zh: () => import('@onewindow/identity/locales/ways-in-zh').then((m) => m.zh),
  en: () => import('@onewindow/identity/locales/ways-in-en').then((m) => m.en),
})

/** Names the page knows for keys inside params: materials, stages, parts. */
export type KnownNames = Readonly<Record<string, string>>

const NO_NAMES: KnownNames = {}

/** Dictionaries of refusals to load before the first page. */
export const refusalDictionaries: readonly Dictionary<object>[] = [identityTexts as Dictionary<object>]

const DAY = /^\d{4}-\d{2}-\d{2}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/
/** Numbers of conditions count from one for people. */
const COUNTED = new Set(['indexes'])

function inWords(params: Record<string, unknown>, format: Formatter, words: CaseWords, joint: string, names: KnownNames): Record<string, unknown> {
  const word = (key: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((one) => word(key, one)).join(joint)
    if (typeof value === 'number') return COUNTED.has(key) ? value + 1 : value
    if (typeof value !== 'string') return value ?? ''
    if (DAY.test(value)) return format.day(value)
    if (INSTANT.test(value)) return format.instant(value)
    if (key === 'event') return words.event(value)
    if (key === 'file') return words.find(`file.${value}`) ?? value
    if (key === 'what') return words.done(value)
    if (key === 'papers') return words.find(`paper.${value}`) ?? value
    if (key === 'unit' || key === 'reason' || key === 'facts') return words.choice(value)
    return names[value] ?? words.find(`part.${value}`) ?? value
  }
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, word(key, value)]))
}

/**
 * Turns a refusal into its sentence in the reader's language: days and instants written out, events and keys by their names.
 * `names` adds what the page knows (names of materials by key). A code nobody wrote a sentence for reads as the unexpected one.
 */
export function useRefusalText(caseType = 'application', names: KnownNames = NO_NAMES): (refusal: RefusalView, more?: KnownNames) => string {
  const words = useCaseTexts(caseType)
  const identity = useText(identityTexts) as TextReader<object>
  const text = useText(screenTexts)
  const format = useFormat()
  return useMemo(() => (refusal: RefusalView, more?: KnownNames) => {
    const params = inWords(refusal.params, format, words, text('listJoint'), more ?? names)
    return words.find(refusal.code, params) ?? identity.find(refusal.code, refusal.params) ?? words.find('system.unexpected') ?? refusal.code
  }, [words, identity, text, format, names])
}

/** The same for the ways in beside code and password, whose sentences only the pages that offer them load. */
export function useWayInText(): (refusal: RefusalView) => string {
  const say = useRefusalText()
  const text = useText(waysInTexts) as TextReader<object>
  return (refusal) => text.find(refusal.code, refusal.params) ?? say(refusal)
}

/** The sentence for any failure: a refusal's own, else that the server is away or something broke. */
export function useFailureText(caseType?: string, names?: KnownNames): (error: unknown, more?: KnownNames) => string {
  const say = useRefusalText(caseType, names)
  return useMemo(() => (error: unknown, more?: KnownNames) => {
    const refusal = refusalOf(error)
    if (refusal) return say(refusal, more)
    return say({ code: failureKind(error) === 'away' ? 'system.unavailable' : 'system.unexpected', params: {} })
  }, [say])
}
