import { defineCaseType, openingOf } from '@onewindow/casework/case-type'
import { listingCredit } from '../credit/outcomes.ts'
import { deskOf, firmByCode, firmPart } from '../firm/openings.ts'
import { listingDocuments } from './documents.ts'
import { listingEvents } from './events.ts'
import { listingLifecycle } from './lifecycle.ts'
import { listingFacts, proposeInput, type ListingFacts } from './schemas.ts'

export const abnormalListingType = defineCaseType<ListingFacts>({
  name: 'abnormalListing', numberPrefix: 'YC', facts: listingFacts, lifecycle: listingLifecycle as never, events: listingEvents, documents: listingDocuments, persist: listingCredit, load: () => Promise.resolve({}),
  partyFacts: [
    'firm.name', 'individual', 'cause', 'reportYear', 'orderedOn', 'orderedDays', 'verifiedOn', 'letters', 'listedOn', 'objection', 'objectedOn', 'removalGround', 'wrongness',
  ],
  openings: {
    propose: openingOf<ListingFacts>()({
      input: proposeInput,
      opening: async (db, by, { firmCode, ...proof }) => {
        const firm = await firmByCode(db, firmCode)
        return { topic: proof.cause, title: firm.name, party: firm.name, ...deskOf(by, 'creditOfficer'), channel: 'internal', facts: listingFacts.parse({ firm, ...proof }), parts: firmPart(firm) }
      },
    }),
  },
})
