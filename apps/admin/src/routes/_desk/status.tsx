import { createFileRoute } from '@tanstack/react-router'
import { StatusPage } from '../../status/status-page.tsx'

export const Route = createFileRoute('/_desk/status')({ component: StatusPage })
