import { join } from 'node:path'
import { publicKeySet } from '@onewindow/audit/keys'
import { withDatabaseLog } from '@onewindow/audit/verifier/read-database'
import { verifyLog } from '@onewindow/audit/verifier/verify'
import type { City } from '../city.ts'
import type { Sheet } from '../report.ts'

/** After all kills the log proves itself, by the verifier that shares no code with its writer. */
export async function logVerifies(city: City, sheet: Sheet): Promise<void> {
  const { keys } = publicKeySet(join(city.folder, 'keys'))
  const report = await withDatabaseLog(city.place.url, (source) => verifyLog(source, { keys, outsideHeads: [] }))
  sheet.figure('entries', report.entries)
  sheet.figure('of them under a signed head', report.signedEntries)
  sheet.check(report.sound ? [] : report.problems.map(({ kind, entry, detail }) => `entry ${entry}: ${kind} (${detail})`))
  sheet.check(report.entries > 0 ? [] : ['the log is empty: nothing was shown'])
}
