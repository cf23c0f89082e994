import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handIn, PNG, upload, type Browser } from './hand-in.ts'
import { citizenSignsIn, clerkSignsIn, openServer, type Server } from './open-server.ts'

// R10 over HTTP: files and documents obey the scope of their case. An application goes the way a browser sends it; then others ask for what is in it.

let server: Server
let mine: string
let theirs: string
let clerk: string
let fileId: string
let documentId: string

beforeAll(async () => {
  server = await openServer()
  mine = (await citizenSignsIn(server, '13900000081')).cookie
  theirs = (await citizenSignsIn(server, '13900000082')).cookie
  clerk = (await clerkSignsIn(server)).cookie
  ;({ fileId, documentId } = await handIn(browser(mine)))
})
afterAll(async () => { await server[Symbol.asyncDispose]() })

const browser = (cookie: string): Browser => ({ ask: server.ask, origin: server.origin, cookie, at: server.platform.clock.now() })

const NOBODY = '019d0000-0000-7000-8000-0000000000ff'
const seen = async (url: string, cookie: string) => {
  const { statusCode, body, headers } = await server.ask({ url, headers: { cookie } })
  return { statusCode, body, headers: Object.keys(headers).sort() }
}

describe('R10: what is in a case is as closed as the case', () => {
  it('its owner and the officer of its organ read the file, byte for byte', async () => {
    for (const [realm, cookie] of [['citizen', mine], ['staff', clerk]] as const) {
      const { statusCode, rawPayload, headers } = await server.ask({ url: `/files/${realm}/${fileId}`, headers: { cookie } })
      expect([realm, statusCode, headers['content-type'], rawPayload.equals(PNG)]).toEqual([realm, 200, 'image/png', true])
    }
  })

  it('they look at pictures as the house encoded them anew; what is no picture has no preview', async () => {
    for (const [realm, cookie] of [['citizen', mine], ['staff', clerk]] as const) {
      const { statusCode, rawPayload, headers } = await server.ask({ url: `/files/${realm}/${fileId}/preview`, headers: { cookie } })
      expect([realm, statusCode, headers['content-type'], headers['x-content-type-options'], rawPayload.subarray(0, 3).toString('hex')]).toEqual([realm, 200, 'image/jpeg', 'nosniff', 'ffd8ff'])
    }
    await server.platform.database.pool.query("update stored_file set media_type = 'application/ofd' where id = $1", [fileId])
    expect((await server.ask({ url: `/files/staff/${fileId}/preview`, headers: { cookie: clerk } })).statusCode).toBe(204)
    await server.platform.database.pool.query("update stored_file set media_type = 'image/png' where id = $1", [fileId])
  })

  it('another citizen hears of file and document what they hear of nothing at all', async () => {
    expect(await seen(`/files/citizen/${fileId}`, theirs)).toEqual(await seen(`/files/citizen/${NOBODY}`, theirs))
    expect(await seen(`/files/citizen/${fileId}/preview`, theirs)).toEqual(await seen(`/files/citizen/${NOBODY}/preview`, theirs))
    expect(await seen(`/documents/citizen/${documentId}.pdf`, theirs)).toEqual(await seen(`/documents/citizen/${NOBODY}.pdf`, theirs))
  })

  it('an officer without a role any more hears the same', async () => {
    const { rows: [grant] } = await server.platform.database.pool.query<{ id: string }>(`update role_grant set valid_to = '2026-01-02' returning id`)
    expect(grant).toBeDefined()
    expect(await seen(`/files/staff/${fileId}`, clerk)).toEqual(await seen(`/files/staff/${NOBODY}`, clerk))
    expect(await seen(`/documents/staff/${documentId}.pdf`, clerk)).toEqual(await seen(`/documents/staff/${NOBODY}.pdf`, clerk))
  })

  it('an upload of one account is nothing to another', async () => {
    const { fileId: own } = await upload(browser(mine))
    expect(await seen(`/files/citizen/uploads/${own}`, theirs)).toEqual(await seen(`/files/citizen/uploads/${NOBODY}`, theirs))
    expect(await seen(`/files/citizen/${own}`, theirs)).toEqual(await seen(`/files/citizen/${NOBODY}`, theirs))
  })
})
