import type { Db } from '@onewindow/casework/case-type'

// Which paper of the file index (R16) a document is.

const CODES: Readonly<Record<string, string>> = {
  'clue.registrationSheet': 'EN-D01', 'clue.filingSheet': 'EN-D02', 'ordinaryCase.filingSheet': 'EN-D02', 'clue.extensionSheet': 'EN-D03', 'ordinaryCase.extensionSheet': 'EN-D03', 'clue.notFiledSheet': 'EN-D04',
  'simpleCase.siteRecord': 'EN-D05', 'ordinaryCase.siteRecord': 'EN-D05', 'simpleCase.spotDecision': 'EN-D06', 'ordinaryCase.interviewRecord': 'EN-D08', 'ordinaryCase.evidenceSheet': 'EN-D09',
  'clue.testNotice': 'EN-D11', 'ordinaryCase.testNotice': 'EN-D11', 'ordinaryCase.samplingSheet': 'EN-D11', 'ordinaryCase.recusalDecision': 'EN-D18', 'ordinaryCase.suspensionDecision': 'EN-D19',
  'ordinaryCase.resumptionDecision': 'EN-D19', 'ordinaryCase.investigationReport': 'EN-D20', 'ordinaryCase.defenceOpinion': 'EN-D20', 'ordinaryCase.panelMinutes': 'EN-D21', 'ordinaryCase.noPenaltyDecision': 'EN-D22',
  'simpleCase.noPenaltyDecision': 'EN-D22', 'ordinaryCase.reviewOpinion': 'EN-D23', 'ordinaryCase.legalReviewOpinion': 'EN-D23', 'ordinaryCase.penaltyNotice': 'EN-D24', 'ordinaryCase.defenceRecord': 'EN-D25',
  'ordinaryCase.waiver': 'EN-D25', 'ordinaryCase.penaltyDecision': 'EN-D29', 'simpleCase.receipt': 'EN-D30', 'ordinaryCase.withdrawalDecision': 'EN-D31', 'ordinaryCase.terminationDecision': 'EN-D31',
  'ordinaryCase.closingSheet': 'EN-D33', 'ordinaryCase.amendedDecision': 'EN-D34', 'ordinaryCase.annulmentDecision': 'EN-D34', 'simpleCase.amendedDecision': 'EN-D34', 'simpleCase.annulmentDecision': 'EN-D34',
  'clue.transferLetter': 'EN-D36', 'ordinaryCase.transferLetter': 'EN-D36', 'ordinaryCase.clericalCorrection': 'EN-D38',
}

/** Papers of cases inside, by what they prove: a proof of service is EN-D32, a criminal transfer stands for the letter of transfer. */
const INSIDE: Readonly<Record<string, string>> = { documentService: 'EN-D32', criminalTransfer: 'EN-D36', correctionOrder: 'EN-D10', preservation: 'EN-D13', coerciveMeasure: 'EN-D16', hearing: 'EN-D28', execution: 'EN-D30' }

/** Every paper a file can hold. */
export const FILED_CODES: ReadonlySet<string> = new Set([...Object.values(CODES), ...Object.values(INSIDE)])

/** A paper in the file: what it is, its number, the day it was issued. */
export type FilePaper = { id: string; code: string; issuedOn: string }

const ISSUED = `select d.document, d.number, d.case_id = any($1::uuid[]) as own, c.case_type, to_char(d.issued_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day
 from issued_document d join case_file c on c.id = d.case_id where (d.case_id = any($1::uuid[]) or c.parent_id = $2) and d.voided_at is null order by d.issued_at, d.id`

/** Every paper of a case, of the clue it came from, and of the cases inside it. */
export async function filedPapers(db: Db, caseId: string, clueId: string | null): Promise<FilePaper[]> {
  const { rows } = await db.query<{ document: string; number: string | null; own: boolean; case_type: string; day: string }>(ISSUED, [clueId ? [caseId, clueId] : [caseId], caseId])
  return rows.flatMap(({ document, number, own, case_type: caseType, day }) => {
    const code = own ? CODES[document] : INSIDE[caseType]
    return code ? [{ id: number ?? document, code, issuedOn: day }] : []
  })
}
