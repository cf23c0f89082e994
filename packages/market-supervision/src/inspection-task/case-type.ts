import { defineCaseType, type CaseType } from '@onewindow/casework/case-type'
import { taskCredit } from '../credit/outcomes.ts'
import { areaNames, checkNames } from '../inspection-matter/code-names.ts'
import { taskDocuments } from './documents.ts'
import { taskLifecycle } from './lifecycle.ts'
import { loadTask } from './load.ts'
import { taskOpenings } from './opening.ts'
import { planEvents } from './plan-events.ts'
import { resultEvents } from './result-events.ts'
import { taskFacts, type TaskFacts } from './schemas.ts'
import { visitEvents } from './visit-events.ts'

/** A visit asks in the words it was begun with; English where the list of today still says the same. */
const keptCodes: CaseType<TaskFacts>['keptCodes'] = ({ facts }, on) => {
  const asked = checkNames(facts.items, on)
  return { item: asked, items: asked }
}

/** 检查任务: who declared a conflict or was recused sees the case no more. */
export const inspectionTaskType = defineCaseType<TaskFacts>({
  name: 'inspectionTask', numberPrefix: 'JC', facts: taskFacts, lifecycle: taskLifecycle as never, codes: { areas: areaNames }, keptCodes, events: { ...planEvents, ...visitEvents, ...resultEvents }, documents: taskDocuments, openings: taskOpenings, load: loadTask, persist: taskCredit, handsDown: ({ facts: { visitId, visit } }) => ({ visitId, visit }), keepsRefusals: { 'inspectionTask.wrongSubject': 'arrivalRefused' },
  // Not why a firm is visited and on whose word: that would name a reporter.
  partyFacts: [
    'plannedOn', 'drawEntry', 'items.text', 'items.basis', 'visit.arrivedAt', 'visit.leftAt', 'visit.statement', 'site', 'seizure', 'result.result', 'publishedOn', 'publicText', 'objection',
  ],
  excludes: (c, { accountId }) => accountId !== null && c.facts.recused.includes(accountId),
})
