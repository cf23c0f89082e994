import { addMonths, type PlainDate } from '@onewindow/calendar/day'
import { declareInterest, type InterestInput } from '@onewindow/identity/interests'
import { findOrganisation } from '@onewindow/identity/parties'
import type { KeyedContext } from '@onewindow/identity/write-context'
import { officersOf } from './officers.ts'
import { organisations } from './personas.ts'

const BUREAU = 'D:SAMR:640104'

/** Seat of the bureau, organisation by its key, what, and how many months ago it ended; null: it lasts. */
const DECLARED: readonly { post: string; firm: string; kind: InterestInput['kind']; note: string; monthsAgo: number | null }[] = [
  { post: 'officer3', firm: 'wuliu', kind: 'shareholding', note: '本人持有股权百分之三', monthsAgo: null },
  { post: 'inspector3', firm: 'yun', kind: 'formerEmployment', note: '曾任该公司行政主管，离职后考入本局', monthsAgo: 14 },
  { post: 'equipment', firm: 'yun', kind: 'formerEmployment', note: '曾任该公司工程师，离职已满三年', monthsAgo: 50 },
  { post: 'sampler', firm: 'yun', kind: 'other', note: '姻亲在该公司担任财务负责人', monthsAgo: null },
]

/** A few interests that officers of 兴庆区市场监督管理局 declared (行政处罚法 §43), so that the register, the draw and a refused case can be tried. */
export async function settleInterests(context: KeyedContext, from: PlainDate): Promise<void> {
  const officers = officersOf(BUREAU)
  for (const { post, firm, kind, note, monthsAgo } of DECLARED) {
    const username = officers.find((one) => one.username.startsWith(`${post}.`))?.username
    const party = await findOrganisation(context.on, organisations.find(({ key }) => key === firm)?.uscc ?? '')
    const { rows: [account] } = await context.on.query<{ id: string }>('select id from account where username = $1', [username])
    if (!account || !party) throw new Error(`no demo officer ${post} or organisation ${firm}`)
    await declareInterest(context, account.id, { partyId: party.id, kind, note, endedOn: monthsAgo === null ? null : addMonths(from, -monthsAgo) })
  }
}
