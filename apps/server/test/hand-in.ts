import { createHash } from 'node:crypto'
import { dayOf } from '@onewindow/calendar/day'
import { residentIdCheckDigit } from '@onewindow/identity/definition'
import { filledIn } from '@onewindow/testing/application/drive'

/** Asks one address the way a browser does. */
export type Ask = (options: { method?: 'GET' | 'POST' | 'PATCH'; url: string; payload?: object | Buffer; headers: Record<string, string> }) => Promise<{ statusCode: number; body: string }>

/** Someone signed in: how to ask, from where, with which cookie, on which day. */
export type Browser = { ask: Ask; origin: string; cookie: string; at: string }

/** Calls a procedure. @throws Error with the answer when it was refused */
export async function call<T>({ ask, origin, cookie }: Browser, procedure: string, input: unknown, query = false): Promise<T> {
  const headers = { cookie, origin, 'content-type': 'application/json' }
  const { statusCode, body } = query ? await ask({ url: `/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`, headers }) : await ask({ method: 'POST', url: `/trpc/${procedure}`, payload: input as object, headers })
  if (statusCode !== 200) throw new Error(`${procedure}: ${body}`)
  return (JSON.parse(body) as { result: { data: T } }).result.data
}

export const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

/** Sends a picture in one piece. */
export async function upload({ ask, origin, cookie }: Browser): Promise<{ fileId: string; sha256: string }> {
  const sha256 = createHash('sha256').update(PNG).digest('hex')
  const begun = await ask({ method: 'POST', url: '/files/citizen', payload: { label: 'photo.png', size: PNG.length, sha256 }, headers: { cookie, origin, 'content-type': 'application/json' } })
  const { id } = JSON.parse(begun.body) as { id: string }
  const sent = await ask({ method: 'PATCH', url: `/files/citizen/uploads/${id}`, payload: PNG, headers: { cookie, origin, 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' } })
  if (begun.statusCode !== 200 || sent.statusCode !== 200) throw new Error(`The upload was refused: ${begun.body} ${sent.body}`)
  return { fileId: id, sha256 }
}

type Draft = { version: number; answers: Parameters<typeof filledIn>[1]; item: { formSchema: Parameters<typeof filledIn>[0] } }
const MA = '64010419880412004'

/**
 * Binds a name, fills in a food licence, sends it.
 * @param body the first seventeen digits of the identity number
 */
export async function handIn(me: Browser, body = MA): Promise<{ caseId: string; fileId: string; documentId: string; version: number }> {
  await call(me, 'citizen.me.bindRealName', { name: '马晓燕', idNumber: `${body}${residentIdCheckDigit(body)}`, consent: true })
  const { caseId } = await call<{ caseId: string }>(me, 'citizen.application.start', { slug: 'food-operation-licence-new' })
  const draft = await call<Draft>(me, 'citizen.application.draft', { caseId }, true)
  const answers = filledIn(draft.item.formSchema, draft.answers, dayOf(me.at))
  const file = await upload(me)
  const saved = await call<{ version: number }>(me, 'citizen.application.saveDraft', {
    caseId, version: draft.version, input: { answers, consents: [], deferrals: [], commitments: [], commitmentChosen: false, delivery: { mode: 'window' }, files: [{ ...file, key: 'mat.layoutPlan', label: 'photo.png' }], removed: [] },
  })
  const sent = await call<{ version: number; documents: { id: string }[] }>(me, 'citizen.application.submit', { caseId, version: saved.version, input: { signature: '马晓燕', truthful: true } })
  return { caseId, fileId: file.fileId, documentId: sent.documents[0]?.id as string, version: sent.version }
}
