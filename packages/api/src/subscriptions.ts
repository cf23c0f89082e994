import type { Subscription } from '@onewindow/casework/receive'
import { enforcementSubscriptions } from '@onewindow/enforcement/subscriptions'
import { governanceSubscriptions } from '@onewindow/governance/subscriptions'

/** Who listens to which event that crosses a package border (common vocabulary §5), by domain. */
export const subscriptions: readonly Subscription[] = [...enforcementSubscriptions, ...governanceSubscriptions]
