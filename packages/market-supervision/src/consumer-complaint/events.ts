import { type CaseState, type Context, seatOf } from '@onewindow/casework/case-state'
import { eventOf, type Change, type EventSpec } from '@onewindow/casework/case-type'
import { barred, notInFuture, signed, successorNamed } from './guards.ts'
import * as typed from './schemas.ts'
import type { ComplaintFacts } from './schemas.ts'

type Case = CaseState<ComplaintFacts>
const event = eventOf<ComplaintFacts>()

const MEDIATOR = 'mediator'
/** What the domain that passed the complaint on hears of it. */
const progress = (c: Case, status: string) => ({ requestId: c.facts.requestId, status })
const put = (c: Case, facts: Partial<ComplaintFacts>): { facts: ComplaintFacts } => ({ facts: { ...c.facts, ...facts } })
const ended = (c: Case, endGround: ComplaintFacts['endGround']): Change<ComplaintFacts> => ({ ...put(c, { endGround, testOpen: false, recusalOpen: false }), body: { ...progress(c, 'terminated'), ground: endGround } })
const mediatorOf = (ctx: Context, id?: string) => seatOf(MEDIATOR, id ?? ctx.actor.accountId ?? '')

export const complaintEvents: Record<string, EventSpec<ComplaintFacts>> = {
  receive: { change: (c) => ({ receivedAt: c.facts.receivedAt, searchText: c.facts.firm.name }) },
  askMissing: event({ input: typed.askMissingInput, change: (c, { missing }) => put(c, { missing }) }),
  accept: event({ input: typed.acceptInput, change: (c, { mediatorId }, ctx) => ({ parts: [mediatorOf(ctx, mediatorId)], body: progress(c, 'accepted') }) }),
  refuse: event({ input: typed.refuseInput, check: barred, change: (c, { ground }) => ({ ...put(c, { refusalGround: ground }), result: ground, body: { ...progress(c, 'refused'), ground } }) }),
  handBack: event({ input: typed.handBackInput, change: (c, { competentOrgan }) => ({ ...put(c, { competentOrgan }), result: 'handedBack', body: progress(c, 'handedBack') }) }),
  invite: event({ input: typed.inviteInput, change: (c, meeting) => put(c, { meeting }) }),
  meet: event({ input: typed.meetInput, change: (c, { minutes }) => put(c, { minutes: [...c.facts.minutes, minutes].slice(-40) }) }),
  askRecusal: event({ input: typed.askRecusalInput, change: (c, { ground }, { actor }) => ({ ...put(c, { recusalOpen: true, recusalWish: { by: actor.name, ground } }), pause: { reason: 'recusal', basis: '市场监督管理投诉举报处理暂行办法 §19' }, body: { ground } }) }),
  decideRecusal: event({
    input: typed.decideRecusalInput, check: successorNamed,
    change: (c, { granted, mediatorId }, ctx) => ({
      ...put(c, { recusalOpen: false }), body: { granted }, ...(granted ? { leave: c.parts.filter(({ part }) => part === MEDIATOR), parts: [mediatorOf(ctx, mediatorId)] } : {}),
    }),
  }),
  sendToTest: event({ input: typed.sendToTestInput, change: (c, { body, cost }) => ({ ...put(c, { testOpen: true, testBody: body, testCost: cost }), pause: { reason: 'test', basis: '市场监督管理投诉举报处理暂行办法 §20' } }) }),
  testBack: event({ input: typed.testBackInput, change: (c) => put(c, { testOpen: false }) }),
  agree: event({ input: typed.agreeInput, check: signed, change: (c, agreement) => ({ ...put(c, { agreement, testOpen: false }), body: progress(c, 'agreed') }) }),
  withdrawOrSettle: event({ input: typed.withdrawInput, change: (c) => ended(c, 'withdrawn') }),
  terminate: event({ input: typed.terminateInput, change: (c, { ground }) => ended(c, ground) }),
  expireMediation: { change: (c) => ended(c, 'timeOver') },
  clueFound: event({ input: typed.clueInput }),
  breach: event({ input: typed.breachInput, change: (c) => ended(c, 'breach') }),
  bothTold: event({ input: typed.bothToldInput, check: notInFuture, change: (c, { toldOn }) => put(c, { toldOn }) }),
}
