import { ChevronRight, Search } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Field } from './field.tsx'
import type { FieldFrameProps } from './field.tsx'
import { childrenOf, findRegions, pathOf } from './region-tree.ts'
import type { Region } from './region-tree.ts'
import { uiTexts } from './texts.ts'
import { useText } from './i18n.tsx'

export type { Region } from './region-tree.ts'

export interface RegionCascadeProps extends FieldFrameProps {
  /** All regions the reader may choose from, parents before children. */
  regions: readonly Region[]
  /** Code of the chosen region. */
  value: string | null
  onChange: (code: string) => void
  onLeave?: (() => void) | undefined
  /** A region above the lowest level may be chosen too: filters, scopes. */
  anyLevel?: boolean
  readOnly?: boolean | undefined
}

/** District, street, community: step by step or by searching a part of the name. */
export function RegionCascade({ regions, value, onChange, onLeave, anyLevel, readOnly, ...frame }: RegionCascadeProps) {
  const text = useText(uiTexts)
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const chosen = pathOf(regions, value)
  const close = () => {
    setOpen(false)
    button.current?.focus()
    onLeave?.()
  }
  return (
    <Field {...frame}>
      {(ids) => (
        <div
          onKeyDown={(event) => {
            if (open && event.key === 'Escape') {
              event.stopPropagation()
              close()
            }
          }}
        >
          <div className="ow-control">
            <button
              ref={button}
              type="button"
              id={ids.id}
              aria-labelledby={`${ids.labelId} ${ids.id}`}
              aria-describedby={ids['aria-describedby']}
              aria-expanded={open}
              aria-haspopup="dialog"
              disabled={readOnly}
              onClick={() => setOpen(!open)}
            >
              {chosen.length > 0 ? chosen.map((region) => region.name).join(' / ') : <span className="ow-hint">{text('choose')}</span>}
            </button>
            <Search aria-hidden />
          </div>
          {open && (
            <Panel
              regions={regions}
              start={chosen.at(-1)?.parent ?? null}
              anyLevel={anyLevel ?? false}
              onPick={(code) => {
                onChange(code)
                close()
              }}
            />
          )}
        </div>
      )}
    </Field>
  )
}

interface PanelProps {
  regions: readonly Region[]
  start: string | null
  anyLevel: boolean
  onPick: (code: string) => void
}

function Panel({ regions, start, anyLevel, onPick }: PanelProps) {
  const text = useText(uiTexts)
  const [inside, setInside] = useState(start)
  const [query, setQuery] = useState('')
  const parents = useMemo(() => new Set(regions.map((region) => region.parent)), [regions])
  const shown = query.trim() === '' ? childrenOf(regions, inside) : findRegions(regions, query)
  const path = pathOf(regions, inside)
  const list = useRef<HTMLUListElement>(null)
  const press = (region: Region) => {
    const deeper = parents.has(region.code)
    if (!deeper || (query !== '' && anyLevel)) return onPick(region.code)
    setQuery('')
    setInside(region.code)
  }
  const move = (event: KeyboardEvent) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])]
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    rows[Math.max(0, rows.indexOf(document.activeElement as HTMLElement) + by)]?.focus()
  }
  return (
    <div className="ow-region-panel" role="dialog" aria-label={text('regionSearch')} onKeyDown={move}>
      <div className="ow-control">
        <Search aria-hidden />
        <input
          autoFocus
          type="search"
          value={query}
          placeholder={text('regionSearch')}
          aria-label={text('regionSearch')}
          maxLength={40}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      {query.trim() === '' && (
        <ol className="ow-crumbs ow-region-path">
          <li>
            {path.length === 0 ? (
              text('regionAll')
            ) : (
              <button type="button" className="ow-link" onClick={() => setInside(null)}>
                {text('regionAll')}
              </button>
            )}
          </li>
          {path.map((region, at) => (
            <li key={region.code}>
              {at === path.length - 1 ? (
                region.name
              ) : (
                <button type="button" className="ow-link" onClick={() => setInside(region.code)}>
                  {region.name}
                </button>
              )}
            </li>
          ))}
          {anyLevel && inside !== null && (
            <li>
              <button type="button" className="ow-link" onClick={() => onPick(inside)}>
                {text('choose')}
              </button>
            </li>
          )}
        </ol>
      )}
      <ul ref={list}>
        {shown.slice(0, 200).map((region) => (
          <li key={region.code}>
            <button type="button" className="ow-region-option" onClick={() => press(region)}>
              <span>
                {region.name}
                {query !== '' && (
                  <small>
                    {' '}
                    {pathOf(regions, region.parent)
                      .map((one) => one.name)
                      .join(' / ')}
                  </small>
                )}
              </span>
              {parents.has(region.code) && <ChevronRight aria-hidden />}
            </button>
          </li>
        ))}
        {shown.length === 0 && <li className="ow-hint ow-small">{text('noMatch')}</li>}
      </ul>
    </div>
  )
}
