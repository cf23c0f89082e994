import type { Performer } from '@onewindow/casework/case-state'
import { defineCaseType } from '@onewindow/casework/case-type'
import { categoryNames } from '../code-names.ts'
import { offerEvents } from './application-offer.ts'
import { closingEvents } from './closing-events.ts'
import { dispatchEvents } from './dispatch-events.ts'
import { requestDocuments } from './documents.ts'
import { handlingEvents } from './handling-events.ts'
import { intakeEvents } from './intake-events.ts'
import { requestLifecycle } from './lifecycle.ts'
import { loadRequest } from './load.ts'
import { requestOpenings } from './openings.ts'
import { requestFacts, type RequestFacts } from './schemas.ts'

/** What a reporter says in own words, from which one might be known. */
const OWN_WORDS = ['text', 'supplements', 'corrections'] as const

/** Who asked to stay unknown (要求保密) is shown only to whom two of the centre opened it (`openReporter`); only the centre, which dispatches by them, reads the own words. */
const withheld = ({ sealed, openToIds }: RequestFacts, { accountId, grants }: Pick<Performer, 'accountId' | 'grants'>): string[] =>
  (sealed ? [...(accountId !== null && openToIds.includes(accountId) ? [] : ['reporter']), ...(grants.some(({ role }) => role === 'requestOperator' || role === 'dispatcher') ? [] : OWN_WORDS)] : [])

/** 工单: whatever a citizen asks, wants, complains of, reports, suggests or praises, until a visit or the citizen says it is done. */
export const citizenRequestType = defineCaseType<RequestFacts>({
  name: 'citizenRequest', numberPrefix: 'GD', numberForm: 'city', facts: requestFacts, withheld, unnamed: ({ sealed, anonymous }) => sealed || anonymous, partnerNamedIn: { open311: 'sourceId' }, lifecycle: requestLifecycle as never, codes: { category: categoryNames },
  // The own words of the reporter and what has been answered.
  partyFacts: [
    'kind', 'text', 'place', 'sealed', 'anonymous', 'contactWay', 'asked', 'supplements', 'order.unitName', 'suspension.plan', 'suspension.until', 'progress', 'handed', 'reply', 'offered.name', 'offered.why',
  ],
  events: { ...intakeEvents, ...dispatchEvents, ...handlingEvents, ...offerEvents, ...closingEvents }, documents: requestDocuments, load: loadRequest, openings: requestOpenings,
})
