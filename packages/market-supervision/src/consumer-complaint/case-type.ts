import { holdersOf } from '@onewindow/casework/case-state'
import { defineCaseType } from '@onewindow/casework/case-type'
import { officersNamed } from '@onewindow/identity/certificates'
import { complaintCredit } from '../credit/outcomes.ts'
import { complaintDocuments } from './documents.ts'
import { complaintEvents } from './events.ts'
import { complaintLifecycle } from './lifecycle.ts'
import { complaintFacts, type ComplaintFacts } from './schemas.ts'

export const consumerComplaintType = defineCaseType<ComplaintFacts>({
  name: 'consumerComplaint', numberPrefix: 'TS', facts: complaintFacts, lifecycle: complaintLifecycle as never, events: complaintEvents, documents: complaintDocuments, persist: complaintCredit,
  // Not the complainant's number nor what either side said in mediation.
  partyFacts: [
    'firm.name', 'claim', 'amountFen', 'receivedAt', 'missing', 'refusalGround', 'competentOrgan', 'meeting.meetAt', 'meeting.place', 'meeting.online', 'testBody', 'testCost', 'agreement', 'endGround', 'toldOn',
  ],
  load: async (db, c) => ({ officers: await officersNamed(db, holdersOf(c, 'mediator')) }),
})
