import { createFileRoute } from '@tanstack/react-router'
import { SupervisionPage } from '../supervision/supervision-page.tsx'

export const Route = createFileRoute('/_desk/supervision')({ component: SupervisionPage })
