import { stageLeaf } from '@onewindow/audit/stage'
import type { CaseState, Context, Grant, Performer } from '@onewindow/casework/case-state'
import type { CaseType } from '@onewindow/casework/case-type'
import { readCaseNumber } from '@onewindow/casework/case-number'
import { rowsFor, separation } from '@onewindow/casework/decide'
import { refuse } from '@onewindow/casework/errors'
import type { House } from '@onewindow/casework/house'
import { figureOf } from '@onewindow/casework/lifecycle'
import { loadCase } from '@onewindow/casework/load'
import { matchesActor } from '@onewindow/casework/may-act'
import { contextOf } from '@onewindow/casework/perform'
import { fail, type Refusal } from '@onewindow/casework/refusal'
import { roleOf, type RoleId } from '@onewindow/identity/roles'
import { listUnits } from '@onewindow/identity/units'
import { z } from 'zod'
import { personOf, type Person } from './explain-person.ts'
import { whoCould } from './explain-who.ts'

export const explainInput = z.strictObject({
  accountId: z.uuid(), caseId: z.uuid().optional(), caseNumber: z.string().trim().max(40).optional(), event: z.string().max(60), purpose: z.string().trim().min(4).max(200),
}).refine(({ caseId, caseNumber }) => Boolean(caseId) !== Boolean(caseNumber), { error: 'oneOfCaseIdCaseNumber' })
export type ExplainInput = z.output<typeof explainInput>

/** One rule that was asked, in order; texts by code in the desk's locales. Everything after the first refusal is not asked. */
export type Step = { code: string; ok: boolean; params: Record<string, string | number | string[]>; /** What the guard itself says, with its own params. */ refusal?: Refusal }
export type Explanation = { allowed: boolean; steps: Step[]; person: { accountId: string; name: string }; case: { id: string; number: string | null; caseType: string; state: string; unitId: string; regionCode: string }; couldInstead: { accountId: string; name: string; role: RoleId }[]; /** Names of the units the steps speak of. */ units: Record<string, { zh: string; en: string }> }

type Here = { house: House; type: CaseType<unknown>; c: CaseState<unknown>; event: string }
const yes = (code: string, params: Step['params'] = {}): Step => ({ code, ok: true, params })
const no = (code: string, params: Step['params'] = {}): Step => ({ code, ok: false, params })

/**
 * Why somebody can or cannot do something with a case: the very functions that decide, asked one by one until the first that refuses. The asking is an entry
 * in the log. `event` may be `read`.
 * @throws CaseError `case.notFound`
 */
export async function explain(house: House, asker: { actor: string; at: string; today: string }, { accountId, caseId, caseNumber, event, purpose }: ExplainInput): Promise<Explanation> {
  const { pool } = house.database
  const id = caseId ?? (await idOfNumber(house, caseNumber ?? ''))
  const { type, state: c } = await loadCase(house, id)
  const person = (await personOf(pool, accountId, asker.today)) ?? fail(refuse.notFound({}))
  if (event !== 'read' && !type.lifecycle.transitions.some((row) => row.on === event)) fail(refuse.notFound({}))
  const here = { house, type, c, event }
  const steps = await walk(here, person, asker.at)
  const allowed = steps.every(({ ok }) => ok)
  await stageLeaf(pool, { at: asker.at, actor: asker.actor, action: 'roles.explain', subject: c.id, purpose, event: { accountId, caseId: c.id, event, allowed, refusedBy: steps.find(({ ok }) => !ok)?.code ?? null } })
  const couldInstead = allowed || event === 'read' ? [] : await whoCould(here, asker, async (other) => (await walk(here, other, asker.at)).every(({ ok }) => ok))
  const named = await listUnits(pool, [c.unitId, ...steps.flatMap(({ params }) => (typeof params['unit'] === 'string' ? [params['unit']] : []))])
  const units = Object.fromEntries(named.map(({ id: unit, nameZh, nameEn }) => [unit, { zh: nameZh, en: nameEn }]))
  return { allowed, steps, person: { accountId, name: person.name }, case: { id: c.id, number: c.number, caseType: c.caseType, state: c.state, unitId: c.unitId, regionCode: c.regionCode }, couldInstead, units }
}

async function idOfNumber(house: House, typed: string): Promise<string> {
  const { rows } = await house.database.pool.query<{ id: string }>('select id from case_file where number = $1', [readCaseNumber(typed) ?? ''])
  return rows[0]?.id ?? fail(refuse.notFound({}))
}

/** The rules in order; stops at the first that refuses. */
async function walk(here: Here, person: Person, at: string): Promise<Step[]> {
  const { house, type, c, event } = here
  const ctx: Context = await contextOf(house, type, c, person.performer, at, { event, input: {} })
  const asked = [() => accountStep(person), () => holdStep(here, person), () => scopeStep(here, person), () => recusalStep(here, person.performer), ...(event === 'read' ? [] : [() => stateStep(here), () => separationStep(here, ctx), () => limitStep(here, ctx), () => guardStep(here, ctx)])]
  const steps: Step[] = []
  for (const ask of asked) {
    const step = ask()
    if (step) steps.push(step)
    if (step && !step.ok) return steps
  }
  return rowsFor(type, c, event).some((row) => row.confirmedBy) ? [...steps, yes('secondPerson')] : steps
}

const accountStep = ({ name, disabled }: Person): Step => (disabled ? no('accountDisabled', { name }) : yes('accountActive', { name }))

const actorsFor = ({ type, event }: Here) => type.lifecycle.transitions.filter((row) => row.on === event).flatMap((row) => [...row.by])
const rolesFor = (here: Here): RoleId[] => [...new Set(actorsFor(here).flatMap((actor) => (actor.kind === 'role' ? [actor.role] : [])))]
const grantsFor = (here: Here, grants: readonly Grant[]): Grant[] => (here.event === 'read' ? [...grants] : grants.filter(({ role }) => rolesFor(here).includes(role)))

/** Holds, today, one of the roles the rows name; or is the part they name. */
function holdStep(here: Here, person: Person): Step {
  const { c, event } = here
  const actors = actorsFor(here)
  if (person.performer.kind === 'citizen') {
    const part = c.parts.find((one) => one.partyId !== null && person.performer.partyIds.includes(one.partyId) && (event === 'read' || actors.some((actor) => actor.kind === 'part' && actor.part === one.part)))
    return part ? yes('partHeld', { part: part.part }) : no('partNotHeld')
  }
  const [grant] = grantsFor(here, person.performer.grants)
  if (grant) return yes('roleHeld', { role: grant.role, unit: grant.unitId, from: person.since.get(`${grant.role}|${grant.unitId}`) ?? '' })
  if (actors.some((actor) => actor.kind === 'task' && matchesActor(actor, c, person.performer))) return yes('roleHeld', { role: 'unitHandler', unit: person.performer.grants[0]?.unitId ?? '', from: '' })
  const roles = rolesFor(here)
  const past = person.past.find(({ role }) => roles.includes(role))
  if (past) return no('roleNotInForce', { role: past.role })
  return roles.length === 0 && event !== 'read' && actors.every(({ kind }) => kind === 'system') ? no('systemOnly') : no('roleNotHeld', { roles })
}

/** The case lies in the unit or region the role was given for. */
function scopeStep(here: Here, { performer }: Person): Step | null {
  const { c, type } = here
  if (performer.kind === 'citizen') return null
  if (type.lifecycle.states[c.state as never]?.['is'] === 'draft') return no('draftHidden')
  const place = { unit: c.unitId, region: c.regionCode }
  const covers = grantsFor(here, performer.grants).find((grant) => matchesActor({ kind: 'role', role: grant.role }, c, { ...performer, grants: [grant] }))
  if (covers) return yes('scopeCovers', { ...place, scope: roleOf(covers.role).scope, role: covers.role })
  const asked = c.tasks.some((task) => task.unitId !== null && performer.grants.some((grant) => grant.unitId === task.unitId)) || c.handlerId === performer.accountId
  return asked && (here.event === 'read' || actorsFor(here).some((actor) => actor.kind === 'task' && matchesActor(actor, c, performer))) ? yes('scopeCovers', { ...place, scope: 'task' }) : no('scopeOutside', place)
}

function recusalStep({ c, type }: Pick<Here, 'c' | 'type'>, performer: Performer): Step | null {
  if (performer.kind === 'citizen') return null
  const related = c.parts.some(({ partyId }) => partyId !== null && performer.relatedPartyIds.includes(partyId))
  return related || type.excludes?.(c, performer) ? no('recused') : yes('notRecused', { n: performer.relatedPartyIds.length })
}

const stateStep = ({ type, c, event }: Here): Step => (rowsFor(type, c, event).length > 0 ? yes('stateAllows', { state: c.state }) : no('stateForbids', { state: c.state }))

const ownRows = ({ type, c, event }: Here, ctx: Context) => rowsFor(type, c, event).filter((row) => row.by.some((actor) => matchesActor(actor, c, ctx.actor)))

/** Nobody who did one of the events that must be kept apart. */
function separationStep(here: Here, ctx: Context): Step | null {
  const rows = ownRows(here, ctx)
  if (!rows.some((row) => row.notBy?.length)) return null
  const refused = rows.map((row) => ({ ...row, limit: undefined })).map(({ limit: _limit, ...row }) => separation(row, here.c, ctx))
  if (refused.some((refusal) => refusal === null)) return yes('separationKept', { set: 'S2' })
  const event = String(refused[0]?.params['event'] ?? '')
  const act = here.c.acts.find((one) => one.event === event && one.actorId === ctx.actor.accountId)
  return no('separationBroken', { event, at: act?.at ?? '', set: 'S2' })
}

function limitStep(here: Here, ctx: Context): Step | null {
  const limited = ownRows(here, ctx).flatMap((row) => (row.limit ? [{ row, limit: row.limit }] : []))
  if (limited.length === 0) return null
  const open = limited.some(({ row }) => separation(row, here.c, ctx) === null)
  const times = figureOf(limited[0]?.limit.times ?? 0, ctx)
  return open ? yes('withinLimit', { times }) : no('limitReached', { times })
}

function guardStep(here: Here, ctx: Context): Step | null {
  const guarded = ownRows(here, ctx).map((row) => row.guard?.(here.c, ctx) ?? null)
  if (guarded.length === 0) return null
  const refusal = guarded.every(Boolean) ? guarded[0] : null
  return refusal ? { ...no('guardRefuses', { reason: refusal.code }), refusal } : yes('guardHolds')
}
