import type { CaseState, Context } from '@onewindow/casework/case-state'
import { defineCaseType, eventOf, openingOf, type Db, type DocumentMaker, type EventSpec } from '@onewindow/casework/case-type'
import { fail } from '@onewindow/casework/refusal'
import { repairCredit } from '../credit/outcomes.ts'
import { firmPart, ownFirm } from '../firm/openings.ts'
import { knobOn } from '../in-force.ts'
import { law, paper, remediesOf } from '../inspection-matter/papers.ts'
import { refuseRepair } from './errors.ts'
import { groundsAgainst, registered, repairDay, withRegister } from './guards.ts'
import { repairLifecycle } from './lifecycle.ts'
import { penaltyOf } from './penalty.ts'
import { acceptInput, applyInput, correctInput, repairFacts, type RepairFacts } from './schemas.ts'

type Case = CaseState<RepairFacts>
const event = eventOf<RepairFacts>()
const basis = [law('市场监督管理行政处罚信息公示规定', '第十四条'), law('市场监督管理信用修复管理办法')]

/** Each condition with its answer, as the applicant sees it (公示规定 §14). */
function conditions(c: Case, ctx: Context): string[] {
  const against = groundsAgainst(c, ctx)
  const says = (ground: (typeof against)[number], text: string): string => `${text}:${against.includes(ground) ? '不符合' : '符合'}`
  return [
    says('DUTY_OPEN', '已自觉履行处罚决定规定的义务'), says('HARM_OPEN', '已主动消除危害后果和不良影响'), says('SAME_PENALTY', '未因同一类违法行为再次受到处罚'), says('LISTED', '未在经营异常名录和严重违法失信名单中'),
    says('EXCLUDED_KIND', '处罚种类可以提前停止公示'), says('TOO_EARLY', `公示满最短期限(${repairDay(c, ctx) ?? ctx.today}起)`),
  ]
}
const about = (c: Case, ctx: Context) => ({ decisionNumber: c.facts.decisionNumber, ...(c.facts.publishedOn ? { publishedOn: c.facts.publishedOn } : {}), conditions: conditions(c, ctx) })

const events: Record<string, EventSpec<RepairFacts>> = {
  apply: { change: (c) => ({ searchText: c.facts.decisionNumber }) },
  accept: event({ input: acceptInput, check: registered, change: (c, found) => ({ facts: withRegister(c, found) }) }),
  correct: event({ input: correctInput, change: (c, { missing }) => ({ facts: { ...c.facts, missing } }) }),
  grant: { change: (c, _input, ctx) => ({ body: { uscc: c.facts.firm.uscc, decisionNumber: c.facts.decisionNumber, on: ctx.today } }) },
  execute: { change: (c, _input, ctx) => ({ facts: { ...c.facts, takenDownOn: ctx.today } }) },
}

const documents: Record<string, DocumentMaker<RepairFacts>> = {
  'creditRepair.acceptanceNotice': paper('creditRepair.acceptanceNotice', basis, (c, ctx) => about(c, ctx)),
  'creditRepair.correctionNote': paper('creditRepair.correctionNote', basis, (c) => ({ decisionNumber: c.facts.decisionNumber, missing: c.facts.missing })),
  'creditRepair.grantDecision': paper('creditRepair.grantDecision', basis, (c, ctx) => ({ ...about(c, ctx), result: '准予修复,停止公示该行政处罚信息' })),
  'creditRepair.refusalDecision': paper('creditRepair.refusalDecision', basis, (c, ctx, _input, reason) => ({ ...about(c, ctx), result: c.result === 'revoked' ? '撤销修复决定,恢复公示' : c.result === 'notAccepted' ? '不予受理' : '不予修复', reason, remedies: remediesOf(c, ctx) })),
}

const LISTED = "select 1 from case_file where case_type in ('abnormalListing', 'seriousListing') and state in ('listed', 'objected', 'removalPending', 'repairPending') and facts->'firm'->>'uscc' = $1 limit 1"

/** On one of the two lists today? Read from the lists themselves, whatever the firm says. */
const isListed = async (db: Db, uscc: string | null): Promise<boolean> => (await db.query(LISTED, [uscc])).rows.length > 0

export const creditRepairType = defineCaseType<RepairFacts>({
  name: 'creditRepair', numberPrefix: 'XF', facts: repairFacts, lifecycle: repairLifecycle as never, events, documents, persist: repairCredit, load: () => Promise.resolve({}),
  partyFacts: ['firm.name', 'decisionNumber', 'publishedOn', 'weight', 'repairFrom', 'dutyDone', 'harmRemoved', 'samePenaltySince', 'statement', 'appliedOn', 'missing', 'takenDownOn'],
  openings: {
    apply: openingOf<RepairFacts>()({
      input: applyInput,
      opening: async (db, by, asked, moment) => {
        const { firm, place } = await ownFirm(db, by)
        const known = await penaltyOf(db, firm.partyId, asked.decisionNumber, knobOn('repair', moment))
        if (known === null) fail(refuseRepair.NOT_SHOWN({}))
        return { topic: 'creditRepair', title: asked.decisionNumber, party: firm.name, ...(known?.decider ?? place), channel: 'online', facts: repairFacts.parse({ firm, ...asked, ...known?.penalty, listed: await isListed(db, firm.uscc), appliedOn: moment.today }), parts: firmPart(firm) }
      },
    }),
  },
})
