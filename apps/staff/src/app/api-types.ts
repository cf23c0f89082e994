import type { AppRouter } from '@onewindow/api/router'
import type { inferRouterOutputs } from '@trpc/server'

/** What the procedures answer, by their place in the router. */
export type RouterOutputs = inferRouterOutputs<AppRouter>
