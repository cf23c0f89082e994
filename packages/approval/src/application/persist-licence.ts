import type { CaseType } from '@onewindow/casework/case-type'
import { formValues } from './answers.ts'
import { issueLicence, voidLicence } from '@onewindow/licences/issue'
import { itemOf, knownOf } from './known.ts'
import type { ApplicationFacts } from './schemas.ts'

/** Facts of the certificate that may be shown to whoever verifies it: never personal numbers. */
const SHOWN = ['premises.address', 'org.name', 'org.uscc', 'food.businessItems', 'food.category', 'org.businessScope']

/** Events that take back the licence this case gave: wrong data, or a decision annulled by review or court. */
const VOIDED_BY: Readonly<Record<string, string>> = { correctCertificate: 'corrected', reopen: 'decisionAnnulled' }

/** The electronic licence stands in the same commit as the sealing, so that neither can exist without the other. */
export const persistLicence: NonNullable<CaseType<ApplicationFacts>['persist']> = async (db, { before, after, event, ctx }) => {
  const ground = VOIDED_BY[event]
  if (ground && before?.facts.licenceIssuedId) await voidLicence(db, { licenceId: before.facts.licenceIssuedId, ground, at: ctx.at, actor: ctx.actor.accountId ?? 'system' })
  if (event !== 'sealCertificate') return
  const { newLicence, implementation, partyName } = knownOf(ctx)
  const { result } = itemOf(ctx)
  const { decision } = after.facts
  if (!newLicence || !result.licenceType || !decision?.validFrom) throw new Error('sealCertificate without a decision or a number')
  const values = formValues(after.facts)
  await issueLicence(db, {
    id: newLicence.licenceId, licenceType: result.licenceType, number: newLicence.number, partyId: after.facts.partyId, holder: partyName, titleZh: result.nameZh, titleEn: result.nameEn, organ: implementation.organ,
    unitId: after.unitId, regionCode: after.regionCode, caseId: after.id, replacesId: after.facts.licenceId, validFrom: decision.validFrom, validTo: decision.validTo,
    facts: Object.fromEntries(SHOWN.filter((key) => values[key] !== undefined).map((key) => [key, values[key]])), at: ctx.at, actor: ctx.actor.accountId ?? 'system',
  })
}
