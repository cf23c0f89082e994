import { randomUUID } from 'node:crypto'
import { MAIN_UNIT, officersOf } from '@onewindow/demo-city/officers'
import { fieldsOf, sampleAnswers, valuesOf, withValues, type AnswerDocument } from '@onewindow/forms/definition'
import { callerOf, handIn, partyOf, type Caller } from './caller.ts'
import { paper } from './paper.ts'
import { citizen, officer } from './people.ts'

/** An application made without pages, for journeys that begin later on the way. */
export interface Prepared { caseId: string, me: Caller, baseURL: string, version: () => Promise<number> }

export interface Wish {
  /** Key of a demo citizen. */
  by?: string
  /** Name of the organisation acted for. */
  organisation?: string
  slug: string
  /** Materials left out. */
  without?: readonly string[]
  /** Materials promised for later (容缺). */
  deferrals?: string[]
}

/** One item, or several as one thing. */
type DraftKind = 'application' | 'bundleApplication'
type Step = (input: { caseId: string, version: number, input?: unknown, reason?: string }) => Promise<unknown>
const PASSAGE = '经审查，情况属实，符合规定。'

/** A case that this person made, on pages or without. */
export const preparedBy = (me: Caller, caseId: string, baseURL: string): Prepared => ({ caseId, me, baseURL, version: async () => (await me.api.citizen.case.get.query({ caseId })).version })

/** A draft filled with answers its form accepts and with every paper that is still missing. */
export async function drafted(baseURL: string, { by = 'ma', organisation, slug, without, deferrals }: Wish): Promise<Prepared> {
  const person = citizen(by)
  const party = await partyOf(baseURL, person, organisation)
  const me = await callerOf(baseURL, person, party)
  const { caseId } = await me.api.citizen.application.start.mutate({ slug })
  return filled(preparedBy(me, caseId, baseURL), { ...(without ? { without } : {}), ...(deferrals ? { deferrals } : {}) })
}

/** The draft of an item, or of several as one thing, with such answers and papers. */
export async function filled(prepared: Prepared, { without = [], deferrals = [], kind = 'application' }: Pick<Wish, 'without' | 'deferrals'> & { kind?: DraftKind } = {}): Promise<Prepared> {
  const { me, caseId } = prepared
  const draft = await me.api.citizen[kind].draft.query({ caseId })
  const schema = draft.item.formSchema
  const asked = new Set(fieldsOf(schema).map(({ key }) => key))
  // JSON makes `unknown` optional; what came is an answer document.
  const known = draft.answers as AnswerDocument
  const facts = Object.fromEntries(Object.entries(valuesOf(known)).filter(([key]) => asked.has(key)))
  const { today } = await me.api.public.status.get.query()
  const save = {
    answers: withValues(known, sampleAnswers(schema, { today, facts })), consents: [], deferrals, commitments: [], commitmentChosen: false, delivery: { mode: 'window' as const },
    files: [] as { fileId: string, key: string, label: string, sha256: string }[], removed: [],
  }
  await citizenDoes(prepared, 'saveDraft', save, kind)
  const { materials: { materials } } = await me.api.citizen[kind].draft.query({ caseId })
  for (const { key, state } of materials) {
    if (!['missing', 'officerDecides', 'waitingDataset'].includes(state) || without.includes(key)) continue
    const label = `材料${save.files.length + 1}.pdf`
    save.files.push({ key, label, ...await handIn(me, label, paper(`${key} ${randomUUID()}`)) })
  }
  if (save.files.length > 0) await citizenDoes(prepared, 'saveDraft', save, kind)
  return prepared
}

/** The same, sent off. */
export async function submitted(baseURL: string, wish: Wish): Promise<Prepared> {
  const prepared = await drafted(baseURL, wish)
  await citizenDoes(prepared, 'submit', { signature: '马晓燕', truthful: true })
  return prepared
}

/** One event by the person who applied. */
export async function citizenDoes({ me, caseId, version }: Prepared, event: string, input?: unknown, kind: DraftKind = 'application'): Promise<void> {
  const steps = me.api.citizen[kind] as unknown as Record<string, { mutate: Step }>
  await steps[event]?.mutate({ caseId, version: await version(), ...(input === undefined ? {} : { input }) })
}

/** One event by an officer of the main bench. */
export async function officerDoes({ baseURL, caseId, version }: Prepared, event: string, by: string, input?: unknown): Promise<void> {
  const { api } = await callerOf(baseURL, officer(by))
  const steps = api.staff.application as unknown as Record<string, { mutate: Step }>
  await steps[event]?.mutate({ caseId, version: await version(), reason: '依法办理所需', ...(input === undefined ? {} : { input }) })
}

/** From accepted to waiting for the decision, by everybody the chain of the item names. */
export async function reviewed(prepared: Prepared): Promise<void> {
  const { baseURL, caseId } = prepared
  const { api } = await callerOf(baseURL, officer('reviewer'))
  await officerDoes(prepared, 'startReview', 'reviewer')
  for (let stage = 0; stage < 6; stage += 1) {
    const { openStages, item } = await api.staff.application.panel.query({ caseId })
    if (openStages.length === 0) {
      const conditions = item.conditions.map((_, index) => ({ index, met: true, evidence: '见材料' }))
      return officerDoes(prepared, 'submitForDecision', 'reviewer', { conditions, proposal: 'grant', opinion: PASSAGE })
    }
    if (openStages[0]?.stage === 'inspect') await inspected(prepared)
    else await officerDoes(prepared, 'signStage', 'reviewer', { verdict: 'pass', opinion: PASSAGE })
  }
  throw new Error('The review does not end')
}

/** Two certified officers look at the place; the second confirms what the first wrote. */
export async function inspected(prepared: Prepared): Promise<void> {
  const { baseURL, caseId, version } = prepared
  await officerDoes(prepared, 'recordSiteInspection', 'inspector', await inspectionRecord(baseURL))
  const { api } = await callerOf(baseURL, officer('inspector2'))
  const { tasks } = await api.staff.case.get.query({ caseId })
  const proposal = tasks.find(({ kind, state }) => kind === 'proposal' && state === 'open')
  await api.staff.case.confirm.mutate({ caseId, version: await version(), proposalId: proposal?.id ?? '' })
}

async function inspectionRecord(baseURL: string): Promise<Record<string, unknown>> {
  const certificates = officersOf(MAIN_UNIT).flatMap(({ certificate }) => certificate ?? []).slice(0, 2)
  const { today } = await (await callerOf(baseURL, officer('inspector'))).api.public.status.get.query()
  return {
    place: '银川市兴庆区新华东街66号', startedAt: `${today}T09:00:00+08:00`, endedAt: `${today}T10:00:00+08:00`, certificates,
    findings: [{ point: '场所布局', finding: '与平面图一致', result: 'met' }], conclusion: '现场与申请材料一致。',
  }
}

/** From the grant to the licence in the wallet; answers its id and the code on it. */
export async function licensed(prepared: Prepared): Promise<{ licenceId: string, code: string }> {
  await officerDoes(prepared, 'grant', 'decisionmaker', {})
  await officerDoes(prepared, 'startIssuing', 'issuer')
  await officerDoes(prepared, 'sealCertificate', 'issuer', {})
  await officerDoes(prepared, 'deliver', 'issuer', { mode: 'window', receiver: '马晓燕' })
  const wallet = await prepared.me.api.citizen.licence.list.query({})
  const licence = wallet.find(({ caseId }) => caseId === prepared.caseId)
  if (!licence) throw new Error('The licence did not reach the wallet')
  return { licenceId: licence.id, code: licence.verifyCode }
}
