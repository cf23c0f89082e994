import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { PeoplePage } from '../../people/people-page.tsx'

const text = z.string().max(80).optional().catch(undefined)
const peopleSearch = z.object({ realm: z.enum(['staff', 'admin']).optional().catch(undefined), q: text, unit: text, role: text, after: z.uuid().optional().catch(undefined) })

export const Route = createFileRoute('/_desk/people/')({ validateSearch: peopleSearch, component: PeoplePage })
