import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { openTestDatabase } from '@onewindow/database/test-database'
import { describe, expect, it } from 'vitest'
import { fakeClamav } from '../../test/fake-clamav.ts'
import { pdf, png } from '../../test/sample-files.ts'
import { diskStore } from '../storage/disk-store.ts'
import type { FileHouse } from './file-house.ts'
import { MOST_FILE_BYTES } from './limits.ts'
import { openFile } from './open-file.ts'
import { clamav } from './scan-port.ts'
import { storeBytes } from './store-bytes.ts'
import { findFile, listCaseFiles } from './stored-file.ts'
import { sweepUploads } from './sweep-uploads.ts'
import { beginUpload, cancelUpload, receivePart, uploadState } from './uploads.ts'

const NOW = '2026-11-24T09:00:00.000+08:00'
const OWNER = '018f4e6a-0000-7000-8000-00000000000a'
const CASE = '018f4e6a-0000-7000-8000-00000000000c'
const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const all = (bytes: Buffer) => Readable.from([bytes])
const refusal = (promise: Promise<unknown>) => promise.then(() => 'accepted', (error: { refusal?: unknown }) => error.refusal)

/** Sends `bytes` and then breaks as a lost connection does. */
const breaking = (bytes: Buffer) => Readable.from((async function* () {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
  throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' })
})())

async function openHouse(scan: FileHouse['scan'] = null) {
  const base = await openTestDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'uploads-'))
  const house: FileHouse = { db: base.pool, store: diskStore(join(folder, 'files')), uploadDirectory: join(folder, 'uploads'), scan }
  const parts = () => (existsSync(house.uploadDirectory) ? readdirSync(house.uploadDirectory) : [])
  return { house, base, parts, async [Symbol.asyncDispose]() {
    await base[Symbol.asyncDispose]()
    rmSync(folder, { recursive: true })
  } }
}

describe('an upload resumes or leaves nothing (R9)', () => {
  it('in one piece: known by its content, stored under its SHA-256, opened as it was', async () => {
    await using world = await openHouse()
    const bytes = pdf('内容')
    const { id } = await beginUpload(world.house, { label: '身份证.pdf', size: bytes.length, sha256: sha(bytes), caseId: CASE }, OWNER, NOW)
    expect(await receivePart(world.house, { id, offset: 0, ownerAccountId: OWNER }, all(bytes))).toEqual(
      { id, received: bytes.length, size: bytes.length, status: 'clean', sha256: sha(bytes), mediaType: 'application/pdf' })
    const opened = await openFile(world.house, id)
    expect(opened).toMatchObject({ label: '身份证.pdf', mediaType: 'application/pdf', sha256: sha(bytes) })
    expect(opened && await buffer(opened.stream)).toEqual(bytes)
    expect(await listCaseFiles(world.base.pool, CASE)).toMatchObject([{ id, createdAt: NOW, ownerAccountId: OWNER }])
    expect(world.parts()).toEqual([])
  })

  it.each([10, 20, 30, 40, 50, 60, 70, 80, 90, 100])('cut after %i percent, it goes on where it stood', async (percent) => {
    await using world = await openHouse()
    const bytes = pdf('x'.repeat(50_000))
    const { id } = await beginUpload(world.house, { label: 'a.pdf', size: bytes.length, sha256: sha(bytes) }, OWNER, NOW)
    const cut = Math.floor(bytes.length * percent / 100)
    const after = await receivePart(world.house, { id, offset: 0, ownerAccountId: OWNER }, breaking(bytes.subarray(0, cut)))
    expect(after.received).toBe(cut)
    expect(await openFile(world.house, id)).toEqual(percent === 100 ? expect.anything() : null)
    const { received } = await uploadState(world.house, id, OWNER)
    expect(await receivePart(world.house, { id, offset: received, ownerAccountId: OWNER }, all(bytes.subarray(received)))).toMatchObject({ status: 'clean', sha256: sha(bytes) })
  })

  it('the last piece sent again, because its answer was lost, changes nothing', async () => {
    await using world = await openHouse()
    const bytes = pdf()
    const { id } = await beginUpload(world.house, { label: 'a.pdf', size: bytes.length }, OWNER, NOW)
    const part = { id, offset: 0, ownerAccountId: OWNER }
    expect(await receivePart(world.house, part, all(bytes))).toEqual(await receivePart(world.house, part, all(bytes)))
  })

  it('from a wrong place, or over a second connection, it is told where to go on', async () => {
    await using world = await openHouse()
    const bytes = pdf('x'.repeat(5000))
    const { id } = await beginUpload(world.house, { label: 'a.pdf', size: bytes.length }, OWNER, NOW)
    const part = { id, offset: 0, ownerAccountId: OWNER }
    await receivePart(world.house, part, breaking(bytes.subarray(0, 2000)))
    expect(await refusal(receivePart(world.house, { ...part, offset: 2500 }, all(bytes.subarray(2500))))).toEqual({ code: 'file.hashMismatch', kind: 'content', params: { received: 2000 } })
    const slow = new Readable({ read: () => undefined })
    slow.push(bytes.subarray(2000, 3000))
    const first = receivePart(world.house, { ...part, offset: 2000 }, slow)
    await expect.poll(async () => (await uploadState(world.house, id, OWNER)).received).toBe(3000)
    expect(await refusal(receivePart(world.house, { ...part, offset: 3000 }, all(bytes.subarray(3000))))).toMatchObject({ code: 'file.hashMismatch' })
    slow.push(bytes.subarray(3000))
    slow.push(null)
    expect(await first).toMatchObject({ status: 'clean', sha256: sha(bytes) })
  })

  it('content that is not what was announced begins again', async () => {
    await using world = await openHouse()
    const bytes = pdf()
    const { id } = await beginUpload(world.house, { label: 'a.pdf', size: bytes.length, sha256: 'ab'.repeat(32) }, OWNER, NOW)
    expect(await refusal(receivePart(world.house, { id, offset: 0, ownerAccountId: OWNER }, all(bytes)))).toEqual({ code: 'file.hashMismatch', kind: 'content', params: { received: 0 } })
    expect((await uploadState(world.house, id, OWNER)).received).toBe(0)
    expect(world.parts()).toEqual([])
  })

  it('one byte over 20 MB, or more than announced, or over 200 MB in a case, is too large; 20 MB is not', async () => {
    await using world = await openHouse()
    const tooLarge = { code: 'file.tooLarge', kind: 'tooLarge' }
    expect(await refusal(beginUpload(world.house, { label: 'a.pdf', size: MOST_FILE_BYTES + 1 }, OWNER, NOW))).toMatchObject(tooLarge)
    const small = await beginUpload(world.house, { label: 'a.pdf', size: 10 }, OWNER, NOW)
    expect(await refusal(receivePart(world.house, { id: small.id, offset: 0, ownerAccountId: OWNER }, all(pdf())))).toMatchObject(tooLarge)
    expect(await findFile(world.base.pool, small.id)).toBeNull()
    expect(world.parts()).toEqual([])
    for (let i = 0; i < 10; i += 1) await beginUpload(world.house, { label: `${i}.pdf`, size: MOST_FILE_BYTES, caseId: CASE }, OWNER, NOW)
    expect(await refusal(beginUpload(world.house, { label: 'a.pdf', size: 1, caseId: CASE }, OWNER, NOW))).toEqual({ ...tooLarge, params: { maxMegabytes: 200, of: 'case' } })
    const bytes = pdf('x'.repeat(MOST_FILE_BYTES - pdf().length))
    expect(bytes.length).toBe(MOST_FILE_BYTES)
    expect(await storeBytes(world.house, bytes, { label: 'full.pdf', ownerAccountId: OWNER, at: NOW })).toMatchObject({ status: 'clean' })
  })

  it('a refused type leaves neither row nor bytes', async () => {
    await using world = await openHouse()
    const bytes = Buffer.from('<svg onload="alert(1)"/>')
    const { id } = await beginUpload(world.house, { label: 'a.png', size: bytes.length }, OWNER, NOW)
    expect(await refusal(receivePart(world.house, { id, offset: 0, ownerAccountId: OWNER }, all(bytes)))).toEqual({ code: 'file.typeRefused', kind: 'typeRefused', params: { reason: 'unknown' } })
    expect(await findFile(world.base.pool, id)).toBeNull()
    expect(world.parts()).toEqual([])
    expect(await refusal(beginUpload(world.house, { label: 'a.pdf', size: 0 }, OWNER, NOW))).toMatchObject({ params: { reason: 'empty' } })
  })

  it('another person\'s upload is like none', async () => {
    await using world = await openHouse()
    const { id } = await beginUpload(world.house, { label: 'a.pdf', size: 100 }, OWNER, NOW)
    const none = await refusal(uploadState(world.house, '018f4e6a-0000-7000-8000-0000000000ff', OWNER))
    expect(none).toEqual({ code: 'case.notFound', kind: 'hidden', params: {} })
    expect(await refusal(uploadState(world.house, id, CASE))).toEqual(none)
    expect(await refusal(receivePart(world.house, { id, offset: 0, ownerAccountId: CASE }, all(pdf())))).toEqual(none)
    expect(await refusal(cancelUpload(world.house, id, null))).toEqual(none)
  })

  it('what a partner sent and no case took is cleared after 24 hours, with its bytes once nobody else has them', async () => {
    await using world = await openHouse()
    const { house, base: { pool } } = world
    const sent = (bytes: Buffer, at: string, ownerAccountId: string | null = null) => storeBytes(house, bytes, { label: 'a.pdf', ownerAccountId, at })
    const [DAY_OLD, YOUNG] = ['2026-11-23T08:59:59.999+08:00', '2026-11-23T09:00:00.000+08:00']
    const twice = await Promise.all([sent(pdf('两次'), DAY_OLD), sent(pdf('两次'), DAY_OLD)])
    const [shared, taken, young] = [await sent(pdf('共有'), DAY_OLD), await sent(pdf('已收'), DAY_OLD), await sent(pdf('刚来'), YOUNG)]
    const own = await sent(pdf('共有'), DAY_OLD, OWNER)
    await pool.query(`insert into case_attachment (case_id, file_id, key, label, sha256, added_at) values ($1, $2, 'photo', 'a.pdf', $3, $4)`, [CASE, taken.id, taken.sha256, DAY_OLD])
    expect(await sweepUploads(house, NOW)).toEqual({ cleared: 3, scanned: 0 })
    const left = await Promise.all([...twice, shared, taken, young, own].map(async ({ id, sha256 }) => [await findFile(pool, id) !== null, await house.store.has(sha256 ?? '')]))
    expect(left).toEqual([[false, false], [false, false], [false, true], [true, true], [true, true], [true, true]])
  })

  it('what was not finished within 24 hours is cleared, what is younger is not', async () => {
    await using world = await openHouse()
    const old = await beginUpload(world.house, { label: 'old.pdf', size: 100 }, OWNER, '2026-11-23T08:59:59.999+08:00')
    const young = await beginUpload(world.house, { label: 'young.pdf', size: 100 }, OWNER, '2026-11-23T09:00:00.000+08:00')
    for (const { id } of [old, young]) await receivePart(world.house, { id, offset: 0, ownerAccountId: OWNER }, breaking(Buffer.alloc(50)))
    expect(await sweepUploads(world.house, NOW)).toEqual({ cleared: 1, scanned: 0 })
    expect(world.parts()).toEqual([`${young.id}.part`])
    await cancelUpload(world.house, young.id, OWNER)
    expect(world.parts()).toEqual([])
  })

  it('the same content handed in twice is two files and one object', async () => {
    await using world = await openHouse()
    const meta = { label: 'a.png', ownerAccountId: OWNER, at: NOW }
    const [one, two] = [await storeBytes(world.house, png(), meta), await storeBytes(world.house, png(), meta)]
    expect(one.id).not.toBe(two.id)
    expect(one.sha256).toBe(two.sha256)
    expect(await openFile(world.house, two.id)).toMatchObject({ size: png().length })
  })
})

describe('with a virus scanner, a file is in quarantine until it is clean', () => {
  it('clean opens, infected does not, ever', async () => {
    await using scanner = await fakeClamav()
    await using world = await openHouse(clamav(scanner))
    const meta = { ownerAccountId: OWNER, at: NOW }
    const clean = await storeBytes(world.house, pdf('x'.repeat(200_000)), { label: 'a.pdf', ...meta })
    const infected = await storeBytes(world.house, pdf('VIRUS'), { label: 'b.pdf', ...meta })
    expect([clean.status, infected.status]).toEqual(['clean', 'quarantined'])
    expect(scanner.seen[0]).toBe(clean.size)
    expect(await openFile(world.house, infected.id)).toBeNull()
    expect(await sweepUploads(world.house, NOW)).toEqual({ cleared: 0, scanned: 1 })
    expect(await openFile(world.house, infected.id)).toBeNull()
  })

  it('while the scanner is away or talks nonsense the file waits; the sweep lets it out later', async () => {
    await using world = await openHouse(clamav({ host: '127.0.0.1', port: 1 }))
    const stored = await storeBytes(world.house, pdf(), { label: 'a.pdf', ownerAccountId: OWNER, at: NOW })
    expect(stored.status).toBe('quarantined')
    await using odd = await fakeClamav('INSTREAM size limit exceeded. ERROR\0')
    await sweepUploads({ ...world.house, scan: clamav(odd) }, NOW)
    expect(await openFile(world.house, stored.id)).toBeNull()
    await using well = await fakeClamav()
    await sweepUploads({ ...world.house, scan: clamav(well) }, NOW)
    expect(await openFile(world.house, stored.id)).toMatchObject({ label: 'a.pdf' })
  })
})
