import { createHash } from 'node:crypto'
import { dayOf } from '@onewindow/calendar/day'
import { newId } from '@onewindow/database/ids'
import { enterCertificate } from '@onewindow/identity/certificates'
import { usccCheckDigit, type Speciality } from '@onewindow/identity/definition'
import { registerOrganisation } from '@onewindow/identity/parties'
import { enterSpeciality } from '@onewindow/identity/specialities'
import { issueLicence } from '@onewindow/licences/issue'
import { inTransaction } from '@onewindow/identity/write-context'
import type { Caller, World } from './world.ts'

export type GivenFile = { fileId: string; sha256: string }

/** A file of this account that passed the check, as the upload leaves it. Its bytes are nowhere: tests of uploads bring real ones. */
export async function givenFile(world: World, accountId: string): Promise<GivenFile> {
  const fileId = newId()
  const sha256 = createHash('sha256').update(fileId).digest('hex')
  await world.database.pool.query(
    `insert into stored_file (id, sha256, expected_sha256, size, received, media_type, label, owner_account_id, status, created_at)
     values ($1, $2, $2, 1000, 1000, 'application/pdf', 'paper.pdf', $3, 'clean', $4)`, [fileId, sha256, accountId, world.clock.now()])
  return { fileId, sha256 }
}

const contextOf = (world: World) => {
  const at = world.clock.now()
  return { on: world.database.pool, moment: { at, today: dayOf(at) }, actor: 'system', purpose: 'test' }
}

let organisations = 0

/** A registered company, known by a credit code of its own. */
export async function givenOrganisation(world: World, name = '银川味来餐饮有限公司'): Promise<{ partyId: string; name: string }> {
  organisations += 1
  const body = `91640104MA9${String(organisations).padStart(6, '0')}` // beyond what registrations give
  const facts = { 'org.registeredAddress': '银川市兴庆区解放西街 12 号' }
  const partyId = await registerOrganisation(contextOf(world), { kind: 'organization', name, uscc: body + usccCheckDigit(body), regionCode: '640104001', facts })
  return { partyId, name }
}

/** An enforcement certificate (执法证) valid this year and next, for both fields unless said. */
export async function givenCertificate(world: World, accountId: string, fields: readonly string[] = ['marketSupervision', 'urbanManagement']): Promise<string> {
  const certNo = `64-${accountId.slice(-12)}`
  await enterCertificate(contextOf(world), { certNo, accountId, fields, validFrom: '2026-01-01', validTo: '2027-12-31' })
  return certNo
}

/** What an officer is trained in (专业特长) since the beginning of the year. */
export const givenSpeciality = (world: World, accountId: string, speciality: Speciality, validTo: string | null = null): Promise<string> =>
  inTransaction(world.database.pool, (on) => enterSpeciality({ ...contextOf(world), on }, accountId, { speciality, basis: '检查员考核合格', validFrom: '2026-01-01', validTo }))

type LicenceTerms = { validFrom?: string; validTo?: string | null; facts?: Record<string, unknown> }

/** A licence somebody holds, in the register. Answers its id. */
export async function givenLicence(world: World, partyId: string, licenceType: string, { validFrom = '2021-10-21', validTo = '2031-10-20', facts = {} }: LicenceTerms = {}): Promise<string> {
  const id = newId()
  await issueLicence(world.database.pool, {
    id, licenceType, number: `${licenceType}-${id.slice(-8)}`, partyId, holder: '马晓燕', titleZh: licenceType, titleEn: licenceType, organ: '银川市审批服务管理局', unitId: 'D:AAS:640100',
    regionCode: '640100', caseId: null, replacesId: null, validFrom, validTo, facts, at: world.clock.now(), actor: 'system',
  })
  return id
}

/** A version of a set (配置), drafted by one administrator and published by the other, in force from that day. Answers its number. */
export async function givenPolicy(author: Caller, second: Caller, key: string, content: unknown, effectiveFrom: string): Promise<number> {
  const { configuration } = author.admin
  const { version } = await configuration.draft({ key, version: 0 })
  const { revision } = await configuration.save({ key, version, revision: 1, content: content as never, reason: '按新的职责分工调整', effectiveFrom })
  await configuration.propose({ key, version, revision })
  await second.admin.configuration.publish({ key, version, revision: revision + 1 })
  return version
}
