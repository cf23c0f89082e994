import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { SetPage } from '../../configuration/set-page.tsx'

const setSearch = z.object({ version: z.string().regex(/^\d{1,6}$/).optional().catch(undefined), q: z.string().trim().max(200).optional().catch(undefined) })

export const Route = createFileRoute('/_desk/configuration/$key')({ validateSearch: setSearch, component: OneSet })

function OneSet() {
  const { key } = Route.useParams()
  return <SetPage key={key} setKey={key} />
}
