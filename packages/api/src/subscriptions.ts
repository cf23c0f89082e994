import type { Subscription } from '@onewindow/casework/receive'

/** Who listens to which event that crosses a package border (common vocabulary §5), by domain. */
export const subscriptions: readonly Subscription[] = []
