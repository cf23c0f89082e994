import { importCatalogue } from '@onewindow/approval/catalogue/import-catalogue'
import { shippedFiles } from '@onewindow/approval/catalogue/shipped'
import type { Database } from '@onewindow/database/client'
import { loadRegions, yinchuanRegions } from '@onewindow/identity/regions'
import { loadUnits, unitTree, type Department } from '@onewindow/identity/units'

/** The real regions, units and catalogue in a test database. */
export async function layCity(database: Database): Promise<void> {
  const regions = yinchuanRegions()
  const files = shippedFiles()
  await loadRegions(database.pool, regions)
  await loadUnits(database.pool, unitTree(regions, (files.file as { departments: Department[] }).departments))
  const report = await importCatalogue(database, files, '2026-01-01T00:00:00.000+08:00')
  if (!report.ok) throw new Error('The shipped catalogue was refused')
}
