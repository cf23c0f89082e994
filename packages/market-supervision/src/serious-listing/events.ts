import type { CaseState, Context } from '@onewindow/casework/case-state'
import { eventOf, type EventSpec } from '@onewindow/casework/case-type'
import * as typed from './schemas.ts'
import type { SeriousFacts } from './schemas.ts'

type Case = CaseState<SeriousFacts>
const event = eventOf<SeriousFacts>()
const put = (c: Case, facts: Partial<SeriousFacts>): { facts: SeriousFacts } => ({ facts: { ...c.facts, ...facts } })
const status = (c: Case, ctx: Context, one: 'listed' | 'removed' | 'void') => ({ uscc: c.facts.firm.uscc, list: 'serious', status: one, on: ctx.today })

export const seriousEvents: Record<string, EventSpec<SeriousFacts>> = {
  propose: { change: (c) => ({ searchText: [c.facts.firm.uscc, c.facts.penaltyNumber].filter(Boolean).join(' ') }) },
  list: event({ input: typed.decideInput, change: (c, { defence, discussedOn }, ctx) => ({ ...put(c, { defence, discussedOn, listedOn: ctx.today }), body: status(c, ctx, 'listed') }) }),
  doNotList: event({ input: typed.decideInput, change: (c, { defence, discussedOn }) => put(c, { defence, discussedOn }) }),
  applyEarly: event({ input: typed.applyEarlyInput, change: (c, { statement }, ctx) => put(c, { statement, appliedOn: ctx.today }) }),
  termReached: { change: (c, _input, ctx) => ({ body: status(c, ctx, 'removed') }) },
  penaltyAnnulled: { change: (c, _input, ctx) => ({ body: status(c, ctx, 'void') }) },
  grant: { change: (c, _input, ctx) => ({ body: status(c, ctx, 'removed') }) },
  /** The term begins anew: the repair was got by fraud. */
  restore: { change: (c, _input, ctx) => ({ ...put(c, { listedOn: ctx.today }), body: status(c, ctx, 'listed') }) },
}
