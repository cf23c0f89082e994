import type { Opens } from '@onewindow/casework/opens'
import type { SubjectFacts } from './schemas.ts'

/** On the day after 30 June a firm whose report is missing is proposed for the list; filing before the decision drops it (公示条例 §17). */
export const missingReport: Opens<SubjectFacts> = {
  type: 'abnormalListing', as: 'linked', on: 'propose', link: 'causedBy',
  seeds: (c, ctx) => {
    const year = Number(ctx.today.slice(0, 4)) - 1
    const { uscc, nameZh, partyId, address, subjectType, reportYears, firstReportYear } = c.facts
    if (year < firstReportYear || reportYears.includes(year)) return []
    const parts = partyId === null ? [] : [{ part: 'handler', partyId, accountId: null, unitId: null, name: nameZh }]
    return [{ topic: 'annualReport', title: nameZh, party: nameZh, parts, facts: { firm: { partyId, uscc, name: nameZh, address }, individual: subjectType === 'individual', cause: 'annualReport', reportYear: year } }]
  },
}
