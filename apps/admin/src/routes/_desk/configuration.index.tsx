import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { ConfigurationPage } from '../../configuration/configuration-page.tsx'

const text = z.string().max(80).optional().catch(undefined)
const configurationSearch = z.object({ q: text, domain: text, only: z.literal('open').optional().catch(undefined) })

export const Route = createFileRoute('/_desk/configuration/')({ validateSearch: configurationSearch, component: ConfigurationPage })
