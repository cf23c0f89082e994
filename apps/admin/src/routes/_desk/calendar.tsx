import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { CalendarPage } from '../../calendar/calendar-page.tsx'

const calendarSearch = z.object({ version: z.string().regex(/^\d{1,6}$/).optional().catch(undefined), year: z.string().regex(/^(19[5-9]|20|21)\d{1,2}$/).optional().catch(undefined) })

export const Route = createFileRoute('/_desk/calendar')({ validateSearch: calendarSearch, component: CalendarPage })
