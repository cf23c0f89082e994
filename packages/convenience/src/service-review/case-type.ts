import { defineCaseType } from '@onewindow/casework/case-type'
import { reviewDocuments } from './documents.ts'
import { reviewEvents } from './events.ts'
import { reviewLifecycle } from './lifecycle.ts'
import { reviewFacts, type ReviewFacts } from './schemas.ts'

/** 一事一评: what a person served says of the service; who says it stays unknown to the reviewed. */
export const serviceReviewType = defineCaseType<ReviewFacts>({
  name: 'serviceReview', numberPrefix: 'PJ', facts: reviewFacts, unnamed: () => true, lifecycle: reviewLifecycle as never, events: reviewEvents, documents: reviewDocuments, load: () => Promise.resolve({}),
  partyFacts: ['matter', 'given', 'earlier', 'publicText', 'rectification.measure', 'rectification.doneOn', 'second', 'excluded', 'contested'],
})
