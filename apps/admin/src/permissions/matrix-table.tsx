import { useLanguage, useText } from '@onewindow/ui/i18n'
import { useCaseTexts } from '@onewindow/screens/case-texts'
import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { adminTexts } from '../texts.ts'
import type { Matrix, MatrixRow } from './matrix-view.ts'
import { ScopeChip } from './scope-chip.tsx'

interface MatrixTableProps {
  matrix: Matrix
  rows: readonly MatrixRow[]
  nameOf: (event: string) => string
  chosen: { event: string | undefined; role: string | undefined }
  onChoose: (event: string, role: string) => void
}

const steps: Record<string, readonly [row: number, column: number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }

/** The matrix itself: one cell in the tab order, arrows move over the others, Enter chooses. */
export function MatrixTable({ matrix, rows, nameOf, chosen, onChoose }: MatrixTableProps) {
  const text = useText(adminTexts)
  const { language } = useLanguage()
  const body = useRef<HTMLTableSectionElement>(null)
  const hasChosen = rows.some(({ event }) => event === chosen.event) && matrix.roles.some(({ id }) => id === chosen.role)
  // A cell named in the address is shown where it stands.
  useEffect(() => {
    const cell = body.current?.querySelector<HTMLElement>('[data-chosen]')
    const box = cell?.closest('.ad-matrix')
    if (cell && box) box.scrollTo({ top: cell.offsetTop - box.clientHeight / 2, left: cell.offsetLeft - box.clientWidth / 2 })
  }, [])
  const press = (event: KeyboardEvent<HTMLButtonElement>, row: number, column: number) => {
    const by = steps[event.key]
    if (!by) return
    event.preventDefault()
    const next = body.current?.querySelectorAll('tr')[row + by[0]]?.querySelectorAll('button')[column + by[1]]
    if (!next) return
    event.currentTarget.tabIndex = -1
    next.tabIndex = 0
    next.focus()
  }
  return (
    <div className="ad-matrix">
      <table aria-label={text('page.permissions')}>
        <thead>
          <tr>
            <th scope="col">{text('matrixCorner')}</th>
            {matrix.roles.map((role) => <th key={role.id} scope="col" data-on={role.id === chosen.role ? '' : undefined}>{role[language]}</th>)}
            <th scope="col">{text('matrixOthers')}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, at) => (
            <tr key={row.event}>
              <th scope="row">{nameOf(row.event)}</th>
              {matrix.roles.map((role, column) => {
                const cell = row.cells.find((one) => one.role === role.id)
                const isChosen = row.event === chosen.event && role.id === chosen.role
                const isFirst = !hasChosen && at === 0 && column === 0
                return (
                  <td key={role.id} data-on={role.id === chosen.role ? '' : undefined} data-chosen={isChosen ? '' : undefined}>
                    <button type="button" tabIndex={isChosen || isFirst ? 0 : -1} aria-pressed={isChosen} aria-label={cell ? undefined : text('matrixNot', { event: nameOf(row.event), role: role[language] })} onClick={() => onChoose(row.event, role.id)} onKeyDown={(event) => press(event, at, column)}>
                      {cell ? <ScopeChip cell={cell} /> : <span aria-hidden>–</span>}
                    </button>
                  </td>
                )
              })}
              <td className="ad-others"><Others caseType={matrix.caseType} row={row} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Parties, those asked, and the system itself: not offices, but in the same table. */
function Others({ caseType, row }: { caseType: string; row: MatrixRow }) {
  const text = useText(adminTexts)
  const words = useCaseTexts(caseType)
  const names = [...row.parts.map((part) => words.part(part)), ...(row.tasks.length > 0 ? [text('othersAsked')] : []), ...(row.system ? [text('othersSystem')] : [])]
  return names.join(text('joint'))
}
