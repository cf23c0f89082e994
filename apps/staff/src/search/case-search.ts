import * as z from 'zod'

/** What the address of the search page holds. */
export const caseSearch = z.object({
  text: z.string().max(60).optional().catch(undefined),
  phase: z.enum(['open', 'ended', 'archived']).optional().catch(undefined),
  topic: z.string().max(80).optional().catch(undefined),
  after: z.string().max(400).optional().catch(undefined),
})
export type CaseSearch = z.output<typeof caseSearch>

export function searchHref(search: CaseSearch): string {
  const query = new URLSearchParams(Object.entries(search).flatMap(([key, value]) => (value ? [[key, value]] : [])))
  return `/staff/search${query.size > 0 ? `?${query}` : ''}`
}
