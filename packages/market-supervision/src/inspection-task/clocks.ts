import type { CaseState, Context } from '@onewindow/casework/case-state'
import type { ClockOf } from '@onewindow/casework/lifecycle'
import { instantOf } from '@onewindow/calendar/day'
import { limitsFrom, limitsOn } from '../in-force.ts'
import { needsClue } from './found.ts'
import type { TaskFacts } from './schemas.ts'

type Clock = ClockOf<TaskFacts>
const red = { card: 'red' } as const

const found = (c: CaseState<TaskFacts>, ctx: Context): string => instantOf(c.facts.foundOn ?? ctx.today)

/** Clocks of a visit (market supervision §4). A sampling pauses the review, whatever was reviewed until then. */
export const taskClocks = {
  approval: { spec: (_c, ctx) => limitsOn(ctx).approval },
  lateApproval: { spec: (_c, ctx) => limitsOn(ctx).lateApproval, ...red },
  taskDue: { spec: (c: CaseState<TaskFacts>, ctx) => ({ ...limitsOn(ctx).taskDue, length: c.facts.days ?? limitsOn(ctx).taskDue.length }), sorts: true, card: 'yellow' },
  submit: { spec: (_c, ctx) => limitsOn(ctx).submit, card: 'yellow' },
  review: { spec: (_c, ctx) => limitsOn(ctx).review, card: 'yellow' },
  clue: { spec: (c: CaseState<TaskFacts>, ctx) => (needsClue(c.facts) ? limitsFrom(found(c, ctx), ctx).clue : null), startAt: found, ...red },
  publication: { spec: (_c, ctx) => limitsOn(ctx).publication, ...red },
  withdraw: { spec: (c: CaseState<TaskFacts>, ctx) => (c.facts.publishedOn ? limitsOn(ctx).withdraw : null), ...red },
  resultObjectionWindow: { spec: (_c, ctx) => limitsOn(ctx).resultObjectionWindow },
  resultObjection: { spec: (_c, ctx) => limitsOn(ctx).resultObjection, ...red },
} satisfies Record<string, Clock>
