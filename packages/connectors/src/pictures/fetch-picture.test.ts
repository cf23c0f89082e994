import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { jpeg, pdf, png } from '../../test/sample-files.ts'
import { MOST_FILE_BYTES } from '../files/limits.ts'
import { fetchPicture, NoPictureError, NotReachedError, publicWeb, type Web } from './fetch-picture.ts'

// A host on the loopback that is called photos.example.org: this test alone permits it, and nothing else.

let server: Server
let base: string
let asked: { path: string; headers: IncomingHttpHeaders }[]
let names: string[]
let answer: RequestListener
beforeEach(async () => {
  ;[asked, names, answer] = [[], [], (_request, reply) => reply.end(png())]
  server = createServer((request, reply) => {
    asked.push({ path: request.url ?? '', headers: request.headers })
    answer(request, reply)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  base = `http://photos.example.org:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const HOSTS: Readonly<Record<string, readonly string[]>> = { 'photos.example.org': ['127.0.0.1'], 'inside.example.org': ['10.0.0.5'], 'both.example.org': ['127.0.0.1', '10.0.0.5'], 'mapped.example.org': ['::ffff:127.0.0.1'], 'empty.example.org': [] }
const web = (more: Partial<Web> = {}): Web => ({
  resolve: (name) => {
    names.push(name)
    const found = HOSTS[name]
    return found ? Promise.resolve(found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))) : Promise.reject(Object.assign(new Error(name), { code: 'ENOTFOUND' }))
  },
  permits: (address) => address === '127.0.0.1', timeoutMs: 5000, ...more,
})
const outcome = (address: string, more: Partial<Web> = {}): Promise<string> => fetchPicture(address, web(more)).then(({ mediaType }) => mediaType, (error: unknown) =>
  error instanceof NoPictureError ? error.reason : error instanceof NotReachedError ? `later: ${error.message}` : `wrong: ${String(error)}`)
const paths = (): string[] => asked.map(({ path }) => path)

describe('a picture at an address', () => {
  it('comes whole, by its content, with nothing of ours sent along', async () => {
    answer = (_request, reply) => reply.setHeader('content-type', 'text/plain').end(jpeg())
    expect(await fetchPicture(`${base}/a.jpg?size=2`, web())).toEqual({ bytes: jpeg(), mediaType: 'image/jpeg' })
    expect(asked).toEqual([{ path: '/a.jpg?size=2', headers: { host: new URL(base).host, accept: 'image/*', 'accept-encoding': 'identity', connection: 'close' } }])
  })

  it('is asked for at the address that was checked: its name is looked up once for each request', async () => {
    let times = 0
    const rebinding = (): Promise<{ address: string; family: number }[]> => Promise.resolve([{ address: (times += 1) === 1 ? '127.0.0.1' : '10.0.0.5', family: 4 }])
    expect([await outcome(`${base}/a.png`, { resolve: rebinding }), times]).toEqual(['image/png', 1])
  })

  it.each(['ftp://photos.example.org/a.png', 'file:///etc/passwd', 'javascript:alert(1)', 'http://me:secret@photos.example.org/', 'not an address', '', '//photos.example.org/a.png'])('%s is none of http(s) without a password: nothing is asked', async (address) => {
    expect([await outcome(address), names, asked]).toEqual(['address', [], []])
  })

  it.each(['inside', 'both', 'mapped', 'empty', 'unknown'])('behind the name %s is not permitted: nothing is asked', async (name) => {
    expect([await outcome(base.replace('photos', name)), asked]).toEqual(['address', []])
  })

  it.each(['127.0.0.1', '2130706433', '0x7f.1', '127.1', '[::1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '0', 'localhost'])('the house itself is not permitted as %s', async (host) => {
    expect([await outcome(`http://${host}:${new URL(base).port}/`, publicWeb), asked]).toEqual(['address', []])
  })
})

describe('redirects', () => {
  const leadTo = (location: string): void => {
    answer = (request, reply) => (request.url === '/a.png' ? reply.writeHead(302, { location }).end() : reply.end(png()))
  }

  it('are followed, to the picture', async () => {
    leadTo('/there.png')
    expect([await outcome(`${base}/a.png`), paths()]).toEqual(['image/png', ['/a.png', '/there.png']])
  })

  it.each(['http://169.254.169.254/latest/meta-data', 'http://inside.example.org/', 'http://[fd00::1]/', 'file:///etc/passwd', 'http://me:secret@photos.example.org/', 'http://127.1.1.1/'])('to %s are checked anew and refused', async (location) => {
    leadTo(location)
    expect([await outcome(`${base}/a.png`), paths()]).toEqual(['address', ['/a.png']])
  })

  it('are three at most', async () => {
    answer = (request, reply) => {
      const left = Number(request.url?.slice(1))
      if (left === 0) reply.end(png())
      else reply.writeHead(307, { location: `/${left - 1}` }).end()
    }
    expect([await outcome(`${base}/3`), asked.length]).toEqual(['image/png', 4])
    expect([await outcome(`${base}/4`), asked.length]).toEqual(['redirects', 8])
  })
})

describe('what is no picture', () => {
  it.each([[404, 'answer'], [403, 'answer'], [204, 'answer'], [304, 'answer'], [500, 'later: The address of the picture could not be asked'], [429, 'later: The address of the picture could not be asked']] as const)('an answer of %i: %s', async (status, expected) => {
    answer = (_request, reply) => reply.writeHead(status).end()
    expect(await outcome(`${base}/a.png`)).toBe(expected)
  })

  it.each([
    ['a page', Buffer.from('<html><img src="a.png"></html>')], ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')], ['a paper', pdf()], ['nothing', Buffer.alloc(0)],
    ['half a picture', jpeg().subarray(0, -2)],
  ])('%s, whatever its type says', async (_what, bytes) => {
    answer = (_request, reply) => reply.setHeader('content-type', 'image/png').end(bytes)
    expect(await outcome(`${base}/a.png`)).toBe('noPicture')
  })

  it('more than 20 MB is given up, also when it never said how much it is', async () => {
    answer = (_request, reply) => { reply.writeHead(200, { 'content-length': MOST_FILE_BYTES + 1 }).write(png()) }
    expect(await outcome(`${base}/a.png`)).toBe('tooLarge')
    let sent = 0
    answer = (request, reply) => {
      const more = (): void => { while (!request.socket.destroyed && reply.write(Buffer.alloc(1 << 20))) sent += 1 }
      reply.on('drain', more)
      more()
    }
    expect(await outcome(`${base}/a.png`)).toBe('tooLarge')
    expect(sent).toBeLessThan(60) // and what the lines hold, but not for ever
  })

  it.each([
    ['never answers', () => undefined], ['stops in the middle', (_request, reply) => { reply.writeHead(200, { 'content-length': 9000 }).write(png()) }],
    ['leads on and then hangs', (request, reply) => { if (request.url === '/a.png') reply.writeHead(302, { location: '/b.png' }).end() }],
    ['drips', (_request, reply) => { const drip = setInterval(() => reply.write('x'), 20); reply.on('close', () => clearInterval(drip)) }],
  ] as [string, RequestListener][])('one that %s is for later, within the time for all', async (_what, listener) => {
    answer = listener
    const began = performance.now()
    expect(await outcome(`${base}/a.png`, { timeoutMs: 300 })).toBe('later: The address of the picture did not answer in time')
    expect(performance.now() - began).toBeLessThan(2000)
  })

  it('a look-up that hangs is not waited for; a line that breaks off is for later', async () => {
    expect(await outcome(base, { timeoutMs: 200, resolve: () => new Promise(() => undefined) })).toBe('later: The address of the picture did not answer in time')
    answer = (request) => request.socket.destroy()
    expect(await outcome(base)).toBe('later: The address of the picture could not be asked')
  })
})
