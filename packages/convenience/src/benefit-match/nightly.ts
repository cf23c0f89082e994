import { dayOf } from '@onewindow/calendar/day'
import { systemPerformer } from '@onewindow/casework/case-state'
import { whenOpened } from '@onewindow/casework/configuration/settings'
import type { House } from '@onewindow/casework/house'
import { loadCase } from '@onewindow/casework/load'
import { onceADay, type Watch } from '@onewindow/casework/once-a-day'
import { open } from '@onewindow/casework/perform'
import { receive } from '@onewindow/casework/receive'
import { CaseError } from '@onewindow/casework/refusal'
import type { Policy } from '../configuration/policy.ts'
import { CENTRE, policiesOn } from '../in-force.ts'
import { ASK_FACTS, askedUntil } from './asking.ts'
import { matchOn, merged, periodOf } from './matching.ts'
import { benefitOpening } from './propose.ts'
import { askedBy, keptUnder, registered, registeredOf, type KeptFacts } from './registered.ts'
import type { BenefitFacts } from './schemas.ts'

type Unit = { id: string; path: string; regionCode: string }
type Person = { id: string; name: string; facts: KeptFacts; regionCode: string | null }
type On = { settings: House['settings']; today: string }

const BATCH = 500

const OPEN = `select id from case_file where case_type = 'benefitMatch' and state in ('candidate', 'consentPending') and id > $1 order by id limit ${BATCH}`

/** An open offer for which the registers say something else now hears of it; where nothing would be new, or only a question to who took the consent back, it is left alone. */
async function tellChange(house: House, id: string, { today, settings }: On): Promise<boolean> {
  const { state } = await loadCase<BenefitFacts>(house, id)
  const { policy, factsUsed, missing, partyId } = state.facts
  const on = whenOpened(state, { today, settings })
  const known = policiesOn(on).find(({ code }) => code === policy)
  const fresh = known ? await registeredOf(house.database.pool, partyId, askedBy(known)) : []
  const now = matchOn(policy, merged(factsUsed, fresh), today, on)
  const asksAnew = async (): Promise<boolean> => now.missing.join() !== missing.join() && (await askedUntil(house.database.pool, partyId, house.clock.now())) !== null
  const isNews = now.result === 'noMatch' || (state.state === 'candidate' && (now.result === 'match' || await asksAnew()))
  return isNews && receive(house, id, (when) => 'message' in when && when.message === 'benefitFactsChanged', { facts: fresh }, `benefitFacts:${today}:${id}`)
}

/** Once a day open offers are matched with what is known now. */
const rematchOpen = (house: House, watch: Watch): Promise<number> => onceADay<string>(house, {
  name: 'benefitsRematched',
  page: async (after) => {
    const { rows } = await house.database.pool.query<{ id: string }>(OPEN, [after])
    return { items: rows.map(({ id }) => id), next: rows.length === BATCH ? (rows.at(-1)?.id ?? null) : null }
  },
  each: (id, today) => tellChange(house, id, { settings: house.settings, today }),
}, watch)

/** Persons of whom something is known that a policy asks about, without those who said that nothing shall be looked up for them (§24). */
const PERSONS = `select p.id, p.name, p.facts, p.region_code "regionCode" from party p where p.kind = 'person' and p.id > $1 and p.facts ?| $2::text[]
 and not exists (select 1 from case_part o join case_file c on c.id = o.case_id where o.party_id = p.id and c.case_type = 'benefitMatch' and 'optedOut' = any(c.flags)) order by p.id limit ${BATCH}`
const CONSENTED = 'select distinct party_id id from consent where party_id = any($1) and purpose = $2 and subject = $3 and granted_at <= $4 and until > $4 and withdrawn_at is null'
const UNITS = `select id, path, region_code "regionCode" from unit where id = $1 or id like any($2)`

/** The organ of the policy's department where the person lives, else that of the city, else the centre. */
function unitFor(units: ReadonlyMap<string, Unit>, { department }: Policy, region: string): Unit | undefined {
  return [`D:${department}:${region.slice(0, 6)}`, `D:${department}:640100`, CENTRE].map((id) => units.get(id)).find(Boolean)
}

/** Opens the offer; a second one for person, policy and period is there already. */
async function offer(house: House, policy: Policy, person: Person, facts: ReturnType<typeof registered>, unit: Unit, on: On): Promise<boolean> {
  const opening = benefitOpening(policy.code, { partyId: person.id, name: person.name }, facts, unit, on)
  if (!opening) return false
  try {
    await open(house, systemPerformer, opening, { event: 'match', input: {} })
    return true
  } catch (error) {
    if (error instanceof CaseError && error.refusal.code === 'case.taken') return false
    throw error
  }
}

type Offer = { person: Person; policy: Policy; facts: ReturnType<typeof registered>; unit: Unit }

/** What these persons are to be offered: matched, not taken this period, and asked for what is missing only who said so. */
async function offersTo(house: House, persons: readonly Person[], policies: readonly Policy[], units: ReadonlyMap<string, Unit>, on: On): Promise<Offer[]> {
  const { pool } = house.database
  const judged = persons.flatMap((person) => policies.flatMap((policy) => {
    const facts = registered(person.facts, askedBy(policy))
    const { result } = matchOn(policy.code, facts, on.today, on)
    return result === 'noMatch' ? [] : [{ person, policy, facts, result, claim: `${person.id}:${policy.code}:${periodOf(policy, on.today)}` }]
  }))
  if (judged.length === 0) return []
  const { rows: claims } = await pool.query<{ key: string }>("select key from claim where kind = 'benefitMatch' and key = any($1)", [judged.map(({ claim }) => claim)])
  const { rows: consents } = await pool.query<{ id: string }>(CONSENTED, [[...new Set(judged.map(({ person }) => person.id))], ASK_FACTS.purpose, ASK_FACTS.subject, house.clock.now()])
  const [taken, mayAsk] = [new Set(claims.map(({ key }) => key)), new Set(consents.map(({ id }) => id))]
  return judged.flatMap(({ person, policy, facts, result, claim }) => {
    const home = facts.find(({ key }) => key === 'person.householdRegion')?.value
    const unit = unitFor(units, policy, typeof home === 'string' ? home : (person.regionCode ?? ''))
    return unit && !taken.has(claim) && (result === 'match' || mayAsk.has(person.id)) ? [{ person, policy, facts, unit }] : []
  })
}

/**
 * Once a day everybody of whom something is known is matched with every policy for persons, and open offers with what is known now (convenience §3.10, CS-22). Nothing
 * is paid on it, and who opted out is not looked up. Run by the background loop; a night that was broken off is taken up again: what it had done finds its claim
 * taken. Answers how many offers were opened.
 */
export async function matchBenefits(house: House, watch: Watch): Promise<number> {
  const { database: { pool }, settings } = house
  await rematchOpen(house, watch)
  const now: On = { settings, today: dayOf(house.clock.now()) }
  const policies = policiesOn(now).filter(({ audience }) => audience === 'person')
  const keys = [...new Set(policies.flatMap(askedBy).flatMap(keptUnder))]
  const units = async (): Promise<Map<string, Unit>> => new Map((await pool.query<Unit>(UNITS, [CENTRE, [...new Set(policies.map(({ department }) => `D:${department}:%`))]])).rows.map((unit) => [unit.id, unit]))
  let known: Map<string, Unit> | null = null
  return onceADay<Offer>(house, {
    name: 'benefitsMatched',
    page: async (after, today) => {
      known ??= await units()
      const { rows } = await pool.query<Person>(PERSONS, [after, keys])
      return { items: await offersTo(house, rows, policies, known, { settings, today }), next: rows.length === BATCH ? (rows.at(-1)?.id ?? null) : null }
    },
    each: ({ person, policy, facts, unit }, today) => offer(house, policy, person, facts, unit, { settings, today }),
  }, watch)
}
