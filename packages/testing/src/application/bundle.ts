import { dayOf } from '@onewindow/calendar/day'
import type { CaseReceipt } from '@onewindow/casework/commit'
import { loadCase } from '@onewindow/casework/load'
import type { CaseState } from '@onewindow/casework/case-state'
import type { BundleFacts } from '@onewindow/approval/bundle-application/schemas'
import type { BundleContent } from '@onewindow/approval/catalogue/bundle-definition'
import type { RoleId } from '@onewindow/identity/roles'
import { givenFile } from '../given.ts'
import { drainOutbox } from '../outbox.ts'
import type { World } from '../world.ts'
import { filledIn, underway, type Applicant, type Application, type Officer } from './drive.ts'
import { finished } from './finish.ts'

type Scenario = BundleContent['scenarios'][number]
type AnyProcedures = Record<string, (input: unknown) => Promise<CaseReceipt>>

/** One one-thing application on its way through the real router. */
export type Bundle = {
  world: World; me: Applicant; caseId: string
  state: () => Promise<CaseState<BundleFacts>>
  citizenDoes: (event: string, input?: unknown) => Promise<CaseReceipt>
  officerDoes: (event: string, role: RoleId, over?: { input?: unknown; by?: Officer }) => Promise<CaseReceipt>
  /** The application of an item inside, with a colleague for every role at its own unit. @throws Error when it was not sent */
  item: (slug: string) => Promise<Application>
  /** Carries out what the last commits left for other cases. */
  settle: () => Promise<void>
}

/** What the published bundle promises somebody who answers like this. @throws Error when it has no such scenario */
export async function scenarioOf(world: World, slug: string, id: string): Promise<Scenario> {
  const { rows: [row] } = await world.database.pool.query<{ scenarios: Scenario[] }>(`select content->'scenarios' scenarios from bundle_version where slug = $1 and status = 'published' order by version desc limit 1`, [slug])
  const found = row?.scenarios.find((one) => one.id === id)
  if (!found) throw new Error(`${slug} has no scenario ${id}`)
  return found
}

type Begun = { me?: Applicant; partyId?: string; settle?: () => Promise<unknown> }

/** Starts a bundle with these answers to its questions, as somebody for themselves or for the party named. `settle` says how messages travel where other domains listen. */
export async function startedBundle(world: World, slug: string, answers: Readonly<Record<string, string | string[]>>, { me, partyId, settle = () => drainOutbox(world.house) }: Begun = {}): Promise<Bundle> {
  const who = me ?? (await world.citizen())
  const { caseId } = await who.citizen.bundleApplication.start({ slug, answers: answers as Record<string, string>, ...(partyId ? { partyId } : {}) })
  const state = async () => (await loadCase<BundleFacts>(world.house, caseId)).state
  const act = async (procedures: object, event: string, input: unknown): Promise<CaseReceipt> => {
    const procedure = (procedures as AnyProcedures)[event]
    if (!procedure) throw new Error(`There is no procedure ${event}`)
    return procedure({ caseId, version: (await state()).version, ...(input === undefined ? {} : { input }) })
  }
  return {
    world, me: who, caseId, state, citizenDoes: (event, input) => act(who.citizen.bundleApplication, event, input),
    officerDoes: async (event, role, { input, by } = {}) => act((by ?? (await world.officer(role, { unitId: (await state()).unitId }))).staff.bundleApplication, event, input),
    item: async (item) => {
      const sub = (await state()).subs.find(({ topic }) => topic === item)
      if (!sub) throw new Error(`${item} was not sent`)
      return underway(world, item, who, sub.id)
    },
    settle: async () => { await settle() },
  }
}

/** Fills the one form with answers it accepts and attaches every paper once; not sent yet. */
export async function filledBundle(bundle: Bundle, { without = [] }: { without?: readonly string[] } = {}): Promise<Bundle> {
  const { world, me, caseId } = bundle
  const draft = await me.citizen.bundleApplication.draft({ caseId })
  const answers = filledIn(draft.item.formSchema, draft.answers, dayOf(world.clock.now()))
  const save = { answers, consents: [], deferrals: [], commitments: [], commitmentChosen: false, delivery: { mode: 'window' as const }, files: [], removed: [] }
  await bundle.citizenDoes('saveDraft', save)
  const open = (await me.citizen.bundleApplication.draft({ caseId })).materials.materials.filter(({ key, state }) => ['missing', 'officerDecides', 'waitingDataset'].includes(state) && !without.includes(key)).map(({ key }) => key)
  const files = await Promise.all(open.map(async (key) => ({ ...(await givenFile(world, me.accountId)), key, label: `${key}.pdf` })))
  await bundle.citizenDoes('saveDraft', { ...save, files })
  return bundle
}

/** The same, sent: the items whose turn it is have their cases. */
export async function sentBundle(bundle: Bundle, options: { without?: readonly string[] } = {}): Promise<Bundle> {
  await filledBundle(bundle, options)
  await bundle.citizenDoes('submit', { signature: '马晓燕', truthful: true })
  await bundle.settle()
  return bundle
}

/** Every item by its own officers to its own end, as soon as its turn has come. Answers the order in which they ended. */
export async function finishedBundle(bundle: Bundle): Promise<string[]> {
  const order: string[] = []
  for (let left = 20; left > 0; left -= 1) {
    const next = (await bundle.state()).subs.find(({ phase }) => phase === 'open')
    if (!next) return order
    await finished(await bundle.item(next.topic))
    order.push(next.topic)
    await bundle.settle()
  }
  return order
}
