import { dayOf } from '@onewindow/calendar/day'
import { pathText, type ConfigurationSet } from './set.ts'

/** Policy by day. What is in force on a day never changes once the day has begun, since a version comes into force on the morrow of its publication at the earliest. */
export type Settings = {
  on: <T>(set: ConfigurationSet<T>, day: string) => T
  /** Number of the version in force; 0 is what ships with the product. */
  versionOn: (set: ConfigurationSet<never>, day: string) => number
}

/** Where a decision or a page reads policy: the settings, and the day that counts. A context of a decision is one. */
export type InForce = { settings: Settings; today: string }

/** Policy as it was when the case was received (opened, where nothing is received): what an open case keeps while newer versions are published. A draft keeps none: what hands it in reads today's. */
export const whenOpened = (c: { openedAt: string; receivedAt: string | null }, { settings }: InForce): InForce => ({ settings, today: dayOf(c.receivedAt ?? c.openedAt) })

/** What is in force on the day that counts. */
export const inForce = <T>({ settings, today }: InForce, set: ConfigurationSet<T>): T => settings.on(set, today)

const shippedValues = new WeakMap<object, unknown>()

/** The content that ships with the product, read once. @throws Error naming field and fault when a shipped file is wrong */
export function shippedOf<T>(set: ConfigurationSet<T>): T {
  if (!shippedValues.has(set)) shippedValues.set(set, readContent(set, set.shipped, 0))
  return shippedValues.get(set) as T
}

/** Reads a stored or shipped content through the set's schema. @throws Error naming the set, the version and the fields */
export function readContent<T>(set: ConfigurationSet<T>, content: unknown, version: number): T {
  const read = set.schema.safeParse(content)
  if (read.success) return read.data
  throw new Error(`${set.key} version ${version}: ${read.error.issues.map(({ path, message }) => `${pathText(path)}: ${message}`).join('; ')}`)
}

/** What ships with the product, on every day: for the pure core without a database. */
export const shippedSettings: Settings = { on: shippedOf, versionOn: () => 0 }

/** Policy of today as shipped, for tests of rules and tables. */
export const asShipped: InForce = { settings: shippedSettings, today: '2026-01-01' }

/** Something worked out of a content (an index, a clock table), made once per version. */
export function workedOut<T extends object, D>(make: (content: T) => D): (content: T) => D {
  const known = new WeakMap<T, D>()
  return (content) => {
    if (!known.has(content)) known.set(content, make(content))
    return known.get(content) as D
  }
}
