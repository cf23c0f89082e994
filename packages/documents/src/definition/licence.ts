/** Papers of a licence: the certificate itself and what may befall it. Source: 行政许可法 第八条, 第三十九条, 第五十条, 第六十九条, 第七十条. */
import { z } from 'zod'
import { act } from './ending.ts'
import { catalogueName, enquiry, frame, organ, remedies, verification } from './frame.ts'
import { validity } from './decision.ts'
import { bilingual, day, line, name, passage, text } from './text.ts'

/** 电子证照: one page in landscape. `fields` are what its type adds (legal representative, address, class …). */
export const certificate = z.strictObject({
  organ, title: z.strictObject({ zh: catalogueName, en: name.optional() }), number: text(60),
  holder: z.strictObject({ label: text(20).default('持证人'), name, idLabel: text(30).optional(), idNumber: text(40).optional() }),
  fields: z.array(z.strictObject({ label: bilingual, value: text(120) })).max(8).default([]),
  scope: z.strictObject({ label: bilingual, value: text(1200) }),
  validity, issuedOn: day, version: z.int().min(1).max(9999).default(1), enquiry, verification,
})

const licence = z.strictObject({ name: catalogueName, nameEn: name.optional(), number: text(60), issuedOn: day })

/** A document about a licence: the frame, the licence and what it rests on. */
export const licenceFrame = frame.extend({ licence })

/** 视为准予延续告知书. Source: 行政许可法 第五十条第二款. */
export const deemedRenewalNotice = licenceFrame.extend({ appliedOn: day, formerTo: day, newValidity: validity, ...act })

/** 拟撤销告知书: the holder is told and may be heard before. */
export const revocationProposal = licenceFrame.extend({
  ground: passage, facts: passage, publicInterest: passage, mayRequestHearing: z.boolean(), lastDay: day,
})

/** 撤销决定书. Source: 行政许可法 第六十九条, 第七十九条. */
export const revocationDecision = licenceFrame.extend({
  facts: passage, effectiveOn: day, barredUntil: day.nullable(), publicInterest: passage, ...act,
})

/** 不予撤销决定书. */
export const keepDecision = licenceFrame.extend({ facts: passage, reason: passage, remedies })

/** 撤回决定书, law or facts having changed. Source: 行政许可法 第八条第二款. */
export const withdrawalDecision = licenceFrame.extend({ facts: passage, effectiveOn: day, ...act, compensation: line })

/** 注销决定书. Source: 行政许可法 第七十条. */
export const cancellationDecision = licenceFrame.extend({ onRequest: z.boolean(), effectiveOn: day, ...act })

/** 暂停 · 恢复效力告知书. */
export const suspensionNotice = licenceFrame.extend({ kind: z.enum(['suspend', 'resume']), effectiveOn: day, ...act })
