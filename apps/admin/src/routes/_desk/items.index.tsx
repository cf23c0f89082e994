import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { ItemsPage } from '../../items/items-page.tsx'

const text = z.string().max(80).optional().catch(undefined)
const itemsSearch = z.object({ q: text, type: text, department: text, status: z.enum(['draft', 'inReview', 'published', 'retired']).optional().catch(undefined), after: z.string().max(200).optional().catch(undefined) })

export const Route = createFileRoute('/_desk/items/')({ validateSearch: itemsSearch, component: ItemsPage })
