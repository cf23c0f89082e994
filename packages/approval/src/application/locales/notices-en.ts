import type { Errand, Message } from './params.ts'
import type { errands as errandsZh, Notice, notices as noticesZh } from './notices-zh.ts'

const organ = (p: Message): string => p.organ ?? 'The organ in charge'
const decides = ({ promisedOn, statutoryOn }: Message): string => {
  if (promisedOn) return `A decision is promised by ${promisedOn}.`
  return statutoryOn ? `By law the decision comes by ${statutoryOn} at the latest.` : 'You will hear as soon as there is news.'
}
const by = (dueOn: string | null | undefined): string => (dueOn ? ` by ${dueOn}` : ' soon')
const paper = ({ certificate }: Message): string => certificate ?? 'decision'
const ref = ({ number }: Message): string => (number ? ` (${number})` : '')
const about = ({ item, party, number }: Errand): string => `${item}, ${party}${number ? `, ${number}` : ''}`
const last = ({ dueOn }: Errand, deed: string): string => (dueOn ? `; ${deed} by ${dueOn}` : '')
const corrections = (n: number | undefined): string => (n ? `${n} ${n === 1 ? 'correction' : 'corrections'}` : 'correcting')
const WHERE: Readonly<Record<string, string>> = { window: '. Please collect it at the counter', post: ' and on its way by post' }
const received = (p: Message, how: string): string =>
  `${organ(p)} has your application for “${p.item}”${ref(p)}${how} and will say${by(p.dueOn)} whether it is accepted.`

/** What citizens are told by message, by event, English. */
export const notices = {
  remindDraft: { title: 'Your draft has not been sent', text: (p) => `Your draft “${p.item}” has not been sent. A draft nobody changes is deleted${p.dueOn ? ` on ${p.dueOn}` : ''}; go on filling it in if you need it.` },
  remindDraftAgain: { title: 'Your draft will soon be deleted', text: (p) => `Your draft “${p.item}” will be deleted${p.dueOn ? ` on ${p.dueOn}` : ' soon'} unless you change it. Go on filling it in if you need it.` },
  submit: { title: 'We have your application', text: (p) => received(p, '') },
  receiveAtWindow: { title: 'The counter has your application', text: (p) => received(p, ', handed in at the counter,') },
  receiveByPost: { title: 'Your application came by post', text: (p) => received(p, ', sent by post,') },
  accept: { title: 'Accepted', text: (p) => `Your application for “${p.item}” is accepted. ${decides(p)}` },
  acceptWithDeferred: { title: 'Accepted; please send the rest',
    text: (p) => `Your application for “${p.item}” is accepted. Please send the materials you promised${by(p.dueOn)}. ${decides(p)}` },
  requestCorrection: { title: 'Please correct', text: (p) =>
    `Your application for “${p.item}” needs ${corrections(p.missing)}. Please send all${by(p.dueOn)}. This list is complete.` },
  refuseNotRequired: { title: 'Not accepted', text: (p) =>
    `Your application for “${p.item}” was not accepted: by law nothing needs to be applied for. See the notice.` },
  refuseNotCompetent: { title: 'Not accepted', text: (p) =>
    `Your application for “${p.item}” was not accepted: another organ is responsible. The notice says which.` },
  refuseBarred: { title: 'Not accepted', text: (p) =>
    `Your application for “${p.item}” was not accepted: you may not apply for now. The notice gives the reason and what you can do.` },
  deemAccepted: { title: 'Counts as accepted', text: (p) =>
    `There was no answer in time, so your application for “${p.item}” counts as accepted by law. ${decides(p)}` },
  supplementReminder: { title: 'Please do not forget to correct',
    text: (p) => `Your application for “${p.item}” still waits for your corrections. Please send them${by(p.dueOn)}.` },
  supplementLapsed: { title: 'Treated as withdrawn',
    text: (p) => `Your application for “${p.item}” was not corrected in time and counts as withdrawn. You can apply again at any time.` },
  sendUp: { title: 'Sent to the upper organ', text: (p) =>
    `Your application for “${p.item}” went to the upper organ with the whole file. The clock goes on and nothing is asked again.` },
  askClarification: { title: 'Please explain', text: (p) =>
    `${organ(p)} asks you to explain something in your application for “${p.item}”${p.note ? `: ${p.note}` : '.'}` },
  notifyInterestedParties: { title: 'An application concerns you',
    text: (p) => `${organ(p)} is reviewing an application for “${p.item}” that may concern you closely. `
      + `You may state your view${p.dueOn ? `; a hearing can be asked for until ${p.dueOn}` : ''}.` },
  startSpecial: { title: 'Special procedure', text: (p) =>
    `Your application for “${p.item}” needs ${p.procedure ?? 'a special procedure'}. Its time is not counted; see the notice.` },
  endSpecial: { title: 'Special procedure over', text: (p) =>
    `The special procedure for “${p.item}” is over and the clock goes on. ${decides(p)}` },
  orderHearing: { title: 'Hearing', text: (p) =>
    `There will be a hearing on “${p.item}”${p.note ? `: ${p.note}` : ''}. See the notice of hearing.` },
  setHearing: { title: 'The hearing has a date', text: (p) =>
    `The hearing on “${p.item}” has a date${p.note ? `: ${p.note}` : ''}. See the notice of hearing.` },
  holdHearing: { title: 'The hearing took place',
    text: (p) => `The hearing on “${p.item}” took place. You can read the record in your case.` },
  extend: { title: 'Limit extended', text: (p) => `The limit for “${p.item}” was extended${p.note ? ` (${p.note})` : ''}. ${decides(p)}` },
  grant: { title: 'Granted', text: (p) =>
    `Your application for “${p.item}” is granted. ${organ(p)} will deliver your ${paper(p)}${by(p.dueOn)}.` },
  deny: { title: 'Not granted', text: (p) =>
    `Your application for “${p.item}” was not granted. The decision gives the reasons, the law and what you can do.` },
  terminate: { title: 'Review ended', text: (p) =>
    `The review of your application for “${p.item}” has ended. The decision gives the reason and what you can do.` },
  deliverDecision: { title: 'Decision delivered',
    text: (p) => `Your case “${p.item}” is complete and the decision can be read at any time.` },
  sealCertificate: { title: 'Your certificate is ready',
    text: (p) => `Your ${paper(p)} is ready${WHERE[p.mode ?? ''] ?? ' and in your wallet'}.` },
  correctCertificate: { title: 'Your certificate is made anew',
    text: (p) => `Your ${paper(p)} was wrong and is being made anew. The old number is void.` },
  deliver: { title: 'Delivered', text: (p) => `Your ${paper(p)} was delivered and the case “${p.item}” is complete.` },
  deliveryFailed: { title: 'Could not be delivered',
    text: (p) => `Your ${paper(p)} could not be delivered${p.note ? `: ${p.note}` : ''}. `
      + `Please choose another way or call ${p.organ ?? 'the organ in charge'}.` },
  correctDocument: { title: 'A document was corrected',
    text: (p) => `A slip in a document of “${p.item}” was corrected. You can read both versions.` },
  reopen: { title: 'Reviewed anew', text: (p) => `Your application for “${p.item}” is reviewed anew. ${decides(p)}` },
  transferUnit: { title: 'Another organ takes over',
    text: (p) => `Your application for “${p.item}” went to another organ. The clock goes on and nothing is asked again.` },
  licenceEnding: { title: 'A certificate ends soon', text: (p) => `Your ${p.certificate ?? 'certificate'} ends soon. If you still need it, please apply for renewal in time.` },
  licenceExpired: { title: 'A certificate has ended', text: (p) => `Your ${p.certificate ?? 'certificate'} has ended. If you still need it, please apply anew.` },
  licenceRevoked: { title: 'A certificate was revoked',
    text: (p) => `Your ${p.certificate ?? 'certificate'} was revoked by a penalty. The decision gives the reason and what you can do.` },
  slotsOffered: { title: 'Please come once', text: (p) => `Your case “${p.item}” asks you to come once. Where, and the next times you can book, stand in the case.` },
  decideRecusal: { title: 'Your request for recusal was decided',
    text: (p) => `The recusal you asked for in “${p.item}” was decided. See the decision.` },
} satisfies Record<keyof typeof noticesZh, Notice>

/** What staff are told, by event, English. */
export const errands: { [K in keyof typeof errandsZh]: (params: Errand) => string } = {
  submit: (p) => `New: ${about(p)}${last(p, 'to accept')}`,
  submitInBundle: (p) => `New in a life event: ${about(p)}${last(p, 'to accept')}`,
  withdrawInBundle: (p) => `Taken back in a life event: ${about(p)}`,
  receiveAtWindow: (p) => `New at the counter: ${about(p)}${last(p, 'to accept')}`,
  receiveByPost: (p) => `New by post: ${about(p)}${last(p, 'to accept')}`,
  acceptOnTheSpot: (p) => `To decide on the spot: ${about(p)}`,
  acceptOnCommitment: (p) => `To decide, on commitment: ${about(p)}`,
  deemAccepted: (p) => `Not accepted in time, deemed accepted (red card): ${about(p)}`,
  acceptanceOverdue: (p) => `Acceptance overdue: ${about(p)}`,
  resubmit: (p) => `Corrected: ${about(p)}${last(p, 'to accept')}`,
  supplyDeferred: (p) => `Promised materials came: ${about(p)}`,
  deferredLapsed: (p) => `Promised materials did not come, to decide: ${about(p)}`,
  sendUp: (p) => `Sent up from below: ${about(p)}`,
  clarify: (p) => `The applicant explained: ${about(p)}`,
  requestHearing: (p) => `A hearing was asked for: ${about(p)}${last(p, 'to be held')}`,
  requestOpinions: (p) => `Your opinion is asked: ${about(p)}${last(p, 'to answer')}`,
  giveOpinion: (p) => `${p.unit ?? 'A department'} answered: ${about(p)}`,
  opinionOverdue: (p) => `${p.unit ?? 'A department'} is late with its opinion: ${about(p)}`,
  submitForDecision: (p) => `To decide: ${about(p)}${last(p, 'due')}`,
  sendBack: (p) => `Back in review: ${about(p)}${p.note ? ` (${p.note})` : ''}`,
  recordPayment: (p) => `Fee paid, to issue: ${about(p)}`,
  grant: (p) => `To issue and deliver: ${about(p)}${last(p, 'to deliver')}`,
  withdraw: (p) => `Withdrawn by the applicant: ${about(p)}`,
  reassign: (p) => `Given to another handler: ${about(p)}`,
  requestRecusal: (p) => `A recusal was asked for: ${about(p)}`,
}
