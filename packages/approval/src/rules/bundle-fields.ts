import type { BundleRule } from '../catalogue/bundle-definition.ts'
import type { FormField } from '../catalogue/form-schema.ts'
import type { SelectedItem } from './bundle.ts'

/** A fact the person is asked once for all items that need it. `key` is the bundle's name of the fact. */
export type MergedField = { key: string; field: FormField; required: boolean; askedBy: string[] }

export type MergedFields = {
  asked: MergedField[]
  /** Facts that come from another item's result or from a licence, with where they come from. */
  autoFilled: { key: string; slug: string; from: string }[]
  /** Values the answers already decide; the last rule wins. */
  set: Readonly<Record<string, unknown>>
  /** Fields of all items before merging. */
  rawCount: number
}

/** One form out of many: a fact is asked once, and not at all where a result, a licence or an answer already holds it (R6). */
export function mergeFields(selected: readonly SelectedItem[], fired: readonly BundleRule[]): MergedFields {
  const set = settledFields(fired)
  const dropped = new Set(fired.flatMap(({ dropFields }) => dropFields))
  const demanded = new Set(fired.flatMap(({ requireFields }) => requireFields))
  const slugs = new Set(selected.map(({ entry }) => entry.slug))
  const asked = new Map<string, MergedField>()
  const autoFilled: MergedFields['autoFilled'] = []
  let rawCount = 0
  for (const { entry, item } of selected) {
    for (const [name, field] of Object.entries(item.formSchema.properties)) {
      rawCount += 1
      const own = field['x-semantic-key']
      const key = ownValue(entry.fieldAlias, own) ?? own
      const from = ownValue(entry.fieldFromResult, own)?.find((source) => source === '$licence' || slugs.has(source))
      if (from !== undefined) autoFilled.push({ key, slug: entry.slug, from })
      else if (!Object.hasOwn(set, key) && !dropped.has(key)) {
        const seen = asked.get(key) ?? { key, field, required: false, askedBy: [] }
        const required = seen.required || demanded.has(key) || (item.formSchema.required?.includes(name) ?? false)
        asked.set(key, { ...seen, required, askedBy: [...seen.askedBy, entry.slug] })
      }
    }
  }
  return { asked: [...asked.values()], autoFilled, set, rawCount }
}

/** The values the fired rules set, in file order: a later rule overrides an earlier one. */
export const settledFields = (fired: readonly BundleRule[]): Record<string, unknown> =>
  Object.assign({}, ...fired.map(({ setFields }) => setFields))

const ownValue = <V>(record: Readonly<Record<string, V>>, key: string): V | undefined =>
  (Object.hasOwn(record, key) ? record[key] : undefined)
