import { filledBundle, scenarioOf, sentBundle, startedBundle } from '@onewindow/testing/application/bundle'
import { refusedWith } from '@onewindow/testing/refused'
import { openWorld, type World } from '@onewindow/testing/world'
import { describe, expect, it } from 'vitest'
import { importCatalogue } from '../catalogue/import-catalogue.ts'
import { shippedFiles } from '../catalogue/shipped.ts'
import type { BundleContent } from '../catalogue/bundle-definition.ts'
import type { BundleFacts } from './schemas.ts'

const AFTER_DEATH = 'after-death'
const SIGNED = { signature: '马晓燕', truthful: true }

/** The catalogue's file with one bundle changed is brought in now. */
async function publishedAnew(world: World, slug: string, change: (content: BundleContent) => BundleContent): Promise<void> {
  const { file, oneThings } = shippedFiles() as { file: unknown; oneThings: { bundles: BundleContent[] } }
  const report = await importCatalogue(world.database, { file, oneThings: { ...oneThings, bundles: oneThings.bundles.map((one) => (one.slug === slug ? change(one) : one)) } }, world.clock.now())
  if (!report.ok) throw new Error(JSON.stringify(report.faults.slice(0, 3)))
  expect(report.changed).toEqual([slug])
}

const versionsOf = async (world: World, slug: string) => (await world.database.pool.query<{ id: string; version: number; ended: boolean }>('select id, version, effective_to is not null ended from bundle_version where slug = $1 order by version', [slug])).rows

async function begun(world: World) {
  const { answers } = await scenarioOf(world, AFTER_DEATH, 'YJS-GMSH-S1')
  return startedBundle(world, AFTER_DEATH, answers)
}

describe('a 一件事 is published anew (approval §3.3, as for items)', () => {
  it('its earlier version ends that very instant; a draft shows what changed, goes over with its answers and papers, and is sent under the new one', async () => {
    await using world = await openWorld()
    const bundle = await filledBundle(await begun(world))
    const before = await bundle.state()
    const view = () => bundle.me.citizen.bundleApplication.draft({ caseId: bundle.caseId })
    expect((await view()).newVersion).toBeNull()
    world.clock.advanceDays(1)
    await publishedAnew(world, AFTER_DEATH, (content) => ({ ...content, nameZh: '身后一件事', nameEn: 'After a death' }))
    const [first, second] = await versionsOf(world, AFTER_DEATH)
    expect([first, second]).toMatchObject([{ version: 1, ended: true }, { version: 2, ended: false }])
    expect((await view()).newVersion).toEqual({ asked: [], dropped: [], papersAsked: [], papersDropped: [] })
    expect(await refusedWith(bundle.citizenDoes('submit', SIGNED))).toMatchObject({ code: 'bundleApplication.newBundle' })
    await bundle.citizenDoes('takeNewVersion')
    const after = await bundle.state()
    expect(after).toMatchObject({ title: '身后一件事', unitId: before.unitId, attachments: before.attachments, facts: { bundleVersionId: second?.id, bundleName: { zh: '身后一件事' }, answers: before.facts.answers, items: before.facts.items, plan: before.facts.plan, questions: before.facts.questions, signature: null } })
    expect(await refusedWith(bundle.citizenDoes('takeNewVersion'))).toMatchObject({ code: 'bundleApplication.noNewVersion' })
    expect(await bundle.citizenDoes('submit', SIGNED)).toMatchObject({ state: 'inProgress' })
  })

  it('what was sent goes on under the version it was sent with', async () => {
    await using world = await openWorld()
    const bundle = await sentBundle(await begun(world))
    const { facts } = await bundle.state()
    world.clock.advanceDays(1)
    await publishedAnew(world, AFTER_DEATH, (content) => ({ ...content, nameEn: 'What follows a death' }))
    expect(await refusedWith(bundle.citizenDoes('takeNewVersion'))).toMatchObject({ code: 'case.illegalEvent' })
    expect(await bundle.citizenDoes('withdraw', {})).toMatchObject({ state: 'withdrawn' })
    expect((await bundle.state()).facts.bundleVersionId).toBe(facts.bundleVersionId)
  })

  it('an item the new version has besides is there with the organ nearest to the party; one it has no longer is left', async () => {
    await using world = await openWorld()
    const bundle = await begun(world)
    const slugs = async () => ((await bundle.state()).facts satisfies BundleFacts).items.map(({ slug }) => slug)
    const before = await slugs()
    // As if the draft had been begun under a version without its last item, and with one that the new version dropped.
    const held = (await bundle.state()).facts.items
    const kept = [...held.slice(0, -1), { ...(held[0] as (typeof held)[number]), slug: 'no-longer-there' }]
    await world.database.pool.query(`update case_file set facts = jsonb_set(facts, '{items}', $2::jsonb) where id = $1`, [bundle.caseId, JSON.stringify(kept)])
    world.clock.advanceDays(1)
    await publishedAnew(world, AFTER_DEATH, (content) => ({ ...content, nameEn: 'What follows a death' }))
    await bundle.citizenDoes('takeNewVersion')
    const { facts } = await bundle.state()
    expect([await slugs(), facts.items.at(-1)]).toEqual([before, held.at(-1)])
  })
})
