import type { CaseState } from '@onewindow/casework/case-state'
import { loadCase } from '@onewindow/casework/load'
import type { Delivery, Subscription } from '@onewindow/casework/receive'
import type { ReviewFacts } from './service-review/schemas.ts'

/** Cases that end with a service to a person; everything else is work between offices. */
const REVIEWED = ['application', 'bundleApplication', 'citizenRequest', 'queueTicket', 'consumerComplaint', 'violationReport', 'creditRepair', 'gridEvent', 'dispute']
/** Ended without a service: nothing to review. */
const NOT_SERVED = ['void', 'carriedOver', 'withdrawn', 'merged', 'released', 'cancelled']
/** What the person served is called in those tables. */
const SERVED = ['applicant', 'reporter', 'complainant', 'person', 'holder', 'party']

/** Who spoke for the case outwards; reviewed persons hold a seat, so that none of them verifies the own review. */
const staffOf = (c: CaseState<unknown>) => [...new Map(c.acts.flatMap(({ actorId, actorName, role }) => (actorId && role ? [[actorId, actorName] as const] : [])))]

/** One invitation for each person served; the name stays with the case it came from. */
function invitationsFor(c: CaseState<unknown>): Delivery[] {
  const served = c.parts.filter(({ part, partyId }) => partyId !== null && SERVED.includes(part))
  const reviewed = staffOf(c).map(([accountId, name]) => ({ part: 'reviewed', partyId: null, accountId, unitId: null, name }))
  return [...new Set(served.map(({ partyId }) => partyId as string))].map((raterId) => {
    const facts: ReviewFacts = {
      serviceCaseId: c.id, serviceType: c.caseType, serviceRound: c.round, raterId, matter: c.title, given: null, earlier: [], publicText: null, contact: null, complexity: 'simple', rectification: null, second: null, objection: null, excluded: null, contested: null,
    }
    return {
      on: 'invite', about: raterId,
      open: {
        caseType: 'serviceReview', topic: c.topic, title: c.title, party: '评价人', regionCode: c.regionCode, unitId: c.unitId, unitPath: c.unitPath, channel: c.channel, facts, links: [{ to: c.id, kind: 'causedBy' as const }],
        parts: [{ part: 'rater', partyId: raterId, accountId: null, unitId: null, name: '评价人' }, ...reviewed],
      },
    }
  })
}

/** A service that ended asks the person served for a review, once per person and round (国办发〔2019〕51号 一事一评). */
export const inviteReview: Subscription = {
  on: 'caseClosed', by: 'serviceReview',
  deliver: async (house, { payload }) => {
    const { caseId, caseType } = payload as { caseId: string; caseType: string }
    if (!REVIEWED.includes(caseType)) return []
    const { state } = await loadCase(house, caseId)
    // An item of a life event is reviewed with the whole: one review for what was asked once.
    const isInside = state.kind === 'case' && state.parentId !== null
    return NOT_SERVED.includes(state.state) || isInside ? [] : invitationsFor(state)
  },
}
