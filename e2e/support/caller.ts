import { randomUUID } from 'node:crypto'
import type { AppRouter } from '@onewindow/api/router'
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client'
import type { Person } from './people.ts'
import { cookiesOf } from './sign-in.ts'

/** Somebody who uses the platform without a page: for what a journey needs to find done before it begins. */
export interface Caller { person: Person, api: TRPCClient<AppRouter>, send: (path: string, init: RequestInit) => Promise<Response> }

const JSON_BODY = { 'content-type': 'application/json' }

/** Signs the person in and speaks the platform's own API, over the same line as the pages. `actingFor` is a party. */
export async function callerOf(baseURL: string, person: Person, actingFor?: string): Promise<Caller> {
  const cookie = (await cookiesOf(baseURL, person)).map(({ name, value }) => `${name}=${value}`).join('; ')
  const send = (path: string, init: RequestInit): Promise<Response> =>
    fetch(baseURL + path, { ...init, headers: { ...init.headers as Record<string, string>, cookie, origin: baseURL } })
  const link = httpLink({
    url: `${baseURL}/trpc`, headers: () => ({ cookie, origin: baseURL, 'x-language': 'zh', 'idempotency-key': randomUUID(), ...(actingFor ? { 'x-acting-for': actingFor } : {}) }),
  })
  return { person, api: createTRPCClient<AppRouter>({ links: [link] }), send }
}

/** The party a citizen acts for by name; the own one without. @throws Error when it is none of theirs */
export async function partyOf(baseURL: string, person: Person, organisation?: string): Promise<string> {
  const { identities, partyId } = await (await callerOf(baseURL, person)).api.citizen.me.get.query()
  const party = organisation ? identities.find(({ name }) => name === organisation)?.partyId : partyId
  if (!party) throw new Error(`${person.name} may not act for ${organisation ?? 'oneself'}`)
  return party
}

/** Sends a small PDF as a browser does: announced, then its bytes. @throws Error when it is refused */
export async function handIn({ person, send }: Caller, label: string, bytes: Buffer<ArrayBuffer>): Promise<{ fileId: string, sha256: string }> {
  const answered = async (response: Response): Promise<{ id: string, sha256: string | null }> => {
    if (!response.ok) throw new Error(`${label} was refused: ${await response.text()}`)
    return await response.json() as { id: string, sha256: string | null }
  }
  const { id } = await answered(await send(`/files/${person.door}`, { method: 'POST', headers: JSON_BODY, body: JSON.stringify({ label, size: bytes.length }) }))
  const { sha256 } = await answered(await send(`/files/${person.door}/uploads/${id}`, {
    method: 'PATCH', headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' }, body: bytes,
  }))
  return { fileId: id, sha256: sha256 ?? '' }
}
