import { contentHash } from '@onewindow/audit/content-hash'
import { openSettings } from '@onewindow/casework/configuration/settings-store'
import { fireDueTimers } from '@onewindow/casework/fire-timers'
import { loadCase } from '@onewindow/casework/load'
import type { DispatchDefinition } from '@onewindow/convenience/configuration/dispatch-definition'
import { categoriesSet, dispatchListSet, knobsSet, policiesSet } from '@onewindow/convenience/configuration/sets'
import { givenPolicy } from '@onewindow/testing/given'
import { openWorld, type Caller, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { configurationSets } from '../src/configuration-sets.ts'

type Receipt = { caseId: string; version: number }
type Commands = Record<string, Record<string, (asked: object) => Promise<Receipt>>>
const commandsOf = (realm: object): Commands => realm as Commands
const DISPATCH = { key: 'convenience.dispatchList' }
const CENTRE = { unitId: 'C:640100' }
const PLACE = { regionCode: '640104001', address: '凤凰北街湖滨西街12号', latE7: 384_870_000, lonE7: 1_062_780_000 }
const said = { kind: 'help', category: '030201', text: '垃圾三天没有清运', place: PLACE, sealed: false, contactWay: 'phone', againstId: null, anonymous: false }
const refused = (code: string, params: object = {}) => ({ cause: { refusal: { code, params: expect.objectContaining(params) as object } } })

/** The shipped list with refuse of the street going to the county's urban management instead of the township. */
const withTarget = (target: string): DispatchDefinition => {
  const list = structuredClone(dispatchListSet.shipped) as DispatchDefinition
  return { ...list, rules: list.rules.map((rule) => (rule.id === 'ST-0302' ? { ...rule, target: target as never, assist: [] } : rule)) }
}

async function reportedAndAccepted(world: World): Promise<Receipt> {
  const [me, operator] = [await world.citizen(), await world.officer('requestOperator', CENTRE)]
  const sent = await commandsOf(me.citizen)['citizenRequest']?.['report']?.({ input: said })
  const accepted = await commandsOf(operator.staff)['citizenRequest']?.['accept']?.({ caseId: sent?.caseId, version: sent?.version, input: { category: '030201' } })
  if (!accepted) throw new Error('There is no procedure to report with')
  return accepted
}

async function dispatchedTo(world: World, { caseId }: Receipt): Promise<string> {
  await fireDueTimers(world.house, world.clock.now())
  const { version } = (await loadCase(world.house, caseId)).state
  const dispatcher = await world.officer('dispatcher', CENTRE)
  await commandsOf(dispatcher.staff)['citizenRequest']?.['dispatch']?.({ caseId, version, input: { unitId: null, extract: '', assistIds: [] } })
  return (await loadCase(world.house, caseId)).state.unitId
}

it('a published list sends the requests of tomorrow elsewhere; a request opened before keeps its version', async () => {
  await using world = await openWorld()
  const [author, second] = [await world.officer('administrator'), await world.officer('administrator')]
  const before = await reportedAndAccepted(world)
  expect(await givenPolicy(author, second, DISPATCH.key, withTarget('countyDept:UM'), '2026-11-03')).toBe(1)
  world.clock.advanceDays(1)
  const after = await reportedAndAccepted(world)
  expect(await dispatchedTo(world, before)).toBe('T:640104001')
  expect(await dispatchedTo(world, after)).toBe('D:UM:640104')
  const row = (await author.admin.configuration.list()).find(({ key }) => key === DISPATCH.key)
  expect(row).toMatchObject({ inForce: 1, since: '2026-11-03', next: null, open: null })
})

it('what is wrong is named by field and keeps a draft from being proposed; nobody publishes the own one', async () => {
  await using world = await openWorld()
  const [author, second, auditor] = [await world.officer('administrator'), await world.officer('administrator'), await world.officer('auditor')]
  const mine = author.admin.configuration
  await expect(auditor.admin.configuration.draft({ ...DISPATCH, version: 0 })).rejects.toMatchObject(refused('case.roleMissing'))
  const { version } = await mine.draft({ ...DISPATCH, version: 0 })
  const at = { ...DISPATCH, version }
  await expect(second.admin.configuration.draft({ ...DISPATCH, version: 0 })).rejects.toMatchObject(refused('configuration.openAlready', { version }))
  const content = withTarget('countyDept:XX')
  const place = content.rules.findIndex(({ id }) => id === 'ST-0302')
  const saved = await mine.save({ ...at, revision: 1, content: content as never, reason: '调整街面环境卫生的去向', effectiveFrom: '2026-11-03' })
  expect(saved.faults).toEqual([{ path: `rules.${place}.target`, zh: '没有部门XX的机构', en: 'Department XX has no organ' }])
  const shape = await mine.save({ ...at, revision: saved.revision, content: { ...content, city: 'Yinchuan' } as never, reason: '', effectiveFrom: null })
  expect(shape.faults.map(({ path }) => path)).toEqual(['city'])
  await expect(mine.save({ ...at, revision: 1, content: content as never, reason: '', effectiveFrom: null })).rejects.toMatchObject(refused('case.stale'))
  const wrong = await mine.save({ ...at, revision: shape.revision, content: content as never, reason: '调整街面环境卫生的去向', effectiveFrom: '2026-11-03' })
  await expect(mine.propose({ ...at, revision: wrong.revision })).rejects.toMatchObject(refused('configuration.faulty', { n: 1 }))
  const early = await mine.save({ ...at, revision: wrong.revision, content: withTarget('countyDept:UM') as never, reason: '调整街面环境卫生的去向', effectiveFrom: '2026-11-02' })
  await expect(mine.propose({ ...at, revision: early.revision })).rejects.toMatchObject(refused('configuration.tooEarly', { day: '2026-11-03' }))
  const right = await mine.save({ ...at, revision: early.revision, content: withTarget('countyDept:UM') as never, reason: '调整街面环境卫生的去向', effectiveFrom: '2026-11-03' })
  await mine.propose({ ...at, revision: right.revision })
  const proposed = { ...at, revision: right.revision + 1 }
  await expect(mine.publish(proposed)).rejects.toMatchObject(refused('case.secondPersonNeeded'))
  await second.admin.configuration.return({ ...proposed, reason: '请写明依据的文件' })
  const { versions, difference } = await mine.get({ ...DISPATCH, version })
  expect(versions[0]).toMatchObject({ status: 'draft', returned: '请写明依据的文件' })
  expect(difference).toEqual([{ path: 'rules.ST-0302.target', before: 'township', after: 'countyDept:UM' }, { path: 'rules.ST-0302.assist', before: ['countyDept:UM'], after: [] }])
  await mine.discard({ ...at, revision: proposed.revision + 1 })
  const { rows } = await world.database.pool.query<{ action: string }>("select body->>'action' as action from audit_staging where body->>'action' like 'configuration.%'")
  expect(rows.map(({ action }) => action).sort()).toEqual(['configuration.discard', 'configuration.draft', 'configuration.propose', 'configuration.return'])
})

it('another process counts with what was published two seconds later; days already begun stay as they were', async () => {
  await using world = await openWorld()
  let machine = 0
  const elsewhere = await openSettings(world.database.pool, configurationSets, () => machine)
  const [author, second] = [await world.officer('administrator'), await world.officer('administrator')]
  const knobs = structuredClone(knobsSet.shipped) as { handBack: { value: { max: number } } }
  knobs.handBack.value.max = 3
  await givenPolicy(author, second, 'convenience.knobs', knobs, '2026-11-03')
  expect(world.house.settings.on(knobsSet, '2026-11-03').handBack.value.max).toBe(3)
  expect(elsewhere.on(knobsSet, '2026-11-03').handBack.value.max).toBe(2)
  machine = 2001
  elsewhere.on(knobsSet, '2026-11-03')
  await expect.poll(() => elsewhere.on(knobsSet, '2026-11-03').handBack.value.max).toBe(3)
  expect(elsewhere.on(knobsSet, '2026-11-02').handBack.value.max).toBe(2)
})

const withMax = (max: number): unknown => {
  const knobs = structuredClone(knobsSet.shipped) as { handBack: { value: { max: number } } }
  knobs.handBack.value.max = max
  return knobs
}
const KNOBS = { key: 'convenience.knobs' }

async function proposed(author: Caller, content: unknown, effectiveFrom = '2026-11-03'): Promise<{ key: string; version: number; revision: number }> {
  const { configuration } = author.admin
  const { version } = await configuration.draft({ ...KNOBS, version: 0 })
  const saved = await configuration.save({ ...KNOBS, version, revision: 1, content: content as never, reason: '按新的职责分工调整', effectiveFrom })
  await configuration.propose({ ...KNOBS, version, revision: saved.revision })
  return { ...KNOBS, version, revision: saved.revision + 1 }
}

it('the second person publishes what was seen, and nothing put in its place', async () => {
  await using world = await openWorld()
  const [author, second] = [await world.officer('administrator'), await world.officer('administrator')]
  const mine = author.admin.configuration
  const seen = await proposed(author, withMax(3))
  await mine.discard(seen)
  const other = await proposed(author, withMax(9))
  expect(other.version).toBe(seen.version + 1)
  await expect(second.admin.configuration.publish(seen)).rejects.toMatchObject(refused('configuration.notProposed'))
  await second.admin.configuration.return({ ...other, reason: '请写明依据的文件' })
  const at = { ...KNOBS, version: other.version }
  const changed = await mine.save({ ...at, revision: other.revision + 1, content: withMax(8) as never, reason: '按新的职责分工调整', effectiveFrom: '2026-11-03' })
  await mine.propose({ ...at, revision: changed.revision })
  await expect(second.admin.configuration.publish(other)).rejects.toMatchObject(refused('case.stale'))
  await expect(second.admin.configuration.return({ ...other, reason: '请写明依据的文件' })).rejects.toMatchObject(refused('case.stale'))
  await expect(second.admin.configuration.discard(other)).rejects.toMatchObject(refused('case.stale'))
  await second.admin.configuration.publish({ ...at, revision: changed.revision + 1 })
  expect((await mine.get(KNOBS)).versions.map(({ version, status }) => [version, status])).toEqual([[2, 'published'], [1, 'discarded']])
})

it('what people choose by name is what is in force: today for a new case, its own day for one opened before', async () => {
  await using world = await openWorld()
  const [author, second] = [await world.officer('administrator'), await world.officer('administrator')]
  const shipped = categoriesSet.shipped as unknown as { code: string; nameZh: string }[]
  await givenPolicy(author, second, 'convenience.categories', shipped.map((one) => (one.code === '030201' ? { ...one, nameZh: '生活垃圾清运' } : one)), '2026-11-03')
  const operator = await world.officer('requestOperator', CENTRE)
  const named = async (asked: object) => (await operator.staff.openings.codes({ caseType: 'citizenRequest', ...asked }))['category']?.find(({ code }) => code === '030201')?.zh
  const before = shipped.find(({ code }) => code === '030201')?.nameZh
  const openedAt = world.clock.now()
  expect(await named({})).toBe(before)
  world.clock.advanceDays(1)
  expect(await named({})).toBe('生活垃圾清运')
  expect(await named({ openedAt })).toBe(before)
  expect(await named({ openedAt: world.clock.now(), receivedAt: openedAt }), 'received a day before it was opened here').toBe(before)
})

it('the log says by its hash which content was proposed and published, and the page shows the same', async () => {
  await using world = await openWorld()
  const [author, second] = [await world.officer('administrator'), await world.officer('administrator')]
  const seen = await proposed(author, withMax(3))
  await second.admin.configuration.publish(seen)
  const hash = contentHash(withMax(3))
  const { rows } = await world.database.pool.query<{ body: Record<string, unknown> }>("select body from audit_event where body->>'key' = 'convenience.knobs' order by id")
  expect(rows.map(({ body }) => body['contentHash'])).toEqual([undefined, hash, hash])
  expect((await author.admin.configuration.get({ ...KNOBS, version: seen.version })).contentHash).toBe(hash)
})

const inForceOn = (world: World, day: string): number => world.house.settings.on(knobsSet, day).handBack.value.max

it('a version published later holds from its day on, in place of one that was to begin after it, and the log says so', async () => {
  await using world = await openWorld()
  const [author, second] = [await world.officer('administrator'), await world.officer('administrator')]
  await second.admin.configuration.publish(await proposed(author, withMax(3), '2027-01-01'))
  const sooner = await proposed(author, withMax(4), '2026-12-01')
  await second.admin.configuration.publish(sooner)
  expect(['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01', '2027-06-01'].map((day) => inForceOn(world, day))).toEqual([2, 4, 4, 4, 4])
  const { rows: [leaf] } = await world.database.pool.query<{ overtakes: number[] }>("select body->'overtakes' overtakes from audit_event where body->>'key' = 'convenience.knobs' and body->>'version' = '2' and body ? 'publisherId'")
  expect(leaf?.overtakes).toEqual([1])
  expect((await author.admin.configuration.list()).find(({ key }) => key === 'convenience.knobs')?.next).toEqual({ version: 2, from: '2026-12-01' })
})

it('a set is checked beside those that need it, also as they will stand later', async () => {
  await using world = await openWorld()
  const [author, second] = [await world.officer('administrator'), await world.officer('administrator')]
  const mine = author.admin.configuration
  const tree = categoriesSet.shipped as unknown as { code: string }[]
  const saved = async (key: string, content: unknown, effectiveFrom = '2026-11-03') => {
    const { version } = await mine.draft({ key, version: 0 })
    const { faults } = await mine.save({ key, version, revision: 1, content: content as never, reason: '按新的职责分工调整', effectiveFrom })
    return { faults, at: { key, version, revision: 2 } }
  }
  const categories = await saved('convenience.categories', tree.filter(({ code }) => !code.startsWith('0302')))
  expect(categories.faults).toContainEqual(expect.objectContaining({ path: '', zh: expect.stringContaining('派单目录') as string }))
  await expect(mine.propose(categories.at)).rejects.toMatchObject(refused('configuration.faulty'))
  const list = dispatchListSet.shipped as unknown as DispatchDefinition
  const withoutOrgan = (name: string) => ({ ...list, organs: Object.fromEntries(Object.entries(list.organs).filter(([one]) => one !== name)) })
  const payer = await saved(DISPATCH.key, withoutOrgan('DPF'))
  expect(new Set(payer.faults.map(({ path, zh, en }) => `${path}|${zh.slice(0, 6)}|${en.includes('DPF')}`))).toEqual(new Set(['|免申即享政策|true']))
  await mine.discard(payer.at)
  const policies = policiesSet.shipped as unknown as { department: string }[]
  await givenPolicy(author, second, 'convenience.policies', policies.map((one, i) => (i === 0 ? { ...one, department: 'TM' } : one)), '2026-12-01')
  expect((await saved(DISPATCH.key, withoutOrgan('TM'))).faults).toEqual([{ path: '', zh: expect.stringMatching(/^免申即享政策.*TM/) as string, en: expect.stringMatching(/TM/) as string }])
})

it('of two that begin a version at once the second is told who works on it', async () => {
  await using world = await openWorld()
  const [one, two] = [await world.officer('administrator'), await world.officer('administrator')]
  const begun = await Promise.allSettled([one, two, one, two].map(({ admin }) => admin.configuration.draft({ ...KNOBS, version: 0 })))
  expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const other of begun) if (other.status === 'rejected') expect(other.reason).toMatchObject(refused('configuration.openAlready', { version: 1 }))
})
