import type { AnyCaseType } from '@onewindow/casework/case-type'
import type { CaseReceipt } from '@onewindow/casework/commit'
import { fireDueTimers } from '@onewindow/casework/fire-timers'
import { open } from '@onewindow/casework/perform'
import { eventProcedures } from '@onewindow/rpc/event-procedures'
import { performerOf } from '@onewindow/rpc/performer'
import type { Session } from '@onewindow/rpc/session'
import { createCallerFactory, router } from '@onewindow/rpc/trpc'
import { toyType } from '@onewindow/testing/toy/case-type'
import { MAIN_UNIT, openWorld, type World } from '@onewindow/testing/world'
import { describe, expect, it } from 'vitest'

// A case type is one folder: the toy lies in `testing/src/toy` and nothing else knows it. Pages, lists, searches, clocks, confirmations, papers, the log and its own
// procedures come from its table.

const type = toyType as unknown as AnyCaseType
const toyCaller = createCallerFactory(router({ citizen: router(eventProcedures(type, 'citizen')), staff: router(eventProcedures(type, 'staff')) }))
type Events = Record<string, (input: unknown) => Promise<CaseReceipt>>
const eventsOf = (world: World, session: Session): Events => toyCaller(world.contextOf(session))[session.realm as 'staff'] as unknown as Events

async function asked(world: World) {
  const me = await world.citizen()
  const { unitPath = '' } = (await world.officer('acceptor')).session.grants[0] ?? {}
  const place = { unitId: MAIN_UNIT, unitPath, regionCode: '640104' }
  const draft = await open(world.house, performerOf(me.session), { caseType: 'toy', topic: 'toy', title: '风筝借用', party: '马晓燕', ...place, channel: 'online', facts: { note: '', place: null } }, { event: 'startDraft', input: { partyId: me.partyId } })
  const { caseId, version } = draft
  const sent = await eventsOf(world, me.session).submit?.({ caseId, version }) as CaseReceipt
  return { me, caseId, sent }
}

describe('a case type is one folder', () => {
  it('its procedures are the events of its table, and no other', () => {
    expect(Object.keys(eventProcedures(type, 'citizen')).sort()).toEqual(['discardDraft', 'saveDraft', 'submit', 'withdraw'])
    expect(Object.keys(eventProcedures(type, 'staff')).sort()).toEqual(['accept', 'extend', 'grant', 'note', 'sendBack', 'sendForDecision', 'test', 'tested'])
  })

  it('from the draft to the archive through the platform’s own pages', async () => {
    await using world = await openWorld({ extraTypes: [type] })
    const { me, caseId, sent } = await asked(world)
    expect(sent).toMatchObject({ state: 'asked', number: 'TY-640104-20261102-000001-0' })

    const acceptor = await world.officer('acceptor')
    expect((await acceptor.staff.case.worklist({ scope: `U:${MAIN_UNIT}` })).rows).toMatchObject([{ id: caseId, title: '风筝借用', clock: { kind: 'answer', dueOn: '2026-11-09' } }])
    expect((await acceptor.staff.case.search({ text: '风筝' })).rows.map(({ id }) => id)).toEqual([caseId])
    expect((await acceptor.staff.case.get({ caseId })).actions).toMatchObject([{ event: 'accept', refusal: null, primary: true }])
    await eventsOf(world, acceptor.session).accept?.({ caseId, version: 2 })

    const reviewer = await world.officer('reviewer')
    const view = await reviewer.staff.case.get({ caseId })
    expect(view.actions.find(({ event }) => event === 'note')?.form).toMatchObject({ properties: { note: { type: 'string', maxLength: 200 } } })
    expect(view.actions.find(({ event }) => event === 'sendForDecision')?.refusal).toMatchObject({ code: 'case.openParts' })
    await eventsOf(world, reviewer.session).test?.({ caseId, version: 3, input: { kind: 'testing' } })
    const head = await world.officer('departmentHead')
    const [proposal] = (await head.staff.case.get({ caseId })).tasks
    await head.staff.case.confirm({ caseId, version: 4, proposalId: proposal?.id as string })
    expect((await me.citizen.case.get({ caseId })).clocks.find(({ kind }) => kind === 'work')?.level).toBe('paused')
    await me.citizen.case.comment({ caseId, version: 5, text: '请尽快' })

    await eventsOf(world, reviewer.session).tested?.({ caseId, version: 6 })
    await eventsOf(world, reviewer.session).note?.({ caseId, version: 7, input: { note: '齐全' } })
    await eventsOf(world, reviewer.session).sendForDecision?.({ caseId, version: 8 })
    const done = await eventsOf(world, (await world.officer('decisionMaker')).session).grant?.({ caseId, version: 9 })
    expect(done).toMatchObject({ state: 'done', documents: [{ document: 'toy.decision', number: '兴审玩〔2026〕1号' }] })

    world.clock.advanceDays(31)
    await fireDueTimers(world.house, world.clock.now())
    expect(await me.citizen.case.get({ caseId })).toMatchObject({ state: 'archived', phase: 'archived' })
    expect((await world.timeline(caseId)).map(({ event }) => event)).toEqual(['submit', 'accept', 'propose', 'test', 'comment', 'tested', 'note', 'sendForDecision', 'grant', 'archive'])
    const { rows } = await world.database.pool.query<{ n: number }>(`select count(*)::int n from audit_staging where body->>'subject' = $1`, [caseId])
    expect(rows).toEqual([{ n: 10 }])
  })
})
