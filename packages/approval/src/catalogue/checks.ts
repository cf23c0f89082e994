import { checkBundle, checkScenarios } from './checks/bundle.ts'
import { duplicates, faultsOf, type Fault } from './checks/fault.ts'
import { checkItem } from './checks/item.ts'
import { shapeFaults } from './checks/shape.ts'
import { checkVocabulary, vocabularyOf } from './checks/vocabulary.ts'
import { catalogueFile, oneThingsFile, type CatalogueFile, type OneThingsFile } from './file-definition.ts'

export type { Fault, FaultCode } from './checks/fault.ts'

export type CheckedCatalogue = { ok: true; file: CatalogueFile; oneThings: OneThingsFile } | { ok: false; faults: Fault[] }

/**
 * Reads the two files of a catalogue and refuses them with item and field for everything that is wrong; one fault and nothing may be
 * stored.
 * `regions`: codes of all regions the platform knows. Sources: 行政许可法 §30, 优化营商环境条例 §35–36, GB/T 39554.1-2020, GB 32100-2015.
 */
export function checkCatalogue(file: unknown, oneThings: unknown, { regions }: { regions: Iterable<string> }): CheckedCatalogue {
  const items = catalogueFile.safeParse(file)
  const bundles = oneThingsFile.safeParse(oneThings)
  if (!items.success || !bundles.success) {
    const inItems = items.error ? shapeFaults(items.error, file) : []
    return { ok: false, faults: [...inItems, ...(bundles.error ? shapeFaults(bundles.error, oneThings) : [])] }
  }
  const faults = contentFaults(items.data, bundles.data, new Set(regions))
  return faults.length > 0 ? { ok: false, faults } : { ok: true, file: items.data, oneThings: bundles.data }
}

function contentFaults(file: CatalogueFile, { bundles }: OneThingsFile, regions: ReadonlySet<string>): Fault[] {
  const known = vocabularyOf(file, regions)
  const fault = faultsOf('catalogue')
  const bySlug = new Map(file.items.map((item) => [item.slug, item]))
  const found = [
    ...checkVocabulary(file, known),
    ...duplicates(fault, file.items.map(({ code, slug }) => [`${slug}.code`, code])),
    ...duplicates(fault, file.items.map(({ slug }) => [`${slug}.slug`, slug])),
    ...duplicates(fault, file.items.flatMap(({ slug, implementations }) =>
      implementations.map((one) => [`${slug}.implementations`, one.implementationCode] as const))),
    ...file.items.flatMap((item) => checkItem(item, known)),
    ...duplicates(fault, bundles.map(({ code, slug }) => [`${slug}.code`, code])),
    ...duplicates(fault, bundles.map(({ slug }) => [`${slug}.slug`, slug])),
    ...bundles.flatMap((bundle) => checkBundle(bundle, bySlug, known)),
  ]
  return found.length > 0 ? found : bundles.flatMap((bundle) => checkScenarios(bundle, bySlug))
}
