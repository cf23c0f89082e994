import { addMonths } from '@onewindow/calendar/day'
import type { Db } from '@onewindow/casework/case-type'
import type { InForce } from '@onewindow/casework/configuration/settings'
import { creditModelOn } from '../in-force.ts'
import type { CreditModel } from '../rules/credit-model.ts'
import { creditScore, type CreditEvent, type CreditFacts, type CreditScore } from '../rules/credit-score.ts'

/** What the platform knows that counts in the class of one firm: events that stand, lists as `type:cause`, whether a licence was revoked or has expired and none of its kind came after. */
export type CreditStanding = { events: readonly CreditEvent[] | null; marks: readonly string[] | null; licenceRevoked: boolean; licenceExpired: boolean }

/** States in which a firm is on a list; an objection or an application does not take it off. */
export const ON_A_LIST = `'listed', 'objected', 'removalPending', 'repairPending'`

/** A licence `r` that ended so, and none of its kind since; `day` is an SQL expression. */
export const endedSql = (how: 'revoked' | 'expired', day: string): string =>
  `${how === 'revoked' ? "r.status in ('revoked', 'penalised')" : `(r.status = 'expired' or r.status in ('valid', 'suspended') and r.valid_to < ${day})`} and not exists (select 1 from licence n where n.party_id = r.party_id and n.licence_type = r.licence_type and n.issued_at > r.issued_at)`

/** Whether the party has such a licence. */
const ended = (party: string, how: 'revoked' | 'expired', day: string): string => `exists (select 1 from licence r where r.party_id = ${party} and ${endedSql(how, day)})`

/**
 * SQL of a firm's standing on a day, as columns `events`, `marks`, `licenceRevoked` and `licenceExpired`; the arguments are SQL expressions for code, party and day. Indexes: credit_event
 * (uscc, on_day), case_file_listed_firm_idx, licence (party_id, …).
 */
export const standingSql = ({ uscc, party, day }: { uscc: string; party: string; day: string }): string => `
 (select jsonb_agg(jsonb_build_object('indicator', e.indicator, 'on', e.on_day) order by e.on_day, e.source_id) from credit_event e where e.uscc = ${uscc} and e.on_day <= ${day} and e.undone_at is null) events,
 (select array_agg(k.case_type || ':' || coalesce(k.facts ->> 'cause', '')) from case_file k where k.case_type in ('abnormalListing', 'seriousListing') and k.state in (${ON_A_LIST}) and k.facts -> 'firm' ->> 'uscc' = ${uscc}) marks,
 ${ended(party, 'revoked', day)} "licenceRevoked", ${ended(party, 'expired', day)} "licenceExpired"`

/** Where events count no longer at all, so that they need not be looked at. */
const countedFrom = ({ decay }: CreditModel, asOf: string): string => addMonths(asOf, -Math.max(...decay.map(({ belowMonths }) => belowMonths)))

/** What the model reckons with: facts in the firm's favour are told apart by the model, and an indicator it does not know counts nothing. */
export function creditFacts(model: CreditModel, { events, marks, licenceRevoked, licenceExpired }: CreditStanding, asOf: string): CreditFacts {
  const causes = (marks ?? []).filter((mark) => mark.startsWith('abnormalListing:')).map((mark) => mark.slice(mark.indexOf(':') + 1))
  const abnormalListed = causes.includes('unreachable') ? 'unreachable' : causes[0]
  const flags = { seriousListed: (marks ?? []).some((mark) => mark.startsWith('seriousListing')) || undefined, licenceRevoked: licenceRevoked || undefined, abnormalListed } as const
  const known = (kind: 'event' | 'state'): Set<string> => new Set(model.dimensions.flatMap(({ indicators }) => indicators.filter((one) => one.kind === kind).map(({ id }) => id)))
  const scored = known('event')
  const states = licenceExpired && known('state').has('licenceExpired') ? ['licenceExpired'] : []
  const positives = model.reduction.indicators.map(({ id }) => [id, (events ?? []).filter(({ indicator }) => indicator === id).length] as const).filter(([, count]) => count > 0)
  return { asOf, flags, states, events: (events ?? []).filter(({ indicator, on }) => scored.has(indicator) && on >= countedFrom(model, asOf)), positives: Object.fromEntries(positives) }
}

/** The class of a firm by the model: worked out once for each standing, since most firms have none. */
export function classesBy(model: CreditModel, asOf: string): (standing: CreditStanding) => CreditScore['class'] {
  const known = new Map<string, CreditScore['class']>()
  return (standing) => {
    const facts = creditFacts(model, standing, asOf)
    const key = JSON.stringify(facts)
    const risk = known.get(key) ?? creditScore(model, facts).class
    known.set(key, risk)
    return risk
  }
}

/** What counts for one firm on a day: the same whenever it is asked again, since events, lists and the model of the day are kept. */
export async function creditFactsOf(db: Db, { uscc, partyId }: { uscc: string; partyId: string | null }, on: InForce): Promise<CreditFacts> {
  const { rows: [row] } = await db.query<CreditStanding>(`select ${standingSql({ uscc: '$1', party: '$2::uuid', day: '$3' })}`, [uscc, partyId, on.today])
  return creditFacts(creditModelOn(on), row as CreditStanding, on.today)
}

/** The whole reckoning of one firm on a day, with every line (信用风险分类). */
export async function creditOf(db: Db, firm: { uscc: string; partyId: string | null }, on: InForce): Promise<CreditScore> {
  return creditScore(creditModelOn(on), await creditFactsOf(db, firm, on))
}
