import { Button, IconButton } from '@onewindow/ui/button'
import { Field as FieldFrame } from '@onewindow/ui/field'
import type { Region } from '@onewindow/ui/region-cascade'
import { Plus, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Field } from '../definition/fields.ts'
import { dictionaryOf } from '../definition/messages.ts'
import { LeafControl } from './leaf-control.tsx'
import type { FormHandle } from './use-form.ts'

type Row = Readonly<Record<string, unknown>>

export type RowGroupProps = { form: FormHandle; field: Field; required: boolean; regions: readonly Region[] }

/** A repeated answer: one card a row, a button to add one, each row removable and the removal undone. */
export function RowGroup({ form, field, required, regions }: RowGroupProps) {
  const { key } = field
  const words = dictionaryOf(form.language)
  const group = useRef<HTMLDivElement>(null)
  const [removed, setRemoved] = useState<{ row: Row; place: number } | null>(null)
  const kept = rowsOf(form.values[key])
  const rows = kept.length > 0 ? kept : [{}]
  const put = (next: readonly Row[]) => form.type(key, next)
  const title = field.title[form.language]
  const rowTitle = (place: number) => words['row.title']({ group: title, row: place + 1, title: '' })

  const focusRow = (place: number) =>
    requestAnimationFrame(() => {
      group.current?.querySelectorAll<HTMLElement>('[data-row]').item(place)?.querySelector<HTMLElement>('input, select, textarea')?.focus()
    })
  const add = () => {
    put([...rows, {}])
    focusRow(rows.length)
  }
  const remove = (place: number) => {
    const row = rows[place]
    put(rows.filter((_, one) => one !== place))
    form.forget(key)
    setRemoved(row ? { row, place } : null)
    focusRow(Math.max(0, place - 1))
  }
  const restore = () => {
    if (!removed) return
    put([...kept.slice(0, removed.place), removed.row, ...kept.slice(removed.place)])
    form.forget(key)
    setRemoved(null)
    focusRow(removed.place)
  }
  const type = (place: number, name: string, value: unknown) =>
    put(rows.map((row, one) => (one === place ? { ...row, [name]: value } : row)))

  return (
    <FieldFrame
      name={key}
      label={title}
      error={form.errorAt(key)}
      optional={!required}
      group
      {...(field.hint ? { hint: field.hint[form.language] } : {})}
    >
      {() => (
        <div className="ow-rows" ref={group}>
          {rows.map((row, place) => (
            <fieldset className="ow-card ow-row-card" data-row key={place}>
              <legend className="ow-hidden">{rowTitle(place)}</legend>
              <div className="ow-card-head" aria-hidden>
                <b>{rowTitle(place)}</b>
              </div>
              {rows.length > 1 && (
                <IconButton
                  className="ow-row-remove"
                  label={words['form.removeRow']({ row: rowTitle(place) })}
                  icon={<Trash2 aria-hidden />}
                  onClick={() => remove(place)}
                />
              )}
              <div className="ow-fields" data-columns>
                {(field.parts ?? []).map((part) => {
                  const path = `${key}/${place}/${part.name}`
                  return (
                    <LeafControl
                      key={part.name}
                      leaf={part}
                      path={path}
                      value={row[part.name]}
                      error={form.errorAt(path)}
                      optional={!part.required}
                      language={form.language}
                      today={form.today}
                      regions={regions}
                      onType={(value) => type(place, part.name, value)}
                      onLeave={() => form.leave(path)}
                    />
                  )
                })}
              </div>
            </fieldset>
          ))}
          <p className="ow-row-status" role="status">
            {removed && (
              <>
                {words['form.rowRemoved']({ row: rowTitle(removed.place) })}{' '}
                <Button kind="quiet" size="small" onClick={restore}>
                  {words['form.undo']}
                </Button>
              </>
            )}
          </p>
          {rows.length < (field.maxItems ?? rows.length + 1) && (
            <Button icon={<Plus aria-hidden />} onClick={add}>
              {words['form.addRow']({ title })}
            </Button>
          )}
        </div>
      )}
    </FieldFrame>
  )
}

function rowsOf(value: unknown): readonly Row[] {
  return Array.isArray(value) ? value.map((row: unknown) => (typeof row === 'object' && row !== null ? { ...row } : {})) : []
}
