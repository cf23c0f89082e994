import { Dialog } from '@onewindow/ui/dialog'
import { useText } from '@onewindow/ui/i18n'
import { CardList } from '@onewindow/ui/card'
import { SearchBox } from '@onewindow/ui/search-box'
import { useState } from 'react'
import { printed, useItems } from '../app/item-names.ts'
import { staffTexts } from '../texts.ts'

const MOST = 12

/** Finds one item of the catalogue by typing part of its name. */
export function ItemPicker({ onClose, onPick }: { onClose: () => void; onPick: (slug: string) => void }) {
  const text = useText(staffTexts)
  const items = useItems()
  const [query, setQuery] = useState('')
  const found = items.filter(({ name, slug }) => query === '' || name.toLowerCase().includes(query.trim().toLowerCase()) || slug.includes(query.trim())).slice(0, MOST)
  return (
    <Dialog open onClose={onClose} title={text('pickItem')} size="large">
      <div className="ow-stack">
        <SearchBox quiet autoFocus value={query} onChange={setQuery} onSearch={() => { if (found[0]) onPick(found[0].slug) }} label={text('itemName')} />
        {found.length === 0 ? <p className="ow-hint">{text('noItem')}</p> : <CardList label={text('pickItem')} rows={found.map(({ slug, name, department }) => ({ key: slug, title: printed(name), text: department, onPress: () => onPick(slug) }))} />}
      </div>
    </Dialog>
  )
}
