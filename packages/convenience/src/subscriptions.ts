import type { Subscription } from '@onewindow/casework/receive'
import { requestSubscriptions } from './request-subscriptions.ts'
import { serviceSubscriptions } from './service-types.ts'

/** What requests and services to people listen to. */
export const convenienceSubscriptions: readonly Subscription[] = [...requestSubscriptions, ...serviceSubscriptions]
