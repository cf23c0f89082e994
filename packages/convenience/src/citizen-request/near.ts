import { addDays, addMinutes, instantOf } from '@onewindow/calendar/day'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import type { Db, Moment } from '@onewindow/casework/case-type'
import { categoriesOn, categoryOf, knobsOn } from '../in-force.ts'
import { speaksOfEmergency, suggestCategories } from '../rules/category-suggestion.ts'
import { clusterAround, isRepeatedTooOften, type PlacedRequest } from '../rules/request-groups.ts'
import { similarityTo } from '../rules/similarity.ts'
import { comparable, type Master } from './checks.ts'
import type { RequestFacts } from './schemas.ts'

type Case = CaseState<RequestFacts>
/** An earlier request as it is compared; its words lie in clear in the extract only. */
type Earlier = { id: string; number: string; state: string; at: string; flags: readonly string[]; facts: Master['facts'] }

/** Events by which a request comes to the centre. */
const ARRIVING: ReadonlySet<string> = new Set(['report', 'submit', 'register', 'receive'])
/** Many requests say nothing more than these. */
const MOST = 200

const COLUMNS = `c.id, c.number, c.state, iso(coalesce(c.received_at, c.opened_at)) "at", c.flags, c.facts`
const OWN = `select ${COLUMNS} from case_part p join case_file c on c.id = p.case_id where p.party_id = $1 and p.part = 'reporter' and c.case_type = 'citizenRequest' and c.id <> $2 and c.number is not null and coalesce(c.received_at, c.opened_at) >= $3 order by c.opened_at desc limit ${MOST}`
/** Those that are kept secret are in no group. Index: case_file_requests_idx. */
const AROUND = `select ${COLUMNS} from case_file c where c.case_type = 'citizenRequest' and c.phase <> 'draft' and c.number is not null and coalesce(c.received_at, c.opened_at) >= $2 and c.id <> $1 and left(c.topic, 4) = $3 and c.facts ->> 'sealed' = 'false' order by coalesce(c.received_at, c.opened_at) desc limit ${MOST}`

const partyOf = ({ parts }: Pick<Case, 'parts'>): string | null => parts.find(({ part }) => part === 'reporter')?.partyId ?? null

/** What a request that arrives is held against: the reporter's own of late, and those around it in the last hours. */
export async function nearTo(db: Db, c: Case, moment: Moment, event: string): Promise<{ own: Earlier[]; around: Earlier[] }> {
  if (!ARRIVING.has(event)) return { own: [], around: [] }
  const { similarity, groups } = knobsOn(moment)
  const partyId = partyOf(c)
  const own = partyId ? await db.query<Earlier>(OWN, [partyId, c.id, instantOf(addDays(moment.today, -similarity.value.days))]) : { rows: [] }
  const around = c.facts.category && !c.facts.sealed ? await db.query<Earlier>(AROUND, [c.id, addMinutes(moment.at, -groups.value.cluster.minutes), c.facts.category.slice(0, 4)]) : { rows: [] }
  return { own: own.rows, around: around.rows }
}

const placed = ({ id, at, facts: { category, place } }: Pick<Earlier, 'id' | 'at' | 'facts'>): PlacedRequest[] =>
  (place?.latE7 == null || place.lonE7 == null || category === null ? [] : [{ id, category, at, point: { lat: place.latE7 / 1e7, lon: place.lonE7 / 1e7 } }])

/** Earlier requests of the same reporter about the same matter (重复诉求), oldest first: linked and counted, never merged away (convenience §5.2). */
function repeatsOf(c: Case, own: readonly Earlier[], ctx: Context): Earlier[] {
  const { value: knobs } = knobsOn(ctx).similarity
  const reporter = partyOf(c)
  const compare = similarityTo({ ...comparable(c.facts, ctx.at, c.state), reporter }, categoryOf(c.facts.category, ctx)?.radius ?? knobs.radius, knobs)
  return own.filter((one) => compare({ ...comparable(one.facts, one.at, one.state), reporter }).verdict === 'repeat').toReversed()
}

/** A group that is told once: by the request that completes it (北京市接诉即办工作条例 §29). */
function clusterOf(c: Case, around: readonly Earlier[], ctx: Context): string[] {
  const [self] = placed({ id: c.id, at: ctx.at, facts: c.facts })
  const group = self && !around.some(({ flags }) => flags.includes('clustered')) ? clusterAround(self, around.flatMap(placed), knobsOn(ctx).groups.value) : []
  return around.filter(({ id }) => group.some((one) => one.id === id)).map(({ number }) => number).toReversed()
}

/** What the house notices by itself when a request arrives: which others it belongs with, which categories its words name, and whether they speak of an emergency. Persons decide what follows. */
export function noticed(c: Case, ctx: Context): { facts: Pick<RequestFacts, 'repeats' | 'cluster' | 'suggested'>; flags: string[]; links: { to: string; kind: 'sameMatter' }[] } {
  const { own, around } = (ctx.known.near as Awaited<ReturnType<typeof nearTo>> | undefined) ?? { own: [], around: [] }
  const repeats = repeatsOf(c, own, ctx)
  const cluster = clusterOf(c, around, ctx)
  const leaves = categoriesOn(ctx).filter(({ code }) => code.length === 6)
  const suggested = c.facts.category === null ? suggestCategories(c.facts.text, leaves).map(({ code, words }) => ({ category: code, words: [...words] })) : []
  return {
    facts: { repeats: repeats.map(({ number, at }) => ({ number, at })).slice(-60), cluster: cluster.slice(-60), suggested },
    flags: [...(cluster.length > 0 ? ['clustered'] : []), ...(speaksOfEmergency(c.facts.text, categoriesOn(ctx)) ? ['emergencyWords'] : [])], links: repeats.map(({ id }) => ({ to: id, kind: 'sameMatter' as const })),
  }
}

/** When what repeats too often goes under supervision by itself (convenience §5.2): a minute after it came. The first of a matter repeats nothing. */
export function repeatedTooOftenAt(c: Case, ctx: Context): string | null {
  const came = c.receivedAt ?? c.openedAt
  const repeats = [...c.facts.repeats.map(({ at }) => at), came].slice(1)
  return !c.acts.some(({ event }) => event === 'supervise') && isRepeatedTooOften(repeats, came, knobsOn(ctx).groups.value) ? addMinutes(came, 1) : null
}

/** When centre and county are told of a group. */
export const clusterToldAt = (c: Case): string | null => (c.facts.cluster.length > 0 && !c.acts.some(({ event }) => event === 'mark') ? addMinutes(c.receivedAt ?? c.openedAt, 1) : null)
