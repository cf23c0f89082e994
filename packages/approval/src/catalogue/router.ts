import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import { service, type RequestContext } from '@onewindow/rpc/context'
import { publicQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'
import type { CatalogueStore } from './catalogue-store.ts'
import type { Catalogue } from './catalogue.ts'
import { slug } from './definition.ts'
import { bundleGuideOf, bundlePreviewInput, bundlePreviewOf } from './guide/bundle-guide.ts'
import { guideSchema, searchSchema } from './guide-schema.ts'
import { guideOf } from './guide/guide.ts'
import { listGuides, listGuidesInput } from './guide/list.ts'
import { shippedThemes, type Themes } from './guide/themes.ts'
import { listOrgans, listOrgansInput } from './organs.ts'
import { findInPlainWords } from './search.ts'
import { shippedLexicon, type Lexicon } from './search/lexicon.ts'
import { searchIndex, type SearchIndex } from './search/search-index.ts'

export const searchInput = z.strictObject({ text: z.string().trim().max(80), audience: z.enum(['person', 'enterprise']).optional() })
const oneSlug = z.strictObject({ slug })
/** Which calendar decides the promised day where the reader has named no place: that of the city. */
const inRegion = oneSlug.extend({ regionCode: z.string().regex(/^\d{6}(\d{3}){0,2}$/).default('640100') })

let lexicon: Lexicon | undefined
let themes: Themes | undefined
const indexes = new WeakMap<Catalogue, SearchIndex>()

function indexOf(catalogue: Catalogue): SearchIndex {
  const index = indexes.get(catalogue) ?? searchIndex(catalogue, (lexicon ??= shippedLexicon()))
  indexes.set(catalogue, index)
  return index
}

const inForce = (ctx: RequestContext): Promise<Catalogue> => service<CatalogueStore>(ctx, 'catalogue').at(ctx.house.clock.now())
const publicly = publicQuery({ purpose: 'publicGuide' })
const openly = (path: `/${string}`, summary: string) => publicQuery({ purpose: 'publicGuide', openapi: { method: 'GET', path, summary, tags: ['catalogue'] } })

/** The service guides anyone may read (办事指南): found in plain words, by theme, or by name. */
export const publicCatalogueRouter = router({
  search: openly('/catalogue/search', 'Find items and life events in plain words').input(searchInput).output(searchSchema).query(async ({ ctx, input }) => findInPlainWords(indexOf(await inForce(ctx)), input.text, { audience: input.audience })),
  guides: publicly.input(listGuidesInput).query(async ({ ctx, input }) => listGuides(await inForce(ctx), (themes ??= shippedThemes()), input)),
  guide: openly('/catalogue/items/{slug}', 'The service guide of an item').input(inRegion).output(guideSchema).query(async ({ ctx, input }) =>
    guideOf(await inForce(ctx), input.slug, ctx.house.clock.now(), ctx.house.calendars.forRegion(input.regionCode)) ?? fail(refuse.notFound({}))),
  organs: publicly.input(listOrgansInput).query(async ({ ctx, input }) => listOrgans(await inForce(ctx), input) ?? fail(refuse.notFound({}))),
  bundles: publicly.query(async ({ ctx }) => {
    const { rows } = listGuides(await inForce(ctx), (themes ??= shippedThemes()), { limit: 100 })
    return rows.filter(({ kind }) => kind === 'bundle')
  }),
  bundleGuide: publicly.input(oneSlug).query(async ({ ctx, input }) => bundleGuideOf(await inForce(ctx), input.slug) ?? fail(refuse.notFound({}))),
  bundlePreview: publicly.input(bundlePreviewInput).query(async ({ ctx, input }) => {
    const at = ctx.house.clock.now()
    return bundlePreviewOf(await inForce(ctx), input.slug, input.answers, at, ctx.house.calendars.forRegion('640100')) ?? fail(refuse.notFound({}))
  }),
})
