import { describe, expect, it } from 'vitest'
import { checklists, knobs } from '../../test/shipped.ts'
import type { FileOutcome } from '../configuration/checklists.ts'
import { arrangeFile, keptUntil, missingPapers } from './case-file.ts'

const paper = (code: string, issuedOn: string) => ({ id: `${code}@${issuedOn}`, code, issuedOn })

describe('R16: the file of a case, 行政处罚法 §47', () => {
  it('main and side in their order, by day inside a section; what nobody named is at the end', () => {
    const papers = [
      paper('EN-D99', '2026-01-01'), paper('EN-D08', '2026-03-05'), paper('EN-D29', '2026-05-01'), paper('EN-D28.report', '2026-04-20'), paper('EN-D08', '2026-03-04'),
      paper('EN-D02', '2026-03-02'), paper('EN-D01', '2026-03-01'), paper('EN-D28', '2026-04-18'), paper('EN-D33', '2026-06-01'),
    ]
    const { main, side } = arrangeFile(papers, checklists.caseFile)
    expect(main.map(({ id }) => id)).toEqual(['EN-D02@2026-03-02', 'EN-D29@2026-05-01', 'EN-D08@2026-03-04', 'EN-D08@2026-03-05', 'EN-D28@2026-04-18'])
    expect(side.map(({ code }) => code)).toEqual(['EN-D01', 'EN-D28.report', 'EN-D33', 'EN-D99'])
  })

  it.each(Object.keys(checklists.caseFile.required) as FileOutcome[])('a file of outcome %s is complete with what it must hold, and names each paper that is missing', (outcome) => {
    const needed = checklists.caseFile.required[outcome]
    expect(missingPapers(needed.map((code) => ({ code })), outcome, checklists.caseFile)).toEqual([])
    for (const code of needed) {
      expect(missingPapers(needed.filter((one) => one !== code).map((one) => ({ code: one })), outcome, checklists.caseFile)).toEqual([code])
    }
  })

  it('is kept to the end of the year', () => {
    expect(keptUntil('2026-03-02', 'penalty', knobs)).toBe('2056-12-31')
    expect(keptUntil('2026-03-02', 'heavy', knobs)).toBeNull()
  })
})
