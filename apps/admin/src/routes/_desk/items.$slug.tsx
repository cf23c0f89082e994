import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { ItemPage } from '../../items/item-page.tsx'
import { SECTIONS } from '../../items/item-view.ts'

const itemSearch = z.object({ section: z.enum(SECTIONS).optional().catch(undefined), version: z.string().regex(/^\d{1,6}$/).optional().catch(undefined) })

export const Route = createFileRoute('/_desk/items/$slug')({ validateSearch: itemSearch, component: Item })

function Item() {
  const { slug } = Route.useParams()
  return <ItemPage key={slug} slug={slug} />
}
