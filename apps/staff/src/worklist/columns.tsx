import type { CaseRow } from '@onewindow/casework/definition/views'
import { useMixedTexts } from '@onewindow/screens/case-texts'
import { ClockCell } from '@onewindow/screens/clock-parts'
import type { Column } from '@onewindow/ui/data-table'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { useMemo } from 'react'
import { useTitle } from '../app/item-names.ts'
import { RegionName } from '../app/region-name.tsx'
import { staffTexts } from '../texts.ts'

/** A draft has no number yet; entries of a register and cases inside another never have one. */
export const numberOf = ({ number, phase }: Pick<CaseRow, 'number' | 'phase'>, notYet: string): string[] => (number ? [number] : phase === 'draft' ? [notYet] : [])

/** Columns of every list of cases at the desk: limit, item, party, step, handler, place. */
export function useCaseColumns(): Column<CaseRow>[] {
  const text = useText(staffTexts)
  const words = useMixedTexts()
  const title = useTitle()
  const { language } = useLanguage()
  return useMemo(() => {
    // An application is known by its item; every other case says what it is.
    const kindOf = ({ caseType }: CaseRow): string[] => (caseType === 'application' ? [] : [words.of(caseType).find(`caseType.${caseType}`) ?? caseType])
    return [
    { key: 'due', head: text('colDue'), width: '9rem', cell: (row) => <ClockCell clock={row.clock} /> },
    { key: 'title', head: text('colItem'), width: '34%', phone: 'lead', cell: (row) => {
      const under = [...numberOf(row, text('noNumber')), ...kindOf(row)].join(' · ')
      return <span className="ow-cell-two"><b title={title(row)}>{title(row)}</b><small title={under}>{under}</small></span>
    } },
    { key: 'party', head: text('colParty'), cell: (row) => <span title={row.party}>{row.party}</span> },
    { key: 'step', head: text('colStep'), width: '6rem', cell: (row) => words.of(row.caseType).state(row.state) },
    { key: 'handler', head: text('colHandler'), width: '4.75rem', cell: (row) => row.handlerName ?? '–' },
    { key: 'place', head: text('colPlace'), width: '5.5rem', phone: 'hide', cell: (row) => <span title={row.regionName}>{language === 'zh' ? row.regionName : <RegionName code={row.regionCode} last />}</span> },
    ]
  }, [text, words, title, language])
}
