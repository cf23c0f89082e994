import { randomUUID } from 'node:crypto'
import { fieldsOf, sampleAnswers, valuesOf, withValues, type AnswerDocument } from '@onewindow/forms/definition'
import type pg from 'pg'
import { ask, headersOf, send } from './call.ts'
import { paper } from './papers.ts'
import type { Person } from './people.ts'

type FormSchema = Parameters<typeof sampleAnswers>[0]
interface Draft { answers: AnswerDocument, item: { formSchema: FormSchema, conditions: unknown[] }, materials: { materials: { key: string, state: string }[] } }

/** An item as one citizen applies for it: the same filled form and papers every time, only the case differs. */
export interface Kind { slug: string, offerId: string, citizen: Person, save: Record<string, unknown>, conditions: number, onTheSpot: boolean }

/** Decided on the spot, and with the whole chain; both by the main organ of the demonstration, whose officers are there. */
const ITEMS = [{ slug: 'individual-business-establishment', onTheSpot: true }, { slug: 'road-freight-licence', onTheSpot: false }]
const UNIT = 'D:AAS:640104'

async function handIn(base: string, person: Person, key: string): Promise<{ fileId: string, key: string, label: string, sha256: string }> {
  const bytes = paper(`${key} ${randomUUID()}`)
  const headers = headersOf(person, base)
  const label = `${key}.pdf`
  const announced = await fetch(`${base}/files/${person.door}`, { method: 'POST', headers, body: JSON.stringify({ label, size: bytes.length }) })
  const { id } = await announced.json() as { id: string }
  const sent = await fetch(`${base}/files/${person.door}/uploads/${id}`, {
    method: 'PATCH', headers: { ...headers, 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' }, body: bytes,
  })
  const { sha256 } = await sent.json() as { sha256: string }
  if (!sha256) throw new Error(`The paper for ${key} was not taken`)
  return { fileId: id, key, label, sha256 }
}

async function kindOf(base: string, db: pg.Client, citizen: Person, { slug, onTheSpot }: typeof ITEMS[number]): Promise<Kind> {
  const { rows: [offer] } = await db.query<{ id: string }>(
    `select i.id from implementation i join item_version v on v.id = i.item_version_id where v.slug = $1 and v.status = 'published' and i.unit_id = $2`, [slug, UNIT])
  if (!offer) throw new Error(`${UNIT} does not offer ${slug}`)
  const command = async (path: string, body: Record<string, unknown>) => {
    const answer = await send(base, { key: randomUUID(), person: citizen, path, body })
    if (answer.kind !== 'done') throw new Error(`${path} for ${slug}: ${JSON.stringify(answer)}`)
    return answer.receipt
  }
  const { caseId, version } = await command('citizen.application.start', { slug, offerId: offer.id })
  const draft = await ask<Draft>(base, citizen, 'citizen.application.draft', { caseId })
  const asked = new Set(fieldsOf(draft.item.formSchema).map(({ key }) => key))
  const facts = Object.fromEntries(Object.entries(valuesOf(draft.answers)).filter(([key]) => asked.has(key)))
  const { today } = await ask<{ today: string }>(base, citizen, 'public.status.get')
  const files: Awaited<ReturnType<typeof handIn>>[] = []
  const save = {
    answers: withValues(draft.answers, sampleAnswers(draft.item.formSchema, { today, facts })), consents: [], deferrals: [], commitments: [], commitmentChosen: false,
    delivery: { mode: 'window' }, files, removed: [],
  }
  await command('citizen.application.saveDraft', { caseId, version, input: save })
  const { materials: { materials } } = await ask<Draft>(base, citizen, 'citizen.application.draft', { caseId })
  for (const { key, state } of materials) if (['missing', 'officerDecides', 'waitingDataset'].includes(state)) files.push(await handIn(base, citizen, key))
  return { slug, offerId: offer.id, citizen, save, conditions: draft.item.conditions.length, onTheSpot }
}

/** What there is to apply for, by each of the citizens; leaves one draft per kind behind. */
export async function prepareKinds(base: string, db: pg.Client, citizens: readonly Person[]): Promise<Kind[]> {
  const kinds: Kind[] = []
  for (const citizen of citizens) for (const item of ITEMS) kinds.push(await kindOf(base, db, citizen, item))
  return kinds
}
