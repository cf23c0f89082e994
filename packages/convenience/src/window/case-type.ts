import type { CaseState } from '@onewindow/casework/case-state'
import { defineCaseType, eventOf, openingOf, type Db } from '@onewindow/casework/case-type'
import { fail } from '@onewindow/casework/refusal'
import { groupNames, hallNames } from '../code-names.ts'
import { unitOfHall } from '../hall/unit-of-hall.ts'
import { countWindows, loadWaiting } from '../queue-ticket/waiting.ts'
import { refuseWindow } from './errors.ts'
import { windowLifecycle } from './lifecycle.ts'
import { createInput, groupsInput, pauseInput, windowFacts, type WindowFacts } from './schemas.ts'

type Case = CaseState<WindowFacts>
const event = eventOf<WindowFacts>()

async function servingAt(db: Db, windowId: string): Promise<number> {
  const { rows: [row] } = await db.query<{ n: number }>("select count(*)::int n from case_file where case_type = 'queueTicket' and state in ('called', 'serving') and facts->>'windowId' = $1", [windowId])
  return row?.n ?? 0
}

/** Groups with people waiting that only this window serves. */
async function orphanedBy(db: Db, { unitId, facts, state }: Case): Promise<string[]> {
  const waiting = new Set((await loadWaiting(db, unitId, facts.hallId)).map((ticket) => ticket.facts.group))
  const alone = facts.groups.filter((group) => waiting.has(group))
  const counts = await Promise.all(alone.map((group) => countWindows(db, unitId, { hallId: facts.hallId, group })))
  return alone.filter((_group, i) => (counts[i] ?? 0) <= (state === 'open' ? 1 : 0))
}

export const windowType = defineCaseType<WindowFacts>({
  name: 'window', numberPrefix: null, facts: windowFacts, lifecycle: windowLifecycle as never, codes: { hallId: hallNames, groups: groupNames, group: groupNames }, documents: {},
  events: {
    createWindow: event({ input: createInput }),
    openWindow: event({ input: groupsInput, change: (c, { groups }, { actor }) => ({ facts: { ...c.facts, groups, clerkId: actor.accountId, clerkName: actor.name, backAt: null } }) }),
    moveGroup: event({ input: groupsInput, change: (c, { groups }) => ({ facts: { ...c.facts, groups } }) }),
    pauseWindow: event({ input: pauseInput, change: (c, { backAt }) => ({ facts: { ...c.facts, backAt } }) }),
    resumeWindow: { change: (c) => ({ facts: { ...c.facts, backAt: null } }) },
    closeWindow: { change: (c) => ({ facts: { ...c.facts, clerkId: null, clerkName: null, backAt: null } }) },
  },
  load: async (db, c, _moment, { event: asked }) => (asked === 'pauseWindow' || asked === 'closeWindow' ? { serving: await servingAt(db, c.id), orphaned: await orphanedBy(db, c) } : {}),
  openings: {
    createWindow: openingOf<WindowFacts>()({
      input: createInput,
      opening: async (db, _performer, { hallId, code }) => {
        const place = await unitOfHall(db, hallId)
        if (!place) return fail(refuseWindow.unknownGroup({}))
        const { hall, ...unit } = place
        return { topic: hallId, title: `${hall.nameZh} ${code}`, party: hall.nameZh, ...unit, channel: 'internal', facts: { hallId, code, groups: [], clerkId: null, clerkName: null, backAt: null } }
      },
    }),
  },
})
