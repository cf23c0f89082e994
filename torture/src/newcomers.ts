import { momentAt } from '@onewindow/calendar/day'
import { DEMO_PASSWORD } from '@onewindow/demo-city/personas'
import { openKeyring } from '@onewindow/identity/keyring'
import { createCitizenAccount } from '@onewindow/identity/new-accounts'
import { bindRealName } from '@onewindow/identity/parties'
import { hashPassword } from '@onewindow/identity/passwords'
import { residentIdCheckDigit } from '@onewindow/identity/resident-id'
import { join } from 'node:path'
import { businessNow } from './business-now.ts'
import type { City } from './city.ts'
import { prepareKinds } from './kinds.ts'
import { signIn, type Person } from './people.ts'

const BORN = '64010419850412'
const FIRST = 100

/** More citizens with a real name, signed in: a city's load comes from many people, and four of them would hold hundreds of certificates each within half an hour. */
async function settle(city: City, count: number): Promise<Person[]> {
  const keyring = openKeyring(join(city.folder, 'keys'))
  const hash = await hashPassword(DEMO_PASSWORD)
  const phones = await city.look(async (on) => {
    const context = { on, moment: momentAt(await businessNow(on)), actor: 'system', purpose: 'torture', keyring }
    const made: string[] = []
    for (let n = FIRST; n < FIRST + count; n++) {
      const [phone, body, displayName] = [`13894000${n}`, `${BORN}${n}`, `市民${n}`]
      const account = await createCitizenAccount(context, { phone, displayName, password: { hash } })
      await bindRealName(context, account, { name: displayName, idNumber: body + residentIdCheckDigit(body), phone, address: '兴庆区新华街街道新华东街66号', regionCode: '640104005', facts: {} })
      made.push(phone)
    }
    return made
  })
  const people: Person[] = []
  for (const phone of phones) people.push(await signIn(city.server.base, 'citizen', phone))
  return people
}

/** Lets `count` more citizens apply beside those who are there; the work of the clients begins anew with all of them. */
export async function inviteNewcomers(city: City, count: number): Promise<void> {
  const people = await settle(city, count)
  const kinds = await city.look((db) => prepareKinds(city.server.base, db, people))
  await city.admit(kinds)
}
