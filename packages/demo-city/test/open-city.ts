import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { caseTypes } from '@onewindow/api/case-types'
import { configurationSets } from '@onewindow/api/configuration-sets'
import { openCatalogueStore } from '@onewindow/approval/catalogue/catalogue-store'
import { momentAt } from '@onewindow/calendar/day'
import { openSettings } from '@onewindow/casework/configuration/settings-store'
import { diskStore } from '@onewindow/connectors/storage/disk-store'
import type { Database } from '@onewindow/database/client'
import { openTestDatabase, type TestDatabase } from '@onewindow/database/test-database'
import { openCalendars } from '@onewindow/desk/calendar-store'
import { documentNaming } from '@onewindow/desk/document-naming'
import { openKeyring } from '@onewindow/identity/keyring'
import { openSignIn, type SignIn } from '@onewindow/identity/realms'
import { randomCode } from '@onewindow/testing/house'
import type { City } from '../src/drive/city.ts'
import { layFoundation } from '../src/foundation.ts'
import { settlePeople } from '../src/people.ts'

export type TestCity = AsyncDisposable & { city: City; database: TestDatabase; at: string }

/** A city with its foundation and its people, ready for cases. */
export async function openCity(at: string): Promise<TestCity> {
  const database = await openTestDatabase({ statementTimeoutMs: 60_000 })
  const { city, close } = await cityOn(database, at)
  return {
    city, database, at,
    async [Symbol.asyncDispose]() {
      await close()
      await database[Symbol.asyncDispose]()
    },
  }
}

/** The same on any migrated database. */
export async function cityOn(database: Database, at: string): Promise<{ city: City; close: () => Promise<void> }> {
  await layFoundation(database, at)
  const folder = mkdtempSync(join(tmpdir(), 'onewindow-city-'))
  const keyring = openKeyring(join(folder, 'keys'), { create: true })
  const realm = (name: 'staff' | 'admin'): SignIn => openSignIn({
    pool: database.pool, url: database.url, realm: name, origin: 'http://localhost', secret: 'a secret of the tests of forty characters', keyring, demo: true, clock: () => momentAt(at), sendCode: () => Promise.resolve(),
  })
  const realms = { staff: realm('staff'), admin: realm('admin') }
  await settlePeople(database, keyring, realms, at)
  const city: City = {
    database, keyring, realms, types: new Map(caseTypes.map((type) => [type.name, type])), calendars: await openCalendars(database), settings: await openSettings(database.pool, configurationSets), naming: await documentNaming(database.pool), catalogue: openCatalogueStore(database.pool), code: randomCode,
    files: { store: diskStore(join(folder, 'objects')), uploadDirectory: join(folder, 'uploads'), scan: null }, seal: { seal: (text) => keyring.seal('case.facts', text), open: (sealed) => keyring.open('case.facts', sealed) },
  }
  const close = async (): Promise<void> => {
    await Promise.all([realms.staff.close(), realms.admin.close()])
    rmSync(folder, { recursive: true, force: true })
  }
  return { city, close }
}
