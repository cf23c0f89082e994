import { layFoundation } from '@onewindow/demo-city/foundation'
import { settlePeople } from '@onewindow/demo-city/people'
import { administrators, citizens, DEMO_PASSWORD } from '@onewindow/demo-city/personas'
import type { Platform } from './compose.ts'

export type City = { announce: () => void; stop: () => Promise<void> }

/** What the platform needs before the first request: regions, units, catalogue; in demo mode also people. Twice is once. */
export async function prepareCity({ database, keyring, realms, clock, configuration }: Platform, say: (line: string) => void): Promise<City> {
  const { rows: [known] } = await database.pool.query<{ items: number }>('select (select count(*)::int from item_version) items')
  if (!known?.items) {
    say('• Regions, organisations and the catalogue of items')
    await layFoundation(database)
  }
  if (configuration.demo) {
    await settlePeople(database, keyring, realms, clock.now())
  }
  return { announce: () => announce(configuration, say), stop: () => Promise.resolve() }
}

function announce({ origin, demo }: Platform['configuration'], say: (line: string) => void): void {
  say(`\nOneWindow is ready${demo ? ' (demo mode: all data are invented)' : ''}.\n  Citizens      ${origin}/\n  Staff         ${origin}/staff/\n  Administrators ${origin}/admin/\n`)
  if (!demo) return
  say(`Demo accounts, password ${DEMO_PASSWORD}; one-time codes are shown on the sign-in pages.`)
  for (const { name, phone, triesEn } of citizens) say(`  citizen  ${phone}  ${name}: ${triesEn}`)
  for (const username of ['windowclerk', 'acceptor', 'reviewer', 'inspector', 'decisionmaker', 'issuer', 'departmenthead', 'supervisor']) say(`  staff    ${username}`)
  for (const { username, triesEn } of administrators) say(`  admin    ${username}: ${triesEn}`)
}
