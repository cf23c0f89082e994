import type { SubRecord } from '@onewindow/casework/case-state'

/** How a publication ends that has said what it had to say: its term ran out, or good conduct shortened it. */
const SAID = ['stopped', 'repaired']

/** Whether the last publication inside a case was on show to its end: then a milder decision is not shown again (行政复议法 §63: never worse). */
export function hasSaid({ subs }: { subs: readonly SubRecord[] }): boolean {
  const last = subs.findLast(({ caseType }) => caseType === 'publication')
  return last !== undefined && SAID.includes(last.state)
}
