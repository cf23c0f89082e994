import type { Opens } from '@onewindow/casework/opens'
import { itemOf } from '../application/known.ts'
import type { ApplicationFacts } from '../application/schemas.ts'
import type { CheckFacts } from './schemas.ts'

/** What was granted on a promise is looked at afterwards (优化营商环境条例 §40); nothing else is. */
export const opensCommitmentCheck: Opens<ApplicationFacts> = {
  type: 'commitmentCheck', as: 'linked', on: 'open', link: 'causedBy', known: true,
  seeds: (c, ctx) => {
    if (c.facts.acceptance?.kind !== 'commitment') return []
    const item = itemOf(ctx)
    const within = item.commitment.postCheckWithin
    const facts: CheckFacts = {
      applicationId: c.id, applicationNumber: c.number, itemName: { zh: item.nameZh, en: item.nameEn }, partyId: c.facts.partyId, holder: c.party, implementationId: c.facts.implementationId, conditions: item.conditions,
      limit: within && { value: within.value, unit: within.unit }, basis: '优化营商环境条例 §40', visits: [], ordered: [], correctionDays: null, falseFromStart: false,
    }
    return [{ topic: c.topic, title: `${item.nameZh}（承诺核查）`, facts, party: c.party, parts: c.parts.filter(({ part }) => part === 'applicant').map((one) => ({ ...one, part: 'holder', told: true })) }]
  },
}
