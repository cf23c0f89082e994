import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addStaticApps } from './static-apps.ts'

const SCRIPT = 'export const sentence = "one window"\n'.repeat(200)
const PAGE = `<!doctype html><title>One window</title>${' '.repeat(2000)}`
const UNPACKED = { br: brotliDecompressSync, gzip: gunzipSync }

let root: string
let app: FastifyInstance

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'static-apps-'))
  for (const name of ['citizen', 'staff']) {
    const dist = join(root, 'apps', name, 'dist')
    mkdirSync(join(dist, 'assets'), { recursive: true })
    mkdirSync(join(dist, '.vite'))
    for (const [file, text] of [['index.html', PAGE + name], ['assets/page-x1.js', SCRIPT], ['.vite/manifest.json', '{}']] as const) {
      writeFileSync(join(dist, file), text)
      writeFileSync(join(dist, `${file}.br`), brotliCompressSync(text))
      writeFileSync(join(dist, `${file}.gz`), gzipSync(text))
    }
    writeFileSync(join(dist, 'assets/plain-x1.js'), SCRIPT)
  }
  app = Fastify()
  await addStaticApps(app, root)
})
afterAll(async () => {
  await app.close()
  rmSync(root, { recursive: true, force: true })
})

const get = (url: string, encoding = '') => app.inject({ url, headers: { 'accept': 'text/html,*/*', 'accept-encoding': encoding } })

describe('the built apps', () => {
  it.each(['br', 'gzip'] as const)('a script goes out as the build compressed it with %s, keeps its type, and proxies keep the two apart', async (encoding) => {
    const { headers, rawPayload } = await get('/assets/page-x1.js', encoding)
    expect(headers).toMatchObject({ 'content-encoding': encoding, 'content-type': expect.stringMatching(/^application\/javascript/) as string, 'vary': expect.stringMatching(/accept-encoding/i) as string })
    expect(UNPACKED[encoding](rawPayload).toString()).toBe(SCRIPT)
  })

  it('who takes no encoding, and a file that has no sibling, gets the file itself', async () => {
    for (const [url, encoding] of [['/assets/page-x1.js', ''], ['/assets/plain-x1.js', 'br, gzip']] as const) {
      const { headers, body } = await get(url, encoding)
      expect([url, headers['content-encoding'], body === SCRIPT]).toEqual([url, undefined, true])
    }
  })

  it.each([['/assets/page-x1.js', 'public, max-age=31536000, immutable'], ['/staff/assets/page-x1.js', 'public, max-age=31536000, immutable'], ['/', 'no-cache'], ['/staff/', 'no-cache'], ['/index.html', 'no-cache'], ['/cases/abc', 'no-cache'], ['/staff/worklist?page=2', 'no-cache']])(
    '%s is kept: %s', async (url, kept) => {
      for (const encoding of ['', 'br']) expect((await get(url, encoding)).headers['cache-control']).toBe(kept)
    })

  it.each([['/', 'citizen'], ['/cases/abc', 'citizen'], ['/staff/', 'staff'], ['/staff/worklist', 'staff']])('%s answers the page of %s, compressed', async (url, name) => {
    const { statusCode, headers, rawPayload } = await get(url, 'gzip, deflate, br')
    expect([statusCode, headers['content-encoding'], headers['content-type']]).toEqual([200, 'br', 'text/html; charset=utf-8'])
    expect(brotliDecompressSync(rawPayload).toString()).toBe(PAGE + name)
  })

  it.each([['/', '', '</assets/words-zh.js>; rel=modulepreload'], ['/cases/abc', 'ow_lang=en', '</assets/words-en.js>; rel=modulepreload, </assets/one-case.js>; rel=modulepreload, </assets/shared.js>; rel=modulepreload, </assets/case-words-en.js>; rel=modulepreload'], ['/staff/worklist', '', '</staff/assets/start.js>; rel=modulepreload, </staff/assets/list.js>; rel=modulepreload'], ['/cases/abc/def', '', '</assets/words-zh.js>; rel=modulepreload']])(
    'a browser learns from the head of %s what it will fetch next', async (url, cookie, link) => {
      const names = Fastify()
      for (const [name, manifest] of Object.entries({
        citizen: { 'index.html': { file: 'assets/entry.js', imports: ['_home.js'] }, '_home.js': { file: 'assets/home.js' }, '_shared.js': { file: 'assets/shared.js', imports: ['_home.js'] }, 'src/words/zh.ts': { file: 'assets/words-zh.js' }, 'src/words/en.ts': { file: 'assets/words-en.js' }, 'src/cases/locales/zh.ts': { file: 'assets/case-words-zh.js' }, 'src/cases/locales/en.ts': { file: 'assets/case-words-en.js' }, '../../packages/kinds/locales/en.ts': { file: 'assets/kind-en.js' }, 'src/routes/cases/$caseId/index.tsx?tsr-split=component': { file: 'assets/one-case.js', imports: ['_home.js', '_shared.js'], dynamicImports: ['src/cases/locales/zh.ts', 'src/cases/locales/en.ts', '../../packages/kinds/locales/en.ts'] } },
        // A short entry that loads the program, whose pages are read from there too.
        staff: { 'index.html': { file: 'assets/entry.js', dynamicImports: ['src/app/start.tsx'] }, 'src/app/start.tsx': { file: 'assets/start.js', dynamicImports: ['src/routes/_desk.worklist.tsx?tsr-split=component'] }, 'src/routes/_desk.worklist.tsx?tsr-split=component': { file: 'assets/list.js', imports: ['src/app/start.tsx'] } },
      })) writeFileSync(join(root, 'apps', name, 'dist/.vite/manifest.json'), JSON.stringify(manifest))
      await addStaticApps(names, root)
      expect((await names.inject({ url, headers: { accept: 'text/html', cookie } })).headers.link).toBe(link)
      await names.close()
    })

  it('an app that was not built, a missing script and the build manifest are not found', async () => {
    for (const url of ['/admin/x', '/.vite/manifest.json']) expect([url, (await app.inject({ url, headers: { accept: '*/*' } })).statusCode]).toEqual([url, 404])
    expect((await app.inject({ url: '/assets/gone.js', headers: { accept: '*/*' } })).statusCode).toBe(404)
  })
})
