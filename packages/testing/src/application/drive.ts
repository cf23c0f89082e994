import { dayOf } from '@onewindow/calendar/day'
import type { CaseReceipt } from '@onewindow/casework/commit'
import { loadCase } from '@onewindow/casework/load'
import type { ApplicationFacts } from '@onewindow/approval/application/schemas'
import type { ItemContent } from '@onewindow/approval/catalogue/definition'
import { fieldsOf, sampleAnswers, valuesOf, withValues, type AnswerDocument } from '@onewindow/forms/definition'
import { newId } from '@onewindow/database/ids'
import type { RoleId } from '@onewindow/identity/roles'
import { givenCertificate, givenFile, givenOrganisation } from '../given.ts'
import type { World } from '../world.ts'
import { sampleInputs, type Setting } from './sample-inputs.ts'

export type Applicant = Awaited<ReturnType<World['citizen']>>
export type Officer = Awaited<ReturnType<World['officer']>>
export type DraftOptions = { subject?: 'natural' | 'legal'; offerId?: string; deferrals?: readonly string[]; commitments?: readonly string[]; commitmentChosen?: boolean; without?: readonly string[]; consents?: readonly string[]; me?: Applicant }

/** One application on its way through the real router, with a colleague for every role at the desk that has it. */
export type Application = {
  world: World
  item: ItemContent
  me: Applicant
  caseId: string
  /** Latest receipt. */
  receipt: () => CaseReceipt
  /** An officer of that role at the unit that has the case now; the same person each time unless a name is given. */
  at: (role: RoleId, name?: string) => Promise<Officer>
  citizenDoes: (event: string, input?: unknown) => Promise<CaseReceipt>
  officerDoes: (event: string, role: RoleId, over?: { input?: unknown; reason?: string; name?: string; by?: Officer }) => Promise<CaseReceipt>
  setting: (by: Officer | Applicant) => Promise<Setting>
}

type AnyProcedures = Record<string, (input: unknown) => Promise<CaseReceipt>>

/** The published item by its short name. @throws CaseError when there is none */
export async function itemBySlug(world: World, slug: string): Promise<ItemContent> {
  const { rows: [row] } = await world.database.pool.query<{ content: ItemContent }>(`select content from item_version where content->>'slug' = $1 and status = 'published' order by version desc limit 1`, [slug])
  if (!row) throw new Error(`There is no published item ${slug}`)
  return row.content
}

/** What a person adds to a prefilled form until it is accepted; what was known stays. */
export function filledIn(schema: ItemContent['formSchema'], prefilled: AnswerDocument, today: string): AnswerDocument {
  const known = new Set(fieldsOf(schema).map(({ key }) => key))
  const facts = Object.fromEntries(Object.entries(valuesOf(prefilled)).filter(([key]) => known.has(key)))
  return withValues(prefilled, sampleAnswers(schema, { today, facts }))
}

/** Starts an application as somebody it is for, fills the form with answers it accepts and attaches every paper that is still missing. Not sent yet. */
export async function drafted(world: World, slug: string, options: DraftOptions = {}): Promise<Application> {
  const item = await itemBySlug(world, slug)
  const legal = options.subject ? options.subject === 'legal' : !item.subjectTypes.includes('natural')
  const organisation = legal && !options.me ? await givenOrganisation(world) : undefined
  const me = options.me ?? (await world.citizen(organisation ? { organisation } : {}))
  const started = await me.citizen.application.start({ slug, ...(organisation ? { partyId: organisation.partyId } : {}), ...(options.offerId ? { offerId: options.offerId } : {}) })
  const { caseId } = started
  const application = travelling(world, item, me, started)
  const draft = await me.citizen.application.draft({ caseId })
  const answers = filledIn(item.formSchema, draft.answers, dayOf(world.clock.now()))
  const { consents = [], deferrals = [], commitments = [], commitmentChosen = false, without = [] } = options
  const save = { answers, consents, deferrals, commitments, commitmentChosen, delivery: { mode: 'window' as const }, files: [], removed: [] }
  await application.citizenDoes('saveDraft', save)
  const open = (await me.citizen.application.draft({ caseId })).materials.materials
    .filter(({ key, state }) => ['missing', 'officerDecides', 'waitingDataset'].includes(state) && !without.includes(key)).map(({ key }) => key)
  const files = await Promise.all(open.map(async (key) => ({ ...(await givenFile(world, me.accountId)), key, label: `${key}.pdf` })))
  if (files.length > 0) await application.citizenDoes('saveDraft', { ...save, files })
  return application
}

/** The same, sent. */
export async function submitted(world: World, slug: string, options: DraftOptions = {}): Promise<Application> {
  const application = await drafted(world, slug, options)
  await application.citizenDoes('submit')
  return application
}

/** An application that is there already, as the system opens them inside a one-thing application. */
export async function underway(world: World, slug: string, me: Applicant, caseId: string): Promise<Application> {
  const { rows: [c] } = await world.database.pool.query<Pick<CaseReceipt, 'number' | 'version' | 'state'>>('select number, version, state from case_file where id = $1', [caseId])
  return travelling(world, await itemBySlug(world, slug), me, { ...(c as Pick<CaseReceipt, 'number' | 'version' | 'state'>), caseId, queryCode: null, event: '', at: world.clock.now(), documents: [] })
}

function travelling(world: World, item: ItemContent, me: Applicant, started: CaseReceipt): Application {
  let last = started
  const officers = new Map<string, Officer>()
  const certified = new Map<string, string>()
  const { caseId } = started
  const at = async (role: RoleId, name: string = role): Promise<Officer> => {
    const { rows: [row] } = await world.database.pool.query<{ unit_id: string }>('select unit_id from case_file where id = $1', [caseId])
    const unitId = (row as { unit_id: string }).unit_id
    const key = `${role}|${name}|${unitId}`
    const known = officers.get(key) ?? (await world.officer(role, { unitId, name }))
    officers.set(key, known)
    return known
  }
  const versionNow = async (): Promise<number> => (await world.database.pool.query<{ version: number }>('select version from case_file where id = $1', [caseId])).rows[0]?.version ?? 1
  const setting = async (by: Officer | Applicant): Promise<Setting> => {
    const { state: c } = await loadCase<ApplicationFacts>(world.house, caseId)
    const { unitId, facts } = c
    const pair = [await at('inspector', 'first'), await at('inspector', 'second')] as const
    for (const { accountId } of pair) if (!certified.has(accountId)) certified.set(accountId, await givenCertificate(world, accountId))
    const owed = facts.acceptance?.openMaterials ?? facts.corrections.at(-1)?.items.map(({ materialKey }) => materialKey) ?? []
    const files = await Promise.all(owed.map(async (key) => ({ ...(await givenFile(world, by.accountId)), key, label: `${key}.pdf` })))
    return {
      c, item, hearingDay: world.house.calendars.forRegion('640100').addWorkingDays(dayOf(world.clock.now()), 12), files, answers: facts.answers,
      certificates: [certified.get(pair[0].accountId) as string, certified.get(pair[1].accountId) as string], otherUnit: unitId === 'D:UM:640104' ? 'D:SAMR:640104' : 'D:UM:640104', colleague: by.accountId, serial: newId(),
    }
  }
  const act = async (procedures: AnyProcedures, event: string, by: Officer | Applicant, over: { input?: unknown; reason?: string }): Promise<CaseReceipt> => {
    const procedure = procedures[event]
    if (!procedure) throw new Error(`There is no procedure ${event}`)
    const sample = sampleInputs[event]
    const input = over.input ?? (sample ? sample(await setting(by)) : undefined)
    last = await procedure({ caseId, version: await versionNow(), ...(input === undefined ? {} : { input }), ...(over.reason ? { reason: over.reason } : {}) })
    return last
  }
  return {
    world, item, me, caseId, receipt: () => last, at, setting,
    citizenDoes: (event, input) => act(me.citizen.application as unknown as AnyProcedures, event, me, { input }),
    officerDoes: async (event, role, { input, reason, name, by } = {}) => {
      const officer = by ?? (await at(role, name))
      return act(officer.staff.application as unknown as AnyProcedures, event, officer, { input, reason: reason ?? '依法办理所需' })
    },
  }
}
