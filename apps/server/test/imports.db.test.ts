import { MOST_BYTES } from '@onewindow/market-supervision/definition/register-import/columns'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { administratorSignsIn, citizenSignsIn, openServer, type Server } from './open-server.ts'

let server: Server
let administrator: string
let citizen: string

beforeAll(async () => {
  server = await openServer()
  administrator = (await administratorSignsIn(server)).cookie
  citizen = (await citizenSignsIn(server)).cookie
})
afterAll(async () => { await server[Symbol.asyncDispose]() })

const FILE = '统一社会信用代码,名称,类型,住所,区划代码,成立日期\n91640100MA76000018,银川某商行,个体工商户,解放西街1号,640104001,2020-01-01\n'
const send = async (payload: string | Buffer, { cookie = administrator, kind = 'subject', name = '名录.csv', origin = server.origin, type = 'text/csv' }: { cookie?: string; kind?: string; name?: string; origin?: string; type?: string } = {}) => {
  const { statusCode, body } = await server.ask({ method: 'POST', url: `/imports/${kind}?name=${encodeURIComponent(name)}`, headers: { cookie, origin, 'content-type': type }, payload })
  return { statusCode, ...(JSON.parse(body) as { importId?: string; known?: boolean; error?: { code: string } | string }) }
}

it('an administrator brings a file as its own bytes; the same again is the same import', async () => {
  const first = await send(FILE)
  expect(first).toEqual({ statusCode: 200, importId: expect.any(String) as string, known: false })
  expect(await send(FILE, { name: '别的名字.csv' })).toEqual({ statusCode: 200, importId: first.importId, known: true })
  const { rows } = await server.platform.database.pool.query('select file_name, size from register_import')
  expect(rows).toEqual([{ file_name: '名录.csv', size: Buffer.byteLength(FILE) }])
})

it.each([
  ['nobody', { cookie: '' }, 401, 'case.signInNeeded'], ['a citizen', { cookie: 'citizen' }, 401, 'case.signInNeeded'], ['another page', { origin: 'http://evil.example' }, 400, 'case.badRequest'], ['another register', { kind: 'people' }, 400, 'case.badRequest'], ['a name with a path', { name: '../x.csv' }, 415, 'file.typeRefused'],
])('%s is refused', async (_who, asked, statusCode, code) => {
  expect(await send(`${FILE}\n`, { ...asked, ...('cookie' in asked && asked.cookie === 'citizen' ? { cookie: citizen } : {}) })).toMatchObject({ statusCode, error: { code } })
})

it('what is no CSV, and what is too large, is refused and says why', async () => {
  expect(await send(Buffer.from('504b0304', 'hex'))).toMatchObject({ statusCode: 415, error: { code: 'registerImport.notCsv' } })
  expect(await send('电话,名称\n1,2')).toMatchObject({ statusCode: 422, error: { code: 'registerImport.headerUnknown' } })
  expect(await send(Buffer.alloc(MOST_BYTES + 1, 'a'))).toMatchObject({ statusCode: 413, error: { code: 'registerImport.tooLarge' } })
  expect((await send(Buffer.alloc(MOST_BYTES + 2, 'a'))).statusCode).toBe(413)
  expect((await send(FILE, { type: 'application/octet-stream' })).statusCode).toBe(415)
})
