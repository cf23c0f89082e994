import { defineCaseType } from '@onewindow/casework/case-type'
import { courseEvents } from './course-events.ts'
import { bundleDocuments } from './documents.ts'
import { draftEvents } from './draft-events.ts'
import { bundleLifecycle } from './lifecycle.ts'
import { loadBundle } from './load.ts'
import { bundleFacts, type BundleFacts } from './schemas.ts'

/** 一件事办件: one case type for all bundles; what differs between bundles is data. */
export const bundleApplicationType = defineCaseType<BundleFacts>({
  name: 'bundleApplication', numberPrefix: 'YS', ownPanel: true, facts: bundleFacts, lifecycle: bundleLifecycle as never, events: { ...draftEvents, ...courseEvents }, documents: bundleDocuments, load: loadBundle,
  handsDown: ({ facts }) => ({ results: facts.results }),
})
