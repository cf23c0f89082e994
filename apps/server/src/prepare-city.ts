import { demoAccounts } from '@onewindow/demo-city/access'
import { layFoundation } from '@onewindow/demo-city/foundation'
import { settlePartners } from '@onewindow/demo-city/partners'
import { settlePeople } from '@onewindow/demo-city/people'
import { DEMO_PASSWORD } from '@onewindow/demo-city/personas'
import { demoProgress } from '@onewindow/demo-city/progress'
import { refreshCalendars } from '@onewindow/desk/calendar-store'
import { documentNaming } from '@onewindow/desk/document-naming'
import { inTurn, LOCKS } from './background/lead.ts'
import { startCityMaker, type CityMaker } from './city-maker.ts'
import type { Platform } from './compose.ts'

export type City = { announce: () => Promise<void>; stop: () => Promise<void> }
type Say = (line: string) => void

/**
 * What the platform needs before the first request: regions, units, calendar, catalogue; in demo mode also people and the core set of cases. Twice is once.
 * After `announce` the rest of the demonstration is filled in, until `stop`. The cases are made by a process of their own: it takes neither time nor memory from the
 * people at work, and is gone when everything is there.
 */
export async function prepareCity(platform: Platform, say: Say): Promise<City> {
  const { background, configuration } = platform
  let started: CityMaker | null = null
  const maker = (): CityMaker => (started ??= startCityMaker(say))
  const end = async (): Promise<void> => { await started?.end() }
  await inTurn(background.pool, LOCKS.prepare, () => lay(platform, maker, say))
  return {
    announce: async () => {
      announce(configuration, say)
      if (!configuration.demo || configuration.demoCases === 'core' || configuration.demoCases === 'none') return end()
      // A failure is told and does not end the platform.
      void maker().does('fill').catch((error: unknown) => say(`The filling stopped: ${error instanceof Error ? error.message : String(error)}.`)).then(end)
    },
    stop: end,
  }
}

/** One process after the other: the second finds everything there. */
async function lay(platform: Platform, maker: () => CityMaker, say: Say): Promise<void> {
  const { database, house, keyring, realms, clock, configuration } = platform
  const { rows: [known] } = await database.pool.query<{ items: boolean }>('select exists (select 1 from item_version) items')
  if (!known?.items) {
    await timed(say, 'Regions, organisations, calendar and the catalogue of items', () => layFoundation(database, clock.now()))
    // Names of organs and holidays were read before there were any.
    house.naming = await documentNaming(database.pool)
    await refreshCalendars(house.calendars)
  }
  if (!configuration.demo) return
  await settlePeople(database, keyring, realms, clock.now())
  await settlePartners(database, keyring, clock.now())
  if (configuration.demoCases !== 'none' && !await demoProgress(database.pool)) await timed(say,
    'People, certificates and cases of the last ninety days', () => maker().does('lay'))
}

async function timed(say: Say, what: string, work: () => Promise<void>): Promise<void> {
  const started = performance.now()
  say(`• ${what} …`)
  await work()
  say(`  done in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

const REALMS = { citizen: '  citizen', staff: '  staff  ', admin: '  admin  ' } as const

function announce({ origin, demo }: Platform['configuration'], say: Say): void {
  say(`\nOneWindow is ready${demo ? ' (demo mode: all data are invented)' : ''}.\n  Citizens        ${origin}/\n  Staff           ${origin}/staff/\n  Administrators  ${origin}/admin/\n`)
  if (!demo) return
  say(`Demo accounts, password ${DEMO_PASSWORD}; one-time codes are shown on the sign-in pages.`)
  for (const { realm, username, name, triesEn } of demoAccounts) say(`${REALMS[realm]}  ${username.padEnd(14)} ${name}: ${triesEn}`)
}
