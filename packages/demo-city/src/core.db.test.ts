import { applicationLifecycle } from '@onewindow/approval/application/lifecycle'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCity, type TestCity } from '../test/open-city.ts'
import { layCore } from './core.ts'
import { corePlans } from './plans/plans.ts'
import { demoProgress } from './progress.ts'
import { coreScripts } from './scenes/scripts.ts'
import { TOTAL } from './work.ts'

/** One city for all questions: driving its cases is what takes long. */
let town: TestCity
let failures: Awaited<ReturnType<typeof layCore>>
const MINUTES = 240_000

beforeAll(async () => {
  town = await openCity('2026-11-26T14:36:00.000+08:00')
  failures = await layCore(town.city, town.at)
}, MINUTES)
afterAll(() => town[Symbol.asyncDispose]())

const rows = async <R extends object>(text: string): Promise<R[]> => (await town.database.pool.query<R>(text)).rows
const count = async (text: string): Promise<number> => (await rows<{ n: number }>(`select count(*)::int n ${text}`))[0]?.n ?? -1

describe('the core set', () => {
  it('is carried out as planned', async () => {
    expect(failures).toEqual([])
    expect(await count(`from case_file where case_type = 'application'`)).toBe(corePlans.length)
    expect(await demoProgress(town.database.pool)).toMatchObject({ done: corePlans.length + coreScripts.length, failed: 0, total: TOTAL })
  })
  it.each(Object.keys(applicationLifecycle.states))('shows a case at %s', async (state) => {
    expect(await count(`from case_file where case_type = 'application' and state = '${state}'`)).toBeGreaterThan(0)
  })
  it('gives every case but drafts one number, and nothing happens after today', async () => {
    expect(await count(`from case_file where case_type = 'application' and (number is null) <> (phase = 'draft')`)).toBe(0)
    expect(await count('from case_file where number is not null')).toBe(await count('from (select distinct number from case_file where number is not null) d'))
    expect(await count(`from case_event where at > '${town.at}'`)).toBe(0)
  })
  it('lets the decision clock run exactly between acceptance and decision, where the item has one', async () => {
    const open = `exists (select 1 from case_clock k where k.case_id = c.id and k.kind = 'decision' and k.state in ('running', 'paused'))`
    const undecided = `c.state in ('accepted', 'reviewing', 'specialProcedure', 'jointOpinion', 'awaitingDecision')`
    const hasLimit = `exists (select 1 from item_version v where v.id = (c.facts->>'itemVersionId')::uuid and (v.content->'statutoryLimit'->>'value') is not null)`
    expect(await rows(`select c.topic, c.state from case_file c where c.case_type = 'application' and ${open} <> (${undecided} and ${hasLimit})`)).toEqual([])
  })
  it('accepts by silence only where nobody answered in time (行政许可法 §32(1)(四))', async () => {
    const deemed = await rows<{ actor_kind: string; late: boolean }>(
      `select e.actor_kind, e.at >= k.due_at late from case_event e join case_clock k on k.case_id = e.case_id and k.kind = 'acceptance' where e.event = 'deemAccepted'`)
    expect(deemed.length).toBeGreaterThanOrEqual(2)
    expect(deemed.every(({ actor_kind, late }) => actor_kind === 'system' && late)).toBe(true)
    expect(await count(`from case_file where case_type = 'application' and 'deemed' = any(flags) and phase = 'open' and handler_id is null`)).toBe(0)
  })
  it('keeps one entry for the log per event of a case', async () => {
    const events = await count(`from case_event e join case_file c on c.id = e.case_id where c.case_type = 'application'`)
    expect(await count(`from audit_staging where body->>'action' like 'application.%'`)).toBe(events)
    expect(events).toBeGreaterThan(400)
  })
  it('keeps apart who accepts, reviews and decides', async () => {
    const pairs = `from case_event a join case_event b on b.case_id = a.case_id and b.actor_id = a.actor_id`
    expect(await count(`${pairs} where a.event like 'accept%' and b.event in ('submitForDecision', 'grant', 'deny')`)).toBe(0)
    expect(await count(`${pairs} where a.event = 'submitForDecision' and b.event in ('grant', 'deny')`)).toBe(0)
  })
  it('numbers the papers of an organ without gaps and in the order of time', async () => {
    const papers = await rows<{ number: string }>(`select number from issued_document where number like '兴审收〔%' order by issued_at, length(number), number`)
    const numbers = papers.map(({ number }) => Number(/〕(\d+)号/.exec(number)?.[1]))
    expect(numbers.length).toBeGreaterThan(20)
    expect([...numbers].sort((a, b) => a - b)).toEqual(numbers.map((_, place) => place + 1))
    expect(numbers).toEqual(numbers.map((_, place) => place + 1))
  })
  it('fills the wallet of 马晓燕 and ends the food licence of her company soon', async () => {
    const wallet = await rows<{ licence_type: string }>(`select licence_type from licence l join party p on p.id = l.party_id where p.name = '马晓燕' and l.status = 'valid'`)
    expect(wallet.map(({ licence_type }) => licence_type)).toEqual(expect.arrayContaining(['ID_CARD', 'HUKOU', 'HEALTH_CERT',
      'PROPERTY_CERT']))
    const held = await rows<{ licence_type: string; valid_to: string | null }>(`select licence_type, valid_to from licence l join party p on p.id = l.party_id where p.name = '银川沙枣花餐饮管理有限公司' order by 1`)
    expect(held).toEqual(expect.arrayContaining([{ licence_type: 'BIZ_LICENCE', valid_to: null },
      { licence_type: 'FOOD_LICENCE', valid_to: '2027-01-02' }]))
  })
  it.each(['citizenRequest', 'serviceReview', 'appointment', 'mandate', 'benefitMatch', 'clue', 'simpleCase', 'ordinaryCase', 'execution', 'publication', 'hearing', 'subject', 'inspectionPlan', 'inspectionTask', 'rectification', 'abnormalListing', 'sampling', 'consumerComplaint', 'violationReport', 'equipment'])('has a piece of every younger list: %s', async (type) => {
    expect(await count(`from case_file where case_type = '${type}'`)).toBeGreaterThan(0)
  })
  it('leaves to the relay nothing but what rings a telephone', async () => {
    expect(await rows(`select distinct kind from outbox where kind not in ('notice', 'accountNotice')`)).toEqual([])
  })
  it('knows what officers declared: shares, earlier work that still counts and that no longer does, another interest (行政处罚法 §43)', async () => {
    expect(await rows('select kind, count(*)::int n from declared_interest group by 1 order by 1')).toEqual([{ kind: 'formerEmployment', n: 2 }, { kind: 'other', n: 1 }, { kind: 'shareholding', n: 1 }])
  })
  it('has inspectors of each bureau that supervises who are trained in food, drugs and special equipment, so that no draw lacks a lead', async () => {
    expect(await rows(`select s.speciality, count(*)::int n from officer_speciality s join role_grant g on g.account_id = s.account_id and g.role = 'inspector' where g.unit_id = 'D:SAMR:640104' group by 1 order by 1`)).toEqual([{ speciality: 'drug', n: 1 }, { speciality: 'equipment', n: 1 }, { speciality: 'food', n: 2 }])
  })

  it('grades two of three food businesses of the register, by the rule, and of some the coverage ends soon', async () => {
    const [of] = await rows<{ food: number; graded: number; letters: number; kept: boolean }>(`select count(*) filter (where s.facts -> 'licences' @> '[{"type": "FOOD_LICENCE"}]')::int food, count(g.subject_id)::int graded, count(distinct g.grade)::int letters, bool_and(g.grade = s.facts -> 'foodGrades' -> 0 ->> 'grade') kept from case_file s left join food_grade g on g.subject_id = s.id and g.current where s.case_type = 'subject'`)
    expect(of?.graded ?? 0).toBeGreaterThan((of?.food ?? 0) / 2)
    expect(of).toMatchObject({ kept: true })
    expect(of?.letters ?? 0).toBeGreaterThan(1)
  })

  it('stands once: laid again it changes nothing', async () => {
    const before = await count('from case_event')
    expect(await layCore(town.city, town.at)).toBeNull()
    expect(await count('from case_event')).toBe(before)
  }, MINUTES)
})
