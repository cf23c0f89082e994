import { useEffect, useMemo, useRef } from 'react'
import type { MouseEvent, ReactNode } from 'react'
import { Empty } from './empty.tsx'
import type { EmptyProps } from './empty.tsx'
import { Link, useNavigateTo } from './link.tsx'
import { useShortcuts } from './shortcuts.ts'
import { Skeleton } from './skeleton.tsx'
import { uiTexts } from './texts.ts'
import { useText } from './i18n.tsx'

export interface Column<Row> {
  key: string
  head: string
  cell: (row: Row) => ReactNode
  /** CSS width of the column; the rest shares what is left. */
  width?: string
  align?: 'end'
  /** On phones: lead stands first without its head, hide is left out. */
  phone?: 'lead' | 'hide'
  /** Can be ordered by this column. */
  sortable?: boolean
}

export interface Sorting {
  key: string
  descending: boolean
}

export interface Selection {
  chosen: ReadonlySet<string>
  onChange: (chosen: ReadonlySet<string>) => void
  actions?: ReactNode
}

export interface DataTableProps<Row> {
  /** Read aloud. */
  label: string
  columns: readonly Column<Row>[]
  /** Undefined while they are loading. */
  rows: readonly Row[] | undefined
  rowKey: (row: Row) => string
  /** Name of a row: 食品经营许可 BJ-…; for its checkbox and its link. */
  rowLabel: (row: Row) => string
  /** Where Enter, a double press or the title lead. */
  rowHref?: (row: Row) => string
  /** The row under the cursor; `onCurrent` is called by a press, j and k. */
  current?: string | undefined
  onCurrent?: (key: string, row: Row) => void
  /** The pointer rests on a row, or the focus comes to it: what it leads to may be fetched. */
  onApproach?: (row: Row) => void
  selection?: Selection
  sorting?: Sorting | undefined
  onSort?: (sorting: Sorting) => void
  empty: EmptyProps
  /** Keys just arrived: their ground fades. */
  fresh?: ReadonlySet<string>
}

/** A pointer on its way to somewhere else is on a row for less. */
const REST_MS = 60

/** Compact rows of 44 px with a sticky head. j k move, Enter opens, x selects. Cards on phones. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, rowLabel, rowHref, current, onCurrent, onApproach, selection, sorting, onSort, empty, fresh } = props
  const text = useText(uiTexts)
  const body = useRef<HTMLTableSectionElement>(null)
  const resting = useRef(0)
  useEffect(() => () => clearTimeout(resting.current), [])
  useRowKeys(props)
  const shown = useRef(current)
  useEffect(() => {
    if (shown.current !== current) body.current?.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'nearest' })
    shown.current = current
  }, [current])
  if (!rows) return <Skeleton lines={10} shape="row" />
  if (rows.length === 0) return <Empty {...empty} />
  const all = rows.length > 0 && rows.every((row) => selection?.chosen.has(rowKey(row)))
  const some = !all && rows.some((row) => selection?.chosen.has(rowKey(row)))
  const select = (keys: readonly string[], on: boolean) => {
    const chosen = new Set(selection?.chosen)
    for (const key of keys)
      if (on) chosen.add(key)
      else chosen.delete(key)
    selection?.onChange(chosen)
  }
  const press = (event: MouseEvent, row: Row) => {
    if (!(event.target instanceof Element) || event.target.closest('a, button, input, label')) return
    onCurrent?.(rowKey(row), row)
  }
  return (
    <>
      {selection && selection.chosen.size > 0 && (
        <div className="ow-selection" role="region" aria-label={text('selected', { n: selection.chosen.size })}>
          <b>{text('selected', { n: selection.chosen.size })}</b>
          {selection.actions}
          <button type="button" className="ow-link" onClick={() => selection.onChange(new Set())}>
            {text('clearSelection')}
          </button>
        </div>
      )}
      <table className="ow-table" aria-label={label}>
        <thead>
          <tr>
            {selection && (
              <th scope="col" className="ow-cell-tick">
                <TickAll label={text('selectAll')} all={all} some={some} onChange={(on) => select(rows.map(rowKey), on)} />
              </th>
            )}
            {columns.map((column) => (
              <Head key={column.key} column={column} sorting={sorting} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => {
            const key = rowKey(row)
            return (
              <tr
                key={key}
                aria-current={key === current ? 'true' : undefined}
                className={fresh?.has(key) ? 'ow-fresh' : undefined}
                data-pressable={onCurrent ? '' : undefined}
                onClick={(event) => press(event, row)}
                onPointerEnter={onApproach && (() => { resting.current = window.setTimeout(onApproach, REST_MS, row) })}
                onPointerLeave={() => clearTimeout(resting.current)}
                onFocus={() => onApproach?.(row)}
              >
                {selection && (
                  <td className="ow-cell-tick">
                    <label>
                      <input
                        type="checkbox"
                        className="ow-tick"
                        aria-label={text('selectRow', { label: rowLabel(row) })}
                        checked={selection.chosen.has(key)}
                        onChange={(event) => select([key], event.target.checked)}
                      />
                    </label>
                  </td>
                )}
                {columns.map((column) => (
                  <td key={column.key} data-head={column.head} data-phone={column.phone} data-align={column.align}>
                    {column.phone === 'lead' && rowHref ? (
                      <Link className="ow-cell-link" href={rowHref(row)}>
                        {column.cell(row)}
                      </Link>
                    ) : (
                      column.cell(row)
                    )}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}

function useRowKeys<Row>({ rows, rowKey, rowHref, current, onCurrent, selection }: DataTableProps<Row>): void {
  const navigate = useNavigateTo()
  const keys = useMemo(() => {
    const at = rows?.findIndex((row) => rowKey(row) === current) ?? -1
    const go = (to: number) => {
      const row = rows?.[Math.max(0, Math.min(to, rows.length - 1))]
      if (row) onCurrent?.(rowKey(row), row)
    }
    const row = at < 0 ? undefined : rows?.[at]
    const open = (event: KeyboardEvent) => {
      if (event.target instanceof Element && event.target.closest('a, button')) {
        if (event.target instanceof HTMLElement) event.target.click()
      } else if (row && rowHref) navigate(rowHref(row))
    }
    const mark = () => {
      if (!row || !selection) return
      const chosen = new Set(selection.chosen)
      if (!chosen.delete(rowKey(row))) chosen.add(rowKey(row))
      selection.onChange(chosen)
    }
    return onCurrent ? { j: () => go(at + 1), k: () => go(at - 1), Enter: open, x: mark } : {}
  }, [rows, rowKey, rowHref, current, onCurrent, selection, navigate])
  useShortcuts(keys)
}

function TickAll({ label, all, some, onChange }: { label: string, all: boolean, some: boolean, onChange: (on: boolean) => void }) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = some
  }, [some])
  return (
    <label>
      <input
        ref={box}
        type="checkbox"
        className="ow-tick"
        aria-label={label}
        checked={all}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  )
}

function Head<Row>({
  column,
  sorting,
  onSort,
}: {
  column: Column<Row>
  sorting: Sorting | undefined
  onSort: ((sorting: Sorting) => void) | undefined
}) {
  const text = useText(uiTexts)
  const mine = sorting?.key === column.key ? sorting : undefined
  const style = column.width === undefined ? {} : { style: { width: column.width } }
  const order = mine ? (mine.descending ? ('descending' as const) : ('ascending' as const)) : undefined
  return (
    <th scope="col" data-align={column.align} aria-sort={order} {...style}>
      {column.sortable && onSort ? (
        <button
          type="button"
          aria-label={text('sortBy', { label: column.head })}
          onClick={() => onSort({ key: column.key, descending: mine ? !mine.descending : false })}
        >
          {column.head}
          <span aria-hidden>{mine ? (mine.descending ? '↓' : '↑') : ''}</span>
        </button>
      ) : (
        column.head
      )}
    </th>
  )
}
