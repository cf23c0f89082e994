import { loadCase } from '@onewindow/casework/load'
import type { ApplicationFacts } from '@onewindow/approval/application/schemas'
import { finishedBundle, scenarioOf, sentBundle, startedBundle, type Bundle } from '@onewindow/testing/application/bundle'
import { givenOrganisation } from '@onewindow/testing/given'
import { expect } from 'vitest'
import type { Actor, Story } from './story.ts'

const SLUG = 'restaurant-opening'
const SCENARIO = 'YJS-CYD-S1'

export type Opened = {
  /** The family, for its firm. */
  owner: Actor
  firm: { name: string; uscc: string; partyId: string }
  /** The food licence, with the code printed on it. */
  licence: { number: string; code: string }
  /** Everything the family wrote into the one form, by the names of its fields. */
  typed: Readonly<Record<string, string>>
}

const applicationOf = async ({ world, item }: Bundle, slug: string) => (await loadCase<ApplicationFacts>(world.house, (await item(slug)).caseId)).state
/** What was written by hand, by field. */
const written = (facts: Pick<ApplicationFacts, 'answers' | 'sensitiveAnswers'>): Record<string, string> =>
  Object.fromEntries(Object.entries({ ...facts.answers, ...facts.sensitiveAnswers }).flatMap(([key, { value, source }]) => (source === 'typed' ? [[key, String(value)]] : [])))

/** 一件事: one form, one signature, and each item by its own unit, as soon as what it waits for is there. */
export async function opened({ world, drain }: Story): Promise<Opened> {
  const { answers, expected } = await scenarioOf(world, SLUG, SCENARIO)
  expect((await world.anyone().public.catalogue.bundlePreview({ slug: SLUG, answers })).figures).toEqual(expected)
  const organisation = await givenOrganisation(world)
  const me = await world.citizen({ organisation })
  const bundle = await sentBundle(await startedBundle(world, SLUG, answers, { me, partyId: organisation.partyId, settle: drain }))
  const [first = [], ...later] = expected.parallelStages
  // What waits is not there before what it waits for.
  expect((await bundle.state()).subs.map(({ topic }) => topic)).toEqual(first)
  const order = await finishedBundle(bundle)
  expect([order.slice(0, first.length), order.slice(first.length).sort()]).toEqual([first, later.flat().sort()])
  expect(await bundle.state()).toMatchObject({ state: 'completed', result: 'granted' })
  for (const slug of expected.selectedSlugs) expect(written((await applicationOf(bundle, slug)).facts)).toEqual({})

  const food = await applicationOf(bundle, 'food-operation-licence-new')
  const { rows: [row] } = await world.database.pool.query<{ number: string; code: string; partyId: string; uscc: string; name: string }>('select l.number, l.verify_code code, p.id "partyId", p.uscc, p.name from licence l join party p on p.id = l.party_id where l.case_id = $1', [food.id])
  if (!row) throw new Error('No licence was issued')
  const { number, code, ...firm } = row
  return { owner: { realm: 'citizen', ctx: world.contextOf(me.session, { actingFor: firm.partyId }) }, firm, licence: { number, code }, typed: written((await bundle.state()).facts) }
}
