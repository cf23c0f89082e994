import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importCatalogue } from '@onewindow/approval/catalogue/import-catalogue'
import { shippedFiles } from '@onewindow/approval/catalogue/shipped'
import type { Database } from '@onewindow/database/client'
import { filledTemplate } from '@onewindow/database/test-database'
import { loadRegions, yinchuanRegions } from '@onewindow/identity/regions'
import { loadUnits, unitTree, type Department } from '@onewindow/identity/units'

const READ = ['approval/src/catalogue', 'approval/data', 'casework/data', 'identity/src', 'identity/data']

/** Everything that decides what the city looks like: the data and the code that lays it. */
function markOfCity(): string {
  const hash = createHash('sha256')
  const packages = join(import.meta.dirname, '../..')
  for (const folder of READ) {
    for (const file of readdirSync(join(packages, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.includes('.test.'))) {
      hash.update(file.name).update(readFileSync(join(file.parentPath, file.name)))
    }
  }
  return hash.digest('hex')
}

/** A template database with the city in it, made once and then copied. */
export const cityTemplate = (): Promise<string> => filledTemplate(markOfCity(), layCity)

/** The real regions, units and catalogue in a test database. */
export async function layCity(database: Database): Promise<void> {
  const regions = yinchuanRegions()
  const files = shippedFiles()
  await loadRegions(database.pool, regions)
  await loadUnits(database.pool, unitTree(regions, (files.file as { departments: Department[] }).departments))
  const report = await importCatalogue(database, files, '2026-01-01T00:00:00.000+08:00')
  if (!report.ok) throw new Error('The shipped catalogue was refused')
}
