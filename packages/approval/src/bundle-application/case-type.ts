import type { CaseState } from '@onewindow/casework/case-state'
import { defineCaseType, type Db } from '@onewindow/casework/case-type'
import { courseEvents } from './course-events.ts'
import { bundleDocuments } from './documents.ts'
import { draftEvents } from './draft-events.ts'
import { bundleLifecycle } from './lifecycle.ts'
import { loadBundle } from './load.ts'
import { bundleFacts, type BundleFacts } from './schemas.ts'
import { bundleSuccessor } from './successor.ts'

/** Whether its bundle is in force matters until it is sent; typing asks nobody. */
const load = async (db: Db, c: CaseState<BundleFacts>, moment: Parameters<typeof loadBundle>[2], asked: { event: string }): Promise<Record<string, unknown>> => {
  const known = await loadBundle(db, c, moment)
  if ((c.state !== '' && c.state !== 'draft') || asked.event === 'saveDraft') return known
  return { ...known, bundleSuccessor: known.published ? null : await bundleSuccessor(db, c, moment.at) }
}

/** 一件事办件: one case type for all bundles; what differs between bundles is data. */
export const bundleApplicationType = defineCaseType<BundleFacts>({
  name: 'bundleApplication', numberPrefix: 'YS', ownPanel: true, facts: bundleFacts, lifecycle: bundleLifecycle as never, events: { ...draftEvents, ...courseEvents }, documents: bundleDocuments, load,
  handsDown: ({ facts }) => ({ results: facts.results }),
})
