import type { Performer } from '@onewindow/casework/case-state'
import { appointHandler } from '@onewindow/identity/handlers'
import { createCitizenAccount } from '@onewindow/identity/new-accounts'
import { bindRealName, findOrganisation, findPerson, registerOrganisation } from '@onewindow/identity/parties'
import type { Applicant } from '../answers/applicant.ts'
import { resident, shop, type Resident, type Shop } from '../cast/residents.ts'
import { citizens, organisations } from '../personas.ts'
import { identityContext, type Stage } from './stage.ts'

/** Who files: a demo citizen, for a company of the demonstration or not; somebody of the register of residents or shops. */
export type Who = { citizen: string; organisation?: string } | { resident: number } | { shop: number; given?: Parameters<typeof shop>[1] }

/** The applicant with party and account, made when they are not there yet. */
export async function applicantOf(stage: Stage, who: Who): Promise<Applicant> {
  const key = JSON.stringify(who)
  const known = stage.memory.applicants.get(key)
  if (known) return known
  const made = 'citizen' in who ? await demoCitizen(stage, who) : 'resident' in who
    ? await privatePerson(stage, resident(who.resident)) : await business(stage, shop(who.shop, who.given))
  stage.memory.applicants.set(key, made)
  return made
}

/** The applicant as the performer of a command, as a session would make it. */
export const performerOf = ({ accountId, accountName, partyId, actorPartyId, name }: Applicant): Performer => ({
  kind: 'citizen', accountId, name: accountName, partyIds: [...new Set([actorPartyId, partyId])], actingFor: partyId === actorPartyId
    ? null : name, actingPartyId: partyId, relatedPartyIds: [], grants: [], secondFactor: true,
})

async function privatePerson(stage: Stage, person: Resident): Promise<Applicant> {
  const account = await accountOf(stage, person)
  return { ...account, kind: 'person', name: person.name, person, shop: null, handler: false, actorPartyId: account.partyId }
}

/** Account and party of a person; both are found again by number. */
async function accountOf(stage: Stage, person: Resident): Promise<{ accountId: string; accountName: string; partyId: string }> {
  const context = identityContext(stage, stage.since.people)
  const known = await findPerson(context, person.idNumber)
  const { rows } = known ? await context.on.query<{ id: string }>(`select id from account where party_id = $1 and realm = 'citizen'`,
    [known.id]) : { rows: [] }
  if (known && rows[0]) return { accountId: rows[0].id, accountName: person.name, partyId: known.id }
  const accountId = await createCitizenAccount(context, { phone: person.phone, displayName: person.name })
  const { name, idNumber, phone, address, regionCode, hukouAddress } = person
  const partyId = await bindRealName(context, accountId, { name, idNumber, phone, address, regionCode,
    facts: { 'applicant.hukouAddress': hukouAddress } })
  return { accountId, accountName: name, partyId }
}

async function business(stage: Stage, place: Shop): Promise<Applicant> {
  const account = await accountOf(stage, place.operator)
  const context = identityContext(stage, stage.since.people)
  const handler = place.type === 'organization'
  const known = await findOrganisation(context.on, place.uscc)
  const partyId = known?.id ?? await registerOrganisation(context, { kind: place.type, name: place.name, uscc: place.uscc,
    address: place.address, regionCode: place.regionCode, operatorPartyId: account.partyId, facts: factsOf(place) })
  if (!known && handler) await appointHandler(context, { accountId: account.accountId, partyId, validFrom: context.moment.today })
  return { ...account, partyId, kind: place.type, name: place.name, person: place.operator, shop: place, handler,
    actorPartyId: account.partyId }
}

const factsOf = ({ type, operator, address, regionCode, area }: Shop): Record<string, unknown> => ({
  'org.type': type === 'organization' ? 'LLC' : 'INDIVIDUAL', 'org.legalRep.name': operator.name, 'org.registeredAddress': address,
  'premises.address': address, 'premises.regionCode': regionCode, 'premises.area': area,
})

async function demoCitizen(stage: Stage, { citizen, organisation }: { citizen: string; organisation?: string }): Promise<Applicant> {
  const found = citizens.find(({ key }) => key === citizen)
  if (!found) throw new Error(`There is no demo citizen ${citizen}`)
  const person: Resident = { ...found, sex: Number(found.idNumber.charAt(16)) % 2 ? 'male' : 'female',
    born: `${found.idNumber.slice(6, 10)}-${found.idNumber.slice(10, 12)}-${found.idNumber.slice(12, 14)}`, hukouAddress: found.address }
  const own = await privatePerson(stage, person)
  if (!organisation) return own
  const about = organisations.find(({ key }) => key === organisation)
  const party = about && await findOrganisation(stage.house.database.pool, about.uscc)
  if (!about || !party) throw new Error(`There is no demo company ${organisation}`)
  const regionCode = String(about.facts['premises.regionCode'] ?? person.regionCode)
  const place: Shop = { key: about.key, kind: 'restaurant', name: about.name, uscc: about.uscc, type: about.kind,
    operator: legalRepOf(about.legalRep, person), regionCode, address: about.address, area: Number(about.facts['premises.area'] ?? 120) }
  return { ...own, partyId: party.id, kind: about.kind, name: about.name, person: place.operator, shop: place,
    handler: about.handlers.includes(citizen) && about.kind === 'organization', actorPartyId: own.partyId }
}

/** The person who answers for the company; another than the one who files where the company names one. */
const legalRepOf = (legalRep: (typeof organisations)[number]['legalRep'], filer: Resident): Resident => (typeof legalRep === 'string'
  ? filer : { ...filer, ...legalRep, key: legalRep.idNumber })
