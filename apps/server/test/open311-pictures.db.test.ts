import { once } from 'node:events'
import { createServer, type RequestListener, type Server as Host } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import type { FileHouse } from '@onewindow/connectors/files/file-house'
import { openFile } from '@onewindow/connectors/files/open-file'
import type { Web } from '@onewindow/connectors/pictures/fetch-picture'
import { reviveEffect } from '@onewindow/casework/outbox'
import { givenPartner } from '@onewindow/testing/partner'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { consumers } from '../src/background/consumers.ts'
import { startRelay } from '../src/background/relay.ts'
import { takePicture } from '../src/background/take-picture.ts'
import { openServer, type Server } from './open-server.ts'

// Pictures a client of Open311 gives by their address, convenience §10.3. A host on the loopback has them; only the relay of this test may ask it.

let server: Server
let base: string
let key: string
let host: Host
let photos: string
let asked: string[]
let answer: RequestListener

beforeAll(async () => {
  server = await openServer()
  base = `${await server.app.listen({ port: 0, host: '127.0.0.1' })}/open311/v2`
  const { database: { pool }, keyring, clock } = server.platform
  const { keyId, secret } = await givenPartner({ pool, keyring, at: clock.now() }, 'open311', { name: '随手拍', perMinute: 1000 })
  key = `${keyId}.${secret}`
  host = createServer((request, reply) => {
    asked.push(request.url ?? '')
    answer(request, reply)
  }).listen(0, '127.0.0.1')
  await once(host, 'listening')
  photos = `http://photos.example.org:${(host.address() as AddressInfo).port}`
})
afterAll(async () => {
  host.closeAllConnections()
  host.close()
  await server[Symbol.asyncDispose]()
})
beforeEach(async () => {
  asked = []
  answer = (_request, reply) => reply.end(PHOTO)
  await query('truncate outbox, outbox_parked')
})

const query = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> => (await server.platform.database.pool.query<T>(text, values)).rows

/** A picture of one point in which the camera wrote where it stood. */
const DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const WRITTEN = Buffer.from('tEXtComment\0taken at home')
const PHOTO = Buffer.concat([DOT.subarray(0, 33), uint32(WRITTEN.length - 4), WRITTEN, uint32(crc32(WRITTEN)), DOT.subarray(33)])
function uint32(n: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(n)
  return bytes
}

const web = (more: Partial<Web> = {}): Web => ({ resolve: (name) => Promise.resolve([{ address: name === 'photos.example.org' ? '127.0.0.1' : '10.0.0.5', family: 4 }]), permits: (address) => address === '127.0.0.1', timeoutMs: 5000, ...more })

/** The relay as it runs, with a web of this test. */
let running: { later: (ms: number) => void; stop: () => Promise<void> } | undefined
function relay(more: Partial<Web> = {}): NonNullable<typeof running> {
  let ahead = 0
  const stop = startRelay(server.platform, () => undefined, { consumers: { ...consumers, pictureNamed: takePicture(web(more)) }, machineNow: () => new Date(Date.now() + ahead) })
  return (running = { later: (ms) => { ahead += ms }, stop })
}
afterEach(async () => {
  await running?.stop()
  running = undefined
})

const post = async (path: string, fields: Record<string, string>, links: readonly string[]): Promise<Record<string, string>> => {
  const body = new URLSearchParams([...Object.entries({ api_key: key, ...fields }), ...links.map((link): [string, string] => ['media_url', link])])
  const reply = await fetch(`${base}/${path}.json`, { method: 'POST', body })
  expect(reply.status).toBe(200)
  return ((await reply.json()) as Record<string, string>[])[0] ?? {}
}
let reports = 0
const reported = async (...links: string[]): Promise<string> =>
  (await post('requests', { service_code: '030103', lat: '38.46637', long: '106.27839', description: `第${reports += 1}盏路灯不亮` }, links))['service_request_id'] ?? ''
const updated = (number: string, update_id: string, ...links: string[]): Promise<unknown> =>
  post('servicerequestupdates', { service_request_id: number, update_id, updated_datetime: '2026-11-26T10:00:00+08:00', status: 'OPEN', description: '拍了照片' }, links)

type Attached = { file_id: string; label: string; key: string; sha256: string }
const attachedTo = (number: string): Promise<Attached[]> => query<Attached>('select a.file_id, a.label, a.key, a.sha256 from case_attachment a join case_file c on c.id = a.case_id where c.number = $1 order by a.label', [number])
const labelsOf = async (number: string): Promise<string[]> => (await attachedTo(number)).map(({ label }) => label)
const eventsOf = async (number: string): Promise<string[]> => (await query<{ event: string }>('select e.event from case_event e join case_file c on c.id = e.case_id where c.number = $1 order by e.id', [number])).map(({ event }) => event)
const named = (): Promise<{ tries: number }[]> => query<{ tries: number }>(`select tries from outbox where kind = 'pictureNamed' order by id`)
const parked = async (): Promise<string[]> => (await query<{ fault: string }>(`select fault from outbox_parked where kind = 'pictureNamed'`)).map(({ fault }) => fault)
const SOON = { timeout: 10_000, interval: 50 }

describe('a picture given by its address', () => {
  it('is put on the case after the answer, encoded anew, and stands in timeline and log; an update brings more', async () => {
    const number = await reported(`${photos}/2026/lamp.png?w=800`)
    expect([asked, await named()]).toEqual([[], [{ tries: 0 }]])
    expect(JSON.stringify(await query('select payload from outbox'))).not.toContain('example.org')
    relay()
    await expect.poll(() => labelsOf(number), SOON).toEqual(['lamp.jpg'])
    await updated(number, 'u1', `${photos}/dark.jpg`, `${photos}/dark.jpg`, `${photos}/`)
    await expect.poll(() => labelsOf(number), SOON).toEqual(['dark.jpg', 'lamp.jpg', 'photo.jpg'])
    expect(asked).toEqual(['/2026/lamp.png?w=800', '/dark.jpg', '/'])
    expect(await eventsOf(number)).toEqual(['report', 'attach', 'comment', 'attach', 'attach'])
    const [dark] = await attachedTo(number)
    const file = await openFile(server.platform.services['files'] as FileHouse, dark?.file_id ?? '')
    const bytes = file ? await buffer(file.stream) : Buffer.alloc(0)
    expect([file?.mediaType, file?.sha256, bytes.subarray(0, 2).toString('hex'), PHOTO.includes('home'), bytes.includes('home')]).toEqual(['image/jpeg', dark?.sha256, 'ffd8', true, false])
    expect(await query(`with log as (select action, actor, subject from audit_leaf union all select body ->> 'action', body ->> 'actor', body ->> 'subject' from audit_staging)
      select distinct action, actor from log where action = 'citizenRequest.attach' and subject = (select id::text from case_file where number = $1)`, [number])).toEqual([{ action: 'citizenRequest.attach', actor: 'system' }])
  })

  it('is put there once, however often its effect is carried out, also by two at once and after a kill before the mark', async () => {
    const number = await reported(`${photos}/once.png`)
    const [row] = await query<{ id: number; case_id: string; payload: object }>(`select id, case_id, payload from outbox where kind = 'pictureNamed'`)
    const message = { ...row?.payload, outboxId: Number(row?.id), caseId: row?.case_id ?? null }
    const take = takePicture(web())
    await Promise.all([take(server.platform, message), take(server.platform, message)])
    await take(server.platform, message)
    relay()
    await expect.poll(named, SOON).toEqual([])
    await updated(number, 'again', `${photos}/once.png`)
    await expect.poll(named, SOON).toEqual([])
    expect([await labelsOf(number), (await eventsOf(number)).filter((event) => event === 'attach')]).toEqual([['once.jpg'], ['attach']])
    expect(asked.length).toBeLessThanOrEqual(2)
  })

  it('is named once by a post that comes again', async () => {
    const body = { service_code: '030103', lat: '38.46637', long: '106.27839', description: '同一盏路灯' }
    await Promise.all([1, 2, 3].map(() => post('requests', body, [`${photos}/same.png`])))
    expect(await named()).toHaveLength(1)
  })
})

describe('an address that gives no picture', () => {
  it.each([
    ['leads to a private address', '/lead', (_request, reply) => { reply.writeHead(302, { location: 'http://inside.example.org/secret.png' }).end() }],
    ['has a page', '/page.png', (_request, reply) => { reply.setHeader('content-type', 'image/png').end('<html></html>') }],
    ['has more than 20 MB', '/large.png', (_request, reply) => { reply.writeHead(200, { 'content-length': 21 * 1024 * 1024 }).write(PHOTO) }],
    ['has nothing', '/gone.png', (_request, reply) => { reply.writeHead(404).end() }],
  ] as [string, string, RequestListener][])('because it %s is asked once; the link stays text, no operator is called, and the next one comes', async (_what, path, listener) => {
    answer = (request, reply) => (request.url === '/good.png' ? reply.end(PHOTO) : listener(request, reply))
    const number = await reported(`${photos}${path}`, `${photos}/good.png`)
    relay()
    await expect.poll(() => labelsOf(number), SOON).toEqual(['good.jpg'])
    // The message goes right after its picture came, not with it.
    await expect.poll(named, SOON).toEqual([])
    expect([asked, await named(), await parked()]).toEqual([[path, '/good.png'], [], []])
    expect((await query<{ text: string }>(`select facts ->> 'extract' text from case_file where number = $1`, [number]))[0]?.text).toContain(`\n${photos}${path}\n`)
  })

  it('because it is in the house is never asked: the relay as it runs outside of tests', async () => {
    const number = await reported(photos.replace('photos.example.org', '127.0.0.1'), 'http://169.254.169.254/latest/meta-data', 'ftp://photos.example.org/a.png')
    const stop = startRelay(server.platform, () => undefined)
    await expect.poll(named, SOON).toEqual([])
    await stop()
    expect([asked, await parked(), await labelsOf(number)]).toEqual([[], [], []])
  })

  it('because it is slow is asked again as the outbox does, five times; meanwhile the case goes on, and an operator may have it asked once more', async () => {
    answer = () => undefined
    const number = await reported(`${photos}/slow.png`)
    const { later } = relay({ timeoutMs: 150 })
    for (let tries = 1; tries < 5; tries += 1) {
      await expect.poll(named, SOON).toEqual([{ tries }])
      if (tries === 1) await updated(number, 'meanwhile')
      later(60_000 * 2 ** tries)
    }
    await expect.poll(parked, SOON).toEqual(['NotReachedError: The address of the picture did not answer in time'])
    expect([asked.length, await labelsOf(number), await eventsOf(number), await query(`select kind from outbox`)]).toEqual([5, [], ['report', 'comment'], []])
    answer = (_request, reply) => reply.end(PHOTO)
    const [one] = await query<{ id: number }>('select id from outbox_parked')
    await reviveEffect(server.platform.database.pool, Number(one?.id), server.platform.clock.now())
    await expect.poll(() => labelsOf(number), SOON).toEqual(['slow.jpg'])
  })
})

describe('what is given out', () => {
  it('is neither the link nor the picture: nobody has reviewed it', async () => {
    const number = await reported(`${photos}/given.png`)
    relay()
    await expect.poll(() => labelsOf(number), SOON).toEqual(['given.jpg'])
    const [shown] = (await (await fetch(`${base}/requests/${number}.json`)).json()) as { description: string; media_url: string | null }[]
    expect([shown?.description, shown?.media_url]).toEqual([`第${reports}盏路灯不亮`, null])
    const everything = await Promise.all(['requests.xml', 'requests.json', 'servicerequestupdates.json'].map(async (path) => (await fetch(`${base}/${path}`)).text()))
    expect(everything.join('')).not.toMatch(/photos\.example\.org|given\./)
  })
})
