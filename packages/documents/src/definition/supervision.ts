/** After the decision and above it: 责令改正通知书, 核查结论书 of a commitment check, 效能监督 cards. */
import { z } from 'zod'
import { applicationFrame, frame, remedies } from './frame.ts'
import { day, instant, line, name, passage } from './text.ts'

const shortcoming = z.strictObject({ condition: passage, finding: passage, cure: passage })

/** 责令改正通知书 after a commitment check; at most 30 calendar days. */
export const correctionOrder = applicationFrame.extend({
  checkNumber: line, checkedOn: day, shortcomings: z.array(shortcoming).min(1).max(40), correctBy: day, consequence: passage, remedies,
})

/** 核查结论书: the promise was kept, or not. Source: 行政许可法 第六十九条. */
export const checkConclusion = applicationFrame.extend({
  checkNumber: line, checkedOn: day, facts: passage, passed: z.boolean(), reason: passage, effect: passage, remedies,
})

/** 效能监督黄牌 · 红牌: one per clock and colour. Source: 优化营商环境条例 第三十六条. */
export const supervisionCard = frame.extend({
  colour: z.enum(['yellow', 'red']), matter: line, clock: name, dueOn: day, raisedAt: instant, facts: passage, replyBy: day,
})

/** 结果告知: the card is upheld or lifted. */
export const cardResult = frame.extend({
  colour: z.enum(['yellow', 'red']), cardNumber: line, matter: line, lifted: z.boolean(), reason: passage,
  decidedBy: z.array(name).min(1).max(2),
})
