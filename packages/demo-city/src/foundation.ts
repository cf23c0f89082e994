import { importCatalogue } from '@onewindow/approval/catalogue/import-catalogue'
import type { CatalogueFile } from '@onewindow/approval/catalogue/file-definition'
import { shippedFiles } from '@onewindow/approval/catalogue/shipped'
import { spreadOverRegions } from '@onewindow/approval/catalogue/spread-over-regions'
import type { Database } from '@onewindow/database/client'
import { seedCalendar } from '@onewindow/desk/calendar-store'
import { loadRegions, yinchuanRegions } from '@onewindow/identity/regions'
import { loadUnits, unitTree } from '@onewindow/identity/units'
import type { Instant } from '@onewindow/calendar/day'
import { beginningOf } from './beginning.ts'
import { layDatasets } from './datasets.ts'
import { layOldAndComingItems } from './item-versions.ts'

/**
 * Regions, units, calendar and the catalogue carried out in all six counties and every township: what every city needs before anyone signs in. Twice is once.
 * @param at the platform's moment; the catalogue takes effect before every demo case
 * @throws Error naming item and field when the catalogue is faulty
 */
export async function layFoundation(database: Database, at: Instant): Promise<void> {
  const from = beginningOf(at)
  const regions = yinchuanRegions()
  const { file, oneThings } = shippedFiles()
  const whole = spreadOverRegions(file as CatalogueFile, regions)
  await loadRegions(database.pool, regions)
  await loadUnits(database.pool, unitTree(regions, whole.departments))
  const report = await importCatalogue(database, { file: whole, oneThings }, from)
  if (!report.ok) throw new Error(`The catalogue was refused: ${report.faults.map((fault) => `${fault.item} ${fault.field}`).slice(0, 5).join('; ')}`)
  await seedCalendar(database.pool, from)
  await layDatasets(database.pool, whole, from)
  await layOldAndComingItems(database.pool, from)
}
