import { loadCase } from '@onewindow/casework/load'
import { submitted } from '@onewindow/testing/application/drive'
import { finished } from '@onewindow/testing/application/finish'
import { openWorld, type World } from '@onewindow/testing/world'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { items } from '../../test/shipped-catalogue.ts'
import type { ApplicationFacts } from './schemas.ts'

/** What becomes a party of its own by its registration. */
const FOUNDED: Readonly<Record<string, string>> = { 'company-establishment': 'organization', 'individual-business-establishment': 'individualBusiness' }

let world: World
beforeAll(async () => { world = await openWorld() })
afterAll(async () => { await world[Symbol.asyncDispose]() })

describe('every item of the catalogue goes from a draft to the archive’s door', () => {
  it.each(items.map(({ slug }) => slug))('%s', async (slug) => {
    const application = await submitted(world, slug)
    expect(application.receipt()).toMatchObject({ state: 'submitted', number: expect.stringMatching(/^BJ-\d{6}-20261102-\d{6}-\d$/) })
    await finished(application)
    const { state } = await loadCase<ApplicationFacts>(world.house, application.caseId)
    expect(state).toMatchObject({ state: 'completed', result: 'granted' })
    expect(state.clocks.filter(({ state: clock }) => clock === 'running' || clock === 'paused').map(({ kind }) => kind)).toEqual([])
    // What registers a firm belongs to the firm, for which its founder acts from then on.
    const { rows: [licence] } = await world.database.pool.query<{ party: string; kind: string }>('select party_id party, p.kind from licence l join party p on p.id = l.party_id where case_id = $1', [application.caseId])
    if (Object.hasOwn(FOUNDED, slug)) expect(licence?.kind).toBe(FOUNDED[slug])
    const me = await world.again(application.me.session)
    const wallet = await me.citizen.licence.list({ partyId: licence?.party ?? state.facts.partyId })
    expect(wallet.map(({ caseId }) => caseId)).toEqual(application.item.result.licenceType ? [application.caseId] : [])
  })
})
