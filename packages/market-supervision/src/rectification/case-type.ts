import { holdersOf, openClock } from '@onewindow/casework/case-state'
import { defineCaseType, type Db } from '@onewindow/casework/case-type'
import { officersNamed } from '@onewindow/identity/certificates'
import { rectificationCredit } from '../credit/outcomes.ts'
import { checkNames } from '../inspection-matter/code-names.ts'
import { TEAM } from '../inspection-matter/seats.ts'
import { rectificationDocuments } from './documents.ts'
import { rectificationEvents } from './events.ts'
import { rectificationLifecycle } from './lifecycle.ts'
import { rectificationFacts, type RectificationFacts } from './schemas.ts'

/** The edition of the checklists by which the visit was made that found what is to be corrected. */
async function editionOfVisit(db: Db, taskId: string | null): Promise<Record<string, unknown>> {
  const { rows: [visit] } = await db.query<{ checklistVersion: string }>("select facts ->> 'checklistVersion' as \"checklistVersion\" from case_file where id = $1 and case_type = 'inspectionTask'", [taskId])
  return { ...visit }
}

export const rectificationType = defineCaseType<RectificationFacts>({
  name: 'rectification', numberPrefix: 'ZG', facts: rectificationFacts, lifecycle: rectificationLifecycle as never, events: rectificationEvents, documents: rectificationDocuments, persist: rectificationCredit,
  handsDown: (c) => ({ fact: c.facts.fact, measure: c.facts.measure ?? c.facts.items.map(({ text }) => text).join('；'), correctBy: openClock(c, 'rectification')?.dueOn ?? null }),
  // What was ordered is answered point by point, in the order's own words.
  keptCodes: ({ facts }, on) => ({ 'items.item': checkNames(facts.items, on) }), partyCodes: ['items.item'],
  partyFacts: ['what', 'items.text', 'items.basis', 'fact', 'measure', 'days', 'orderedOn', 'report.on', 'report.items.text', 'extension', 'finding', 'reorders'],
  load: async (db, c, _moment, { event }) => ({ officers: await officersNamed(db, holdersOf(c, TEAM)), ...(event === 'requireSiteVisit' ? await editionOfVisit(db, c.facts.taskId) : {}) }),
})
