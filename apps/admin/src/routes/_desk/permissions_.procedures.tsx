import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { ProceduresPage, REALMS } from '../../permissions/procedures-page.tsx'

const text = z.string().max(80).optional().catch(undefined)
const proceduresSearch = z.object({ realm: z.enum(REALMS).optional().catch(undefined), kind: z.enum(['query', 'command']).optional().catch(undefined), role: text, q: text, after: text })

export const Route = createFileRoute('/_desk/permissions_/procedures')({ validateSearch: proceduresSearch, component: ProceduresPage })
