import type { CaseState } from '@onewindow/casework/case-state'
import { defineCaseType, eventOf, type Db, type EventSpec } from '@onewindow/casework/case-type'
import type { CodeName } from '@onewindow/casework/definition/views'
import { computed, loadCredit } from '../credit/computation.ts'
import { computedGrade, foodEventNames, scored, scoreFault } from '../food-grade/grading.ts'
import { keepGrades } from '../food-grade/keep.ts'
import { loadFood } from '../food-grade/record.ts'
import { scoreInput } from '../food-grade/schemas.ts'
import { foodModelOn } from '../in-force.ts'
import { importedFrom } from '../register-import/origin.ts'
import { subjectDocuments } from './documents.ts'
import { subjectLifecycle } from './lifecycle.ts'
import * as typed from './schemas.ts'
import { subjectFacts, type SubjectFacts } from './schemas.ts'

type Case = CaseState<SubjectFacts>
const event = eventOf<SubjectFacts>()
const put = (c: Case, facts: Partial<SubjectFacts>): { facts: SubjectFacts } => ({ facts: { ...c.facts, ...facts } })

/** A licence as it stands now; losing one never ends the subject. The event that opens a subject has its licence in the facts already. */
const licence = event({ input: typed.licenceInput, change: (c, one) => ({ ...put(c, { licences: [...c.facts.licences.filter(({ licenceId }) => licenceId !== one.licenceId), one].slice(-200) }), searchText: c.facts.uscc }) })

const events: Record<string, EventSpec<SubjectFacts>> = {
  licenceIssued: licence, licenceChanged: licence, licenceSuspended: licence, licenceExpired: licence, licenceCancelled: licence, licenceRevoked: licence,
  imported: event({ input: importedFrom, change: (c, from) => ({ searchText: c.facts.uscc, body: from }) }),
  annualReportFiled: event({ input: typed.reportInput, change: (c, { year }) => ({ ...put(c, { reportYears: [...new Set([...c.facts.reportYears, year])].slice(-60) }), body: { year } }) }),
  suspensionFiled: event({ input: typed.suspendInput, change: (c, { on, until }) => put(c, { suspendedFrom: on, suspendedUntil: until }) }),
  resumed: { change: (c) => put(c, { suspendedUntil: null }) },
  suspensionLapsed: { change: (c) => put(c, { suspendedUntil: null }) },
  movedOut: event({ input: typed.movedOutInput, change: (c, { authority }) => put(c, { newAuthority: authority }) }),
  movedIn: { change: (c) => put(c, { newAuthority: null }) },
  factCorrected: event({
    input: typed.correctedInput,
    change: (c, { fact, value, documentId }) => ({ ...put(c, { [fact]: value, changedFact: fact, sourceDocumentId: documentId }), ...(fact === 'nameZh' ? { title: value, party: value } : {}), body: { fact } }),
  }),
  creditComputed: { change: (c, _input, ctx) => computed(c, ctx) },
  foodScored: event({ input: scoreInput, check: scoreFault, change: scored }),
  foodGradeComputed: { change: (c, _input, ctx) => computedGrade(c, ctx) },
  mergedInto: event({ input: typed.mergeInput, change: (c, { intoId }) => ({ ...put(c, { mergedIntoId: intoId }), links: [{ to: intoId, kind: 'mergedInto' }] }) }),
}

const NAMES = 'select code, name_zh zh, name_en en from licence_type where code = any($1)'

/** Types of the licences of a file by the name of the catalogue, for whoever reads it. */
async function licenceTypesOf(db: Db, { licences }: SubjectFacts): Promise<{ licenceTypes: CodeName[] }> {
  const types = [...new Set(licences.flatMap(({ type }) => type ?? []))]
  return { licenceTypes: types.length > 0 ? (await db.query<CodeName>(NAMES, [types])).rows : [] }
}

export const subjectType = defineCaseType<SubjectFacts>({
  name: 'subject', numberPrefix: null, facts: subjectFacts, lifecycle: subjectLifecycle as never, events, documents: subjectDocuments,
  load: async (db, c, moment, asked) => ({ ...(await loadCredit(db, c, moment, asked)), ...(await loadFood(db, c.facts, moment, asked)), ...(asked.event === 'read' ? await licenceTypesOf(db, c.facts) : {}) }),
  keptCodes: (_c, { known }) => ({ 'licences.type': (known.licenceTypes ?? []) as readonly CodeName[] }), persist: { foodScored: keepGrades, foodGradeComputed: keepGrades }, codes: { events: (_kept, now) => foodEventNames(foodModelOn(now)) },
  partyFacts: ['uscc', 'nameZh', 'subjectType', 'legalRep', 'address', 'licences.number', 'suspendedFrom', 'suspendedUntil', 'reportYears'],
})
