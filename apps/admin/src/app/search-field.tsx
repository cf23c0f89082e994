import { SearchBox } from '@onewindow/ui/search-box'
import { useEffect, useState } from 'react'

/** The quiet box above a list; the address follows a moment after the last key. */
export function SearchField({ value, onSearch, label }: { value: string; onSearch: (text: string) => void; label: string }) {
  const [typed, setTyped] = useState(value)
  useEffect(() => { setTyped(value) }, [value])
  useEffect(() => {
    if (typed.trim() === value) return
    const timer = setTimeout(() => onSearch(typed.trim()), 300)
    return () => clearTimeout(timer)
  }, [typed, value, onSearch])
  return <SearchBox quiet label={label} value={typed} onChange={setTyped} onSearch={(text) => onSearch(text.trim())} />
}
