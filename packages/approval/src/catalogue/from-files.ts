import { contentHash } from '@onewindow/audit/content-hash'
import { organUnitId } from '@onewindow/identity/unit-id'
import type { Catalogue, OrganOffer } from './catalogue.ts'
import type { Implementation } from './definition.ts'
import type { CatalogueFile, Department, OneThingsFile } from './file-definition.ts'

/**
 * Unit of the platform that an implementation belongs to: the department whose organ it is; at township and community level the township's.
 * @throws Error when no department has the organ, which the checks refuse
 */
export function unitIdOf(
  departments: Iterable<Department>, { organUscc, regionCode }: Pick<Implementation, 'organUscc' | 'regionCode'>,
): string {
  for (const { code, organs } of departments) {
    if (organs.some(({ uscc }) => uscc === organUscc)) return organUnitId(code, regionCode.slice(0, 9))
  }
  throw new Error(`No department has the organ ${organUscc}`)
}

/**
 * The catalogue as it would be in force with these two (checked) files alone, as version 1; for previews, vectors and tests without a
 * database.
 */
export function catalogueOfFiles(file: CatalogueFile, { bundles }: OneThingsFile, effectiveFrom: string): Catalogue {
  const offer = (one: Implementation): OrganOffer =>
    ({ ...one, id: one.implementationCode, unitId: unitIdOf(file.departments, one), organEn: null, promised: null, places: null, hours: null })
  const version = { version: 1, effectiveFrom }
  return {
    revision: 1,
    items: new Map(file.items.map(({ implementations, ...content }) => [content.slug, {
      ...version, versionId: content.code, contentHash: contentHash({ ...content, implementations }), content,
      offers: implementations.map(offer), intakeClosed: null,
    }])),
    bundles: new Map(bundles.map((content) =>
      [content.slug, { ...version, versionId: content.code, contentHash: contentHash(content), content }])),
    departments: new Map(file.departments.map((one) => [one.code, one])),
    licenceTypes: new Map(file.licenceTypes.map((one) => [one.code, one])),
    semanticFields: file.semanticFields,
  }
}
