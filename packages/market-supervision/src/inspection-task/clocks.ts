import type { CaseState } from '@onewindow/casework/case-state'
import type { ClockOf } from '@onewindow/casework/lifecycle'
import { instantOf } from '@onewindow/calendar/day'
import { clocks } from '../inspection-matter/in-force.ts'
import { needsClue } from './found.ts'
import type { TaskFacts } from './schemas.ts'

type Clock = ClockOf<TaskFacts>
const red = { card: 'red' } as const

/** Clocks of a visit (market supervision §4). A sampling pauses the review, whatever was reviewed until then. */
export const taskClocks = {
  approval: { spec: () => clocks.approval },
  lateApproval: { spec: () => clocks.lateApproval, ...red },
  taskDue: { spec: (c: CaseState<TaskFacts>) => ({ ...clocks.taskDue, length: c.facts.days ?? clocks.taskDue.length }), sorts: true, card: 'yellow' },
  submit: { spec: () => clocks.submit, card: 'yellow' },
  review: { spec: () => clocks.review, card: 'yellow' },
  clue: { spec: (c: CaseState<TaskFacts>) => (needsClue(c.facts) ? clocks.clue : null), startAt: (c: CaseState<TaskFacts>, ctx) => instantOf(c.facts.foundOn ?? ctx.today), ...red },
  publication: { spec: () => clocks.publication, ...red },
  withdraw: { spec: (c: CaseState<TaskFacts>) => (c.facts.publishedOn ? clocks.withdraw : null), ...red },
  resultObjectionWindow: { spec: () => clocks.resultObjectionWindow },
  resultObjection: { spec: () => clocks.resultObjection, ...red },
} satisfies Record<string, Clock>
