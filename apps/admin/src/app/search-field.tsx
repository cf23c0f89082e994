import { SearchBox } from '@onewindow/ui/search-box'
import { useEffect, useState } from 'react'

/** A pause in typing after which the list follows. */
const PAUSE_MS = 300

/** The quiet box above a list; the address follows a moment after the last key, and what the address says otherwise comes into the box. */
export function SearchField({ value, onSearch, label }: { value: string; onSearch: (text: string) => void; label: string }) {
  const [typed, setTyped] = useState(value)
  const [sent, setSent] = useState(value)
  const [known, setKnown] = useState(value)
  if (value !== known) {
    setKnown(value)
    // What comes back is our own: the reader may have typed on meanwhile.
    if (value !== sent) setTyped(value)
  }
  const search = (text: string) => { setSent(text); onSearch(text) }
  useEffect(() => {
    const wanted = typed.trim()
    if (wanted === value) return
    const timer = setTimeout(() => { setSent(wanted); onSearch(wanted) }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, value, onSearch])
  return <SearchBox quiet label={label} value={typed} onChange={setTyped} onSearch={(text) => search(text.trim())} />
}
