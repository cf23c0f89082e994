import type { DocumentMaker } from '@onewindow/casework/case-type'
import type { z } from 'zod'
import { law, paper } from '../inspection-matter/papers.ts'
import type { movedOutInput, SubjectFacts } from './schemas.ts'

const STANDING: Readonly<Record<string, string>> = { valid: '有效', suspended: '暂停', expired: '到期', cancelled: '注销', revoked: '撤销或者吊销', penalised: '吊销' }

/** A register has no case number: its papers carry the code of the firm. */
export const subjectDocuments: Readonly<Record<string, DocumentMaker<SubjectFacts>>> = {
  'subject.handOverLetter': paper<SubjectFacts>('subject.handOverLetter', [law('市场主体登记管理条例', '第二十七条')], ({ facts }, _ctx, { authority, on }: z.output<typeof movedOutInput>) => ({
    addressee: authority, caseNumber: facts.uscc, firm: facts.nameZh, creditCode: facts.uscc, movedOn: on,
    ...(facts.legalRep ? { legalRep: facts.legalRep } : {}), ...(facts.address ? { address: facts.address } : {}), ...(facts.suspendedUntil ? { suspendedUntil: facts.suspendedUntil } : {}),
    ...(facts.licences.length > 0 ? { licences: facts.licences.map(({ number, status }) => ({ number, status: STANDING[status] ?? status })) } : {}), ...(facts.reportYears.length > 0 ? { reports: facts.reportYears.map((year) => `${year}年度`) } : {}),
  })),
}
