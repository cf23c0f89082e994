import { defineCaseType, openingOf } from '@onewindow/casework/case-type'
import { deskOf, firmByCode, firmPart } from '../firm/openings.ts'
import { seriousDocuments } from './documents.ts'
import { seriousEvents } from './events.ts'
import { seriousLifecycle } from './lifecycle.ts'
import { proposeSeriousInput, seriousFacts, type SeriousFacts } from './schemas.ts'

export const seriousListingType = defineCaseType<SeriousFacts>({
  name: 'seriousListing', numberPrefix: 'YZ', facts: seriousFacts, lifecycle: seriousLifecycle as never, events: seriousEvents, documents: seriousDocuments, load: () => Promise.resolve({}),
  partyFacts: ['firm.name', 'conduct', 'reasons', 'penaltyNumber', 'basisOn', 'defence', 'listedOn', 'statement', 'appliedOn'],
  openings: {
    propose: openingOf<SeriousFacts>()({
      input: proposeSeriousInput,
      opening: async (db, by, { firmCode, ...asked }) => {
        const firm = await firmByCode(db, firmCode)
        return { topic: asked.conduct, title: firm.name, party: firm.name, ...deskOf(by, 'creditOfficer'), channel: 'internal', facts: seriousFacts.parse({ firm, ...asked }), parts: firmPart(firm) }
      },
    }),
  },
})
