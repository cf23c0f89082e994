import { randomInt } from 'node:crypto'
import { caseTypes } from '@onewindow/api/case-types'
import { configurationSets } from '@onewindow/api/configuration-sets'
import { openCatalogueStore } from '@onewindow/approval/catalogue/catalogue-store'
import { openSigningKey } from '@onewindow/audit/keys'
import { momentAt } from '@onewindow/calendar/day'
import { openSettings } from '@onewindow/casework/configuration/settings-store'
import type { House } from '@onewindow/casework/house'
import { openConnectors } from '@onewindow/connectors/connectors'
import { openPreviews } from '@onewindow/connectors/previews/previews'
import { openDatabase, type Database } from '@onewindow/database/client'
import { newId } from '@onewindow/database/ids'
import { demoAccess } from '@onewindow/demo-city/access'
import { demoProgress } from '@onewindow/demo-city/progress'
import { openCalendars } from '@onewindow/desk/calendar-store'
import type { OtherWays } from '@onewindow/desk/public-status'
import { documentNaming } from '@onewindow/desk/document-naming'
import { openRenderer } from '@onewindow/documents/renderer'
import { openKeyring, type Keyring } from '@onewindow/identity/keyring'
import { openSignIn, type SignIn } from '@onewindow/identity/realms'
import type { SignedRealm } from '@onewindow/rpc/session'
import type { DestinationStream } from 'pino'
import { codeSender } from './background/send-code.ts'
import { demoClock } from './demo-clock.ts'
import type { Configuration } from './configuration.ts'
import { openPlatformClock, type PlatformClock } from './platform-clock.ts'
import { openReport } from './watch/report.ts'
import { openWatch, type Watch } from './watch/watch.ts'

export type Realms = Record<SignedRealm, SignIn>
/** Everything one process holds open. */
export type Platform = { configuration: Configuration; database: Database; /** Connections without a statement limit, for background work. */ background: Database; clock: PlatformClock; keyring: Keyring; /** Looked at every few seconds: whether the log has gone a day without a signed head. */ log: { decisionsClosed: boolean }; house: House; realms: Realms; services: Readonly<Record<string, unknown>>; watch: Watch; /** How work without a request tells of its failures. */ report: (what: string) => (error: unknown) => void; close: () => Promise<void> }

const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const code = (length: number): string => Array.from({ length }, () => ALPHABET[randomInt(32)]).join('')
const FACTS = 'case.facts'
/** Log, relay, deadlines and calendar hold one each, six lanes of the relay one each and for a moment a second one, two lanes of pictures one for a moment. */
const BACKGROUND_CONNECTIONS = { max: 14, maxPlanned: 4 }

/** What the pages of a demonstration say about it. Sign-in follows machine time, and so does the code. */
const demoServices = (database: Database) => ({ demoAccess: () => demoAccess(Date.now()), demoProgress: () => demoProgress(database.pool) })

/**
 * Opens what the configuration names. Nothing runs yet; the schema must be there.
 * @param logTo where the log goes; standard output unless said
 */
export async function compose(configuration: Configuration, logTo?: DestinationStream): Promise<Platform> {
  const { demo, origin, secret, keyDirectory, databaseUrl, singleSignOn } = configuration
  const watch = await openWatch(configuration, logTo)
  const report = openReport(watch.log)
  const database = openDatabase(databaseUrl)
  const background = openDatabase(databaseUrl, { ...BACKGROUND_CONNECTIONS, statementTimeoutMs: 0 })
  const clock = openPlatformClock(database, demo)
  await clock.refresh()
  const keyring = openKeyring(keyDirectory, { create: demo })
  const auditKey = openSigningKey(keyDirectory, { create: demo })
  const connectors = openConnectors(configuration.connectors)
  const calendars = await openCalendars(database)
  const settings = await openSettings(database.pool, configurationSets)
  const naming = await documentNaming(database.pool)
  const log = { decisionsClosed: false }
  const house: House = {
    decisionsClosed: () => log.decisionsClosed,
    database, clock, calendars, settings, types: new Map(caseTypes.map((type) => [type.name, type])), naming, ids: newId, code,
    seal: { seal: (text) => keyring.seal(FACTS, text), open: (sealed) => keyring.open(FACTS, sealed) },
  }
  const files = { db: database.pool, store: connectors.store, uploadDirectory: connectors.uploadDirectory, scan: connectors.scan }
  const catalogue = openCatalogueStore(database.pool)
  const renderer = openRenderer()
  const previews = openPreviews()
  const realm = (name: SignedRealm): SignIn => openSignIn({
    pool: database.pool, url: databaseUrl, realm: name, origin, secret, keyring, demo, clock: () => momentAt(clock.now()), sendCode: codeSender({ database, keyring, ports: connectors.ports, clock, demo }),
    singleSignOn: singleSignOn?.realms.some((one) => one === name) ? { ...singleSignOn, report: report('single sign-on') } : null,
  })
  const realms: Realms = { citizen: realm('citizen'), staff: realm('staff'), admin: realm('admin') }
  const otherWays: OtherWays = { singleSignOn: (['staff', 'admin'] as const).filter((name) => realms[name].singleSignOn), passkeys: realms.citizen.passkeys }
  const services = { otherWays, keyring, catalogue, auditKey, connectors, files, previews, renderer, realms, origin, clock, keyDirectory, ...(demo ? { ...demoServices(database), demoClock: demoClock(clock, { ...house, database: background }) } : {}) }
  const close = async (): Promise<void> => {
    await renderer.close()
    await previews.close()
    connectors.close()
    await Promise.all(Object.values(realms).map((one) => one.close()))
    await background.close()
    await database.close()
    await watch.close()
  }
  return { configuration, database, background, clock, keyring, log, house, realms, services, watch, report, close }
}
