import type { AnyCaseType } from '@onewindow/casework/case-type'
import type { Subscription } from '@onewindow/casework/receive'
import { appointmentType } from './appointment/case-type.ts'
import { assistedFilingType } from './assisted-filing/case-type.ts'
import { benefitMatchType } from './benefit-match/case-type.ts'
import { licenceAuthorisationType } from './licence-authorisation/case-type.ts'
import { licenceUseSubscriptions } from './licence-use-subscriptions.ts'
import { organisationEnds } from './mandate-subscription.ts'
import { mandateType } from './mandate/case-type.ts'
import { presentationType } from './presentation/case-type.ts'
import { queueTicketType } from './queue-ticket/case-type.ts'
import { inviteReview } from './review-subscription.ts'
import { offerFreeSeats } from './seat-subscription.ts'
import { serviceReviewType } from './service-review/case-type.ts'
import { offerSlots } from './slots-offered.ts'
import { windowType } from './window/case-type.ts'

/** Reviews, halls, licences in hand, mandates, filing on behalf and benefits. */
export const serviceCaseTypes = [
  serviceReviewType, assistedFilingType, benefitMatchType, appointmentType, queueTicketType, windowType, mandateType, licenceAuthorisationType, presentationType,
] as unknown as readonly AnyCaseType[]

/** What they listen to. */
export const serviceSubscriptions: readonly Subscription[] = [inviteReview, offerFreeSeats, offerSlots, organisationEnds, ...licenceUseSubscriptions]
