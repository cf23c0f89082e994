import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { ImportsPage } from '../../imports/imports-page.tsx'

export const Route = createFileRoute('/_desk/imports/')({ validateSearch: z.object({ after: z.string().max(400).optional().catch(undefined) }), component: ImportsPage })
