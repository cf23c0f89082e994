import type { Queryable } from '@onewindow/audit/queryable'
import { faultsOfContent } from './check-content.ts'
import type { AnySet, Beside, ConfigurationSet, SetFault } from './set.ts'
import type { LiveSettings } from './settings-store.ts'

type Held = ConfigurationSet<unknown>
const told = ({ path, zh }: SetFault): string => `${path}\n${zh}`
const once = (faults: readonly SetFault[]): SetFault[] => [...new Map(faults.map((fault) => [told(fault), fault])).values()]

/** What another set, as it stands on a day, would have wrong with this content beside it and has not now; told as a fault of the whole. */
function broken(other: Held, set: Held, value: unknown, now: Beside, published: readonly unknown[]): SetFault[] {
  const stands = now(other)
  const then: Beside = <T>(one: ConfigurationSet<T>): T => (one.key === set.key ? (value as T) : now(one))
  const before = new Set(other.faults?.(stands, now, published).map(told))
  return (other.faults?.(stands, then, published) ?? []).filter((fault) => !before.has(told(fault)))
    .map(({ path, zh, en }) => ({ path: '', zh: `${other.title.zh}${path === '' ? '' : `（${path}）`}：${zh}`, en: `${other.title.en}${path === '' ? '' : ` (${path})`}: ${en}` }))
}

/**
 * Everything that keeps a content from being in force from a day on: what is wrong with it beside the other sets, then what it would make wrong in them; on that day and on
 * every later one on which something published begins. Last comes what only the database can tell.
 */
export async function faultsFrom(given: AnySet, content: unknown, settings: LiveSettings, day: string, db: Queryable): Promise<readonly SetFault[]> {
  const set = given as unknown as Held
  const days = [day, ...settings.changesAfter(day)].map((on): Beside => (other) => settings.on(other, on))
  const own = once(days.flatMap((beside) => faultsOfContent(given, content, beside, settings.published(set))))
  if (own.length > 0) return own
  const value = set.schema.parse(content)
  const others = [...settings.sets.values()].map((other) => other as unknown as Held).filter(({ key, faults }) => key !== set.key && faults)
  return once([...days.flatMap((now) => others.flatMap((other) => broken(other, set, value, now, settings.published(other)))), ...((await set.asks?.(value, db, day)) ?? [])])
}
