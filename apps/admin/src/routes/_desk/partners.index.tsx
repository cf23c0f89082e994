import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { PartnersPage } from '../../partners/partners-page.tsx'

const partnersSearch = z.object({
  view: z.enum(['calls', 'news']).optional().catch(undefined), outcome: z.enum(['received', 'accepted', 'refused']).optional().catch(undefined), news: z.enum(['settled', 'closed']).optional().catch(undefined),
  after: z.string().regex(/^[^|]{20,40}\|[0-9a-f-]{36}$/).optional().catch(undefined),
})

export const Route = createFileRoute('/_desk/partners/')({ validateSearch: partnersSearch, component: PartnersPage })
