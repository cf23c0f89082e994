import { addSeconds, isAfter } from '@onewindow/calendar/day'
import type { House } from '@onewindow/casework/house'
import { receive } from '@onewindow/casework/receive'
import { PRESENTATION_SECONDS, type Shown } from '@onewindow/licences/present'

/** A code that is the id of a record of showing (`presentation`): its sixteen bytes as text. */
const recordOf = (nonce: string): string => Buffer.from(nonce, 'base64url').toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')

const RECORD = `select facts ->> 'licenceId' "licenceId", facts -> 'fields' fields, iso(opened_at) "openedAt" from case_file where id = $1 and case_type = 'presentation'`

/**
 * A camera read the code of a record of showing: the record hears `codeScanned`, once and within its minute, and the holder with it. Its minute is counted here
 * too, since the timer that ends it may come a moment later. Null when there is no such record.
 */
export async function scanRecord(house: House, nonce: string): Promise<Shown | null> {
  const id = recordOf(nonce)
  const { rows: [record] } = await house.database.pool.query<{ licenceId: string; fields: string[]; openedAt: string }>(RECORD, [id])
  if (!record) return null
  const inTime = isAfter(addSeconds(record.openedAt, PRESENTATION_SECONDS), house.clock.now())
  const first = inTime && (await receive(house, id, (when) => 'message' in when && when.message === 'codeScanned', {}, `codeScanned:${id}`))
  return { licenceId: record.licenceId, expired: !first, fields: record.fields }
}
