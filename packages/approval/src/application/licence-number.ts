import type { Db } from '@onewindow/casework/case-type'
import type { ItemContent } from '../catalogue/definition.ts'

/** Only sealing a certificate makes a licence. */
export const deliveryWithLicence = (event: string, item: ItemContent): boolean => event === 'sealCertificate' && item.result.licenceType !== null

/** Licence number `<type>-<county or city>-<year>-<6 digits>`, from 1 per type, region and year; taken before the commit, gaps allowed. */
export async function nextLicenceNumber(db: Db, item: ItemContent, regionCode: string, today: string): Promise<string> {
  const type = item.result.licenceType ?? ''
  const region = regionCode.slice(0, 6)
  const year = today.slice(0, 4)
  const { rows } = await db.query<{ last: number }>(
    'insert into number_counter (series, last) values ($1, 1) on conflict (series) do update set last = number_counter.last + 1 returning last', [`licence:${type}:${region}:${year}`])
  return `${type.replaceAll('_', '')}-${region}-${year}-${String((rows[0] as { last: number }).last).padStart(6, '0')}`
}
