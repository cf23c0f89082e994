import { createFileRoute } from '@tanstack/react-router'
import { ClockPage } from '../../clock/clock-page.tsx'

export const Route = createFileRoute('/_desk/clock')({ component: ClockPage })
