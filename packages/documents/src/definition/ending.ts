/** Other ends and turns: 撤回确认书, 终止审查决定书, 视为撤回告知书, 更正通知书, 移送函, 重新审查通知书. */
import { z } from 'zod'
import { applicationFrame, catalogueName, remedies } from './frame.ts'
import { day, instant, line, name, passage } from './text.ts'

/** What every such act must say. `compensation` refers to the way of asking for it; null where none comes into question. */
export const act = { ground: passage, effect: passage, compensation: line.nullable(), remedies }

/** 撤回申请确认书: the applicant took the application back before a decision. */
export const withdrawalConfirmation = applicationFrame.extend({
  submittedOn: day, withdrawnAt: instant, channel: line, returned: z.array(catalogueName).max(60).default([]), effect: passage,
})

/** 终止审查决定书. */
export const terminationDecision = applicationFrame.extend({ acceptedOn: day, ...act })

/** 视为撤回告知书, only where the item's own rule provides it. */
export const lapseNotice = applicationFrame.extend({
  correctionNotice: z.strictObject({ number: line, servedOn: day, replyWasDue: day }), ...act,
})

/** A document this one speaks about. */
export const citedDocument = z.strictObject({ title: name, number: line, issuedOn: day })

/** 更正通知书: clerical errors only; both versions are kept. */
export const correctionOfErrors = applicationFrame.extend({
  corrected: citedDocument,
  corrections: z.array(z.strictObject({ where: line, wrong: passage, right: passage })).min(1).max(40), ...act,
})

/** 移送函 to the organ now competent; the clocks go on. */
export const transferLetter = applicationFrame.extend({
  applicant: name, reason: passage, transferredOn: day, acceptedOn: day.nullable(), statutoryDueOn: day.nullable(),
  promisedDueOn: day.nullable(), file: z.array(line).min(1).max(60), contact: line,
})

/** 重新审查通知书 after a decision on reconsideration or a judgment. */
export const reopenNotice = applicationFrame.extend({
  annulled: citedDocument, annulledBy: citedDocument.extend({ organ: name }), reason: passage, reopenedOn: day, newDueOn: day,
})
