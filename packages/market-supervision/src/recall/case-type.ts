import { compareInstants, dayOf, inShanghai } from '@onewindow/calendar/day'
import { latestClock, type CaseState, type Context } from '@onewindow/casework/case-state'
import { defineCaseType, eventOf, openingOf, type DocumentMaker, type EventSpec } from '@onewindow/casework/case-type'
import { clueBody } from '../firm/clue-body.ts'
import { deskOf, firmByCode, firmPart, ownFirm } from '../firm/openings.ts'
import { law, paper, remediesOf } from '../inspection-matter/papers.ts'
import { recallBalance, type RecallQuantities } from '../rules/recall.ts'
import { refuseRecall } from './errors.ts'
import { recallLifecycle } from './lifecycle.ts'
import * as typed from './schemas.ts'
import { recallFacts, type RecallFacts } from './schemas.ts'

type Case = CaseState<RecallFacts>
const event = eventOf<RecallFacts>()
const put = (c: Case, facts: Partial<RecallFacts>): { facts: RecallFacts } => ({ facts: { ...c.facts, ...facts } })

/** What came back, was destroyed and was returned is never more than what was sold. */
function addsUp(_c: Case, quantities: RecallQuantities) {
  const { addsUp: sound, missing } = recallBalance(quantities)
  return sound ? null : refuseRecall.doesNotAddUp({ more: -missing })
}
const ahead = (_c: Case, { disposeAt }: { disposeAt: string }, ctx: Context) => (compareInstants(disposeAt, ctx.at) > 0 ? null : refuseRecall.alreadyHappened({}))

const events: Record<string, EventSpec<RecallFacts>> = {
  start: { change: (c, _input, ctx) => put(c, { startedOn: ctx.today }) },
  orderRecall: { change: (c) => ({ searchText: c.facts.product }) },
  reportProgress: event({ input: typed.progressInput, check: addsUp, change: (c, quantities) => put(c, { quantities }) }),
  disposalNotice: event({ input: typed.disposalInput, check: ahead, change: (c, disposal) => put(c, { disposal }) }),
  finish: event({ input: typed.finishInput, check: addsUp, change: (c, { measures, ...quantities }, ctx) => put(c, { measures, quantities, startedOn: c.facts.startedOn ?? ctx.today }) }),
  proposeClue: event({
    input: typed.proposeClueInput,
    change: (c, { provision }) => ({ ...put(c, { provision }), body: clueBody(c, { origin: 'recall', foundOn: dayOf(latestClock(c, 'clue')?.startAt ?? c.enteredAt), provision, urgent: c.facts.level === 1 }) }),
  }),
}

const basis = [law('中华人民共和国食品安全法', '第六十三条'), law('食品召回管理办法')]
const LEVELS = { 1: '一级召回', 2: '二级召回', 3: '三级召回' } as const
/** What is recalled, and how much of it where that is known: a paper never prints a number nobody gave. */
function matter({ facts: { product, batches, level, quantities, risk } }: Case) {
  return { product, batches, level: LEVELS[level], ...(quantities ? { quantity: quantities.distributed } : {}), risk }
}
/** How much came back of what was sold, once somebody has said it. */
function balance({ quantities }: RecallFacts) {
  return quantities ? { ...quantities, missing: recallBalance(quantities).missing } : {}
}

const documents: Record<string, DocumentMaker<RecallFacts>> = {
  'recall.recallNotice': paper('recall.recallNotice', basis, (c, ctx) => ({ addressee: '消费者及销售者', ...matter(c), finishBy: latestClock(c, 'finish')?.dueOn ?? ctx.today })),
  'recall.recallOrder': paper('recall.recallOrder', basis, (c, ctx, { reason }: { reason?: string }) => ({ ...matter(c), startBy: inShanghai(latestClock(c, 'start')?.dueAt ?? ctx.at), reason: reason ?? '未依法召回不符合食品安全标准的产品', remedies: remediesOf(c, ctx) })),
  'recall.summary': paper('recall.summary', basis, (c) => ({ product: c.facts.product, ...balance(c.facts), measures: c.facts.measures })),
  'recall.assessment': paper('recall.assessment', basis, (c, _ctx, _input, reason) => ({ product: c.facts.product, ...balance(c.facts), result: c.state === 'closed' ? '召回效果符合要求' : '召回效果不符合要求,继续召回', ...(reason ? { reason } : {}) })),
  'recall.clueLetter': paper('recall.clueLetter', basis, (c, _ctx, { provision, facts }: { provision: string; facts: string }) => ({ addressee: '执法机构', firm: c.facts.firm.name, facts, provision })),
}

/** Nothing has come back yet. */
const soldOnly = (distributed: number): RecallQuantities => ({ distributed, recalled: 0, destroyed: 0, returned: 0 })

export const recallType = defineCaseType<RecallFacts>({
  name: 'recall', numberPrefix: 'ZH', facts: recallFacts, lifecycle: recallLifecycle as never, events, documents, load: () => Promise.resolve({}),
  partyFacts: ['product', 'batches', 'level', 'risk', 'knownAt', 'startedOn', 'quantities', 'disposal', 'measures'],
  openings: {
    start: openingOf<RecallFacts>()({
      input: typed.startInput,
      opening: async (db, by, { distributed, ...matterOf }) => {
        const { firm, place } = await ownFirm(db, by)
        return { topic: 'recall', title: matterOf.product, party: firm.name, ...place, channel: 'online', facts: recallFacts.parse({ firm, ...matterOf, quantities: soldOnly(distributed) }), parts: firmPart(firm) }
      },
    }),
    orderRecall: openingOf<RecallFacts>()({
      input: typed.orderRecallInput,
      opening: async (db, by, { firmCode, reason: _printed, distributed, ...matterOf }) => {
        const firm = await firmByCode(db, firmCode)
        return { topic: 'recall', title: matterOf.product, party: firm.name, ...deskOf(by, 'departmentHead'), channel: 'internal', facts: recallFacts.parse({ firm, ...matterOf, quantities: soldOnly(distributed) }), parts: firmPart(firm) }
      },
    }),
  },
})
