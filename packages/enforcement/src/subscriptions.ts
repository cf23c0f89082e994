import type { Subscription } from '@onewindow/casework/receive'
import { paymentArrives } from './execution/payments.ts'
import { repairArrives } from './publication/repairs.ts'
import { clueSubscriptions } from './subscriptions-cases.ts'

/** What enforcement listens to. */
export const enforcementSubscriptions: readonly Subscription[] = [...clueSubscriptions, paymentArrives, repairArrives]
