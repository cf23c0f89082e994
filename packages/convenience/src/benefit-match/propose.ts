import type { Db, Opening } from '@onewindow/casework/case-type'
import type { InForce } from '@onewindow/casework/configuration/settings'
import { policyOf } from '../in-force.ts'
import { matchOn, periodOf } from './matching.ts'
import type { BenefitFacts, Fact } from './schemas.ts'

type Person = { partyId: string; name: string }
type Unit = { id: string; path: string; regionCode: string }

/**
 * The case that a match opens, for the nightly round or a changed fact; null when the policy does not hold for the person on that day. Nothing is paid on it: the
 * person confirms first. The caller opens it by `match`; a second one for person, policy and period finds the claim taken.
 */
export function benefitOpening(code: string, { partyId, name }: Person, facts: readonly Fact[], unit: Unit, on: InForce): Opening | null {
  const day = on.today
  const policy = policyOf(code, on)
  const { result, missing, amountFen } = matchOn(code, facts, day, on)
  if (!policy || result === 'noMatch') return null
  const own: BenefitFacts = {
    partyId, policy: code, policyTitle: { zh: policy.titleZh, en: policy.titleEn }, policyBasis: policy.basis, period: periodOf(policy, day), policyEnd: policy.validTo, factsUsed: [...facts], missing: [...missing], amountFen,
    bankAccount: null, renews: false, confirmedAt: null, payment: null, recovery: null,
  }
  return {
    caseType: 'benefitMatch', topic: code, title: policy.titleZh, party: name, regionCode: unit.regionCode, unitId: unit.id, unitPath: unit.path, channel: 'internal', facts: own,
    parts: [{ part: 'person', partyId, accountId: null, unitId: null, name }],
  }
}

/** Whether a person said that nothing shall be looked up for it any more (个人信息保护法 §24). */
export async function hasOptedOut(db: Db, partyId: string): Promise<boolean> {
  const { rows } = await db.query("select 1 from case_file c join case_part p on p.case_id = c.id where c.case_type = 'benefitMatch' and p.party_id = $1 and 'optedOut' = any(c.flags) limit 1", [partyId])
  return rows.length > 0
}
