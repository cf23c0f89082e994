import type { Persist } from '@onewindow/casework/case-type'
import { formValues } from './answers.ts'
import { issueLicence, voidLicence } from '@onewindow/licences/issue'
import { registerFounded } from './founded-firm.ts'
import { itemOf, knownOf } from './known.ts'
import type { ApplicationFacts } from './schemas.ts'

/** Facts of the certificate that may be shown to whoever verifies it: never personal numbers. */
const SHOWN = ['premises.address', 'org.name', 'org.uscc', 'food.businessItems', 'food.category', 'org.businessScope']

/** The licence this case gave is taken back. */
const takeBack = (ground: string): Persist<ApplicationFacts> => async (db, { before, ctx }) => {
  if (before?.facts.licenceIssuedId) await voidLicence(db, { licenceId: before.facts.licenceIssuedId, ground, at: ctx.at, actor: ctx.actor.accountId ?? 'system', caseId: before.id })
}

/** The electronic licence stands in the same commit as the sealing, so that neither can exist without the other. */
const giveLicence: Persist<ApplicationFacts> = async (db, { after, ctx }) => {
  const { newLicence, implementation } = knownOf(ctx)
  const { result } = itemOf(ctx)
  const { decision } = after.facts
  if (!newLicence || !result.licenceType || !decision?.validFrom) throw new Error('sealCertificate without a decision or a number')
  const values = { ...formValues(after.facts), ...after.facts.given }
  const partyId = newLicence.holder.partyId ?? await registerFounded(db, after, ctx)
  await issueLicence(db, {
    id: newLicence.licenceId, licenceType: result.licenceType, number: newLicence.number, partyId, holder: newLicence.holder.name, titleZh: result.nameZh, titleEn: result.nameEn, organ: implementation.organ,
    unitId: after.unitId, regionCode: after.regionCode, caseId: after.id, replacesId: after.facts.licenceId, validFrom: decision.validFrom, validTo: decision.validTo,
    facts: Object.fromEntries(SHOWN.filter((key) => values[key] !== undefined).map((key) => [key, values[key]])), at: ctx.at, actor: ctx.actor.accountId ?? 'system',
  })
}

/** What sealing, wrong data, and a decision annulled by review or court do to the register. */
export const licencePersists: Readonly<Record<string, Persist<ApplicationFacts>>> = { sealCertificate: giveLicence, correctCertificate: takeBack('corrected'), reopen: takeBack('decisionAnnulled') }
