import { useNavigate, useSearch } from '@tanstack/react-router'

/** Filters of a page live in its address. `change` keeps the others; a changed filter goes back to the first page of a list. */
export function useFilters<Search extends Record<string, unknown>>(): { filters: Search; change: (part: Partial<Search>) => void } {
  const filters = useSearch({ strict: false, structuralSharing: false }) as unknown as Search
  const navigate = useNavigate()
  const change = (part: Partial<Search>) => {
    void navigate({ to: '.', replace: true, resetScroll: false, search: (before: Record<string, unknown>) => ({ ...before, after: undefined, ...part }) as never })
  }
  return { filters, change }
}
