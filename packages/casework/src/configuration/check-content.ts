import { z } from 'zod'
import { pathText, type AnySet, type Beside, type ConfigurationSet, type SetFault } from './set.ts'

// Only the locales used here: a fault of shape is told in the words of the schema library.
const say = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError }
type Told = string | { message: string } | undefined | null
const words = (told: Told, otherwise: string): string => (typeof told === 'string' ? told : (told?.message ?? otherwise))

/** Everything that keeps a content from being published, by field: its shape first, then what only the whole can tell. */
export function faultsOfContent(set: AnySet, content: unknown, beside: Beside): readonly SetFault[] {
  const known = set as unknown as ConfigurationSet<unknown>
  const read = known.schema.safeParse(content, { reportInput: true })
  if (read.success) return known.faults?.(read.data, beside) ?? []
  return read.error.issues.map((issue) => ({ path: pathText(issue.path), zh: words(say.zh(issue as never), issue.message), en: words(say.en(issue as never), issue.message) }))
}
