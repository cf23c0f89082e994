import * as z from 'zod'

/** What the address of a worklist holds: which list, which filters, where it goes on. */
export const listSearch = z.object({
  scope: z.string().max(80).optional().catch(undefined),
  queue: z.string().max(40).optional().catch(undefined),
  due: z.enum(['overdue', 'today', 'week', 'later', 'none']).optional().catch(undefined),
  type: z.string().max(40).optional().catch(undefined),
  topic: z.string().max(80).optional().catch(undefined),
  text: z.string().max(60).optional().catch(undefined),
  after: z.string().max(400).optional().catch(undefined),
})
export type ListSearch = z.output<typeof listSearch>

/** The address of a worklist. */
export function listHref(search: ListSearch): string {
  const query = new URLSearchParams(Object.entries(search).flatMap(([key, value]) => (value ? [[key, value]] : [])))
  return `/staff/worklist${query.size > 0 ? `?${query}` : ''}`
}

/** Name of a list for the side and the title: its key there. */
export const listKey = ({ scope = 'mine', queue, due }: ListSearch): string => [scope, queue ?? '', due === 'overdue' ? 'overdue' : ''].join(' ').trim()
