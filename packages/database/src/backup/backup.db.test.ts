import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureDatabase, startEmbedded, stopEmbedded, type EmbeddedCluster } from '../embedded.ts'
import { onCluster } from '../test-cluster.ts'
import { backUpChanges, backUpCluster } from './copy-cluster.ts'
import { restoreCluster } from './restore-cluster.ts'

let place: string
let data: string
let to: string
let cluster: EmbeddedCluster
let wanted: Date
const say = (): void => undefined
const sql = (text: string, of = cluster) => onCluster(of.urlOf('onewindow'), async (client) => (await client.query<{ n: number }>(text)).rows)

function store(text: string): string {
  const sha256 = createHash('sha256').update(text).digest('hex')
  mkdirSync(join(data, 'files', sha256.slice(0, 2)), { recursive: true })
  writeFileSync(join(data, 'files', sha256.slice(0, 2), sha256), text)
  return sha256
}

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'backup-'))
  data = join(place, 'data')
  to = join(place, 'backup')
  cluster = await startEmbedded(data)
  await onCluster(cluster.urlOf('postgres'), async (client) => {
    await client.query('alter system set fsync = off') // throw-away data; the copies inherit it
    await client.query('select pg_reload_conf()')
  })
  await ensureDatabase(cluster, 'onewindow')
  mkdirSync(join(data, 'keys'))
  writeFileSync(join(data, 'keys/sealing-0001.key'), 'secret')
  await sql(`create table stored_file (sha256 text, status text); create table entry (n int)`)
  await sql(`insert into entry select generate_series(1, 100)`)
  await sql(`insert into stored_file values ('${store('one')}', 'clean')`)
  await backUpCluster({ data, to, keysTo: join(place, 'keys'), say })
  await sql('insert into entry select generate_series(101, 250)')
  await sql(`insert into stored_file values ('${store('two')}', 'clean')`)
  await pause(1100)
  wanted = new Date()
  await pause(1100)
  await sql('insert into entry select generate_series(251, 300)')
  await backUpChanges(cluster.urlOf('onewindow'), { data, to })
}, 120_000)
afterAll(async () => {
  await stopEmbedded(data)
  for (const name of readdirSync(place)) await stopEmbedded(join(place, name))
  rmSync(place, { recursive: true, force: true })
})

describe('backup and restore of the embedded database', { timeout: 120_000 }, () => {
  it('goes back to a stated second, with files and keys', async () => {
    const into = join(place, 'restored')
    const summary = await restoreCluster({ from: to, into, to: wanted, keysFrom: join(place, 'keys'), say })
    expect(summary).toMatchObject({ files: 2, missingFiles: [], keys: 1, aside: null })
    const other = await startEmbedded(into)
    expect(await sql('select count(*)::int n, max(n)::int as most from entry', other)).toEqual([{ n: 250, most: 250 }])
    expect(await sql(`select count(*)::int n from pg_settings where name = 'archive_command' and setting = 'exit 0'`, other)).toEqual([{ n: 1 }])
    await sql('insert into entry values (1)', other)
    await stopEmbedded(into)
  })

  it('without a moment goes to the end of the archive', async () => {
    const into = join(place, 'whole')
    await restoreCluster({ from: to, into, say })
    expect(await sql('select count(*)::int n from entry', await startEmbedded(into))).toEqual([{ n: 300 }])
    await stopEmbedded(into)
  })

  it('keeps the keys apart', () => {
    expect(readdirSync(join(place, 'keys'))).toEqual(['sealing-0001.key'])
    expect(readdirSync(to, { recursive: true }).filter((name) => String(name).endsWith('.key'))).toEqual([])
  })

  it('never writes over data unless told to, and then moves them aside', async () => {
    await expect(restoreCluster({ from: to, into: join(place, 'restored'), say })).rejects.toThrow(/holds data \(.*pg.*\). Nothing was changed/)
    const { aside } = await restoreCluster({ from: to, into: join(place, 'restored'), to: wanted, replace: true, say })
    expect(existsSync(join(aside ?? '', 'pg/PG_VERSION'))).toBe(true)
  })

  it('says which moments there are, and puts everything back when one is not', async () => {
    await stopEmbedded(data)
    await expect(restoreCluster({ from: to, into: join(place, 'early'), to: new Date(0), say })).rejects.toThrow(/oldest base copy was finished at/)
    await expect(restoreCluster({ from: to, into: join(place, 'late'), to: new Date(Date.now() + 3_600_000), say })).rejects.toThrow(/archive ends before .* \(last change 20/)
    expect(readdirSync(join(place, 'late'))).toEqual([])
    await expect(restoreCluster({ from: to, into: data, to: new Date(Date.now() + 3_600_000), replace: true, say })).rejects.toThrow(/archive ends before/)
    expect(readdirSync(data).filter((name) => name.startsWith('before-restore'))).toEqual([])
    expect(existsSync(join(data, 'keys/sealing-0001.key'))).toBe(true)
    await expect(restoreCluster({ from: join(place, 'nowhere'), into: join(place, 'x'), say })).rejects.toThrow(/There is no backup at/)
  })

  it('refuses a damaged base copy', async () => {
    const base = readdirSync(to).find((name) => name.startsWith('base-')) ?? ''
    appendFileSync(join(to, base, 'pg/PG_VERSION'), ' ')
    await expect(restoreCluster({ from: to, into: join(place, 'damaged'), say })).rejects.toThrow(/damaged: PG_VERSION is not what was copied/)
  })
})
