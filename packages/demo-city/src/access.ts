import { totpCode } from '@onewindow/identity/totp'
import { MAIN_UNIT, officersOf, supervisor, tourOfficers } from './officers.ts'
import { administrators, citizens, DEMO_PASSWORD, DEMO_TOTP_SECRET } from './personas.ts'

/** An account of the demonstration and what can be tried with it. `username` is a phone number for citizens. */
export type DemoAccount = { realm: 'citizen' | 'staff' | 'admin'; username: string; name: string; triesZh: string; triesEn: string }

/** What a sign-in page offers in demo mode, and only there. `code` is the authenticator's at this moment. */
export type DemoAccess = { accounts: readonly DemoAccount[]; password: string; code: string }

/** The accounts worth trying: demo citizens, the bench of the tour, the administrators. */
export const demoAccounts: readonly DemoAccount[] = [
  ...citizens.map(({ phone, name, triesZh, triesEn }) => ({ realm: 'citizen' as const, username: phone, name, triesZh, triesEn })),
  ...[...officersOf(MAIN_UNIT).filter(({ username }) => !username.includes('.')), supervisor, ...tourOfficers()].map(({ username, name, triesZh, triesEn }) => ({ realm: 'staff' as const, username, name, triesZh, triesEn })),
  ...administrators.map(({ username, name, triesZh, triesEn }) => ({ realm: 'admin' as const, username, name, triesZh, triesEn })),
]

/** @param machineMs machine time: sign-in does not follow the movable clock */
export const demoAccess = (machineMs: number): DemoAccess => ({ accounts: demoAccounts, password: DEMO_PASSWORD,
  code: totpCode(DEMO_TOTP_SECRET, machineMs) })
