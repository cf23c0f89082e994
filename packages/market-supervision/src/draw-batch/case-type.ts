import { defineCaseType } from '@onewindow/casework/case-type'
import { areaNames, departmentNames, specialityNames } from '../inspection-matter/code-names.ts'
import { drawDocuments } from './documents.ts'
import { drawEvents } from './events.ts'
import { whyImpossible } from './guards.ts'
import { drawLifecycle } from './lifecycle.ts'
import { loadDraw } from './load.ts'
import { drawOpenings } from './opening.ts'
import { seatsDrawn } from './seats.ts'
import { drawBatchFacts, type DrawBatchFacts } from './schemas.ts'
import { whoChallenged } from './who-challenged.ts'

export const drawBatchType = defineCaseType<DrawBatchFacts>({
  name: 'drawBatch', numberPrefix: 'CQ', facts: drawBatchFacts, withheld: () => ['candidates', 'staff', 'saltKey', 'reveals', 'supplementReveals', 'missed'], lifecycle: drawLifecycle as never, codes: { areas: areaNames, 'departments.dept': departmentNames, 'lists.inspectors.specialities': specialityNames }, events: drawEvents, documents: drawDocuments, openings: drawOpenings, load: loadDraw, explain: whyImpossible, handsDown: ({ facts }) => ({ seats: seatsDrawn(facts) }), keepsRefusals: { 'drawBatch.commitmentMismatch': 'secretMissed' },
  persist: { challenge: whoChallenged },
})
