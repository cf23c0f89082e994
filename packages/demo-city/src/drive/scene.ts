import { addMinutes, compareInstants, dayOf, instantOf, type Instant } from '@onewindow/calendar/day'
import type { CaseState, Performer } from '@onewindow/casework/case-state'
import { loadCase } from '@onewindow/casework/load'
import { open, perform } from '@onewindow/casework/perform'
import { answerProposal } from '@onewindow/casework/spine-events'
import type { RoleId } from '@onewindow/identity/roles'
import { chanceOf, type Chance } from '../chance.ts'
import { officers } from './bench.ts'
import { carryMessages, elapse } from './carry.ts'
import { after, homeTime, lastOfficeDay } from './clock.ts'
import { handIn } from './hand-in.ts'
import type { Officer, Stage } from './stage.ts'

/** A happening under way: its cases by the names its beats use, and what they remember of each other. */
export type Scene = { stage: Stage; chance: Chance; until: Instant; named: Map<string, string>; touched: Set<string>; memo: Record<string, unknown> }

/** One thing somebody does, so many working days after the one before; `office`: at office hours. */
export type Beat = { name: string; after: number; office: boolean; act: (scene: Scene) => Promise<unknown> }

/** One happening of the demonstration: its beats in order, and how many working days ago the last one was. The key is its own for good. */
export type Script = {
  key: string; regionCode: string; rest: number; beats: readonly Beat[]
  /** Time of the first beat, where it matters. */
  startsAt?: string
  /** Day of the first beat where the law names days of the year; `counted` is the day counted back from the last beat. */
  startsOn?: (today: string, counted: string) => string
}

/** Who does it: a seat of an organ, the n-th of those who hold the role; or whoever the scene knows. */
export type By = readonly [RoleId, string, number?] | ((scene: Scene) => Promise<Performer> | Performer)

type With = { reason?: string; files?: readonly string[] }

export const beat = (name: string, days: number, act: (scene: Scene) => Promise<unknown>): Beat => ({ name, after: days, office: true, act })
/** What people do at home, at any hour. */
export const athome = (name: string, days: number, act: (scene: Scene) => Promise<unknown>): Beat => ({ ...beat(name, days, act), office: false })

/** The beats up to and including this one. @throws Error when there is none of that name */
export function upTo(beats: readonly Beat[], name: string): readonly Beat[] {
  const place = beats.findIndex((one) => one.name === name)
  if (place < 0) throw new Error(`No beat ${name}`)
  return beats.slice(0, place + 1)
}

export async function officer({ stage }: Scene, [role, unitId, place = 0]: readonly [RoleId, string, number?]): Promise<Officer> {
  const holders = await officers(stage, unitId, role)
  const found = holders[place]
  if (!found) throw new Error(`${unitId} has only ${holders.length} of ${role}`)
  return found
}

const performer = (scene: Scene, by: By): Promise<Performer> | Performer => (typeof by === 'function' ? by(scene) : officer(scene, by))

/** Opens a case by the opening its type declares, as the procedure does. */
export async function begin(scene: Scene, name: string, by: By, type: string, event: string, input: unknown): Promise<string> {
  const { house } = scene.stage
  const spec = house.types.get(type)?.openings?.[event]
  if (!spec) throw new Error(`${type} does not say how ${event} starts`)
  const who = await performer(scene, by)
  const asked = spec.input.parse(input)
  const at = house.clock.now()
  const opening = await spec.opening(house.database.pool, who, asked as never, { at, today: dayOf(at), settings: house.settings })
  const { caseId } = await open(house, who, { ...opening, caseType: type }, { event, input: asked })
  scene.named.set(name, caseId)
  scene.touched.add(caseId)
  return caseId
}

const NEWEST = `select id from case_file where id = any($1::uuid[]) and case_type = $2 and ($3::text is null or topic = $3) order by opened_at desc, id desc limit 1`

/** A case of the scene: by the name it was begun with, else the newest of the type, `type:topic` where several stand beside each other. */
export async function caseId({ stage, named, touched }: Scene, name: string): Promise<string> {
  const known = named.get(name)
  if (known) return known
  const [type = '', topic = null] = name.split(':')
  const { rows: [row] } = await stage.house.database.pool.query<{ id: string }>(NEWEST, [[...touched], type, topic])
  if (!row) throw new Error(`The scene has no ${name}`)
  return row.id
}

export const look = async <F = unknown>(scene: Scene, name: string): Promise<CaseState<F>> => (await loadCase<F>(scene.stage.house, await caseId(scene, name))).state

/** One event by one person on a case of the scene. @throws CaseError when it is refused */
export async function does(scene: Scene, name: string, by: By, event: string, input: unknown = {}, { reason, files = [] }: With = {}): Promise<void> {
  const { house } = scene.stage
  const id = await caseId(scene, name)
  const { type, state } = await loadCase(house, id)
  const who = await performer(scene, by)
  const schema = type.events[event]?.input
  const attached = []
  for (const key of files) attached.push(await handIn(scene.stage, who.accountId ?? '', { key, nameZh: PAPERS[key] ?? key }, scene.chance.whole(0, 3)))
  await perform(house, who, { caseId: id, version: state.version, event, input: schema ? schema.parse(input) : input, reason, files: attached })
}

const PAPERS: Readonly<Record<string, string>> = { photo: '现场照片', recording: '执法记录仪录像', consent: '同意书', record: '现场笔录', receipt: '缴款凭证', evidence: '证据材料' }

/** The second person's yes to what waits for one. */
export async function agrees(scene: Scene, name: string, by: By): Promise<void> {
  const { house } = scene.stage
  const id = await caseId(scene, name)
  const { state } = await loadCase(house, id)
  const proposal = state.tasks.findLast(({ kind, state: open }) => kind === 'proposal' && open === 'open')
  if (!proposal) throw new Error(`Nothing waits for a second person in ${name}`)
  await answerProposal(house, await performer(scene, by), { caseId: id, version: state.version, proposalId: proposal.id, yes: true })
}

export const todayIn = ({ stage }: Scene): string => dayOf(stage.house.clock.now())

const openingOf = ({ startsAt, beats }: Script, chance: Chance): string => startsAt ?? (beats[0]?.office ? `09:${String(chance.whole(0, 59)).padStart(2, '0')}` : homeTime(chance))

/**
 * Plays a script from its beginning, so many working days ago that its last beat falls `rest` before `until`. In between time does what it does, each deadline at
 * its own instant. Everything after `until` is left to the future.
 * @returns what was refused, or null
 */
export async function playScript(stage: Stage, script: Script, until: Instant, pause: () => Promise<void> = () => Promise.resolve()): Promise<{ scene: Scene; failure: { step: string; message: string } | null }> {
  const chance = chanceOf(`script ${script.key}`)
  const scene: Scene = { stage, chance, until, named: new Map(), touched: new Set(), memo: {} }
  const calendar = stage.house.calendars.forRegion(script.regionCode)
  const days = script.beats.slice(1).reduce((sum, one) => sum + one.after, 0)
  const counted = calendar.addWorkingDays(lastOfficeDay(until, calendar), -(days + script.rest))
  const day = script.startsOn?.(dayOf(until), counted) ?? counted
  const opening = instantOf(day, openingOf(script, chance))
  let at = compareInstants(opening, until) >= 0 ? addMinutes(until, -chance.whole(30, 300)) : opening
  let failure: { step: string; message: string } | null = null
  for (const [place, one] of script.beats.entries()) {
    if (place > 0) at = after(at, one.after, { calendar, chance, until, office: one.office })
    if (compareInstants(at, until) > 0) break
    await elapse(stage, scene.touched, at)
    stage.clock.set(at)
    await pause()
    try {
      await one.act(scene)
    } catch (error) {
      if (isBroken(error)) throw error
      failure = { step: one.name, message: wordsOf(error) }
    }
    await settle(scene)
    if (failure) break
  }
  await elapse(stage, scene.touched, until)
  stage.clock.set(until)
  return { scene, failure }
}

/** Refusals write nothing; an error of the database has ended the transaction. */
const isBroken = (error: unknown): boolean => (error as { code?: string }).code !== undefined && !('refusal' in (error as object))

const wordsOf = (error: unknown): string => (error instanceof Error ? `${error.message} ${JSON.stringify((error as { refusal?: { params?: unknown } }).refusal?.params ?? '')}` : String(error))

async function settle(scene: Scene): Promise<void> {
  for (const id of await carryMessages(scene.stage.house)) scene.touched.add(id)
}
