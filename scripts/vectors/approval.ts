import { catalogueFile, oneThingsFile } from '@onewindow/approval/catalogue/file-definition'
import { shippedFiles } from '@onewindow/approval/catalogue/shipped'
import { mergeBundle } from '@onewindow/approval/rules/bundle'
import { bundleFigures } from '@onewindow/approval/rules/bundle-figures'
import { resolveMaterials, type MaterialFacts } from '@onewindow/approval/rules/materials'
import { renewalOf, type RenewalFacts } from '@onewindow/approval/rules/renewal'
import { timeline, type TimelineEvent } from '@onewindow/approval/rules/timeline'
import { validTo } from '@onewindow/approval/rules/validity'
import type { BundleAnswers } from '@onewindow/approval/catalogue/bundle-definition'
import { caseNumber } from '@onewindow/casework/case-number'
import { nationalCalendar } from '@onewindow/calendar/shipped'

const shipped = shippedFiles()
const items = new Map(catalogueFile.parse(shipped.file).items.map((item) => [item.slug, item]))
const bundles = new Map(oneThingsFile.parse(shipped.oneThings).bundles.map((one) => [one.slug, one]))

/** The file has no calendar of its own: the one that ships with the product, which equals CN of the clock suite. */
const calendar = nationalCalendar()

function known<V>(map: ReadonlyMap<string, V>, slug: string): V {
  const found = map.get(slug)
  if (!found) throw new Error(`The catalogue has no ${slug}`)
  return found
}

function renewal({ item: slug, ...facts }: RenewalFacts & { item: string }): unknown {
  const item = known(items, slug)
  if (!item.renewal || item.result.validity.value === null) throw new Error(`${slug} cannot be renewed`)
  return renewalOf(item.renewal, item.result.validity.value, facts, calendar)
}

function bundle({ bundle: slug, answers }: { bundle: string; answers: BundleAnswers }): unknown {
  const merge = mergeBundle(known(bundles, slug), items, answers)
  return { ...bundleFigures(merge), promiseWorkdays: merge.promise.workdays, subPromiseWorkdays: merge.promise.bySlug }
}

export const rules = {
  timeline: ({ item, events, asOf }: { item: string; events: TimelineEvent[]; asOf: string }) => timeline(known(items, item), events, asOf, calendar),
  materials: ({ item, ...facts }: MaterialFacts & { item: string }) => resolveMaterials(known(items, item), facts),
  bundle,
  renewal,
  validity: ({ from, years }: { from: string; years: number }) => ({ validTo: validTo(from, years) }),
  number: ({ region, date, seq }: { region: string; date: string; seq: number }) => ({ number: caseNumber('BJ', region, date, seq) }),
}
