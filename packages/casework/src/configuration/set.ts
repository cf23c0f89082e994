import type { Queryable } from '@onewindow/audit/queryable'
import type { z } from 'zod'

/** Something to mend before a version can be published: the path of the field, `rules.3.target`, and what, in both languages. */
export type SetFault = { path: string; zh: string; en: string }

/** Reads the other sets as they will stand on the day a version comes into force. */
export type Beside = <T>(set: ConfigurationSet<T>) => T

/**
 * One table of policy that administrators publish: knobs, categories, lists, models. Law is code, this is not. What ships with the product is version 0 and holds
 * until another is published.
 */
export type ConfigurationSet<T> = {
  /** `<package>.<name>` (common vocabulary §8). */
  key: string
  title: { zh: string; en: string }
  /** What it decides, in one sentence. */
  about: { zh: string; en: string }
  /** Names of its fields by key, and of its choices by `@choice`, for the form that is drawn from the schema. */
  words: { zh: Readonly<Record<string, string>>; en: Readonly<Record<string, string>> }
  /** More words that only the content knows: what a code of another set is called. Read with `words`, and before them. */
  names?: (content: T, beside: Beside) => { zh: Readonly<Record<string, string>>; en: Readonly<Record<string, string>> }
  schema: z.ZodType<T>
  /** The table as it stands in the package's file, unread. */
  shipped: unknown
  /** What the shape alone cannot tell: a unit that does not exist, limits that contradict each other. `published`: what ships and whatever was published since. */
  faults?: (content: T, beside: Beside, published: readonly T[]) => readonly SetFault[]
  /** What only the database can tell of a content that is to hold from a day on: that it names what others have published. */
  asks?: (content: T, on: Queryable, day: string) => Promise<readonly SetFault[]>
  /** Case types decided by it. `pins`: an open case keeps the version of the day it was opened. */
  touches: readonly { caseType: string; pins: boolean }[]
}

/** A set with its content's type forgotten, for lists of all of them. */
export type AnySet = ConfigurationSet<never>

/** The one place a set is put together. */
export const defineSet = <T>(set: ConfigurationSet<T>): ConfigurationSet<T> => set

/** A path as faults and forms name it: `rules.3.target`. */
export const pathText = (path: readonly PropertyKey[]): string => path.map(String).join('.')

/** Words of a set for one content: its own, and what the content's codes are called; a content that cannot be read yet brings no names. */
export function wordsOfSet(given: AnySet, content: unknown, beside: Beside): AnySet['words'] {
  const set = given as unknown as ConfigurationSet<unknown>
  const read = set.names && set.schema.safeParse(content)
  if (!set.names || !read?.success) return set.words
  const { zh, en } = set.names(read.data, beside)
  return { zh: { ...set.words.zh, ...zh }, en: { ...set.words.en, ...en } }
}
