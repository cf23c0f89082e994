import type { AppRouter } from '@onewindow/api/router'
import type { Language } from '@onewindow/ui/dictionary'
import type { inferRouterOutputs } from '@trpc/server'

type Outputs = inferRouterOutputs<AppRouter>['admin']['configuration']

export type SetRow = Outputs['list'][number]
export type SetAnswer = Outputs['get']
export type SetVersion = SetAnswer['versions'][number]
export type SetFault = SetAnswer['faults'][number]
export type Changed = SetAnswer['difference'][number]

/** Names of fields and choices in the reader's language, and how values are put together; a key without a word stands for itself. */
export interface Words {
  language: Language
  field: (key: string) => string
  choice: (value: string) => string
  /** The kind of case a clock or other key belongs to: `citizenRequest.triage`. */
  kind: (key: string) => string | undefined
  path: (path: string) => string
  /** A number with its unit: 2 小时 · 2 hours. */
  amount: (n: number, unit: string) => string
  list: (values: readonly string[]) => string
  inBrackets: (inner: string) => string
}

/** What a set's own words do not know: words of the cases it touches, names of regions. */
export interface WordsBeside { cases: readonly { kind: string; name: string; find: (key: string) => string | undefined }[]; region: (code: string) => string; amount: (unit: { n: number; unit: string }) => string }

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const REGION = /^\d{6}(\d{3}){0,2}$/

/** The words a set brings with it, then those of the cases it touches. */
export function wordsOf({ words }: Pick<SetAnswer, 'words'>, language: Language, { cases, region, amount }: WordsBeside): Words {
  const said: Readonly<Record<string, string>> = words[language]
  const inCase = (value: string): string | undefined => cases.map(({ find }) => find(`choice.${value}`) ?? find(`state.${value}`)).find((one) => one !== undefined)
  const known = (key: string): string | undefined => (Object.hasOwn(said, key) && said[key] !== undefined ? capital(said[key]) : undefined)
  const field = (key: string): string => known(key) ?? known(`@${key}`) ?? key
  const step = (part: string): string => (/^(0|[1-9]\d{0,2})$/.test(part) ? known(part) ?? `#${Number(part) + 1}` : field(part))
  /** A key with a dot in it, `citizenRequest.triage`, is one step where the set knows its name. */
  const steps = ([first, ...rest]: readonly string[]): string[] => {
    if (first === undefined) return []
    const both = rest[0] === undefined ? undefined : known(`${first}.${rest[0]}`)
    return both === undefined ? [step(first), ...steps(rest)] : [both, ...steps(rest.slice(1))]
  }
  return {
    language, field, path: (path) => steps(path.split('.')).join(' › '), kind: (key) => cases.find(({ name }) => key.startsWith(`${name}.`))?.kind,
    choice: (value) => known(`@${value}`) ?? (REGION.test(value) ? region(value) : /^[a-z]\w*$/i.test(value) ? inCase(value) : undefined) ?? value,
    amount: (n, unit) => amount({ n, unit: said[`@${unit}`] ?? unit }), list: (values) => values.join(language === 'zh' ? '、' : ', '), inBrackets: (inner) => (language === 'zh' ? `（${inner}）` : ` (${inner})`),
  }
}

/** State of a version as the list of versions shows it. */
export type Standing = 'draft' | 'proposed' | 'discarded' | 'inForce' | 'later' | 'overtaken' | 'earlier'

/** Still worked on: neither published nor thrown away. */
export const isOpen = ({ status }: Pick<SetVersion, 'status'>): boolean => status === 'draft' || status === 'proposed'

/** Published versions that would begin after that day and never will once this number holds from it. */
export const overtakenBy = (versions: readonly SetVersion[], number: number, from: string): SetVersion[] =>
  versions.filter(({ status, version, effectiveFrom }) => status === 'published' && version < number && (effectiveFrom ?? '') > from)

/** In force, published for a later day, overtaken before it, replaced, not yet published, or thrown away. */
export function standingOf({ status, version, effectiveFrom }: SetVersion, { inForce, versions }: Pick<SetAnswer, 'inForce' | 'versions'>, today: string): Standing {
  if (status !== 'published') return status
  if (version === inForce) return 'inForce'
  const from = effectiveFrom ?? ''
  if (versions.some((one) => one.status === 'published' && one.version > version && (one.effectiveFrom ?? '') <= from)) return 'overtaken'
  return from > today ? 'later' : 'earlier'
}
