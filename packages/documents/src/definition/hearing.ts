/** Being heard: 利害关系人告知书, 听证通知书, 听证笔录, 回避决定书. Source: 行政许可法 第三十六条, 第四十六条至第四十八条. */
import { z } from 'zod'
import { applicationFrame } from './frame.ts'
import { licenceFrame } from './licence.ts'
import { officer, signature } from './review.ts'
import { day, instant, line, name, passage } from './text.ts'

/** 利害关系人告知书: the right to be heard and its last day. */
export const interestedPartyNotice = applicationFrame.extend({
  applicant: name, matter: passage, interest: passage, mayRequestHearing: z.boolean(), lastDay: day,
})

const party = z.strictObject({ name, role: name })

const notice = {
  cause: z.enum(['request', 'law', 'publicInterest']), matter: passage,
  startsAt: instant, place: line, chair: officer, recorder: name.optional(), isPublic: z.boolean(), privateReason: line.optional(),
  parties: z.array(party).min(1).max(30), recusalUntil: day,
}

const record = {
  startedAt: instant, endedAt: instant, place: line, chair: name, recorder: name, isPublic: z.boolean(),
  attendance: z.array(z.strictObject({ name, role: name, present: z.boolean(), note: line.optional() })).min(1).max(60),
  evidence: z.array(z.strictObject({ name: line, presentedBy: name, opinion: passage })).max(60),
  statements: z.array(z.strictObject({ speaker: name, text: passage })).min(1).max(200),
  signatures: z.array(signature).min(1).max(60),
}

/** 听证通知书, served at least seven working days before. */
export const hearingNotice = applicationFrame.extend({ applicant: name, ...notice })

/** 听证笔录. The decision rests on it (行政许可法 第四十八条第二款). */
export const hearingRecord = applicationFrame.extend({ applicant: name, ...record })

/** The same about a certificate that is about to be revoked, whose holder is heard. */
export const licenceHearingNotice = licenceFrame.extend({ holder: name, ...notice })
export const licenceHearingRecord = licenceFrame.extend({ holder: name, ...record })

/** 回避决定书, within two working days of the request. */
export const recusalDecision = applicationFrame.extend({
  requestedBy: name, requestedOn: day, official: officer, reason: passage, granted: z.boolean(), finding: passage,
  decidedBy: name, successor: name.optional(),
})
