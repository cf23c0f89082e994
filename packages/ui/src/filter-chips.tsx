import { Plus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Menu } from './menu.tsx'
import type { MenuItem } from './menu.tsx'
import { uiTexts } from './texts.ts'
import { useText } from './i18n.tsx'

export interface FilterChip {
  key: string
  label: string
  onRemove: () => void
}

export interface FilterChipsProps {
  chips: readonly FilterChip[]
  /** What else can be filtered; opens as a menu behind ＋ 筛选. */
  more?: readonly MenuItem[]
  /** Removes all. */
  onClear?: (() => void) | undefined
  children?: ReactNode
}

/** Filters in force, each with its cross. The address of the page holds them. */
export function FilterChips({ chips, more, onClear, children }: FilterChipsProps) {
  const text = useText(uiTexts)
  return (
    <div className="ow-chips" role="group" aria-label={text('filters')}>
      {chips.map((chip) => (
        <button key={chip.key} type="button" className="ow-chip" data-on="" onClick={chip.onRemove}>
          <span className="ow-hidden">{text('removeFilter', { label: '' })}</span>
          {chip.label}
          <X aria-hidden />
        </button>
      ))}
      {children}
      {more && more.length > 0 && (
        <Menu
          trigger={{
            className: 'ow-chip',
            children: (
              <>
                <Plus aria-hidden />
                {text('addFilter')}
              </>
            ),
          }}
          items={more}
        />
      )}
      {onClear && chips.length > 1 && (
        <button type="button" className="ow-link ow-small" onClick={onClear}>
          {text('clearFilters')}
        </button>
      )}
    </div>
  )
}

/** A row of suggestions or choices as chips: links or buttons. */
export function Suggestions({ words, onPick, label }: { words: readonly string[], onPick: (word: string) => void, label: string }) {
  return (
    <div className="ow-chips" role="group" aria-label={label}>
      {words.map((word) => (
        <button key={word} type="button" className="ow-chip" data-plain="" onClick={() => onPick(word)}>
          {word}
        </button>
      ))}
    </div>
  )
}

/** New rows wait here until the reader calls them: nothing moves under the pointer. */
export function NewRows({ count, onShow }: { count: number, onShow: () => void }) {
  const text = useText(uiTexts)
  return (
    <div role="status">
      {count > 0 && (
        <button type="button" className="ow-link ow-new-rows" onClick={onShow}>
          {text('newRows', { n: count })}
        </button>
      )}
    </div>
  )
}
