import { dayOf } from '@onewindow/calendar/day'
import { systemPerformer } from '@onewindow/casework/case-state'
import { whenOpened } from '@onewindow/casework/configuration/settings'
import type { House } from '@onewindow/casework/house'
import { loadCase } from '@onewindow/casework/load'
import { open } from '@onewindow/casework/perform'
import { isFirst, receive } from '@onewindow/casework/receive'
import { CaseError } from '@onewindow/casework/refusal'
import type { Policy } from '../configuration/policy.ts'
import { CENTRE, policiesOn } from '../in-force.ts'
import { matchOn, merged, periodOf } from './matching.ts'
import { benefitOpening } from './propose.ts'
import { askedBy, keptUnder, registered, registeredOf, type KeptFacts } from './registered.ts'
import type { BenefitFacts } from './schemas.ts'

type Unit = { id: string; path: string; regionCode: string }
type Person = { id: string; name: string; facts: KeptFacts; regionCode: string | null }
type On = { settings: House['settings']; today: string }

const BATCH = 500
/** Consent to be asked for facts nobody keeps (个人信息保护法 §14): without it only what is known is matched. */
export const ASK_FACTS = { purpose: 'benefitMatch', subject: 'facts' } as const

const OPEN = `select id from case_file where case_type = 'benefitMatch' and state in ('candidate', 'consentPending') and id > $1 order by id limit ${BATCH}`

/** An open offer for which the registers say something else now hears of it; where nothing would be new, it is left alone. */
async function tellChange(house: House, id: string, { today, settings }: On): Promise<void> {
  const { state } = await loadCase<BenefitFacts>(house, id)
  const { policy, factsUsed, missing, partyId } = state.facts
  const on = whenOpened(state, { today, settings })
  const known = policiesOn(on).find(({ code }) => code === policy)
  const fresh = known ? await registeredOf(house.database.pool, partyId, askedBy(known)) : []
  const now = matchOn(policy, merged(factsUsed, fresh), today, on)
  const isNews = now.result === 'noMatch' || (state.state === 'candidate' && (now.result === 'match' || now.missing.join() !== missing.join()))
  if (isNews) await receive(house, id, (when) => 'message' in when && when.message === 'benefitFactsChanged', { facts: fresh }, `benefitFacts:${today}:${id}`)
}

async function rematchOpen(house: House, on: On): Promise<void> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const { rows } = await house.database.pool.query<{ id: string }>(OPEN, [after])
    for (const { id } of rows) await tellChange(house, id, on)
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return
    after = last.id
  }
}

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

async function matchPersons(house: House, persons: readonly Person[], policies: readonly Policy[], units: ReadonlyMap<string, Unit>, on: On): Promise<number> {
  const { pool } = house.database
  const judged = persons.flatMap((person) => policies.flatMap((policy) => {
    const facts = registered(person.facts, askedBy(policy))
    const { result } = matchOn(policy.code, facts, on.today, on)
    return result === 'noMatch' ? [] : [{ person, policy, facts, result, claim: `${person.id}:${policy.code}:${periodOf(policy, on.today)}` }]
  }))
  if (judged.length === 0) return 0
  const { rows: claims } = await pool.query<{ key: string }>("select key from claim where kind = 'benefitMatch' and key = any($1)", [judged.map(({ claim }) => claim)])
  const { rows: consents } = await pool.query<{ id: string }>(CONSENTED, [[...new Set(judged.map(({ person }) => person.id))], ASK_FACTS.purpose, ASK_FACTS.subject, house.clock.now()])
  const [taken, mayAsk] = [new Set(claims.map(({ key }) => key)), new Set(consents.map(({ id }) => id))]
  let offered = 0
  for (const { person, policy, facts, result, claim } of judged) {
    const home = facts.find(({ key }) => key === 'person.householdRegion')?.value
    const unit = unitFor(units, policy, typeof home === 'string' ? home : (person.regionCode ?? ''))
    if (unit && !taken.has(claim) && (result === 'match' || mayAsk.has(person.id)) && await offer(house, policy, person, facts, unit, on)) offered += 1
  }
  return offered
}

/**
 * Once a day everybody of whom something is known is matched with every policy for persons, and open offers with what is known now (convenience §3.10, CS-22). Nothing
 * is paid on it, and who opted out is not looked up. Run by the background loop; a night that was broken off is taken up again: what it had done finds its claim
 * taken. Answers how many offers were opened.
 */
export async function matchBenefits(house: House): Promise<number> {
  const { database: { pool }, settings } = house
  const on: On = { settings, today: dayOf(house.clock.now()) }
  const mark = `benefitsMatched:${on.today}`
  if ((await pool.query('select 1 from effect where key = $1', [mark])).rows.length > 0) return 0
  await rematchOpen(house, on)
  const policies = policiesOn(on).filter(({ audience }) => audience === 'person')
  const { rows: known } = await pool.query<Unit>(UNITS, [CENTRE, [...new Set(policies.map(({ department }) => `D:${department}:%`))]])
  const units = new Map(known.map((unit) => [unit.id, unit]))
  const keys = [...new Set(policies.flatMap(askedBy).flatMap(keptUnder))]
  let offered = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const { rows } = await pool.query<Person>(PERSONS, [after, keys])
    offered += await matchPersons(house, rows, policies, units, on)
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) break
    after = last.id
  }
  await isFirst(pool, mark, house.clock.now())
  return offered
}
