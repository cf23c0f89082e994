import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { StatusPage } from '../../status/status-page.tsx'

const statusSearch = z.object({ after: z.coerce.number().int().positive().optional().catch(undefined) })

export const Route = createFileRoute('/_desk/status')({ validateSearch: statusSearch, component: StatusPage })
