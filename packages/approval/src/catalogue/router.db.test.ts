import { openWorld } from '@onewindow/testing/world'
import { describe, expect, it } from 'vitest'

describe('guides for anyone', () => {
  it('plain words find the life event first (AP-01), each hit with its reason', async () => {
    await using world = await openWorld()
    const { catalogue } = world.anyone().public
    const { hits } = await catalogue.search({ text: '开饭馆' })
    expect(hits[0]).toMatchObject({ kind: 'bundle', reason: 'phrase' })
    expect(await catalogue.search({ text: '食品经营许可', audience: 'enterprise' })).toMatchObject({ hits: expect.arrayContaining([expect.objectContaining({ slug: 'food-operation-licence-new' })]) })
    expect(await catalogue.search({ text: '' })).toEqual({ hits: [], nearest: [] })
  })

  it('all 51 items have a guide that keeps what its schema promises, and 6 life events have theirs', async () => {
    await using world = await openWorld()
    const { catalogue } = world.anyone().public
    const slugs: string[] = []
    for (let after: string | null = null; ;) {
      const page: Awaited<ReturnType<typeof catalogue.guides>> = await catalogue.guides({ after, limit: 20 })
      slugs.push(...page.rows.filter(({ kind }) => kind === 'item').map(({ slug }) => slug))
      after = page.after
      if (after === null) break
    }
    expect(new Set(slugs).size).toBe(51)
    for (const slug of slugs) {
      const guide = await catalogue.guide({ slug })
      expect(guide.materials.length).toBeGreaterThan(0)
      expect(guide.places.length).toBeGreaterThan(0)
    }
    const bundles = await catalogue.bundles()
    expect(bundles).toHaveLength(6)
    for (const { slug } of bundles) expect((await catalogue.bundleGuide({ slug })).questions.length).toBeGreaterThan(0)
  })

  it('says who carries an item out, nearest to the place asked for first', async () => {
    await using world = await openWorld()
    const { catalogue } = world.anyone().public
    const here = await catalogue.organs({ slug: 'food-operation-licence-new', regionCode: '640104001' })
    expect(here[0]).toMatchObject({ regionCode: '640104', serves: true })
    expect(here.at(-1)).toMatchObject({ regionCode: '640100', serves: true })
    expect((await catalogue.organs({ slug: 'food-operation-licence-new', regionCode: '640106001' })).map(({ regionCode, serves }) => [regionCode, serves])).toEqual([['640100', true], ['640104', false]])
    await expect(catalogue.organs({ slug: 'nothing' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(catalogue.guide({ slug: 'nothing' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('answers to the questions of a life event show what it comes to', async () => {
    await using world = await openWorld()
    const { catalogue } = world.anyone().public
    const [restaurant] = (await catalogue.search({ text: '开饭馆' })).hits
    const preview = await catalogue.bundlePreview({ slug: restaurant?.slug ?? '', answers: {} })
    expect(preview.open.length).toBeGreaterThan(0)
    expect(preview.promised.day > '2026-11-02').toBe(true)
  })
})

describe('the catalogue for administrators, read only', () => {
  it('lists items a page at a time and shows one with its versions', async () => {
    await using world = await openWorld()
    const { admin } = await world.officer('administrator', { unitId: 'S:640100' })
    const first = await admin.items.list({ limit: 30 })
    const second = await admin.items.list({ limit: 30, after: first.after })
    expect(first.rows.length + second.rows.length).toBe(51)
    expect(second.after).toBeNull()
    const found = await admin.items.list({ text: '食品经营' })
    expect(found.rows.length).toBeGreaterThan(0)
    const item = await admin.items.get({ slug: 'food-operation-licence-new' })
    expect(item).toMatchObject({ version: 1, status: 'published', versions: [{ version: 1, open: 0 }], shown: { content: { slug: 'food-operation-licence-new' } } })
    expect(await admin.items.departments()).toHaveLength(20)
    const clerk = await world.officer('windowClerk')
    await expect(clerk.admin.items.list({})).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  })
})
