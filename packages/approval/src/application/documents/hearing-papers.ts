import { dayOf } from '@onewindow/calendar/day'
import { fullWidthBrackets } from '@onewindow/documents/definition/citation'
import type { z } from 'zod'
import { recusalUntil } from '../../rules/hearing-day.ts'
import type { decideRecusalInput, interestedInput } from '../schemas.ts'
import { dueOf } from './days.ts'
import type { Fields } from './frame-keys.ts'
import { about, appliedOn, applicantOf, clip, dayZh, interestedIn, printedInstant, type Paper } from './paper.ts'

/** 利害关系人告知书: the right to state and, where the act bears directly on them, to be heard (行政许可法 §36, §47). */
export function interestedPartyNotice(paper: Paper<z.output<typeof interestedInput>>): Fields<'application.interestedPartyNotice'> {
  const { c, ctx, item, input } = paper
  const names = (input.parties ?? []).map(({ name }) => name)
  return {
    ...about(paper, '§36, §47'), addressee: clip(names.join('、'), 200, '利害关系人'), applicant: applicantOf(c),
    mayRequestHearing: input.hearingRight ?? false,
    matter: `${applicantOf(c)}于${dayZh(appliedOn(c))}向本机关申请${fullWidthBrackets(item.nameZh)}。`, interest: '该事项的办理结果直接关系你（单位）的重大利益。',
    lastDay: dueOf(c, 'hearingRequest') ?? ctx.calendar.addWorkingDays(ctx.today, 5),
  }
}

type Cause = 'request' | 'law' | 'publicInterest'

/** Why there is a hearing: a party asked, the item's own law demands it, or the organ finds it of public interest (行政许可法 §46, §47). */
function causeOf({ c, item }: Paper): Cause {
  if (c.acts.some(({ event }) => event === 'requestHearing')) return 'request'
  return item.specialProcedures.some(({ type, mandatory }) => type === 'hearing' && mandatory) ? 'law' : 'publicInterest'
}

const partiesOf = ({ c }: Paper): { name: string; role: string }[] =>
  [{ name: applicantOf(c), role: '申请人' }, ...interestedIn(c).map((name) => ({ name, role: '利害关系人' }))].slice(0, 30)

/** 听证通知书, served at least seven working days before (行政许可法 §48(1)(1)). */
export function hearingNotice(paper: Paper): Fields<'application.hearingNotice'> {
  const { c, ctx, item } = paper
  const { hearing } = c.facts
  const startsAt = printedInstant(hearing?.at, ctx)
  return {
    ...about(paper, '§46–48'), applicant: applicantOf(c), cause: causeOf(paper),
    matter: `是否准予${applicantOf(c)}的${fullWidthBrackets(item.nameZh)}申请`, startsAt,
    place: clip(hearing?.place, 300, '另行通知'),
    chair: { name: hearing?.chair || '另行通知' }, isPublic: true, parties: partiesOf(paper), recusalUntil: recusalUntil(dayOf(startsAt)),
  }
}

/** 听证笔录. Who came stands in the record itself; the officer who keeps it signs. */
export function hearingRecord(paper: Paper): Fields<'application.hearingRecord'> {
  const { c, ctx } = paper
  const { hearing } = c.facts
  const at = printedInstant(ctx.at, ctx)
  const chair = hearing?.chair || ctx.actor.name
  return {
    ...about(paper, '§48'), applicant: applicantOf(c), startedAt: printedInstant(hearing?.at, ctx), endedAt: at,
    place: clip(hearing?.place, 300, '见笔录'), chair, recorder: ctx.actor.name, isPublic: true,
    attendance: [{ name: chair, role: '主持人', present: true, note: '其他参加人到场情况见笔录正文' }], evidence: [],
    statements: [{ speaker: '笔录', text: hearing?.record ?? '' }], signatures: [{ name: ctx.actor.name, role: '主持人', signedAt: at }],
  }
}

/** 回避决定书 (行政许可法 §48(1)(3)). */
export function recusalDecision(paper: Paper<z.output<typeof decideRecusalInput>>): Fields<'application.recusalDecision'> {
  const { c, ctx, input } = paper
  const asked = c.acts.findLast(({ event }) => event === 'requestRecusal')
  const recusal = c.facts.recusals.findLast(({ officer }) => officer === input.officer)
  const requestedBy = asked?.actorName || applicantOf(c)
  const granted = input.granted ?? false
  return {
    ...about(paper, '§48(1)(3)'), addressee: requestedBy, requestedBy, requestedOn: dayOf(asked?.at ?? ctx.at),
    official: { name: input.officer ?? recusal?.officer ?? '承办人员' }, reason: recusal?.reason ?? '', granted,
    finding: granted ? '申请回避的理由成立，该工作人员不再办理本件。' : '申请回避的理由不成立，该工作人员继续办理本件。', decidedBy: ctx.actor.name,
  }
}
