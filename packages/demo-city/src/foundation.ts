import { importCatalogue } from '@onewindow/approval/catalogue/import-catalogue'
import { shippedFiles } from '@onewindow/approval/catalogue/shipped'
import type { Department } from '@onewindow/identity/units'
import { loadRegions, yinchuanRegions } from '@onewindow/identity/regions'
import { loadUnits, unitTree } from '@onewindow/identity/units'
import type { Database } from '@onewindow/database/client'

/** The day the demonstration catalogue takes effect: before every demo case. */
const CATALOGUE_FROM = '2026-01-01T00:00:00.000+08:00'

/** Regions, units and the catalogue of items: what every city needs before anyone signs in. Twice is once. @throws Error naming item and field when the catalogue is faulty */
export async function layFoundation(database: Database): Promise<void> {
  const regions = yinchuanRegions()
  const files = shippedFiles()
  await loadRegions(database.pool, regions)
  await loadUnits(database.pool, unitTree(regions, (files.file as { departments: Department[] }).departments))
  const report = await importCatalogue(database, files, CATALOGUE_FROM)
  if (!report.ok) throw new Error(`The catalogue was refused: ${report.faults.map((fault) => `${fault.item} ${fault.field}`).slice(0, 5).join('; ')}`)
}
