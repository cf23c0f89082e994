import { inRegion } from '@onewindow/identity/region-code'
import { z } from 'zod'
import type { Catalogue } from './catalogue.ts'
import { slug } from './definition.ts'
import { word } from './guide/words.ts'

const region = z.string().regex(/^\d{6}(\d{3}){0,2}$/)
export const listOrgansInput = z.strictObject({ slug, regionCode: region.optional() })

/**
 * Organs that carry out an item, nearest first: those whose region holds the place asked for, from the finest up, then the others. `serves` says whether the
 * organ is competent there. Null when no such item is in force.
 */
export function listOrgans(catalogue: Catalogue, { slug: item, regionCode }: z.output<typeof listOrgansInput>) {
  const published = catalogue.items.get(item)
  if (!published) return null
  const offers = published.offers.map(({ id, unitId, organ, level, regionCode: code, regionName, promised, places, hours }) => ({
    id, unitId, organ, level, levelName: word(`level.${level}`), regionCode: code, regionName, promised: promised ?? published.content.promisedLimit, places, hours,
    serves: regionCode === undefined || inRegion(code, regionCode),
  }))
  const rank = ({ serves, regionCode: code }: (typeof offers)[number]): number => (serves ? 0 : 100) - (code.endsWith('00') ? 4 : code.length)
  return offers.sort((a, b) => rank(a) - rank(b) || (a.regionCode < b.regionCode ? -1 : 1))
}
