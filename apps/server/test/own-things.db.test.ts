import { createHash } from 'node:crypto'
import { dayOf } from '@onewindow/calendar/day'
import { residentIdCheckDigit } from '@onewindow/identity/definition'
import { filledIn } from '@onewindow/testing/application/drive'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { citizenSignsIn, clerkSignsIn, openServer, type Server } from './open-server.ts'

// R10 over HTTP: files and documents obey the scope of their case. An application goes the way a browser sends it; then others ask for what is in it.

let server: Server
let mine: string
let theirs: string
let clerk: string
let fileId: string
let documentId: string

const call = async <T>(cookie: string, procedure: string, input: unknown, query = false): Promise<T> => {
  const headers = { cookie, origin: server.origin }
  const response = query ? await server.ask({ url: `/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`, headers }) : await server.ask({ method: 'POST', url: `/trpc/${procedure}`, payload: input as object, headers })
  if (response.statusCode !== 200) throw new Error(`${procedure}: ${response.body}`)
  return response.json<{ result: { data: T } }>().result.data
}

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

async function upload(cookie: string): Promise<{ fileId: string; sha256: string }> {
  const sha256 = createHash('sha256').update(PNG).digest('hex')
  const begun = await server.ask({ method: 'POST', url: '/files/citizen', payload: { label: 'photo.png', size: PNG.length, sha256 }, headers: { cookie, origin: server.origin } })
  const { id } = begun.json<{ id: string }>()
  const sent = await server.ask({ method: 'PATCH', url: `/files/citizen/uploads/${id}`, payload: PNG, headers: { cookie, 'origin': server.origin, 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' } })
  expect([begun.statusCode, sent.statusCode]).toEqual([200, 200])
  return { fileId: id, sha256 }
}

type Draft = { version: number; answers: Parameters<typeof filledIn>[1]; item: { formSchema: Parameters<typeof filledIn>[0] } }

beforeAll(async () => {
  server = await openServer()
  mine = (await citizenSignsIn(server, '13900000081')).cookie
  theirs = (await citizenSignsIn(server, '13900000082')).cookie
  clerk = (await clerkSignsIn(server)).cookie
  await call(mine, 'citizen.me.bindRealName', { name: '马晓燕', idNumber: `64010419880412004${residentIdCheckDigit('64010419880412004')}`, consent: true })
  const { caseId } = await call<{ caseId: string }>(mine, 'citizen.application.start', { slug: 'food-operation-licence-new' })
  const draft = await call<Draft>(mine, 'citizen.application.draft', { caseId }, true)
  const answers = filledIn(draft.item.formSchema, draft.answers, dayOf(server.platform.clock.now()))
  const file = await upload(mine)
  const saved = await call<{ version: number }>(mine, 'citizen.application.saveDraft', {
    caseId, version: draft.version, input: { answers, consents: [], deferrals: [], commitments: [], commitmentChosen: false, delivery: { mode: 'window' }, files: [{ ...file, key: 'mat.layoutPlan', label: 'photo.png' }], removed: [] },
  })
  const sent = await call<{ documents: { id: string }[] }>(mine, 'citizen.application.submit', { caseId, version: saved.version, input: { signature: '马晓燕', truthful: true } })
  fileId = file.fileId
  documentId = sent.documents[0]?.id as string
})
afterAll(async () => { await server[Symbol.asyncDispose]() })

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

  it('another citizen hears of file and document what they hear of nothing at all', async () => {
    expect(await seen(`/files/citizen/${fileId}`, theirs)).toEqual(await seen(`/files/citizen/${NOBODY}`, theirs))
    expect(await seen(`/documents/citizen/${documentId}.pdf`, theirs)).toEqual(await seen(`/documents/citizen/${NOBODY}.pdf`, theirs))
  })

  it('an officer without a role any more hears the same', async () => {
    const { rows: [grant] } = await server.platform.database.pool.query<{ id: string }>(`update role_grant set valid_to = '2026-01-02' returning id`)
    expect(grant).toBeDefined()
    expect(await seen(`/files/staff/${fileId}`, clerk)).toEqual(await seen(`/files/staff/${NOBODY}`, clerk))
    expect(await seen(`/documents/staff/${documentId}.pdf`, clerk)).toEqual(await seen(`/documents/staff/${NOBODY}.pdf`, clerk))
  })

  it('an upload of one account is nothing to another', async () => {
    const { fileId: own } = await upload(mine)
    expect(await seen(`/files/citizen/uploads/${own}`, theirs)).toEqual(await seen(`/files/citizen/uploads/${NOBODY}`, theirs))
    expect(await seen(`/files/citizen/${own}`, theirs)).toEqual(await seen(`/files/citizen/${NOBODY}`, theirs))
  })
})
