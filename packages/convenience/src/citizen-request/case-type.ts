import type { Performer } from '@onewindow/casework/case-state'
import { defineCaseType } from '@onewindow/casework/case-type'
import { categoryNames } from '../code-names.ts'
import { closingEvents } from './closing-events.ts'
import { dispatchEvents } from './dispatch-events.ts'
import { requestDocuments } from './documents.ts'
import { handlingEvents } from './handling-events.ts'
import { intakeEvents } from './intake-events.ts'
import { requestLifecycle } from './lifecycle.ts'
import { loadRequest } from './load.ts'
import { requestOpenings } from './openings.ts'
import { requestFacts, type RequestFacts } from './schemas.ts'

/** Who asked to stay unknown (要求保密) is shown to nobody here; only the centre, which dispatches by them, reads the own words, from which one might be known. */
const withheld = ({ sealed }: RequestFacts, { grants }: Pick<Performer, 'grants'>): string[] =>
  (sealed ? ['reporter', ...(grants.some(({ role }) => role === 'requestOperator' || role === 'dispatcher') ? [] : ['text'])] : [])

/** 工单: whatever a citizen asks, wants, complains of, reports, suggests or praises, until a visit or the citizen says it is done. */
export const citizenRequestType = defineCaseType<RequestFacts>({
  name: 'citizenRequest', numberPrefix: 'GD', numberForm: 'city', facts: requestFacts, withheld, partnerNamedIn: { open311: 'sourceId' }, lifecycle: requestLifecycle as never, codes: { category: categoryNames },
  // The own words of the reporter and what has been answered.
  partyFacts: [
    'kind', 'text', 'place', 'sealed', 'anonymous', 'contactWay', 'asked', 'supplements', 'order.unitName', 'suspension.plan', 'suspension.until', 'progress', 'handed', 'reply',
  ],
  events: { ...intakeEvents, ...dispatchEvents, ...handlingEvents, ...closingEvents }, documents: requestDocuments, load: loadRequest, openings: requestOpenings,
})
