import { randomBytes } from 'node:crypto'
import { fieldsOf, sampleAnswers, valuesOf, withValues, type AnswerDocument, type FormSchema } from '@onewindow/forms/definition'
import { citizens } from '@onewindow/demo-city/personas'
import type { Server } from '../server.ts'
import { call, dataOf, line, type Line } from './http.ts'
import { signIn, type Signed } from './session.ts'

export type Draft = { by: Signed; caseId: string; version: number; name: string }
type Material = { key: string; state: string }
type Answered = { item: { formSchema: FormSchema }; answers: AnswerDocument; materials: { materials: Material[] } }

const SLUG = 'individual-business-establishment'
const FILES = 3

/** The smallest sound PDF with something of its own in it. */
function paper(): Buffer {
  const text = randomBytes(400).toString('hex')
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>', `<</Length ${text.length + 2}>>stream\n%${text}\nendstream`]
  let body = '%PDF-1.4\n'
  const places = objects.map((object, n) => {
    const at = body.length
    body += `${n + 1} 0 obj${object}endobj\n`
    return at
  })
  const start = body.length
  body += `xref\n0 5\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer<</Size 5/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(body)
}

async function upload(server: Server, by: Signed, label: string): Promise<{ fileId: string; sha256: string }> {
  const bytes = paper()
  const headers = { cookie: by.cookie, origin: server.origin }
  const told = await fetch(`${server.origin}/files/citizen`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify({ label, size: bytes.length }) })
  const { id } = await told.json() as { id: string }
  const sent = await fetch(`${server.origin}/files/citizen/uploads/${id}`, { method: 'PATCH', headers: { ...headers, 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' }, body: new Uint8Array(bytes) })
  const { sha256 } = await sent.json() as { sha256: string | null }
  if (!sha256) throw new Error('An upload was refused')
  return { fileId: id, sha256 }
}

/** Drafts of a demo citizen, filled and with three papers each, ready to be sent. @throws Error when one is refused */
export async function draftsFor(server: Server, count: number): Promise<Draft[]> {
  const me = citizens.find(({ key }) => key === 'bai')
  if (!me) throw new Error('The demo citizen is gone')
  const by = await signIn(server.origin, 'citizen', me.phone)
  const on = line(server.port, 201)
  const drafts: Draft[] = []
  for (let n = 0; n < count; n += 1) drafts.push({ by, name: me.name, ...await draft(server, on, by) })
  on.close()
  return drafts
}

async function draft(server: Server, on: Line, by: Signed): Promise<{ caseId: string; version: number }> {
  const ask = async <T>(kind: 'query' | 'mutation', path: string, input: unknown): Promise<T> => dataOf<T>(await call(on, server.origin, { kind, path, input, by }), path)
  const { caseId, version } = await ask<{ caseId: string; version: number }>('mutation', 'citizen.application.start', { slug: SLUG })
  const { item, answers, materials } = await ask<Answered>('query', 'citizen.application.draft', { caseId })
  const { today } = await ask<{ today: string }>('query', 'public.status.get', undefined)
  const asked = new Set(fieldsOf(item.formSchema).map(({ key }) => key))
  const facts = Object.fromEntries(Object.entries(valuesOf(answers)).filter(([key]) => asked.has(key)))
  const open = [...materials.materials].sort((a, b) => Number(b.state === 'missing') - Number(a.state === 'missing')).filter(({ state }) => ['missing', 'officerDecides', 'waitingDataset'].includes(state))
  const files = await Promise.all(open.slice(0, Math.max(FILES, open.length)).map(async ({ key }, place) => ({ key, label: `材料${place + 1}.pdf`, ...await upload(server, by, `材料${place + 1}.pdf`) })))
  const saved = await ask<{ version: number }>('mutation', 'citizen.application.saveDraft', {
    caseId, version, input: { answers: withValues(answers, sampleAnswers(item.formSchema, { today, facts })), consents: [], deferrals: [], commitments: [], commitmentChosen: false, delivery: { mode: 'window' }, files, removed: [] },
  })
  return { caseId, version: saved.version }
}
