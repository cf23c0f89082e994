import { showQuestions } from '@onewindow/casework/asked-about'
import { showRatings } from '@onewindow/casework/rated'
import type { Subscription } from '@onewindow/casework/receive'
import { enforcementCaseTypes } from './case-types.ts'
import { clueSentBack } from './clue/receiver.ts'
import { paymentArrives } from './execution/payments.ts'
import { repairArrives } from './publication/repairs.ts'
import { clueSubscriptions } from './subscriptions-cases.ts'

/** What enforcement listens to. */
export const enforcementSubscriptions: readonly Subscription[] = [...clueSubscriptions, clueSentBack, paymentArrives, repairArrives, showQuestions('enforcement', enforcementCaseTypes), showRatings('enforcement', enforcementCaseTypes)]
