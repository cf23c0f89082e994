import type { Queryable } from '@onewindow/audit/queryable'
import type { AnySet, ConfigurationSet } from './set.ts'
import { readContent, shippedOf, type Settings } from './settings.ts'

/** The settings of a running process; `refresh` reads at once what was just published here or elsewhere. */
export type LiveSettings = Settings & { sets: ReadonlyMap<string, AnySet>; refresh: () => Promise<void>; /** Later days on which a published version begins. */ changesAfter: (day: string) => readonly string[]; /** What ships and every version published until now, also those that hold no more. */ published: <T>(set: ConfigurationSet<T>) => readonly T[] }

/** How long a publication by another process may go unnoticed; it comes into force on the morrow at the earliest. Machine time: nothing is dated by it. */
const REVALIDATE_MS = 2000

type Row = { key: string; version: number; content: unknown; from: string }
type Held = { stamp: string; versions: ReadonlyMap<string, readonly Row[]>; values: Map<string, unknown> }

const STAMP = 'select count(*) || \':\' || coalesce(max(published_at)::text, \'\') stamp from configuration_version where status = \'published\''
const ROWS = 'select key, version, content, effective_from::text "from" from configuration_version where status = \'published\' order by key, version'

async function stampOf(db: Queryable): Promise<string> {
  const { rows: [row] } = await db.query<{ stamp: string }>(STAMP)
  return row?.stamp ?? ''
}

/** The stamp is read first: a publication in between only means one more reading. */
async function load(db: Queryable): Promise<Held> {
  const stamp = await stampOf(db)
  const { rows } = await db.query<Row>(ROWS)
  return { stamp, versions: Map.groupBy(rows, ({ key }) => key), values: new Map() }
}

/** Opens the settings of a process: every published version is held, so that a decision asks nobody. */
export async function openSettings(db: Queryable, sets: readonly AnySet[], machineMs: () => number = () => performance.now()): Promise<LiveSettings> {
  let held = await load(db)
  let checkedAt = machineMs()
  const refresh = async (): Promise<void> => {
    checkedAt = machineMs()
    if ((await stampOf(db)) !== held.stamp) held = await load(db)
  }
  const rowOn = ({ key }: Pick<AnySet, 'key'>, day: string): Row | undefined => {
    // A database that is away keeps the settings in hand; the question itself must not fail for that.
    if (machineMs() - checkedAt > REVALIDATE_MS) refresh().catch(() => undefined)
    // By number: every version is a whole that was drafted over the one published before, so a later one holds from its day on, also in place of one that was to begin after it.
    return held.versions.get(key)?.findLast(({ from }) => from <= day)
  }
  const read = <T>(set: ConfigurationSet<T>, row: Row): T => {
    const name = `${row.key} ${row.version}`
    if (!held.values.has(name)) held.values.set(name, readContent(set, row.content, row.version))
    return held.values.get(name) as T
  }
  return {
    refresh, sets: new Map(sets.map((set) => [set.key, set])),
    changesAfter: (day) => [...new Set([...held.versions.values()].flat().map(({ from }) => from))].filter((from) => from > day).sort(),
    versionOn: (set, day) => rowOn(set, day)?.version ?? 0,
    on: <T>(set: ConfigurationSet<T>, day: string): T => {
      const row = rowOn(set, day)
      return row ? read(set, row) : shippedOf(set)
    },
    published: <T>(set: ConfigurationSet<T>) => [shippedOf(set), ...(held.versions.get(set.key) ?? []).map((row) => read(set, row))],
  }
}
