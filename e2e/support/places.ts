import { demoPartners } from '@onewindow/demo-city/partner-keys'
import { drafted, licensed, officerDoes, reviewed, submitted } from './application.ts'
import { callerOf, type Caller } from './caller.ts'
import { committedDraw } from './draw.ts'
import { once } from './once.ts'
import { administrator, citizen, officer, type Person } from './people.ts'
import type { Route } from './routes.ts'

/** What stands in an address for a name such as `$caseId`: under the whole route, under `/path/$name`, else under `$name`. */
export type Places = Readonly<Record<string, string>>

/** Who looks at a page: somebody whom it is for. */
const READERS: Readonly<Record<string, Person>> = {
  citizen: citizen('ma'), staff: officer('acceptor'), 'staff/supervision': officer('supervisor'), 'staff/window': officer('windowclerk'),
  admin: administrator('admin'), 'admin/people': administrator('security'), 'admin/permissions': administrator('security'), 'admin/audit': administrator('auditor'), 'admin/partners': administrator('security'),
}

/** The reader of a page by the first part of its address. The doors, the verification, what is published and what a query code opens are looked at by nobody signed in. */
export function readersOf({ app, path }: Route): readonly Person[] {
  const [, first = ''] = path.split('/')
  if (first === 'sign-in' || first === 'verify' || first === 'follow' || first === 'report' || first === 'penalties') return []
  const reader = READERS[`${app}/${first}`] ?? READERS[app]
  return reader ? [reader] : []
}

/** The address with a real thing in place of each name. @throws Error when nobody made such a thing: add it to `makePlaces` */
export function fillIn({ address, path }: Route, places: Places): string {
  return address.replace(/\$(\w+)/g, (name) => {
    const before = path.slice(0, path.indexOf(name))
    const value = places[path] ?? places[`${before}${name}`] ?? places[name]
    if (value === undefined) throw new Error(`${path}: support/places.ts makes nothing that could stand for ${name}`)
    return value
  })
}

/** Makes one of everything that has a page: a draft, a case on its way, a licence with its code. Once for all pages. */
export const placesOf = (baseURL: string): Promise<Places> => once('places', () => makePlaces(baseURL))

async function makePlaces(baseURL: string): Promise<Places> {
  const slug = 'food-operation-licence-new'
  const wish = { organisation: '银川沙枣花餐饮管理有限公司', slug }
  const draft = await drafted(baseURL, wish)
  const running = await submitted(baseURL, wish)
  const corrected = await submitted(baseURL, { ...wish, without: ['mat.equipmentList'] })
  await officerDoes(corrected, 'requestCorrection', 'acceptor', { items: [{ materialKey: 'mat.equipmentList', defect: '没有提交', cure: '请提交' }] })
  const owing = await submitted(baseURL, { ...wish, deferrals: ['mat.foodSafetyRules'] })
  await officerDoes(owing, 'acceptWithDeferred', 'acceptor', {})
  const finished = await submitted(baseURL, wish)
  await officerDoes(finished, 'accept', 'acceptor', {})
  await reviewed(finished)
  const { licenceId, code } = await licensed(finished)
  const event = 'restaurant-opening'
  const answers = { hasLicence: 'NO_INDIVIDUAL', premises: 'RENT', publicGathering: 'NO', sign: 'NONE', discharge: 'YES', pretreatment: 'YES', tobacco: 'NO', foodKinds: ['HOT_DISH'] }
  const together = await (await callerOf(baseURL, citizen('ma'))).api.citizen.bundleApplication.start.mutate({ slug: event, answers })
  const { api } = await callerOf(baseURL, officer('acceptor'))
  const { rows: [penalty] } = await api.public.penalties.search.query({})
  const { accountId } = await api.staff.me.get.query()
  const importId = await brought(await callerOf(baseURL, administrator('admin')))
  return {
    '/applications/$caseId': draft.caseId, '/applications/$caseId/edit/questions': together.caseId, '$caseId': running.caseId, '/cases/$caseId/correct': corrected.caseId, '/cases/$caseId/supply': owing.caseId,
    '/penalties/$id': penalty?.id ?? 'none', '$drawNo': await committedDraw(baseURL), '$licenceId': licenceId, '$code': code, '/events/$slug': event, '/new/$kind': 'clue.register', '$slug': slug, '/configuration/$key': 'convenience.categories', '$section': 'premises', '$caseType': 'citizenRequest', '$event': 'report', '$accountId': accountId, '$partnerId': demoPartners[0]?.id ?? '', '$importId': importId,
  }
}

/** A file for the register of firms that was uploaded and looked at: one row is faulty. @throws Error when it is refused */
async function brought({ send }: Caller): Promise<string> {
  const file = 'uscc,nameZh,subjectType,address,region,establishedOn\n91640100MA76000019,银川某商行,individual,解放西街1号,640104001,2020-01-01\n'
  const answer = await send(`/imports/subject?name=${encodeURIComponent('名录.csv')}`, { method: 'POST', headers: { 'content-type': 'text/csv' }, body: file })
  if (!answer.ok) throw new Error(`The file was refused: ${await answer.text()}`)
  return (await answer.json() as { importId: string }).importId
}
