import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { PartnerPage } from '../../partners/partner-page.tsx'

const callsSearch = z.object({ outcome: z.enum(['received', 'accepted', 'refused']).optional().catch(undefined), after: z.string().regex(/^[^|]{20,40}\|[0-9a-f-]{36}$/).optional().catch(undefined) })

export const Route = createFileRoute('/_desk/partners/$partnerId')({ validateSearch: callsSearch, component: Partner })

function Partner() {
  const { partnerId } = Route.useParams()
  return <PartnerPage key={partnerId} partnerId={partnerId} />
}
