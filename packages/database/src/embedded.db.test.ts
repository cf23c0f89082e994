import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureDatabase, startEmbedded, stopEmbedded, superviseEmbedded } from './embedded.ts'
import { onCluster } from './test-cluster.ts'

let folder: string
const disposable = { disposable: true }

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cluster-'))
})
afterAll(async () => {
  await stopEmbedded(folder)
  rmSync(folder, { recursive: true, force: true })
})

const one = (url: string) => onCluster(url, async (client) => (await client.query('select 1 as one')).rows)
const postmaster = () => Number(readFileSync(join(folder, 'pg/postmaster.pid'), 'utf8').split('\n')[0])

describe('embedded PostgreSQL', { timeout: 60_000 }, () => {
  it('three first starts at once end on one server, and leave no half cluster', async () => {
    const clusters = await Promise.all([1, 2, 3].map(() => startEmbedded(folder, disposable)))
    expect(new Set(clusters.map(({ port }) => port)).size).toBe(1)
    expect(readdirSync(folder).filter((name) => name.startsWith('pg.') && !['pg.json', 'pg.log'].includes(name))).toEqual([])
  })

  it('makes a database once', async () => {
    const cluster = await startEmbedded(folder, disposable)
    expect(await Promise.all([ensureDatabase(cluster, 'city'), ensureDatabase(cluster, 'city')]).then((made) => made.filter(Boolean))).toHaveLength(1)
    expect(await one(cluster.urlOf('city'))).toEqual([{ one: 1 }])
  })

  it('comes back on the same port after kill -9, also for two starters', async () => {
    const { port } = await startEmbedded(folder, disposable)
    process.kill(postmaster(), 'SIGKILL')
    const clusters = await Promise.all([startEmbedded(folder, disposable), startEmbedded(folder, disposable)])
    expect(clusters.map((cluster) => cluster.port)).toEqual([port, port])
    expect(await one(clusters[0]?.urlOf('city') ?? '')).toEqual([{ one: 1 }])
  })

  it('is restarted by the watch', async () => {
    const cluster = await startEmbedded(folder, disposable)
    const endWatch = superviseEmbedded(folder, disposable)
    process.kill(postmaster(), 'SIGKILL')
    await expect.poll(() => one(cluster.urlOf('postgres')).catch(() => 'away'), { timeout: 15_000, interval: 200 }).toEqual([{ one: 1 }])
    endWatch()
  })

  it('stops, says so, and stops only once', async () => {
    expect(await stopEmbedded(folder)).toBe(true)
    expect(await stopEmbedded(folder)).toBe(false)
    expect(existsSync(join(folder, 'pg/postmaster.pid'))).toBe(false)
  })

  it('a watch that has ended starts nothing any more', async () => {
    await startEmbedded(folder, disposable)
    superviseEmbedded(folder, disposable)()
    await stopEmbedded(folder)
    await pause(2500)
    expect(existsSync(join(folder, 'pg/postmaster.pid'))).toBe(false)
  })

  it('moves away from a port that a stranger holds, and says so', async () => {
    const stranger = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1')
    await once(stranger, 'listening')
    const { port } = stranger.address() as AddressInfo
    writeFileSync(join(folder, 'pg.json'), JSON.stringify({ port }))
    const said: string[] = []
    const cluster = await startEmbedded(folder, { ...disposable, say: (sentence) => said.push(sentence) })
    stranger.close()
    expect(cluster.port).not.toBe(port)
    expect(said).toEqual([`Port ${port} is held by another program; PostgreSQL moves to ${cluster.port}`])
  })

  it('keeps its port when connections are cut for a moment, as by a server that dies', async () => {
    const { port } = await startEmbedded(folder, disposable)
    await stopEmbedded(folder)
    const dying = createServer((socket) => socket.resetAndDestroy()).listen(port, '127.0.0.1')
    await once(dying, 'listening')
    setTimeout(() => dying.close(), 700)
    expect((await startEmbedded(folder, disposable)).port).toBe(port)
  })

  it('a port file lost or half written under a running server is mended', async () => {
    const { port } = await startEmbedded(folder, disposable)
    writeFileSync(join(folder, 'pg.json'), '{"po')
    expect((await startEmbedded(folder, disposable)).port).toBe(port)
    rmSync(join(folder, 'pg.json'))
    expect((await startEmbedded(folder, disposable)).port).toBe(port)
  })

  it('a port file that names another port than the running server is mended', async () => {
    const { port } = await startEmbedded(folder, disposable)
    writeFileSync(join(folder, 'pg.json'), JSON.stringify({ port: port === 20_001 ? 20_002 : 20_001 }))
    expect((await startEmbedded(folder, disposable)).port).toBe(port)
  })

  it('a server that hangs keeps its port and is not taken for a stranger', async () => {
    const { port } = await startEmbedded(folder, disposable)
    const said: string[] = []
    process.kill(postmaster(), 'SIGSTOP')
    const tried = await startEmbedded(folder, { ...disposable, limitMs: 2000, say: (sentence) => said.push(sentence) }).catch((error: unknown) => error as Error)
    process.kill(postmaster(), 'SIGCONT')
    expect(tried).toBeInstanceOf(Error)
    expect(said).toEqual([])
    expect((await startEmbedded(folder, disposable)).port).toBe(port)
  })

  it('a server that cannot start is explained with its last word', async () => {
    const broken = join(folder, 'broken')
    mkdirSync(join(broken, 'pg'), { recursive: true, mode: 0o700 })
    await expect(startEmbedded(broken, { ...disposable, limitMs: 1000 })).rejects.toThrow(/did not start within 1 s. Its last word: .*pg\.log/s)
  })
})
