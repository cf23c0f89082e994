import type { CaseState } from '@onewindow/casework/case-state'
import { latestClock } from '@onewindow/casework/case-state'
import type { DocumentMaker } from '@onewindow/casework/case-type'
import { documents, type DocumentDefinition } from '@onewindow/documents/definition'
import { remediesOf } from '../application/documents/remedies.ts'
import { PERMIT_LAW } from '../application/documents/paper.ts'
import type { CheckFacts } from './schemas.ts'

type Case = CaseState<CheckFacts>
type Name = 'commitmentCheck.checkRecord' | 'commitmentCheck.correctionOrder' | 'commitmentCheck.checkConclusion'

const paper = (name: Name, fields: (c: Case, ctx: Parameters<DocumentMaker<CheckFacts>>[1], reason?: string) => Record<string, unknown>): DocumentMaker<CheckFacts> => (c, ctx, _input, reason) => {
  const { numberSeries }: DocumentDefinition = documents[name]
  const data = { addressee: c.party, item: c.facts.itemName, legalBasis: [{ law: '优化营商环境条例', article: '第四十条' }, { law: PERMIT_LAW, article: '第六十一条' }], ...fields(c, ctx, reason) }
  return { ...(numberSeries ? { series: numberSeries } : {}), data }
}
const conditionOf = (c: Case, index: number): string => c.facts.conditions[index]?.zh ?? ''
const lastVisit = (c: Case) => c.facts.visits.at(-1)

/** Papers of a check: the record of two officers, the order to correct, and the conclusion with its remedies. */
export const checkDocuments: Readonly<Record<string, DocumentMaker<CheckFacts>>> = {
  'commitmentCheck.checkRecord': paper('commitmentCheck.checkRecord', (c) => {
    const visit = lastVisit(c)
    const until = visit?.until ?? c.changedAt
    return {
      applicant: c.party, place: visit?.place ?? '', startedAt: visit?.at ?? until, endedAt: until, officers: (visit?.officers ?? []).map(({ name, certificate }) => ({ name, certificateNumber: certificate })), present: [],
      findings: (visit?.findings ?? []).map(({ index, kept, found }) => ({ point: conditionOf(c, index).slice(0, 300), finding: found, result: kept ? 'met' : 'notMet' })),
      photos: c.attachments.filter(({ key }) => key === 'photo').slice(0, 60).map(({ label, addedAt, sha256 }) => ({ caption: label, takenAt: addedAt, sha256 })), conclusion: visit?.conclusion ?? '',
      signatures: (visit?.officers ?? []).map(({ name }) => ({ name, role: '核查人员', signedAt: until })),
    }
  }),
  'commitmentCheck.correctionOrder': paper('commitmentCheck.correctionOrder', (c, ctx) => ({
    checkNumber: c.number ?? '', checkedOn: lastVisit(c)?.on ?? ctx.today, correctBy: latestClock(c, 'correction')?.dueOn ?? ctx.today, consequence: '逾期未整改或整改后仍不符合承诺条件的，将依法撤销行政决定，并记入失信记录。', remedies: remediesOf({ ctx }),
    shortcomings: c.facts.ordered.map(({ index, cure }) => ({ condition: conditionOf(c, index), finding: lastVisit(c)?.findings.find((one) => one.index === index)?.found ?? '', cure })),
  })),
  'commitmentCheck.checkConclusion': paper('commitmentCheck.checkConclusion', (c, ctx, reason) => ({
    checkNumber: c.number ?? '', checkedOn: lastVisit(c)?.on ?? ctx.today, facts: lastVisit(c)?.conclusion ?? '', passed: false, reason: reason ?? lastVisit(c)?.conclusion ?? '', effect: '启动撤销程序，在规定年限内不再适用告知承诺。', remedies: remediesOf({ ctx }),
  })),
}
