import type { AppRouter } from '@onewindow/api/router'
import type { Language } from '@onewindow/ui/dictionary'
import type { inferRouterOutputs } from '@trpc/server'

type Outputs = inferRouterOutputs<AppRouter>['admin']['configuration']

export type SetRow = Outputs['list'][number]
export type SetAnswer = Outputs['get']
export type SetVersion = SetAnswer['versions'][number]
export type SetFault = SetAnswer['faults'][number]
export type Changed = SetAnswer['difference'][number]

/** Names of fields and choices in the reader's language; a key without a word stands for itself. */
export interface Words { field: (key: string) => string; choice: (value: string) => string; path: (path: string) => string }

/** The words a set brings with it. */
export function wordsOf({ words }: Pick<SetAnswer, 'words'>, language: Language): Words {
  const said = words[language]
  const field = (key: string): string => said[key] ?? key
  return { field, choice: (value) => said[`@${value}`] ?? value, path: (path) => path.split('.').map((part) => (/^\d+$/.test(part) ? `#${Number(part) + 1}` : field(part))).join(' › ') }
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
