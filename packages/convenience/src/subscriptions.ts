import type { Subscription } from '@onewindow/casework/receive'
import { serviceSubscriptions } from './service-types.ts'

/** What the services to people listen to. */
export const convenienceSubscriptions: readonly Subscription[] = [...serviceSubscriptions]
