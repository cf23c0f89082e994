import { addMinutes, inShanghai } from '@onewindow/calendar/day'
import type { CaseState } from '@onewindow/casework/case-state'
import { defineCaseType, openingOf, type Db, type DocumentMaker } from '@onewindow/casework/case-type'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import type { DocumentName } from '@onewindow/documents/definition'
import type { z } from 'zod'
import { eventsOf, hotline, paperOf } from '../citizen-request/paper.ts'
import { unitPart, type KnownUnit } from '../citizen-request/units.ts'
import { whistleEvents } from './events.ts'
import { countyOf, limitMinutes, nameOf, raterOf, standing } from './guards.ts'
import { whistleLifecycle } from './lifecycle.ts'
import { blowInput, whistleFacts, type planInput, type Whistle } from './schemas.ts'

type Case = CaseState<Whistle>
const LEVELS: Readonly<Record<string, string>> = { urgent: '紧急哨', general: '一般哨' }
const WAYS: Readonly<Record<string, string>> = { photo: '照片核验', visit: '现场核验' }

const paper = (name: DocumentName, article: string, fields: Parameters<typeof paperOf<Whistle>>[2]) => [name, paperOf<Whistle>(name, hotline(article), (c, ctx, input, reason) => ({ matter: c.facts.matter, ...fields(c, ctx, input, reason) }))] as const
const placeOf = (c: Case): string => c.facts.place?.address || c.facts.place?.regionCode || '未填写'
const arrivals = (c: Case) => standing(c).map((one) => ({ unit: one.unitName, arrived: one.arrivedAt ? `${one.arrivedAt.slice(0, 16).replace('T', ' ')}${one.late ? '（迟到）' : ''}` : '未报到', place: one.place || '—' }))

const documents: Readonly<Record<string, DocumentMaker<Whistle>>> = Object.fromEntries([
  paper('whistle.order', '十六', (c, ctx) => ({ place: placeOf(c), why: c.facts.why, level: LEVELS[c.facts.level], units: c.facts.units.map((one) => ({ unit: one.unitName, task: one.task.slice(0, 300), until: inShanghai(addMinutes(ctx.at, limitMinutes(c, ctx))) })) })),
  paper('whistle.objection', '十二', (c) => ({ unit: c.facts.objections.at(-1)?.unitName || '被哨单位', text: c.facts.objections.at(-1)?.text ?? '' })),
  paper('whistle.arrivalRecord', '十六', (c, ctx) => ({ arrivals: arrivals(c), person: ctx.actor.name })),
  paper('whistle.plan', '十六', (c, _ctx, { tasks }: z.output<typeof planInput>) => ({ lead: c.facts.leadName, tasks: tasks.map(({ unitId, task, dueOn }) => ({ unit: nameOf(c, unitId), task: task.slice(0, 300), dueOn })) })),
  paper('whistle.result', '十六', (c) => ({ lead: c.facts.leadName, result: c.facts.result })),
  paper('whistle.verification', '三十三', (_c, ctx, { way, note }: { way: string; note: string }) => ({ way: WAYS[way], note, verifier: ctx.actor.name })),
  paper('whistle.escalation', '二十', (c, _ctx, _input, reason) => ({ reason, lead: c.facts.leadName, extendedOn: c.facts.extendedOn })),
  paper('whistle.ratings', '三十三', (c, ctx) => ({ ratings: c.facts.ratings.filter(({ by, at }) => by === raterOf(c, ctx) && at === ctx.at).map(({ by, of, score }) => ({ by, of, score: `${score}分` })) })),
  paper('whistle.archiveIndex', '十六', (c) => ({ result: c.facts.result.slice(0, 300) || '未处置', events: eventsOf(c) })),
])

const UNITS = 'select id, path, region_code "regionCode", name_zh "nameZh" from unit where id = any($1)'
const unitsOf = async (db: Db, ids: readonly string[]): Promise<KnownUnit[]> => (await db.query<KnownUnit>(UNITS, [ids])).rows

type Typed = { units?: { unitId?: string }[]; leadId?: string }

const begun = openingOf<Whistle>()({
  input: blowInput,
  opening: async (db, performer, { units, matter, why, level, place }) => {
    const mine = performer.grants.find(({ unitId }) => unitId.startsWith('T:')) ?? performer.grants[0]
    const street = mine?.unitId.startsWith('V:') ? `T:${mine.regionCode.slice(0, 9)}` : mine?.unitId
    const known = await unitsOf(db, [...units.map(({ unitId }) => unitId), ...(street ? [street] : [])])
    const home = known.find(({ id }) => id === street) ?? fail(refuse.notFound({}))
    const summoned = units.map(({ unitId, task }) => ({ unitId, unitName: known.find(({ id }) => id === unitId)?.nameZh ?? fail(refuse.notFound({})), task, arrivedAt: null, place: '', late: false, released: false }))
    const facts = whistleFacts.parse({ matter, requestNumber: null, why, level, units: summoned, place, sourceId: null, plan: null, result: '', objections: [], ratings: [], leadId: null, leadName: '', sentBack: '', extendedOn: null })
    return { topic: level, title: matter, party: home.nameZh, regionCode: home.regionCode, unitId: home.id, unitPath: home.path, channel: 'internal', facts, parts: summoned.map(({ unitId, unitName }) => unitPart('summoned', { id: unitId, nameZh: unitName })) }
  },
})

/** 吹哨报到: a street calls departments; each arrives in time or is seen not to. */
export const whistleType = defineCaseType<Whistle>({
  name: 'whistle', numberPrefix: 'CS', facts: whistleFacts, lifecycle: whistleLifecycle as never, events: whistleEvents, documents, openings: { blow: begun, residentBlow: begun },
  load: async (db, c, _moment, { input }) => {
    const { units = [], leadId } = (input ?? {}) as Typed
    const known = await unitsOf(db, [countyOf(c), c.unitId, ...(Array.isArray(units) ? units.flatMap(({ unitId }) => unitId ?? []) : []), ...(leadId ? [leadId] : [])])
    return { units: Object.fromEntries(known.map((unit) => [unit.id, unit])) }
  },
})
