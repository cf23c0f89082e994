import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { OrganisationPage } from '../../organisation/organisation-page.tsx'

const text = z.string().max(80).optional().catch(undefined)

export const Route = createFileRoute('/_desk/organisation')({ validateSearch: z.object({ unit: text, q: text }), component: OrganisationPage })
