import { loadCase } from '@onewindow/casework/load'
import { finishedBundle, sentBundle, startedBundle, type Bundle } from '@onewindow/testing/application/bundle'
import { openWorld, type World } from '@onewindow/testing/world'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApplicationFacts } from '../application/schemas.ts'
import { bundleOf } from '../../test/shipped-catalogue.ts'

let world: World
beforeAll(async () => { world = await openWorld() })
afterAll(async () => { await world[Symbol.asyncDispose]() })

const answersOf = (bundle: string, id: string) => bundleOf(bundle).scenarios.find((scenario) => scenario.id === id)?.answers as Record<string, string>
const applicationOf = async (bundle: Bundle, slug: string) => (await loadCase<ApplicationFacts>(world.house, (await bundle.item(slug)).caseId)).state
const walletOf = async ({ me }: Bundle) => (await world.again(me.session)).citizen.licence.list({ businesses: true })
const running = (clocks: readonly { kind: string; state: string }[]) => clocks.filter(({ state }) => state === 'running' || state === 'paused').map(({ kind }) => kind)

describe('a restaurant is opened as one thing (YJS-CYD-S2)', () => {
  let bundle: Bundle
  beforeAll(async () => { bundle = await sentBundle(await startedBundle(world, 'restaurant-opening', answersOf('restaurant-opening', 'YJS-CYD-S2'))) })

  it('one number, one receipt with all items, one promised day; only the first item has begun', async () => {
    const c = await bundle.state()
    expect(c).toMatchObject({ state: 'inProgress', number: expect.stringMatching(/^YS-640104-20261102-\d{6}-\d$/), unitId: 'D:SAMR:640104' })
    expect(c.subs.map(({ topic, state }) => [topic, state])).toEqual([['individual-business-establishment', 'submitted']])
    expect(running(c.clocks).sort()).toEqual(['bundlePromise', 'jointCap'])
    const { rows: papers } = await world.database.pool.query<{ document: string; data: { items?: string[] } }>('select document, data from issued_document where case_id = $1 order by issued_at, document', [bundle.caseId])
    expect(papers.map(({ document }) => document)).toEqual(['bundleApplication.acceptanceReceipt', 'bundleApplication.guidanceSheet'])
    expect(papers[0]?.data.items).toEqual(['个体工商户设立登记', '食品经营许可（新办）', '城镇污水排入排水管网许可'].map((name) => expect.stringContaining(name.slice(0, 4))))
    expect((await world.timeline(bundle.caseId)).map(({ event }) => event)).toEqual(['submit'])
    const { items } = await bundle.me.citizen.bundleApplication.panel({ caseId: bundle.caseId })
    expect(items[0]).toMatchObject({ organ: { zh: '兴庆区审批服务管理局', en: expect.stringContaining('Xingqing') } })
  })

  it('each result opens what waits for it; every licence lands in the wallet; the last one ends the whole', async () => {
    const order = await finishedBundle(bundle)
    expect(order[0]).toBe('individual-business-establishment')
    expect(order.slice(1).sort()).toEqual(['food-operation-licence-new', 'sewage-discharge-licence'])
    const c = await bundle.state()
    expect(c).toMatchObject({ state: 'completed', result: 'granted', facts: { outcomes: [0, 1, 2].map(() => ({ result: 'granted', licence: expect.any(String) })) } })
    expect(running(c.clocks)).toEqual([])
    const wallet = await walletOf(bundle)
    // What is the shop's is nobody's own: a form that asks for the person's licences does not offer it.
    expect(await (await world.again(bundle.me.session)).citizen.licence.list({})).toEqual([])
    expect(wallet.map(({ licenceType }) => licenceType).sort()).toEqual(['BIZ_LICENCE', 'DRAIN_LICENCE', 'FOOD_LICENCE'])
    expect((await world.timeline(bundle.caseId)).map(({ event }) => event)).toEqual(['submit', 'unlockSub', 'takeResult', 'subCompleted', 'takeResult', 'takeResult', 'subCompleted', 'takeResult', 'takeResult', 'finish'])
  })

  it('the shop it registers is a party with a credit code of its own; every licence is the shop’s, and its owner acts for it', async () => {
    const { answers, partyId } = (await bundle.state()).facts
    const name = answers['org.proposedName']?.value
    const wallet = await walletOf(bundle)
    const { rows } = await world.database.pool.query<{ id: string; kind: string; uscc: string; operator: string }>('select id, kind, uscc, operator_party_id operator from party where name = $1', [name])
    expect(rows).toEqual([{ id: expect.any(String) as string, kind: 'individualBusiness', uscc: expect.stringMatching(/^92640104MA/) as string, operator: partyId }])
    expect(wallet.map((licence) => [licence.partyId, licence.holder])).toEqual(wallet.map(() => [rows[0]?.id, name]))
    const { rows: papers } = await world.database.pool.query<{ holder: { name: string; idNumber: string } }>(
      "select data->'holder' holder from issued_document where document = 'licence.certificate' and case_id = any($1)", [(await bundle.state()).subs.map(({ id }) => id)])
    expect(papers.map(({ holder }) => [holder.name, holder.idNumber])).toEqual(wallet.map(() => [name, rows[0]?.uscc]))
  })

  it('no fact was typed twice and no paper handed in twice: items hold what the bundle asked once, and the new credit code', async () => {
    const food = await applicationOf(bundle, 'food-operation-licence-new')
    const answers = { ...food.facts.answers, ...food.facts.sensitiveAnswers }
    expect(Object.values(answers).map(({ source }) => source)).not.toContain('typed')
    expect(answers['org.uscc']).toMatchObject({ source: 'bundle', value: expect.stringMatching(/^92640104MA[0-9A-Y]{8}$/) })
    expect(answers['org.name']?.value).toBe((await bundle.state()).facts.answers['org.proposedName']?.value)
    expect(answers['food.operatorType']).toEqual({ value: '2', source: 'bundle' })
    const attached = (await bundle.state()).attachments.map(({ fileId }) => fileId)
    expect(food.attachments.every(({ fileId }) => attached.includes(fileId))).toBe(true)
    const { rows: [row] } = await world.database.pool.query<{ n: number }>('select count(*)::int n from stored_file where owner_account_id = $1', [bundle.me.accountId])
    expect(row?.n).toBe(attached.length)
  })
})
