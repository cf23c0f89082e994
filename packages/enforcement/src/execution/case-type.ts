import type { CaseState } from '@onewindow/casework/case-state'
import { defineCaseType, type Db } from '@onewindow/casework/case-type'
import { servedPaper } from '../document-service/served.ts'
import { seatFault } from '../matter/pair.ts'
import { loadInside } from '../sub-case/people.ts'
import { executionDocuments } from './documents.ts'
import { executionEvents } from './events.ts'
import { executionLifecycle } from './lifecycle.ts'
import { executionFacts, type ExecutionFacts } from './schemas.ts'

/** Whether the case still holds things seized (行政强制法 §46(3)). */
async function goodsSeized(db: Db, c: CaseState<ExecutionFacts>): Promise<boolean> {
  const { rows } = await db.query("select 1 from case_file where parent_id = $1 and case_type = 'coerciveMeasure' and state = 'imposed' limit 1", [c.parentId])
  return rows.length > 0
}

/** The remedy that says something: what it is and how it ended. */
async function remedyOf(db: Db, id: unknown): Promise<unknown> {
  if (typeof id !== 'string') return null
  const { rows: [row] } = await db.query("select state, facts->>'kind' as kind, facts->>'effectiveOn' as \"effectiveOn\" from case_file where id = $1 and case_type = 'remedy'", [id])
  return row ?? null
}

/** What the decision of the case around says now. */
async function decisionOf(db: Db, { parentId }: CaseState<ExecutionFacts>): Promise<unknown> {
  const { rows: [row] } = await db.query<{ decision: { penalty: { fineFen: number }; servedOn: string | null } | null }>("select facts->'decision' as decision from case_file where id = $1", [parentId])
  return row?.decision?.servedOn ? { fineFen: row.decision.penalty.fineFen, servedOn: row.decision.servedOn } : null
}

const NEEDS: Readonly<Record<string, (db: Db, c: CaseState<ExecutionFacts>, input: Record<string, unknown>) => Promise<Record<string, unknown>>>> = {
  reminderServed: async (db, _c, { subId }) => ({ served: await servedPaper(db, subId) }),
  replaceAmount: async (db, c) => ({ decision: await decisionOf(db, c) }),
  resumeLate: async (db, _c, { from }) => ({ remedy: await remedyOf(db, from) }),
}

export const executionType = defineCaseType<ExecutionFacts>({
  name: 'execution', numberPrefix: null, facts: executionFacts, lifecycle: executionLifecycle as never, pairFault: seatFault, events: executionEvents, documents: executionDocuments,
  partyFacts: [
    'penalty', 'servedOn', 'paymentCode', 'dues', 'payments', 'asked', 'reminderServedOn', 'plan', 'lateWaived', 'refundFen', 'performance.object', 'performance.orderedOn',
  ],
  load: async (db, c, _moment, { event, input }) => ({ ...(await loadInside(db, c)), goodsSeized: await goodsSeized(db, c), ...(await NEEDS[event]?.(db, c, (input ?? {}) as Record<string, unknown>)) }),
})
