import { useMixedTexts } from '@onewindow/screens/case-texts'
import { FilterChips } from '@onewindow/ui/filter-chips'
import { useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import type { MenuItem } from '@onewindow/ui/menu'
import { SearchBox } from '@onewindow/ui/search-box'
import { useEffect, useState } from 'react'
import { printed, useItems } from '../app/item-names.ts'
import { staffTexts } from '../texts.ts'
import { ItemPicker } from './item-picker.tsx'
import { listHref, type ListSearch } from './list-search.ts'

/** Filters of a worklist as chips; the address holds them. */
export function ListFilters({ search, queues }: { search: ListSearch; queues: readonly string[] }) {
  const text = useText(staffTexts)
  const words = useMixedTexts()
  const navigate = useNavigateTo()
  const items = useItems()
  const [typed, setTyped] = useState(search.text ?? '')
  const [picking, setPicking] = useState(false)
  useEffect(() => setTyped(search.text ?? ''), [search.text])
  const go = (change: Partial<ListSearch>): void => navigate(listHref({ ...search, after: undefined, ...change }))
  const dues = { overdue: text('dueOverdue'), today: text('dueToday'), week: text('dueWeek'), later: text('dueLater'), none: text('dueNone') }
  const topicName = printed(items.find(({ slug }) => slug === search.topic)?.name ?? search.topic ?? '')
  const chips = [
    ...(search.queue ? [{ key: 'queue', label: text('chipQueue', { name: words.queue(search.queue) }), onRemove: () => go({ queue: undefined }) }] : []),
    ...(search.due ? [{ key: 'due', label: text('chipDue', { name: dues[search.due] }), onRemove: () => go({ due: undefined }) }] : []),
    ...(search.type ? [{ key: 'type', label: text('chipType', { name: words.find(`caseType.${search.type}`) ?? search.type }), onRemove: () => go({ type: undefined }) }] : []),
    ...(search.topic ? [{ key: 'topic', label: text('chipTopic', { name: topicName }), onRemove: () => go({ topic: undefined }) }] : []),
    ...(search.text ? [{ key: 'text', label: text('chipText', { text: search.text }), onRemove: () => go({ text: undefined }) }] : []),
  ]
  const more: MenuItem[] = [
    ...(['overdue', 'today', 'week', 'later', 'none'] as const).filter((due) => due !== search.due).map((due) => ({ key: due, label: dues[due], onPress: () => go({ due }) })),
    ...queues.filter((queue) => queue !== search.queue).map((queue) => ({ key: queue, label: words.queue(queue), onPress: () => go({ queue }) })),
    { key: 'topic', label: text('pickItem'), onPress: () => setPicking(true) },
  ]
  return (
    <div className="st-filters">
      <FilterChips chips={chips} more={more} onClear={() => navigate(listHref({ scope: search.scope }))} />
      <SearchBox quiet value={typed} onChange={setTyped} onSearch={(value) => go({ text: value.trim() || undefined })} label={text('searchList')} />
      {picking && <ItemPicker onClose={() => setPicking(false)} onPick={(topic) => { setPicking(false); go({ topic }) }} />}
    </div>
  )
}
