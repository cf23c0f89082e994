import { staffCommand } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { findPersonAtWindow, findPersonInput } from './find-person.ts'

/** Window mode: who is it? A command, not a query: it leaves a trace, and a number never stands in an address. */
export const staffPeopleRouter = router({
  find: staffCommand({ roles: ['windowClerk', 'acceptor', 'hallManager'], purpose: 'window' }).input(findPersonInput).mutation(({ ctx, input }) => findPersonAtWindow(ctx, input)),
})
