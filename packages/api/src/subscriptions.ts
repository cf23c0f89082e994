import type { Subscription } from '@onewindow/casework/receive'
import { approvalSubscriptions } from '@onewindow/approval/subscriptions'
import { convenienceSubscriptions } from '@onewindow/convenience/subscriptions'
import { enforcementSubscriptions } from '@onewindow/enforcement/subscriptions'
import { governanceSubscriptions } from '@onewindow/governance/subscriptions'
import { licenceSubscriptions } from '@onewindow/licences/subscriptions'
import { marketSubscriptions } from '@onewindow/market-supervision/subscriptions'

/** Who listens to which event that crosses a package border (common vocabulary §5), by domain. */
export const subscriptions: readonly Subscription[] = [...marketSubscriptions, ...enforcementSubscriptions, ...convenienceSubscriptions, ...governanceSubscriptions, ...licenceSubscriptions, ...approvalSubscriptions]
