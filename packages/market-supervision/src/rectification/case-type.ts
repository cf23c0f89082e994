import { holdersOf } from '@onewindow/casework/case-state'
import { defineCaseType } from '@onewindow/casework/case-type'
import { officersNamed } from '@onewindow/identity/certificates'
import { TEAM } from '../inspection-matter/seats.ts'
import { rectificationDocuments } from './documents.ts'
import { rectificationEvents } from './events.ts'
import { rectificationLifecycle } from './lifecycle.ts'
import { rectificationFacts, type RectificationFacts } from './schemas.ts'

export const rectificationType = defineCaseType<RectificationFacts>({
  name: 'rectification', numberPrefix: 'ZG', facts: rectificationFacts, lifecycle: rectificationLifecycle as never, events: rectificationEvents, documents: rectificationDocuments,
  partyFacts: ['what', 'items.text', 'items.basis', 'fact', 'days', 'orderedOn', 'report.on', 'report.items.text', 'extension', 'finding', 'reorders'],
  load: async (db, c) => ({ officers: await officersNamed(db, holdersOf(c, TEAM)) }),
})
