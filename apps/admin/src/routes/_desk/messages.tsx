import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { MessagesPage } from '../../messages/messages-page.tsx'

const messagesSearch = z.object({
  status: z.enum(['queued', 'sent', 'failed', 'parked']).optional().catch(undefined), channel: z.enum(['sms', 'email']).optional().catch(undefined), case: z.uuid().optional().catch(undefined),
  after: z.string().regex(/^[^|]{20,40}\|[0-9a-f-]{36}$/).optional().catch(undefined),
})

export const Route = createFileRoute('/_desk/messages')({ validateSearch: messagesSearch, component: MessagesPage })
