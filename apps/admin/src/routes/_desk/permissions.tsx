import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { PermissionsPage } from '../../permissions/permissions-page.tsx'

const text = z.string().max(80).optional().catch(undefined)
const permissionsSearch = z.object({ type: text, event: text, role: text, q: text, all: z.literal('1').optional().catch(undefined), who: z.uuid().optional().catch(undefined), case: text })

export const Route = createFileRoute('/_desk/permissions')({ validateSearch: permissionsSearch, component: PermissionsPage })
