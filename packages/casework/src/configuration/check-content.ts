import { z } from 'zod'
import { pathText, type AnySet, type Beside, type ConfigurationSet, type SetFault } from './set.ts'
import { shippedOf } from './settings.ts'

// Only the locales used here: a fault of shape is told in the words of the schema library.
const say = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError }
type Told = string | { message: string } | undefined | null
/** A field that was left empty or filled with something else, in the words of who fills it in. */
const EXPECTED: Readonly<Record<string, { zh: string; en: string }>> = {
  number: { zh: '要填数字', en: 'Enter a number' }, int: { zh: '要填整数', en: 'Enter a whole number' }, string: { zh: '要填写', en: 'Enter something' }, array: { zh: '至少要有一项', en: 'Enter at least one' }, boolean: { zh: '要选是或否', en: 'Choose yes or no' },
}
const words = (told: Told, otherwise: string): string => (typeof told === 'string' ? told : (told?.message ?? otherwise))

/** Everything that keeps a content from being published, by field: its shape first, then what only the whole can tell. `published`: the contents of the set until now, what ships unless said. */
export function faultsOfContent(set: AnySet, content: unknown, beside: Beside, published?: readonly unknown[]): readonly SetFault[] {
  const known = set as unknown as ConfigurationSet<unknown>
  const read = known.schema.safeParse(content, { reportInput: true })
  if (read.success) return known.faults?.(read.data, beside, published ?? [shippedOf(known)]) ?? []
  return read.error.issues.map((issue) => {
    const expected = issue.code === 'invalid_type' ? EXPECTED[issue.expected] : undefined
    return { path: pathText(issue.path), ...(expected ?? { zh: words(say.zh(issue as never), issue.message), en: words(say.en(issue as never), issue.message) }) }
  })
}
