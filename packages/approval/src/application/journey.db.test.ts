import { loadCase } from '@onewindow/casework/load'
import { submitted } from '@onewindow/testing/application/drive'
import { finished } from '@onewindow/testing/application/finish'
import { openWorld, type World } from '@onewindow/testing/world'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { items } from '../../test/shipped-catalogue.ts'
import type { ApplicationFacts } from './schemas.ts'

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
    const wallet = await application.me.citizen.licence.list({ partyId: state.facts.partyId })
    expect(wallet.map(({ caseId }) => caseId)).toEqual(application.item.result.licenceType ? [application.caseId] : [])
  })
})
