import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { HeadsPage } from '../../heads/heads-page.tsx'

export const Route = createFileRoute('/_desk/heads')({ validateSearch: z.object({ before: z.string().regex(/^\d{1,15}$/).optional().catch(undefined) }), component: HeadsPage })
