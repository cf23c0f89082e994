import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { RegionsPage } from '../../regions/regions-page.tsx'

const text = z.string().max(80).optional().catch(undefined)
const code = z.string().regex(/^\d{6}(\d{3}){0,2}$/).optional().catch(undefined)

export const Route = createFileRoute('/_desk/regions')({ validateSearch: z.object({ code, q: text }), component: RegionsPage })
