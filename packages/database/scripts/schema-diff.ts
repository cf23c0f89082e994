import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, type SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'

interface Engine { diff: (input: unknown) => Promise<{ stdout: string | null }> }
interface Glue extends Record<string, unknown> {
  __wbg_set_wasm: (exports: WebAssembly.Exports) => void
  SchemaEngine: { new: (options: { datamodels: [string, string][] }, log: () => void, adapter: unknown) => Promise<Engine> }
}

/** Prisma's engine asks its database one question when it starts; a comparison of two texts needs no more than this answer. */
const ANSWER = {
  columnNames: ['exists', 'version', 'numeric_version'],
  columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
  rows: [[true, 'PostgreSQL 18.4', 180004]],
}

const never = () => Promise.reject(new Error('Comparing two schemas asked for a database.'))

const closed = {
  provider: 'postgres', adapterName: 'none', queryRaw: async () => ANSWER, executeRaw: never, executeScript: never, startTransaction: never,
  dispose: async () => undefined,
}
const nowhere = { provider: 'postgres', adapterName: 'none', connect: async () => closed, connectToShadowDb: async () => closed }

async function loadGlue(): Promise<Glue> {
  const loaded = glue as unknown as Glue
  const wasm = join(dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')), 'schema_engine_bg.wasm')
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm), { './schema_engine_bg.js': loaded as WebAssembly.ModuleImports })
  loaded.__wbg_set_wasm(instance.exports)
  const { __wbindgen_start: start } = instance.exports as unknown as { __wbindgen_start: () => void }
  start()
  return loaded
}

let loading: Promise<Glue> | undefined

async function openEngine(schema: string): Promise<Engine> {
  loading ??= loadGlue() // once a process: the glue holds the memory of one instance
  const adapter = bindMigrationAwareSqlAdapterFactory(nowhere as unknown as SqlMigrationAwareDriverAdapterFactory)
  return (await loading).SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => undefined, adapter)
}

/**
 * The SQL that turns the tables of `before` into those of `now`, both Prisma schema texts; null when nothing differs. No database is
 * looked at, so parts made by raw SQL are never dropped.
 */
export async function schemaDiff(before: string | undefined, now: string): Promise<string | null> {
  const engine = await openEngine(now)
  const { stdout } = await engine.diff({
    from: before === undefined ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: [{ path: 'before.prisma', content: before }] },
    to: { tag: 'schemaDatamodel', files: [{ path: 'now.prisma', content: now }] },
    script: true, exitCode: null, filters: { externalTables: [], externalEnums: [] },
  })
  return stdout === null || stdout.startsWith('-- This is an empty migration') ? null : stdout
}
