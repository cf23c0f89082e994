import type { CatalogueStore } from '@onewindow/approval/catalogue/catalogue-store'
import type { AnyCaseType } from '@onewindow/casework/case-type'
import type { LiveSettings } from '@onewindow/casework/configuration/settings-store'
import type { DocumentNaming } from '@onewindow/casework/house'
import type { Calendars } from '@onewindow/casework/house'
import type { Seal } from '@onewindow/casework/sensitive'
import type { FileHouse } from '@onewindow/connectors/files/file-house'
import type { Database } from '@onewindow/database/client'
import type { Keyring } from '@onewindow/identity/keyring'
import type { Realms } from '../people.ts'

/** What the driver needs of the running platform. */
export type City = {
  database: Database
  keyring: Keyring
  realms: Realms
  files: Omit<FileHouse, 'db'>
  types: ReadonlyMap<string, AnyCaseType>
  calendars: Calendars
  settings: LiveSettings
  seal: Seal
  naming: DocumentNaming
  catalogue: CatalogueStore
  code: (length: number) => string
}
