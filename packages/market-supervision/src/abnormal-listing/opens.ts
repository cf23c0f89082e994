import type { Opens } from '@onewindow/casework/opens'
import type { ListingFacts } from './schemas.ts'

/** Three years on the list: the credit desk looks at it, nobody is listed by time alone (公示条例 §17(2), text of 2014). */
export const seriousProposal: Opens<ListingFacts> = {
  type: 'seriousListing', as: 'linked', on: 'propose', link: 'causedBy',
  seeds: (c) => [{
    topic: 'threeYears', title: c.facts.firm.name, party: c.facts.firm.name, parts: c.parts.filter(({ part }) => part === 'handler'),
    facts: { firm: c.facts.firm, conduct: 'threeYears', reasons: `自${c.facts.listedOn ?? ''}列入经营异常名录,届满三年仍未履行相关义务`, penaltyNumber: null, penaltyCaseId: null, basisOn: c.facts.listedOn },
  }],
}
