import type { ItemContent } from '@onewindow/approval/catalogue/definition'
import { loadCase } from '@onewindow/casework/load'
import { submitted } from '@onewindow/testing/application/drive'
import { finished } from '@onewindow/testing/application/finish'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'

const SLUG = 'food-operation-licence-new'
/** In no 一件事. */
const ALONE = 'public-place-hygiene-licence'
const refused = (code: string) => ({ cause: { refusal: { code } } })

async function contentIn(world: World): Promise<ItemContent> {
  const { rows: [row] } = await world.database.pool.query<{ content: ItemContent }>(`select content from item_version where slug = $1 and status = 'published'`, [SLUG])
  if (!row) throw new Error('The catalogue lacks the item')
  return row.content
}
const versionOf = async (world: World, caseId: string): Promise<number | undefined> =>
  (await world.database.pool.query<{ version: number }>(`select v.version from case_file c join item_version v on v.id = (c.facts->>'itemVersionId')::uuid where c.id = $1`, [caseId])).rows[0]?.version

it('a version is drafted, checked by field, reviewed and published by another; open cases stay on theirs (AP-20)', async () => {
  await using world = await openWorld()
  const [author, second] = [await world.officer('administrator'), await world.officer('administrator')]
  const mine = author.admin.itemVersions
  const before = await contentIn(world)
  const open = await submitted(world, SLUG)
  const { version } = await mine.draftVersion({ slug: SLUG, version: 1 })
  const at = { slug: SLUG, version }
  await expect(second.admin.itemVersions.draftVersion({ slug: SLUG, version: 1 })).rejects.toMatchObject(refused('itemVersion.openAlready'))
  const wrong = await mine.save({ ...at, revision: 1, reason: '压缩承诺时限', content: { ...before, department: 'XX', legalBasis: [] } as never })
  expect(wrong.faults.map(({ field }) => field)).toEqual(['legalBasis'])
  const broken = await mine.save({ ...at, revision: wrong.revision, reason: '压缩承诺时限', content: { ...before, department: 'XX' } as never })
  expect(broken.faults).toMatchObject([{ field: 'department' }])
  await expect(mine.submitForReview({ ...at, revision: broken.revision })).rejects.toMatchObject(refused('itemVersion.faulty'))
  const right = await mine.save({ ...at, revision: broken.revision, reason: '压缩承诺时限', content: { ...before, promisedLimit: { value: 4, unit: 'workday' } } as never })
  expect(right.faults).toEqual([])
  await mine.submitForReview({ ...at, revision: right.revision })
  const seen = { ...at, revision: right.revision + 1 }
  await expect(mine.publish({ ...seen, from: '2026-11-02' })).rejects.toMatchObject(refused('case.secondPersonNeeded'))
  expect((await second.admin.itemVersions.work(at)).difference).toEqual([{ path: 'promisedLimit.value', before: before.promisedLimit?.value, after: 4 }])
  const guide = () => world.anyone().public.catalogue.guide({ slug: SLUG, regionCode: '640104' })
  expect(JSON.stringify(await guide())).not.toContain('"value":4,"unit":"workday"')
  await second.admin.itemVersions.publish({ ...seen, from: '2026-11-02' })
  expect(JSON.stringify(await guide())).toContain('"value":4,"unit":"workday"')
  const { versions } = await author.admin.items.get({ slug: SLUG })
  expect(versions.map(({ version: n, status, effectiveTo }) => [n, status, effectiveTo === null])).toEqual([[2, 'published', true], [1, 'published', false]])
  expect([await versionOf(world, open.caseId), await versionOf(world, (await submitted(world, SLUG)).caseId)]).toEqual([1, 2])
  await finished(open)
  expect((await loadCase(world.house, open.caseId)).state).toMatchObject({ state: 'completed', result: 'granted' })
  expect(await versionOf(world, open.caseId)).toBe(1)
})

it('an item is ended, and its intake suspended, by two persons', async () => {
  await using world = await openWorld()
  const [one, two] = [await world.officer('administrator'), await world.officer('administrator')]
  const at = { slug: ALONE, version: 1 }
  await one.admin.itemVersions.ask({ ...at, event: 'suspendIntake', reason: '系统切换，暂停收件', until: '2026-11-05' })
  await expect(one.admin.itemVersions.answer({ ...at, revision: 2, yes: true })).rejects.toMatchObject(refused('case.secondPersonNeeded'))
  await two.admin.itemVersions.answer({ ...at, revision: 2, yes: true })
  expect((await one.admin.items.get({ slug: ALONE })).intakeClosedTo).toBe('2026-11-05')
  expect((await one.admin.itemVersions.work(at)).intakeClosed).toBe(true)
  await two.admin.itemVersions.resumeIntake(at)
  expect((await one.admin.itemVersions.work(at)).intakeClosed).toBe(false)
  await expect(two.admin.itemVersions.resumeIntake(at)).rejects.toMatchObject(refused('itemVersion.intakeOpen'))
  await one.admin.itemVersions.ask({ ...at, event: 'retire', reason: '并入食品经营许可', until: null })
  await expect(two.admin.itemVersions.ask({ ...at, event: 'retire', reason: '并入食品经营许可', until: null })).rejects.toMatchObject(refused('itemVersion.waitsAlready'))
  await two.admin.itemVersions.answer({ ...at, revision: 5, yes: true })
  await expect(world.anyone().public.catalogue.guide({ slug: ALONE, regionCode: '640104' })).rejects.toMatchObject(refused('case.notFound'))
  await expect(one.admin.itemVersions.ask({ ...at, event: 'retire', reason: '并入食品经营许可', until: null })).rejects.toMatchObject(refused('itemVersion.notInThisState'))
})

it('the second person decides on what was seen, and nothing put in its place', async () => {
  await using world = await openWorld()
  const [author, second] = [await world.officer('administrator'), await world.officer('administrator')]
  const mine = author.admin.itemVersions
  const content = { ...(await contentIn(world)), promisedLimit: { value: 4, unit: 'workday' } }
  const { version } = await mine.draftVersion({ slug: SLUG, version: 1 })
  const at = { slug: SLUG, version }
  const saved = await mine.save({ ...at, revision: 1, reason: '压缩承诺时限', content: content as never })
  await mine.submitForReview({ ...at, revision: saved.revision })
  const seen = { ...at, revision: saved.revision + 1 }
  await second.admin.itemVersions.reject({ ...seen, reason: '请写明依据的文件' })
  await mine.submitForReview({ ...at, revision: seen.revision + 1 })
  await expect(second.admin.itemVersions.publish({ ...seen, from: '2026-11-02' })).rejects.toMatchObject(refused('case.stale'))
  await second.admin.itemVersions.reject({ ...at, revision: seen.revision + 2, reason: '请写明依据的文件' })
  await expect(second.admin.itemVersions.discard(seen)).rejects.toMatchObject(refused('case.stale'))
  await mine.discard({ ...at, revision: seen.revision + 3 })
  expect((await mine.draftVersion({ slug: SLUG, version: 1 })).version).toBe(version + 1)
  await mine.ask({ slug: SLUG, version: 1, event: 'suspendIntake', reason: '系统切换，暂停收件', until: '2026-11-05' })
  const { revision } = await second.admin.itemVersions.work({ slug: SLUG, version: 1 })
  await mine.answer({ slug: SLUG, version: 1, revision, yes: false })
  await mine.ask({ slug: SLUG, version: 1, event: 'suspendIntake', reason: '系统切换，暂停收件', until: '2026-12-31' })
  await expect(second.admin.itemVersions.answer({ slug: SLUG, version: 1, revision, yes: true })).rejects.toMatchObject(refused('case.stale'))
})

it('of two that begin a version at once the second is told who works on it', async () => {
  await using world = await openWorld()
  const [one, two] = [await world.officer('administrator'), await world.officer('administrator')]
  const begun = await Promise.allSettled([one, two, one, two].map(({ admin }) => admin.itemVersions.draftVersion({ slug: SLUG, version: 1 })))
  expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const other of begun) if (other.status === 'rejected') expect(other.reason).toMatchObject(refused('itemVersion.openAlready'))
})

it('an item that a 一件事 holds is not ended under it', async () => {
  await using world = await openWorld()
  const one = await world.officer('administrator')
  const asked = { slug: 'seal-filing', version: 1, event: 'retire' as const, reason: '并入其他事项', until: null }
  await expect(one.admin.itemVersions.ask(asked)).rejects.toMatchObject({ cause: { refusal: { code: 'itemVersion.inBundle', params: { names: expect.stringContaining('企业') as string } } } })
})

it('a draft without an organ is refused by field, not left unchecked', async () => {
  await using world = await openWorld()
  const author = await world.officer('administrator')
  const { version } = await author.admin.itemVersions.draftVersion({ slug: SLUG, version: 1 })
  await world.database.pool.query("delete from implementation where item_version_id = (select id from item_version where slug = $1 and status = 'published')", [SLUG])
  const { faults } = await author.admin.itemVersions.work({ slug: SLUG, version })
  expect(faults.map(({ field }) => field)).toContain('implementations')
})

it('what is published for a later day is on no list before it', async () => {
  await using world = await openWorld()
  const [author, second] = [await world.officer('administrator'), await world.officer('administrator')]
  const before = await contentIn(world)
  const mine = author.admin.itemVersions
  const { version } = await mine.draftVersion({ slug: SLUG, version: 1 })
  const at = { slug: SLUG, version }
  const saved = await mine.save({ ...at, revision: 1, reason: '事项名称调整', content: { ...before, nameZh: '食品经营许可新办' } as never })
  expect(saved.faults).toEqual([])
  await mine.submitForReview({ ...at, revision: saved.revision })
  await second.admin.itemVersions.publish({ ...at, revision: saved.revision + 1, from: '2026-12-01' })
  const sooner = { slug: SLUG, version: (await mine.draftVersion({ slug: SLUG, version: 1 })).version }
  expect((await mine.work(sooner)).coming).toEqual([{ version, from: '2026-12-01T00:00:00.000+08:00' }])
  await mine.discard({ ...sooner, revision: 1 })
  const listed = async () => (await author.admin.items.list({ text: SLUG, limit: 10 })).rows.map(({ nameZh, version: n }) => [nameZh, n])
  expect(await listed()).toEqual([[before.nameZh, 1]])
  world.clock.advanceDays(30)
  expect(await listed()).toEqual([['食品经营许可新办', version]])
})
