import type { ApplicationTexts } from '@onewindow/approval/application/locales/zh'
import type { BundleTexts } from '@onewindow/approval/bundle-application/locales/zh'
import { dictionary, loadTexts, type Dictionary, type Language, type TextReader } from '@onewindow/ui/dictionary'
import { useLanguage, useText, useTexts } from '@onewindow/ui/i18n'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'

/** Words of the spine: shared refusals and events. */
export const caseworkTexts = dictionary({
  zh: () => import('@onewindow/casework/locales/zh').then((m) => m.zh),
  en: () => import('@onewindow/casework/locales/en').then((m) => m.en),
})

const applicationTexts = dictionary<ApplicationTexts>({
  zh: () => import('@onewindow/approval/application/locales/zh').then((m) => m.zh),
  en: () => import('@onewindow/approval/application/locales/en').then((m) => m.en),
})

const bundleTexts = dictionary<BundleTexts>({
  zh: () => import('@onewindow/approval/bundle-application/locales/zh').then((m) => m.zh),
  en: () => import('@onewindow/approval/bundle-application/locales/en').then((m) => m.en),
})

const approvalTexts = dictionary<object>({
  zh: () => import('@onewindow/approval/locales/zh').then((m) => m.zh),
  en: () => import('@onewindow/approval/locales/en').then((m) => m.en),
})

const governanceTexts = dictionary({
  zh: () => import('@onewindow/governance/locales/zh').then((m) => m.zh),
  en: () => import('@onewindow/governance/locales/en').then((m) => m.en),
})

const enforcementTexts = dictionary<object>({
  zh: () => import('@onewindow/enforcement/locales/zh').then((m) => m.zh),
  en: () => import('@onewindow/enforcement/locales/en').then((m) => m.en),
})

const marketTexts = dictionary<object>({
  zh: () => import('@onewindow/market-supervision/locales/zh').then((m) => m.zh),
  en: () => import('@onewindow/market-supervision/locales/en').then((m) => m.en),
})

const convenienceTexts = dictionary<object>({
  zh: () => import('@onewindow/convenience/locales/zh').then((m) => m.zh),
  en: () => import('@onewindow/convenience/locales/en').then((m) => m.en),
})

const MARKET = [
  'inspectionPlan', 'drawBatch', 'inspectionTask', 'rectification', 'consumerComplaint', 'violationReport', 'abnormalListing', 'subject', 'creditRepair', 'sampling', 'seriousListing', 'recall', 'equipment',
]
const CONVENIENCE = [
  'citizenRequest', 'assistTask', 'whistle', 'serviceReview', 'assistedFiling', 'benefitMatch', 'appointment', 'queueTicket', 'window', 'mandate', 'licenceAuthorisation', 'presentation',
]
const ENFORCEMENT = [
  'clue', 'simpleCase', 'ordinaryCase', 'coerciveMeasure', 'preservation', 'correctionOrder', 'documentService', 'criminalTransfer', 'publication', 'remedy', 'assistance', 'jurisdiction', 'hearing', 'execution',
]
/** The domains in the order the city thinks of them, and what belongs to each. */
export const caseDomains = [
  { domain: 'approval', types: ['application', 'bundleApplication', 'commitmentCheck', 'licence'] }, { domain: 'marketSupervision', types: MARKET }, { domain: 'enforcement', types: ENFORCEMENT }, { domain: 'convenience', types: CONVENIENCE }, { domain: 'governance', types: ['supervisionCard'] },
] as const satisfies readonly { domain: string; types: readonly string[] }[]
const allOf = (types: readonly string[], texts: object): Record<string, Dictionary<object>> => Object.fromEntries(types.map((type) => [type, texts as Dictionary<object>]))

/**
 * Dictionary of each case type, by its name: one of its own, or one for all types of a domain, whose keys begin with `<case type>/`. Loaded when the first case of
 * the type is shown. A new case type adds its line here and nowhere else.
 */
export const caseTypeTexts: Readonly<Record<string, Dictionary<object>>> = { application: applicationTexts as Dictionary<object>, bundleApplication: bundleTexts as Dictionary<object>, commitmentCheck: approvalTexts, licence: approvalTexts, supervisionCard: governanceTexts as Dictionary<object>, ...allOf(MARKET, marketTexts), ...allOf(ENFORCEMENT, enforcementTexts), ...allOf(CONVENIENCE, convenienceTexts) }

/** Everything to load before the first page so that nothing flickers: hand it to `prepareLanguage`. */
export const caseDictionaries: readonly Dictionary<object>[] = [caseworkTexts as Dictionary<object>, applicationTexts as Dictionary<object>]

/** Names of a case type's parts in the reader's language; the key itself where the dictionary is silent. */
export interface CaseWords {
  /** What kind of case it is: 好差评. */
  kind: string
  state: (state: string) => string
  /** The verb on the button. */
  event: (event: string) => string
  /** What the timeline says after it. */
  done: (event: string) => string
  /** The same in the citizen's words. */
  told: (event: string) => string
  /** What cannot be undone, as a sentence; undefined when the dictionary has none. */
  consequence: (event: string) => string | undefined
  queue: (queue: string) => string
  part: (part: string) => string
  task: (kind: string) => string
  flag: (flag: string) => string
  result: (result: string) => string
  /** Label of a field of an event's form; `path` without indexes: `items.defect`. */
  field: (event: string, path: string) => string
  choice: (value: string) => string
  /** Why a clock stands still: 因…暂停. */
  pause: (reason: string) => string
  /** Title of a document: `application.correctionNotice` or `licence.certificate`. */
  document: (document: string) => string
  /** Any entry by its key. */
  find: (key: string, params?: unknown) => string | undefined
}

/** The names of one type, looked up in its own dictionary first. */
export function wordsFrom(caseType: string, own: TextReader<object>, shared: TextReader<object>): CaseWords {
  const find = (key: string, params?: unknown): string | undefined => own.find(`${caseType}/${key}`, params) ?? own.find(key, params) ?? shared.find(key, params)
  /** The type's own words first, whichever they are: what it calls 对方确认 is no confirming of a second person. */
  const said = (event: string, ...kinds: readonly string[]): string =>
    [own, shared].flatMap((from) => kinds.map((kind) => from.find(`${caseType}/${kind}.${event}`) ?? from.find(`${kind}.${event}`))).find(Boolean) ?? event
  const named = (kind: string) => (key: string): string => find(`${kind}.${key}`) ?? key
  return {
    find, kind: find(`caseType.${caseType}`) ?? caseType, state: named('state'), event: named('event'), done: (event) => said(event, 'done', 'event'), told: (event) => said(event, 'told', 'done', 'event'), consequence: (event) => find(`consequence.${event}`), queue: named('queue'),
    part: named('part'), task: named('task'), flag: named('flag'), result: named('result'), choice: named('choice'), pause: (reason) => find(`pause.${reason}`) ?? named('choice')(reason),
    field: (event, path) => find(`field.${event}.${path}`) ?? find(`field.${path}`) ?? find(`fact.${path}`) ?? find(`fact.${path.slice(path.lastIndexOf('.') + 1)}`) ?? find(`part.${path}`) ?? path,
    document: (document) => find(`document.${document.slice(document.indexOf('.') + 1)}`) ?? document,
  }
}

const textsOf = (caseType: string): Dictionary<object> => (Object.hasOwn(caseTypeTexts, caseType) ? caseTypeTexts[caseType] : undefined) ?? (caseworkTexts as Dictionary<object>)

/** The words of a kind of case as a question, to be asked before they are shown. */
export const caseWordsQuestion = (caseType: string | undefined, language: Language) => ({
  queryKey: ['case words', caseType, language] as const, staleTime: Infinity,
  queryFn: async (): Promise<true> => {
    await Promise.all([caseworkTexts as Dictionary<object>, textsOf(caseType ?? '')].map((texts) => loadTexts(texts, language)))
    return true
  },
})

/**
 * The words of a kind of case as a question beside that for the case: a page that is drawn when both are answered keeps what it showed until then, where a part
 * that suspends would take the page away. Asks nothing before the kind is known.
 */
export function useCaseWordsQuestion(caseType: string | undefined): UseQueryResult<true> {
  const { language } = useLanguage()
  return useQuery({
    ...caseWordsQuestion(caseType, language), enabled: caseType !== undefined,
    // Another language of the same kind: the page stays as it is until that is here.
    placeholderData: (known, before) => (before?.queryKey[1] === caseType ? known : undefined),
  })
}

/** `const words = useCaseTexts(caseView.caseType)`, then `words.state(caseView.state)`. Suspends until the language is loaded. */
export function useCaseTexts(caseType: string): CaseWords {
  const shared = useText(caseworkTexts)
  const own = useText(textsOf(caseType))
  return useMemo(() => wordsFrom(caseType, own, shared as TextReader<object>), [caseType, own, shared])
}

/** Words of the case types that a list shows, and of no other: `of(row.caseType)`. Suspends until their dictionaries are loaded. */
export function useCaseTextsOf(caseTypes: Iterable<string>): (caseType: string) => CaseWords {
  const shared = useText(caseworkTexts) as TextReader<object>
  const types = [...new Set(caseTypes)]
  const readers = useTexts(types.map(textsOf))
  const words = new Map(types.map((type, at) => [type, wordsFrom(type, readers[at] ?? shared, shared)]))
  return (caseType) => words.get(caseType) ?? wordsFrom(caseType, shared, shared)
}

/** Words for lists that hold cases of every type: `of(row.caseType)` for what belongs to a case, the rest from whichever dictionary knows it. */
export interface MixedWords extends CaseWords { of: (caseType: string) => CaseWords }

/** Loads the words of every domain: for lists at the desk, not for citizens' pages. */
export function useMixedTexts(): MixedWords {
  const shared = useText(caseworkTexts) as TextReader<object>
  const application = useText(applicationTexts) as TextReader<object>
  const bundle = useText(bundleTexts) as TextReader<object>
  const approval = useText(approvalTexts) as TextReader<object>
  const governance = useText(governanceTexts) as TextReader<object>
  const market = useText(marketTexts) as TextReader<object>
  const enforcement = useText(enforcementTexts) as TextReader<object>
  const convenience = useText(convenienceTexts) as TextReader<object>
  return useMemo(() => {
    const readers = new Map<unknown, TextReader<object>>([[caseTypeTexts.application, application], [caseTypeTexts.bundleApplication, bundle], [approvalTexts, approval], [governanceTexts, governance], [marketTexts, market], [enforcementTexts, enforcement], [convenienceTexts, convenience]])
    const words = new Map(Object.entries(caseTypeTexts).map(([caseType, texts]) => [caseType, wordsFrom(caseType, readers.get(texts) ?? shared, shared)]))
    const all = [...words.values()]
    const any: TextReader<object> = { ...shared, find: (key: string, params?: unknown) => all.map((one) => one.find(key, params)).find((found) => found !== undefined) } as TextReader<object>
    const none = wordsFrom('', shared, shared)
    return { ...wordsFrom('', any, shared), of: (caseType) => words.get(caseType) ?? none }
  }, [shared, application, bundle, approval, governance, market, enforcement, convenience])
}
