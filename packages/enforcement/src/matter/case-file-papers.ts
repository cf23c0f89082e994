import type { Db } from '@onewindow/casework/case-type'
import type { FileOutcome } from '../configuration/checklists.ts'
import { paperNames } from '../locales/papers-zh.ts'

// Which paper of the file index (R16) a document is.

const CODES: Readonly<Record<string, string>> = {
  'clue.registrationSheet': 'EN-D01', 'clue.filingSheet': 'EN-D02', 'ordinaryCase.filingSheet': 'EN-D02', 'clue.extensionSheet': 'EN-D03', 'ordinaryCase.extensionSheet': 'EN-D03', 'clue.notFiledSheet': 'EN-D04',
  'simpleCase.siteRecord': 'EN-D05', 'ordinaryCase.siteRecord': 'EN-D05', 'simpleCase.spotDecision': 'EN-D06', 'ordinaryCase.interviewRecord': 'EN-D08', 'ordinaryCase.evidenceSheet': 'EN-D09',
  'clue.testNotice': 'EN-D11', 'ordinaryCase.testNotice': 'EN-D11', 'ordinaryCase.samplingSheet': 'EN-D11', 'ordinaryCase.recusalDecision': 'EN-D18', 'ordinaryCase.suspensionDecision': 'EN-D19',
  'ordinaryCase.resumptionDecision': 'EN-D19', 'ordinaryCase.investigationReport': 'EN-D20', 'ordinaryCase.defenceOpinion': 'EN-D20', 'ordinaryCase.panelMinutes': 'EN-D21', 'ordinaryCase.noPenaltyDecision': 'EN-D22',
  'simpleCase.noPenaltyDecision': 'EN-D22', 'ordinaryCase.reviewOpinion': 'EN-D23', 'ordinaryCase.legalReviewOpinion': 'EN-D23', 'ordinaryCase.penaltyNotice': 'EN-D24', 'ordinaryCase.defenceRecord': 'EN-D25',
  'ordinaryCase.waiver': 'EN-D25', 'ordinaryCase.penaltyDecision': 'EN-D29', 'simpleCase.receipt': 'EN-D30', 'ordinaryCase.withdrawalDecision': 'EN-D31', 'ordinaryCase.terminationDecision': 'EN-D31',
  'ordinaryCase.closingSheet': 'EN-D33', 'simpleCase.closingSheet': 'EN-D33', 'ordinaryCase.amendedDecision': 'EN-D34', 'ordinaryCase.annulmentDecision': 'EN-D34', 'simpleCase.amendedDecision': 'EN-D34', 'simpleCase.annulmentDecision': 'EN-D34',
  'clue.transferLetter': 'EN-D36', 'ordinaryCase.transferLetter': 'EN-D36', 'ordinaryCase.clericalCorrection': 'EN-D38',
}

/** Papers of cases inside, by what they prove: a proof of service is EN-D32, a criminal transfer stands for the letter of transfer. */
const INSIDE: Readonly<Record<string, string>> = { documentService: 'EN-D32', criminalTransfer: 'EN-D36', correctionOrder: 'EN-D10', preservation: 'EN-D13', coerciveMeasure: 'EN-D16', hearing: 'EN-D28', execution: 'EN-D30' }

/** The code of a document of the case, or of cases of a type inside; undefined where it is no paper of the index. */
export const filedCode = (document: string): string | undefined => CODES[document]
export const filedCodeInside = (caseType: string): string | undefined => INSIDE[caseType]

/** What the clue and the case give a file before anything is decided. */
const UNDECIDED = [
  'EN-D01', 'EN-D02', 'EN-D03', 'EN-D05', 'EN-D08', 'EN-D09', 'EN-D10', 'EN-D11', 'EN-D13', 'EN-D16', 'EN-D18', 'EN-D19', 'EN-D20', 'EN-D21', 'EN-D23', 'EN-D24', 'EN-D25', 'EN-D28', 'EN-D32', 'EN-D36',
] as const
const AFTER_DECISION = ['EN-D33', 'EN-D34', 'EN-D38'] as const

/** Papers a file can hold on the way to each outcome; one that is not among them is never there. */
export const PAPERS_OF: Readonly<Record<FileOutcome, ReadonlySet<string>>> = {
  penalty: new Set([...UNDECIDED, 'EN-D29', 'EN-D30', ...AFTER_DECISION]),
  noPenalty: new Set([...UNDECIDED, 'EN-D22', ...AFTER_DECISION]),
  onTheSpot: new Set(['EN-D05', 'EN-D06', 'EN-D30', 'EN-D33', 'EN-D34']),
  withdrawn: new Set([...UNDECIDED, 'EN-D31']),
  terminated: new Set([...UNDECIDED, 'EN-D31']),
  transferred: new Set(UNDECIDED),
}

/** A paper in the file: what it is, its number, the day it was issued, the hash of its PDF (null while that is being set). */
export type FilePaper = { id: string; code: string; issuedOn: string; sha256: string | null }

const ISSUED = `select d.document, d.number, d.sha256, d.case_id = any($1::uuid[]) as own, c.case_type, to_char(d.issued_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day
 from issued_document d join case_file c on c.id = d.case_id where d.case_id = any($1::uuid[] || array(select s.id from case_file s where s.parent_id = $2)) and d.voided_at is null order by d.issued_at, d.id`

/** Every paper of a case, of the clue it came from, and of the cases inside it. */
export async function filedPapers(db: Db, caseId: string, clueId: string | null): Promise<FilePaper[]> {
  const { rows } = await db.query<{ document: string; number: string | null; sha256: string | null; own: boolean; case_type: string; day: string }>(ISSUED, [clueId ? [caseId, clueId] : [caseId], caseId])
  return rows.flatMap(({ document, number, sha256, own, case_type: caseType, day }) => {
    const code = own ? filedCode(document) : filedCodeInside(caseType)
    return code ? [{ id: number ?? document, code, issuedOn: day, sha256 }] : []
  })
}

/** A line of the index of a file (卷宗目录): what the paper is called, its number, day and hash, in the order of the file. */
export const indexLine = ({ code, id, issuedOn, sha256 }: FilePaper): string => `${(paperNames as Readonly<Record<string, string>>)[code] ?? code} ${id}（${issuedOn}） 校验值：${sha256 ?? '文书正在生成'}`
