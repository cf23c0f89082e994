import { loadCase } from '@onewindow/casework/load'
import { filledBundle, startedBundle } from '@onewindow/testing/application/bundle'
import { drafted } from '@onewindow/testing/application/drive'
import { refusedWith } from '@onewindow/testing/refused'
import { openWorld, type World } from '@onewindow/testing/world'
import { describe, expect, it } from 'vitest'
import { bundleOf } from '../../test/shipped-catalogue.ts'
import type { ItemContent } from '../catalogue/definition.ts'
import type { BundleFacts } from '../bundle-application/schemas.ts'
import type { ApplicationFacts } from './schemas.ts'

/** Publishes the item anew through the administrators' own procedures, with what is changed, from today on. */
async function republished(world: World, slug: string, change: (content: ItemContent) => ItemContent): Promise<void> {
  const [author, second] = [await world.officer('administrator'), await world.officer('administrator')]
  const { version } = await author.admin.itemVersions.draftVersion({ slug, version: 1 })
  const { content, revision } = await author.admin.itemVersions.work({ slug, version })
  const saved = await author.admin.itemVersions.save({ slug, version, revision, content: change(content as unknown as ItemContent) as never, reason: '材料有调整，按新版本办理' })
  expect(saved.faults).toEqual([])
  await author.admin.itemVersions.submitForReview({ slug, version, revision: saved.revision })
  const reviewed = await second.admin.itemVersions.work({ slug, version })
  await second.admin.itemVersions.publish({ slug, version, revision: reviewed.revision, from: world.clock.now().slice(0, 10) })
}

const paper = { key: 'mat.newPaper', nameZh: '新增说明', nameEn: 'New statement' }
const asksMore = (content: ItemContent): ItemContent => ({ ...content, materials: [...content.materials, { ...(content.materials[0] as ItemContent['materials'][number]), ...paper, requirement: 'required', condition: null, conditionExpr: null, source: 'applicant', sharingDataset: null, waivableByLicence: [] }] })

describe('an item is published anew while drafts of it are open', () => {
  it('the draft shows what changed, goes over with its answers and papers, and is sent under the new version', async () => {
    await using world = await openWorld()
    const slug = 'public-place-hygiene-licence'
    const mine = await drafted(world, slug)
    const before = (await loadCase<ApplicationFacts>(world.house, mine.caseId)).state
    expect((await mine.me.citizen.application.draft({ caseId: mine.caseId })).newVersion).toBeNull()
    await republished(world, slug, asksMore)
    const draft = await mine.me.citizen.application.draft({ caseId: mine.caseId })
    expect(draft.newVersion).toEqual({ asked: [], dropped: [], papersAsked: [{ zh: paper.nameZh, en: paper.nameEn }], papersDropped: [] })
    const signed = { signature: '马晓燕', truthful: true }
    expect(await refusedWith(mine.citizenDoes('submit', signed))).toMatchObject({ code: 'application.newVersion' })
    await mine.citizenDoes('takeNewVersion')
    const after = (await loadCase<ApplicationFacts>(world.house, mine.caseId)).state
    expect(after.facts).toMatchObject({ answers: before.facts.answers, sensitiveAnswers: before.facts.sensitiveAnswers, signature: null })
    expect(after.facts.itemVersionId).not.toBe(before.facts.itemVersionId)
    expect(after.attachments).toEqual(before.attachments)
    expect((await mine.me.citizen.application.draft({ caseId: mine.caseId })).materials.correctionList).toEqual([paper.key])
    expect(await mine.citizenDoes('submit', signed)).toMatchObject({ state: 'submitted' })
  })

  it('a life event goes over with it', async () => {
    await using world = await openWorld()
    const answers = bundleOf('after-death').scenarios.find(({ id }) => id === 'YJS-GMSH-S1')?.answers as Record<string, string>
    const bundle = await filledBundle(await startedBundle(world, 'after-death', answers))
    const before = await bundle.state()
    await republished(world, 'provident-fund-withdrawal-death', asksMore)
    expect((await bundle.me.citizen.bundleApplication.draft({ caseId: bundle.caseId })).newVersion).toMatchObject({ papersAsked: [{ zh: paper.nameZh }] })
    const signed = { signature: '马晓燕', truthful: true }
    expect(await refusedWith(bundle.citizenDoes('submit', signed))).toMatchObject({ code: 'bundleApplication.newVersion' })
    await bundle.citizenDoes('takeNewVersion')
    const { facts } = await bundle.state()
    expect({ answers: facts.answers, plan: facts.plan }).toEqual({ answers: before.facts.answers, plan: before.facts.plan })
    await bundle.citizenDoes('submit', signed)
    await bundle.settle()
    const item = await bundle.item('provident-fund-withdrawal-death')
    expect((await loadCase<ApplicationFacts>(world.house, item.caseId)).state.facts.itemVersionId).toBe(facts.items.find(({ slug }) => slug === item.item.slug)?.itemVersionId)
  })
})

describe('an item of a life event takes no applications for a while', () => {
  it('a draft that chose it is told so and may choose otherwise; the others go on', async () => {
    await using world = await openWorld()
    const scenario = (id: string) => bundleOf('after-death').scenarios.find((one) => one.id === id)?.answers as Record<string, string>
    const bundle = await filledBundle(await startedBundle(world, 'after-death', scenario('YJS-GMSH-S1')))
    const { rowCount } = await world.database.pool.query(`update item_version set intake_reason = '系统升级', intake_closed_to = '2026-11-30' where slug = 'provident-fund-withdrawal-death' and status = 'published'`)
    expect(rowCount).toBe(1)
    expect(await refusedWith(bundle.citizenDoes('submit', { signature: '马晓燕', truthful: true }))).toMatchObject({ code: 'bundleApplication.itemsClosed', params: { n: 1 } })
    expect(await refusedWith(startedBundle(world, 'after-death', scenario('YJS-GMSH-S1')))).toMatchObject({ code: 'bundleApplication.itemsClosed' })
    await bundle.citizenDoes('changeAnswers', { answers: scenario('YJS-GMSH-S2') })
    expect((await loadCase<BundleFacts>(world.house, bundle.caseId)).state.facts.plan.map(({ slug }) => slug)).toEqual(['death-household-cancellation'])
    await filledBundle(bundle)
    await expect(bundle.citizenDoes('submit', { signature: '马晓燕', truthful: true })).resolves.toMatchObject({ state: 'inProgress' })
  })
})
